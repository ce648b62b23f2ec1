package org.clicktrail.data.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ways in which the cells of a column write days.
final class DayForms {

  private static final int TRIES = 500;
  private static final int SHORTEST = 6;
  private static final int LONGEST = 40;
  private static final int SIGNATURES = 1000;

  private final Map<String, Optional<PatternUse>> signatures = new HashMap<>();
  private int tried;
  private boolean any;

  /// Notes a cell if it is a day or an instant. After many cells that are none, no more is tried.
  ///
  /// @return whether it is one
  boolean add(byte[] b, int from, int to, long times) {
    if (to - from < SHORTEST || to - from > LONGEST || (tried > TRIES && !any)) {
      return false;
    }
    tried++;
    if (digits(b, from, to) < 3) {
      return false;
    }
    String signature = DatePattern.signature(b, from, to);
    Optional<PatternUse> use =
        signatures.size() > SIGNATURES && !signatures.containsKey(signature)
            ? Optional.empty()
            : signatures.computeIfAbsent(
                signature, text -> DatePattern.of(text).map(PatternUse::new));
    if (use.isEmpty() || (shortYear(use.get().pattern()) && !isDigit(b[to - 2]))) {
      return false;
    }
    use.get().add(b, from, to, times);
    any = true;
    return true;
  }

  private static int digits(byte[] b, int from, int to) {
    int digits = 0;
    for (int at = from; at < to; at++) {
      digits += isDigit(b[at]) ? 1 : 0;
    }
    return digits;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean shortYear(DatePattern pattern) {
    return pattern.order() == DatePattern.Order.DAY_OR_MONTH_SHORT && !pattern.hasClock();
  }

  /// The ways that were used.
  List<PatternUse> patterns() {
    Map<DatePattern, PatternUse> used = new LinkedHashMap<>();
    for (Optional<PatternUse> use : signatures.values()) {
      use.ifPresent(found -> used.put(found.pattern(), found));
    }
    return used.values().stream().filter(use -> use.count() > 0).toList();
  }
}
