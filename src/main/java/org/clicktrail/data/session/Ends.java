package org.clicktrail.data.session;

import java.util.Arrays;

/// How every session ended, by session number.
final class Ends {

  private final double[] label;
  private final double[] revenue;
  private final long[] start;
  private final int[] customer;

  Ends(int sessions) {
    label = new double[sessions];
    revenue = new double[sessions];
    start = new long[sessions];
    customer = new int[sessions];
    Arrays.fill(customer, -1);
  }

  /// A session of which nothing is known yet.
  void begin(int session) {
    label[session] = Double.NaN;
    revenue[session] = Double.NaN;
    start[session] = Events.NO_TIME;
    customer[session] = -1;
  }

  /// Adds how other sessions ended.
  ///
  /// @param numbers here of the other's sessions
  void add(Ends other, int[] numbers) {
    for (int session = 0; session < numbers.length; session++) {
      label[numbers[session]] = other.label[session];
      revenue[numbers[session]] = other.revenue[session];
      start[numbers[session]] = other.start[session];
      customer[numbers[session]] = other.customer[session];
    }
  }

  /// Who did not convert, and of whom no amount is told, brought nothing.
  void settle() {
    for (int session = 0; session < label.length; session++) {
      if (label[session] == 0 && Double.isNaN(revenue[session])) {
        revenue[session] = 0;
      }
    }
  }

  /// 1, 0 or NaN without an outcome.
  double[] label() {
    return label;
  }

  /// NaN if not in the file.
  double[] revenue() {
    return revenue;
  }

  /// Microseconds since 1970, [Events#NO_TIME] if unknown.
  long[] start() {
    return start;
  }

  /// Code of the customer; negative if unknown.
  int[] customer() {
    return customer;
  }
}
