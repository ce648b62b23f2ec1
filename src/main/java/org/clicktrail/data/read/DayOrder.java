package org.clicktrail.data.read;

import java.util.List;
import java.util.Optional;

/// Which of two numbers is the day and which the month.
///
/// @param monthFirst whether the month comes first
/// @param sure false if another order is as possible
/// @param key of the reason in words
record DayOrder(boolean monthFirst, boolean sure, String key) {

  /// Two digits up to here may be a year of this century or of the last, or a day.
  private static final int LAST_PAST = 68;

  /// The user's word, else a number above 12 anywhere; else a guess by the custom of the separator:
  /// with slashes and AM/PM the month comes first, otherwise the day.
  static DayOrder of(List<PatternUse> uses, Optional<String> wanted) {
    if (wanted.isPresent()) {
      boolean month = wanted.get().equals("mdy");
      return new DayOrder(month, true, month ? "import.why.month_first" : "import.why.day_first");
    }
    int first = 0;
    int second = 0;
    boolean ambiguous = false;
    boolean points = true;
    boolean twelve = false;
    boolean year = true;
    for (PatternUse use : uses) {
      if (use.pattern().ambiguous()) {
        ambiguous = true;
        first = Math.max(first, use.maxFirst());
        second = Math.max(second, use.maxSecond());
        points &= use.pattern().between().equals(".");
        twelve |= use.pattern().twelveHours();
        year &= yearIsClear(use);
      }
    }
    if (!ambiguous) {
      return new DayOrder(false, true, "import.why.day");
    }
    if (first <= 12 && second <= 12) {
      return new DayOrder(twelve && !points, false, "import.why.day_unsure");
    }
    boolean month = second > 12 && first <= 12;
    boolean sure = year && (first <= 12 || second <= 12);
    String told = month ? "import.why.month_first" : "import.why.day_first";
    return new DayOrder(month, sure, sure ? told : "import.why.day_mixed");
  }

  /// Whether the last number can only be the year, of a century that is beyond doubt.
  private static boolean yearIsClear(PatternUse use) {
    boolean full = use.pattern().order() == DatePattern.Order.DAY_OR_MONTH;
    return full || use.maxThird() > LAST_PAST;
  }
}
