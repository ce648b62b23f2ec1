package org.clicktrail.data.session;

/// When a word was first seen.
final class UntilTally implements Tally {

  private final int slot;
  private final int code;
  private boolean found;
  private long time;

  UntilTally(Slot slot, int code) {
    this.slot = slot.index();
    this.code = code;
  }

  @Override
  public void start() {
    found = false;
    time = Events.NO_TIME;
  }

  @Override
  public void add(Events events, int from, int to) {
    int[] words = events.words(slot);
    for (int row = from; !found && row < to; row++) {
      if (words[row] == code) {
        found = true;
        time = events.times()[row];
      }
    }
  }

  /// Seconds after `start` (microseconds); NaN if never, or a time is unknown.
  double secondsAfter(long start) {
    return time == Events.NO_TIME || start == Events.NO_TIME ? Double.NaN : (time - start) / 1e6;
  }
}
