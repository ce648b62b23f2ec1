package org.clicktrail.data.column;

import java.nio.ByteBuffer;

/// How the values of a column lie in a page. Numbers take the narrowest form that gives back all of
/// them to the last digit; the smallest value of a form stands for a missing number.
enum Packing {
  /// Every value is missing.
  NOTHING(0),
  /// Whole numbers.
  BYTES(Byte.BYTES),
  SHORTS(Short.BYTES),
  INTS(Integer.BYTES),
  /// Numbers with two decimals, as whole numbers of hundredths.
  HUNDREDTHS(Integer.BYTES),
  /// Any number; NaN is missing.
  DOUBLES(Double.BYTES),
  /// 64 bits as they are.
  LONGS(Long.BYTES),
  /// Where each text ends, then the bytes of all; an empty one is missing.
  TEXTS(Integer.BYTES);

  private static final double HUNDRED = 100;

  private final int width;

  Packing(int width) {
    this.width = width;
  }

  /// Bytes of a value.
  int width() {
    return width;
  }

  /// The narrowest form for some numbers.
  ///
  /// @param values NaN is missing
  static Packing of(double[] values, int from, int count) {
    int least = 0;
    int most = 0;
    boolean any = false;
    for (int row = from; row < from + count; row++) {
      double value = values[row];
      if (!Double.isNaN(value)) {
        int whole = (int) value;
        if (!same(whole, value)) {
          return hundredths(values, from, count) ? HUNDREDTHS : DOUBLES;
        }
        any = true;
        least = Math.min(least, whole);
        most = Math.max(most, whole);
      }
    }
    return any ? whole(least, most) : NOTHING;
  }

  private static Packing whole(int least, int most) {
    if (least > Byte.MIN_VALUE && most <= Byte.MAX_VALUE) {
      return BYTES;
    }
    if (least > Short.MIN_VALUE && most <= Short.MAX_VALUE) {
      return SHORTS;
    }
    return least > Integer.MIN_VALUE ? INTS : DOUBLES;
  }

  private static boolean hundredths(double[] values, int from, int count) {
    for (int row = from; row < from + count; row++) {
      double value = values[row];
      int hundredths = hundredths(value);
      boolean exact = hundredths > Integer.MIN_VALUE && same(hundredths / HUNDRED, value);
      if (!exact && !Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }

  private static int hundredths(double value) {
    return (int) Math.rint(value * HUNDRED);
  }

  /// Also tells 0 from -0.
  private static boolean same(double a, double b) {
    return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
  }

  /// Writes numbers in this form, which must be theirs.
  ///
  /// @param at where in the buffer the first goes
  void put(double[] values, int from, int count, ByteBuffer to, int at) {
    switch (this) {
      case NOTHING -> {}
      case BYTES -> bytes(values, from, count, to, at);
      case SHORTS -> shorts(values, from, count, to, at);
      case INTS -> ints(values, from, count, to, at);
      case HUNDREDTHS -> hundredths(values, from, count, to, at);
      case DOUBLES -> doubles(values, from, count, to, at);
      case LONGS, TEXTS -> throw new IllegalStateException(name());
    }
  }

  private static void bytes(double[] values, int from, int count, ByteBuffer to, int at) {
    for (int row = 0; row < count; row++) {
      double value = values[from + row];
      to.put(at + row, Double.isNaN(value) ? Byte.MIN_VALUE : (byte) value);
    }
  }

  private static void shorts(double[] values, int from, int count, ByteBuffer to, int at) {
    for (int row = 0; row < count; row++) {
      double value = values[from + row];
      to.putShort(at + row * Short.BYTES, Double.isNaN(value) ? Short.MIN_VALUE : (short) value);
    }
  }

  private static void ints(double[] values, int from, int count, ByteBuffer to, int at) {
    for (int row = 0; row < count; row++) {
      double value = values[from + row];
      to.putInt(at + row * Integer.BYTES, Double.isNaN(value) ? Integer.MIN_VALUE : (int) value);
    }
  }

  private static void hundredths(double[] values, int from, int count, ByteBuffer to, int at) {
    for (int row = 0; row < count; row++) {
      double value = values[from + row];
      to.putInt(
          at + row * Integer.BYTES, Double.isNaN(value) ? Integer.MIN_VALUE : hundredths(value));
    }
  }

  private static void doubles(double[] values, int from, int count, ByteBuffer to, int at) {
    to.slice(at, count * Double.BYTES).order(to.order()).asDoubleBuffer().put(values, from, count);
  }

  /// Reads a number.
  ///
  /// @param at where in the buffer the first of the column lies
  /// @return NaN if missing
  double number(ByteBuffer from, int at, int row) {
    return switch (this) {
      case NOTHING -> Double.NaN;
      case BYTES -> known(from.get(at + row), Byte.MIN_VALUE);
      case SHORTS -> known(from.getShort(at + row * Short.BYTES), Short.MIN_VALUE);
      case INTS -> known(from.getInt(at + row * Integer.BYTES), Integer.MIN_VALUE);
      case HUNDREDTHS -> known(from.getInt(at + row * Integer.BYTES), Integer.MIN_VALUE) / HUNDRED;
      case DOUBLES -> from.getDouble(at + row * Double.BYTES);
      case LONGS, TEXTS -> throw new IllegalStateException(name());
    };
  }

  private static double known(int value, int missing) {
    return value == missing ? Double.NaN : value;
  }
}
