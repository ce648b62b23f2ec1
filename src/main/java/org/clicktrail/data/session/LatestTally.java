package org.clicktrail.data.session;

/// When a word was last seen.
final class LatestTally implements Tally {

  private final int slot;
  private final int code;
  private long time;

  LatestTally(Slot slot, int code) {
    this.slot = slot.index();
    this.code = code;
  }

  @Override
  public void start() {
    time = Events.NO_TIME;
  }

  @Override
  public void add(Events events, int from, int to) {
    int[] words = events.words(slot);
    for (int row = from; row < to; row++) {
      if (words[row] == code) {
        time = events.times()[row];
      }
    }
  }

  @Override
  public void pass(Events events, Runs runs, Reading[][] wanted) {
    int at = 0;
    for (int run = 0; run < runs.size(); run++) {
      if (runs.begins(run)) {
        start();
      }
      add(events, at, runs.end(run));
      at = runs.end(run);
      if (runs.draft(run) >= 0) {
        for (Reading reading : wanted[runs.draft(run)]) {
          reading.put(runs.row(run), value(reading));
        }
      }
    }
  }

  @Override
  public double value(Reading reading) {
    throw reading.unknown();
  }

  /// Microseconds since 1970, [Events#NO_TIME] if never.
  long latest() {
    return time;
  }
}
