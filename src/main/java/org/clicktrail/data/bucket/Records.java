package org.clicktrail.data.bucket;

import java.util.List;

/// How a row lies in the spill file, as longs: what names its session, other names, time, a double
/// for each number, a code for each word and its number within its piece of the file, two in a
/// long.
///
/// @param names places of the names; the first is that of the session
/// @param time place of the time
/// @param numbers first place of the numbers
/// @param words first place of the codes
/// @param width longs of a row
/// @param codes words in a row
record Records(
    List<Names> keys, int[] names, int time, int numbers, int words, int width, int codes) {

  static Records of(List<Names> keys, int numbers, int words) {
    int[] names = new int[keys.size()];
    int at = 0;
    for (int name = 0; name < names.length; name++) {
      names[name] = at;
      at += keys.get(name).naming().longs();
    }
    return new Records(
        List.copyOf(keys),
        names,
        at,
        at + 1,
        at + 1 + numbers,
        at + 1 + numbers + words / 2 + 1,
        words);
  }

  /// Where the number of a row within its piece lies.
  int line() {
    return words + (codes >> 1);
  }

  /// Bits below that number.
  int lineShift() {
    return (codes & 1) * Integer.SIZE;
  }

  /// Writes the number of a row, behind its words.
  void putLine(long[] rows, int row, int number) {
    int at = row + line();
    rows[at] = lineShift() == 0 ? number : (rows[at] & 0xFFFFFFFFL) | (long) number << Integer.SIZE;
  }

  /// Where in a row the cell of a column lies; two words share a place.
  int place(PlainFile.Column column) {
    return switch (column.kind()) {
      case SKIPPED -> 0;
      case NAME -> names[column.index()];
      case TIME -> time;
      case NUMBER -> numbers + column.index();
      case WORD, WHOLE_WORD -> words + (column.index() >> 1);
    };
  }

  /// Longs of what names a session.
  int key() {
    return keys.getFirst().naming().longs();
  }

  long hash(long[] rows, int row) {
    long hash = 0;
    for (int at = row; at < row + key(); at++) {
      hash = Bits.mix(hash, rows[at]);
    }
    return hash * 0xD6E8FEB86659FD93L;
  }
}
