package org.clicktrail.data.session;

/// A number summed by the words of a column, over the events where both are known.
final class SumsTally implements Tally {

  private final int slot;
  private final RowValue value;
  private final double[] sums;
  private final int[] stamps;
  private int session;

  SumsTally(Slot slot, RowValue value) {
    this.slot = slot.index();
    this.value = value;
    this.sums = new double[slot.distinct()];
    this.stamps = new int[slot.distinct()];
  }

  @Override
  public void start() {
    session++;
  }

  @Override
  public void add(Events events, int from, int to) {
    int[] words = events.words(slot);
    for (int row = from; row < to; row++) {
      int word = words[row];
      double number = value.of(events, row);
      if (word >= 0 && !Double.isNaN(number)) {
        sums[word] = of(word) + number;
        stamps[word] = session;
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
    return of(reading.code());
  }

  /// 0 for a word that was not seen, or whose number was never known.
  double of(int word) {
    return word >= 0 && stamps[word] == session ? sums[word] : 0;
  }
}
