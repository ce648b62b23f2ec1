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
  public void add(Events event) {
    if (!found && event.word(slot) == code) {
      found = true;
      time = event.time();
    }
  }

  /// Seconds after `start` (microseconds); NaN if never, or a time is unknown.
  double secondsAfter(long start) {
    return time == Events.NO_TIME || start == Events.NO_TIME ? Double.NaN : (time - start) / 1e6;
  }
}
