package org.clicktrail.data.read;

import java.util.List;
import java.util.Optional;

/// Which of two numbers is the day and which the month.
///
/// @param monthFirst whether the month comes first
/// @param sure false if every cell allows both
/// @param key of the reason in words
record DayOrder(boolean monthFirst, boolean sure, String key) {

  /// The user's word, else a number above 12 anywhere, else the custom of the separator: points and
  /// hyphens put the day first; with slashes and AM/PM the month comes first.
  static DayOrder of(List<ColumnStats.PatternUse> uses, Optional<String> wanted) {
    if (wanted.isPresent()) {
      boolean month = wanted.get().equals("mdy");
      return new DayOrder(month, true, month ? "import.why.month_first" : "import.why.day_first");
    }
    int first = 0;
    int second = 0;
    boolean ambiguous = false;
    boolean points = true;
    boolean twelve = false;
    for (ColumnStats.PatternUse use : uses) {
      if (use.pattern().ambiguous()) {
        ambiguous = true;
        first = Math.max(first, use.maxFirst());
        second = Math.max(second, use.maxSecond());
        points &= use.pattern().between().equals(".");
        twelve |= use.pattern().twelveHours();
      }
    }
    if (!ambiguous) {
      return new DayOrder(false, true, "import.why.day");
    }
    if (first > 12 || second > 12) {
      boolean month = second > 12 && first <= 12;
      return new DayOrder(
          month,
          first <= 12 || second <= 12,
          month ? "import.why.month_first" : "import.why.day_first");
    }
    return new DayOrder(
        twelve && !points, points, points ? "import.why.day_first" : "import.why.day_unsure");
  }
}
