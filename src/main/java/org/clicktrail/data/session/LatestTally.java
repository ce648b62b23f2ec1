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

  /// Microseconds since 1970, [Events#NO_TIME] if never.
  long latest() {
    return time;
  }
}
