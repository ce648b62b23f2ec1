package org.clicktrail.core.feature;

/// What a feature computes from the events of a session up to the moment of decision.
public enum Op {
  /// Events; with a word: events whose column holds it.
  COUNT(Growth.UP),
  /// 1 if the session has one event only, else 0.
  SINGLE(Growth.MIXED),
  /// Sum of a column; 0 if it is never known.
  SUM(Growth.UP),
  MEAN(Growth.MIXED),
  MIN(Growth.DOWN),
  MAX(Growth.UP_FROM_MISSING),
  /// Sample standard deviation (n − 1); 0 with one value, missing with none.
  SD(Growth.MIXED),
  /// Standard deviation by the mean; missing where the mean is 0.
  VARIATION(Growth.MIXED),
  /// Sum of the price over the events with the word; 0 if it is never known.
  SUM_WITH(Growth.MIXED),
  /// Seconds from the events with the word to the event after each; missing with fewer than two
  /// events that have a time.
  TIME_WITH(Growth.UP_FROM_MISSING),
  /// First value that is not missing.
  FIRST(Growth.MIXED),
  /// Last value that is not missing.
  LAST(Growth.MIXED),
  /// The word before the last, of the events where it is not missing.
  SECOND_LAST(Growth.MIXED),
  /// The word two before the last, of the events where it is not missing.
  THIRD_LAST(Growth.MIXED),
  /// Most frequent word; of equally frequent ones the one seen first.
  TOP(Growth.MIXED),
  /// Different words.
  DISTINCT(Growth.UP),
  /// Shannon entropy of the words, in bits; 0 if all events have the same one.
  ENTROPY(Growth.MIXED),
  /// How often the word differs from the one before it.
  CHANGES(Growth.UP),
  /// Events whose word was seen before in the session.
  REVISITS(Growth.UP),
  /// Share of the events with the word among those where the column is known, 0 to 1.
  SHARE(Growth.MIXED),
  /// Seconds from the first event to the first with the word; missing if there is none.
  UNTIL(Growth.MIXED),
  /// Seconds from the first to the latest event.
  DURATION(Growth.UP_FROM_MISSING),
  /// Longest pause between two events, seconds.
  MAX_GAP(Growth.UP_FROM_MISSING),
  /// Pause before the latest event, seconds.
  LAST_GAP(Growth.MIXED),
  /// Hour of the first event, 0 to 23.
  HOUR(Growth.MIXED),
  WEEKDAY(Growth.MIXED),
  /// 1 on Saturday and Sunday, else 0.
  WEEKEND(Growth.MIXED),
  MONTH(Growth.MIXED),
  /// Meteorological season of the northern hemisphere.
  SEASON(Growth.MIXED),
  /// Sessions of the same customer that started earlier.
  PRIOR_SESSIONS(Growth.MIXED),
  /// Days since the customer's previous session began; missing for the first.
  PRIOR_RECENCY(Growth.MIXED),
  /// Earlier sessions of the customer that had converted before this one began.
  PRIOR_CONVERSIONS(Growth.MIXED),
  /// What the customer's other sessions had earned before this one began.
  PRIOR_VALUE(Growth.MIXED),
  /// Days from the customer's latest event to the cut-off.
  RECENCY(Growth.MIXED),
  /// Days from the customer's first event to the cut-off.
  TENURE(Growth.MIXED),
  /// Days with an event.
  ACTIVE_DAYS(Growth.UP),
  /// Days between two days with an event, on average; missing with one such day.
  MEAN_PAUSE(Growth.MIXED),
  /// Days from the customer's latest event with the word to the cut-off; missing if there is none.
  SINCE(Growth.MIXED),
  /// Events within one horizon before the cut-off; with a word: those with it.
  RECENT(Growth.MIXED),
  /// What the customer had earned before the cut-off.
  VALUE(Growth.MIXED),
  /// What the customer earned within one horizon before the cut-off.
  RECENT_VALUE(Growth.MIXED);

  private final Growth growth;

  Op(Growth growth) {
    this.growth = growth;
  }

  /// How the value moves while events arrive (of SUM: of numbers that are never negative).
  public Growth growth() {
    return growth;
  }

  /// Whether it looks at the customer's earlier sessions instead of the events of this one.
  public boolean prior() {
    return switch (this) {
      case PRIOR_SESSIONS, PRIOR_RECENCY, PRIOR_CONVERSIONS, PRIOR_VALUE -> true;
      default -> false;
    };
  }

  /// Whether it looks at what a customer earned.
  public boolean earns() {
    return this == VALUE || this == RECENT_VALUE;
  }

  /// How a value can move while events arrive.
  public enum Growth {
    /// Never falls, never missing.
    UP,
    /// Missing at first, then never falls.
    UP_FROM_MISSING,
    /// Missing at first, then never rises.
    DOWN,
    /// Anything else.
    MIXED
  }
}
