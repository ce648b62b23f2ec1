package org.clicktrail.data.session;

/// The last words of a column, of the events where it is known.
final class LastWordsTally implements Tally {

  private final int slot;
  private int last;
  private int second;
  private int third;

  LastWordsTally(Slot slot) {
    this.slot = slot.index();
  }

  @Override
  public void start() {
    last = -1;
    second = -1;
    third = -1;
  }

  @Override
  public void add(Events events, int from, int to) {
    int[] words = events.words(slot);
    for (int row = from; row < to; row++) {
      if (words[row] >= 0) {
        third = second;
        second = last;
        last = words[row];
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
    return switch (reading.op()) {
      case SECOND_LAST -> reading.level(second);
      case THIRD_LAST -> reading.level(third);
      default -> throw reading.unknown();
    };
  }
}
