package org.clicktrail.data.bucket;

import java.util.List;

/// How a row lies in the spill file, as longs: what names its session, other names, time, a double
/// for each number, a code for each word and its number within its piece of the file, two in a
/// long.
///
/// @param keys names in a row; the first is that of the session
/// @param time place of the time
/// @param numbers first place of the numbers
/// @param words first place of the codes
/// @param width longs of a row
/// @param codes words in a row
record Records(List<Names> keys, int time, int numbers, int words, int width, int codes) {

  static Records of(List<Names> keys, int numbers, int words) {
    int time = longs(keys);
    int firstWord = time + 1 + numbers;
    return new Records(
        List.copyOf(keys), time, time + 1, firstWord, firstWord + words / 2 + 1, words);
  }

  private static int longs(List<Names> keys) {
    return keys.stream().mapToInt(names -> names.naming().longs()).sum();
  }

  /// Where a name lies.
  int name(int index) {
    int at = 0;
    for (int before = 0; before < index; before++) {
      at += keys.get(before).naming().longs();
    }
    return at;
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
      case NAME -> name(column.index());
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
