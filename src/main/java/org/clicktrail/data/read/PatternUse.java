package org.clicktrail.data.read;

/// A way of writing days, and what was seen in the places of day, month and year.
final class PatternUse {

  private final DatePattern pattern;
  private final int[] highest = new int[3];
  private long count;

  PatternUse(DatePattern pattern) {
    this.pattern = pattern;
  }

  /// Notes a day written in this way.
  void add(byte[] b, int from, int to, long times) {
    count += times;
    int at = from;
    for (int place = 0; place < highest.length && pattern.ambiguous(); place++) {
      int number = 0;
      while (at < to && b[at] >= '0' && b[at] <= '9') {
        number = number * 10 + b[at++] - '0';
      }
      at++;
      highest[place] = Math.max(highest[place], number);
    }
  }

  DatePattern pattern() {
    return pattern;
  }

  long count() {
    return count;
  }

  /// The highest first number, where the order of the numbers is not told by the pattern; else 0.
  int maxFirst() {
    return highest[0];
  }

  int maxSecond() {
    return highest[1];
  }

  int maxThird() {
    return highest[2];
  }
}
