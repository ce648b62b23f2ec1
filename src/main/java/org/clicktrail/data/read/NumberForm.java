package org.clicktrail.data.read;

/// Numbers in one style. Written are digits with a minus before or not and with a point among them
/// or not.
final class NumberForm implements CellForm {

  private final AbsentWords absent;
  private final boolean whole;
  private final byte sign;
  private final byte groups;
  private final boolean decorated;

  /// @param whole whether nothing but whole numbers may come
  /// @param comma whether the decimal sign is a comma
  /// @param decorated whether currency signs may stand around them
  NumberForm(AbsentWords absent, boolean whole, boolean comma, boolean decorated) {
    this.absent = absent;
    this.whole = whole;
    this.sign = (byte) (comma ? ',' : '.');
    this.groups = (byte) (comma ? '.' : ',');
    this.decorated = decorated;
  }

  @Override
  public int put(byte[] b, int from, int to, byte[] out, int at) throws OddCellException {
    int place = at;
    int read = from;
    if (b[read] == '-' && to - read > 1) {
      out[place++] = b[read++];
    }
    int first = read;
    while (read < to && digit(b[read])) {
      out[place++] = b[read++];
    }
    if (whole && read - first > 1 && b[first] == '0') {
      throw new OddCellException("zero in front");
    }
    if (read == to && read > first) {
      return place;
    }
    if (read == first || whole) {
      return other(b, from, to, out, at);
    }
    return b[read] == sign
        ? decimals(b, from, read, to, out, at, place)
        : grouped(b, from, read, first, to, out, at, place);
  }

  private int decimals(byte[] b, int from, int read, int to, byte[] out, int at, int end)
      throws OddCellException {
    int place = end;
    out[place++] = '.';
    int digit = read + 1;
    while (digit < to && digit(b[digit])) {
      out[place++] = b[digit++];
    }
    return digit == to && digit > read + 1 ? place : other(b, from, to, out, at);
  }

  /// Groups of exactly three digits behind one to three, all with the same sign between.
  private int grouped(byte[] b, int from, int read, int first, int to, byte[] out, int at, int end)
      throws OddCellException {
    byte between = b[read];
    boolean known = between == groups || between == ' ' || between == '\'';
    if (!known || read - first > 3 || b[first] == '0') {
      return other(b, from, to, out, at);
    }
    int place = end;
    int group = read;
    while (group < to && b[group] == between) {
      if (to - group < 4 || !digit(b[group + 1]) || !digit(b[group + 2]) || !digit(b[group + 3])) {
        return other(b, from, to, out, at);
      }
      System.arraycopy(b, group + 1, out, place, 3);
      place += 3;
      group += 4;
    }
    if (group == to) {
      return place;
    }
    return b[group] == sign
        ? decimals(b, from, group, to, out, at, place)
        : other(b, from, to, out, at);
  }

  /// A missing word, or a number between currency signs and blanks.
  private int other(byte[] b, int from, int to, byte[] out, int at) throws OddCellException {
    if (absent.is(b, from, to)) {
      return at;
    }
    int start = from;
    int end = to;
    for (int step = decorated ? 1 : 0; step > 0 && start < end; start += step) {
      step = Numerals.signAt(b, start, end);
    }
    for (int step = decorated ? 1 : 0; step > 0 && start < end; end -= step) {
      step = Numerals.signBefore(b, start, end);
    }
    if (start == end || (start == from && end == to)) {
      throw new OddCellException("number");
    }
    return put(b, start, end, out, at);
  }

  private static boolean digit(byte b) {
    return b >= '0' && b <= '9';
  }
}
