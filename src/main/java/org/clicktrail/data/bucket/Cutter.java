package org.clicktrail.data.bucket;

import java.util.List;
import org.clicktrail.data.bucket.PlainFile.Column;
import org.clicktrail.data.bucket.PlainFile.Kind;
import org.clicktrail.data.read.Words;

/// Cuts lines into cells and writes them as a row. One a thread. Every kind of cell checks all of
/// its bytes, a word when it is first seen, so that nothing but the expected passes unseen.
final class Cutter {

  /// So many rows wait for their words at most.
  private static final int MANY = 64;

  private final Plain plain;
  private final Kind[] kinds;
  private final int[] indexes;
  private final int[] lengths;
  private final long separator;
  private final boolean timed;
  private final Names[] names;
  private final WordCodes[] words;

  /// Where in a row the cell of a column lies.
  private final int[] places;

  private final int time;
  private final Cells cells = new Cells();
  private final Ranges ranges;

  /// Columns whose words are looked up for many rows at a time, and where those rows and the words
  /// in them begin and end.
  private final boolean[] later;

  private final int[] waiting = new int[MANY];
  private final int[][] starts;
  private final int[][] ends;
  private final int[] codes = new int[MANY];
  private int rowsWaiting;

  /// @param shared words by column of words
  Cutter(PlainFile file, Records records, List<Words> shared) {
    this.plain = new Plain(file.separator(), file.quote());
    this.kinds = file.columns().stream().map(Column::kind).toArray(Kind[]::new);
    this.indexes = file.columns().stream().mapToInt(Column::index).toArray();
    this.lengths = new int[kinds.length];
    this.separator = (file.separator() & 0xFF) * Bits.ONES;
    this.timed = List.of(kinds).contains(Kind.TIME);
    this.names = records.keys().toArray(Names[]::new);
    this.words = new WordCodes[file.words()];
    this.time = records.time();
    this.places = file.columns().stream().mapToInt(records::place).toArray();
    this.ranges = new Ranges(file.numbers());
    this.later = new boolean[kinds.length];
    this.starts = new int[kinds.length][MANY];
    this.ends = new int[kinds.length][MANY];
    for (Column column : file.columns()) {
      if (column.kind() == Kind.WORD || column.kind() == Kind.WHOLE_WORD) {
        words[column.index()] =
            new WordCodes(
                shared.get(column.index()),
                plain,
                new Suspects(column.suspects()),
                column.kind() == Kind.WHOLE_WORD);
      }
    }
  }

  Ranges ranges() {
    return ranges;
  }

  /// Makes the counts of words known.
  void finish() {
    for (WordCodes codes : words) {
      codes.finish();
    }
  }

  /// Cuts a line. Words may be missing in its row until [#settle].
  ///
  /// @param stop behind the last line; there is room for [Bits#ROOM] more
  /// @param row where in `rows` to write
  /// @return behind the line
  int cut(byte[] b, int start, int stop, long[] rows, int row) throws OddFileException {
    if (!timed) {
      rows[row + time] = Cells.NO_TIME;
    }
    int at = start;
    int last = kinds.length - 1;
    for (int column = 0; column < last; column++) {
      at =
          later[column]
              ? later(b, at, stop, column)
              : word(kinds[column])
                  ? word(b, at, stop, column, rows, row)
                  : cell(b, at, end(b, at, stop, separator, column), column, rows, row);
    }
    int end = end(b, at, stop, '\n' * Bits.ONES, last);
    cell(b, at, end > at && b[end - 1] == '\r' ? end - 1 : end, last, rows, row);
    waiting[rowsWaiting++] = row;
    if (rowsWaiting == MANY) {
      settle(b, rows);
    }
    return end + 1;
  }

  /// Notes a word that is looked up later.
  ///
  /// @return behind it and its separator
  private int later(byte[] b, int from, int stop, int column) throws OddFileException {
    int end = search(b, from, stop, separator);
    starts[column][rowsWaiting] = from;
    ends[column][rowsWaiting] = end;
    return end + 1;
  }

  /// Writes the words that are missing in rows cut before.
  ///
  /// @param b in which they were cut
  void settle(byte[] b, long[] rows) throws OddFileException {
    for (int column = 0; column < kinds.length - 1; column++) {
      if (word(kinds[column])) {
        WordCodes known = words[indexes[column]];
        if (later[column]) {
          known.codes(b, starts[column], ends[column], rowsWaiting, codes);
          put(codes, column, rows);
        }
        later[column] = known.large();
      }
    }
    rowsWaiting = 0;
  }

  private void put(int[] codes, int column, long[] rows) {
    for (int at = 0; at < rowsWaiting; at++) {
      put(codes[at], column, rows, waiting[at]);
    }
  }

  private static boolean word(Kind kind) {
    return kind == Kind.WORD || kind == Kind.WHOLE_WORD;
  }

  /// Cuts a word: mostly it is as long as the one above, and known, which no text with a separator
  /// in it is.
  ///
  /// @return behind it and its separator
  private int word(byte[] b, int from, int stop, int column, long[] rows, int row)
      throws OddFileException {
    WordCodes codes = words[indexes[column]];
    int end = from + lengths[column];
    int code =
        end < stop && b[end] == (byte) separator ? codes.known(b, from, end) : WordCodes.UNKNOWN;
    if (code == WordCodes.UNKNOWN) {
      end = search(b, from, stop, separator);
      lengths[column] = end - from;
      code = codes.code(b, from, end);
    }
    put(code, column, rows, row);
    return end + 1;
  }

  private void put(int code, int column, long[] rows, int row) {
    int index = indexes[column];
    int place = row + places[column];
    long bits = code & 0xFFFFFFFFL;
    rows[place] =
        (index & 1) == 0
            ? (rows[place] & ~0xFFFFFFFFL) | bits
            : (rows[place] & 0xFFFFFFFFL) | bits << Integer.SIZE;
  }

  /// Where a cell ends: mostly where the one above did, if it is one that checks its bytes anyway.
  private int end(byte[] b, int from, int stop, long pattern, int column) throws OddFileException {
    int likely = from + lengths[column];
    if (lengths[column] > 0 && likely < stop && b[likely] == (byte) pattern) {
      return likely;
    }
    int at = search(b, from, stop, pattern);
    if (kinds[column] == Kind.TIME || kinds[column] == Kind.NAME) {
      lengths[column] = at - from;
    }
    return at;
  }

  private static int search(byte[] b, int from, int stop, long pattern) throws OddFileException {
    int at = from;
    while (at < stop) {
      int found = Bits.find(Bits.load(b, at), pattern);
      at += found;
      if (found < Long.BYTES) {
        break;
      }
    }
    if (at >= stop) {
      throw new OddFileException("line");
    }
    return at;
  }

  /// @return behind the cell and its separator
  private int cell(byte[] b, int from, int to, int column, long[] rows, int row)
      throws OddFileException {
    int index = indexes[column];
    int place = row + places[column];
    switch (kinds[column]) {
      case SKIPPED -> plain.check(b, from, to);
      case NAME -> names[index].put(b, from, to, rows, place);
      case TIME -> {
        long micros = to == from ? Cells.NO_TIME : cells.time(b, from, to);
        rows[place] = micros;
        ranges.time(micros);
      }
      case WORD, WHOLE_WORD -> {
        put(words[index].code(b, from, to), column, rows, row);
      }
      case NUMBER -> {
        double number = to == from ? Double.NaN : Cells.number(b, from, to);
        rows[place] = Double.doubleToRawLongBits(number);
        ranges.number(index, number);
      }
    }
    return to + 1;
  }
}
