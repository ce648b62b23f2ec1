package org.clicktrail.data.session;

/// How long each word of a column stood: from an event with it to the next event that has a time.
final class DwellTally implements Tally {

  private final int slot;
  private final double[] seconds;
  private final int[] stamps;
  private int session;
  private int code;
  private long latest;
  private boolean pauses;

  DwellTally(Slot slot) {
    this.slot = slot.index();
    this.seconds = new double[slot.distinct()];
    this.stamps = new int[slot.distinct()];
  }

  @Override
  public void start() {
    session++;
    code = -1;
    latest = Events.NO_TIME;
    pauses = false;
  }

  @Override
  public void add(Events events, int from, int to) {
    int[] words = events.words(slot);
    long[] times = events.times();
    for (int row = from; row < to; row++) {
      if (times[row] != Events.NO_TIME) {
        add(times[row], words[row]);
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
    return seconds(reading.code());
  }

  private void add(long time, int word) {
    if (latest != Events.NO_TIME) {
      pauses = true;
      if (code >= 0) {
        double before = stamps[code] == session ? seconds[code] : 0;
        stamps[code] = session;
        seconds[code] = before + (time - latest) / 1e6;
      }
    }
    latest = time;
    code = word;
  }

  /// 0 for a word that was not seen; NaN with fewer than two events that have a time.
  double seconds(int word) {
    if (!pauses) {
      return Double.NaN;
    }
    return word >= 0 && stamps[word] == session ? seconds[word] : 0;
  }
}
