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

  /// The word before the last; negative if there is none.
  int second() {
    return second;
  }

  /// The word two before the last; negative if there is none.
  int third() {
    return third;
  }
}
