package org.clicktrail.data.read;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What all cells of a column look like, gathered in one pass. A word is looked at when it first
/// appears and counted afterwards; [#settle] brings both together.
final class ColumnStats {

  /// Code of a cell with nothing in it.
  static final int MISSING = -1;

  private static final long EXACT_LIMIT = 1L << 53;

  private final ShapeReader reader = new ShapeReader();
  private final long[] counts = new long[CellShape.values().length];
  private final Words words;
  private final DayForms days = new DayForms();
  private final Set<Character> units = new TreeSet<>();

  private long cells;
  private long bytes;
  private long padded;
  private long negative;
  private long leadingZeros;
  private long beyondExact;
  private long decorated;
  private long spaced;
  private long min = Long.MAX_VALUE;
  private long max = Long.MIN_VALUE;

  /// @param limit different words kept
  ColumnStats(int limit) {
    words = new Words(limit);
  }

  /// Notes a cell, escapes resolved.
  ///
  /// @return the code of its word, [#MISSING], or [Words#NONE]
  int add(byte[] b, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && blank(b[from])) {
      from++;
    }
    while (to > from && blank(b[to - 1])) {
      to--;
    }
    cells++;
    if (to - from < end - start) {
      padded++;
    }
    if (from == to) {
      counts[CellShape.EMPTY.place()]++;
      return MISSING;
    }
    bytes += to - from;
    int code = words.code(b, from, to);
    if (code < 0 || words.count(code) == 1) {
      note(b, from, to, 1);
    }
    return code;
  }

  /// Counts the words that came more than once. Call it when all cells were added, then never add
  /// again.
  void settle() {
    for (int code = 0; code < words.size(); code++) {
      byte[] word = words.bytes(code);
      if (word.length > 0 && words.count(code) > 1) {
        note(word, 0, word.length, words.count(code) - 1);
      }
    }
  }

  private void note(byte[] b, int from, int to, long times) {
    CellShape shape = reader.shape(b, from, to);
    switch (shape) {
      case WHOLE -> whole(times);
      case WORDS, CODE -> {
        if (days.add(b, from, to, times)) {
          shape = CellShape.TEMPORAL;
        } else if (shape == CellShape.WORDS && hasBlank(b, from, to)) {
          spaced += times;
        }
      }
      default -> {
        // Counted below.
      }
    }
    if (b[from] == '-') {
      negative += times;
    }
    if (reader.decorated()) {
      decorated += times;
      if (reader.unit() != 0) {
        units.add(reader.unit());
      }
    }
    counts[shape.place()] += times;
  }

  private void whole(long times) {
    if (reader.leadingZero()) {
      leadingZeros += times;
    }
    if (reader.digits() > 18 || Math.abs(reader.whole()) > EXACT_LIMIT) {
      beyondExact += times;
    } else {
      min = Math.min(min, reader.whole());
      max = Math.max(max, reader.whole());
    }
  }

  private static boolean hasBlank(byte[] b, int from, int to) {
    for (int at = from; at < to; at++) {
      if (b[at] == ' ') {
        return true;
      }
    }
    return false;
  }

  /// Whether it is left out at the edges of a cell.
  static boolean blank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == 0;
  }

  long count(CellShape... shapes) {
    long sum = 0;
    for (CellShape shape : shapes) {
      sum += counts[shape.place()];
    }
    return sum;
  }

  /// Empty or blank cells.
  long missing() {
    return counts[CellShape.EMPTY.place()];
  }

  /// Cells with something in them.
  long filled() {
    return cells - missing();
  }

  /// Cells with blanks around them.
  long padded() {
    return padded;
  }

  /// Cells that begin with a minus.
  long negative() {
    return negative;
  }

  /// Whole numbers that would lose a zero.
  long leadingZeros() {
    return leadingZeros;
  }

  /// Whole numbers a `double` cannot hold.
  long beyondExact() {
    return beyondExact;
  }

  /// Numbers with a currency or percent sign.
  long decorated() {
    return decorated;
  }

  /// Currency and percent signs of the numbers.
  Set<Character> units() {
    return Collections.unmodifiableSet(units);
  }

  /// Words with a blank between them.
  long spaced() {
    return spaced;
  }

  /// Smallest whole number; [Long#MAX_VALUE] if there is none.
  long min() {
    return min;
  }

  /// Largest whole number; [Long#MIN_VALUE] if there is none.
  long max() {
    return max;
  }

  /// Mean bytes of a filled cell; 0 if there is none.
  double meanLength() {
    return filled() == 0 ? 0 : (double) bytes / filled();
  }

  /// The words kept.
  Words coded() {
    return words;
  }

  /// Different cells, as far as was counted.
  int distinct() {
    return words.size();
  }

  /// Different cells by filled cells, 0 to 1.
  double distinctShare() {
    return words.share(filled());
  }

  /// The first different cells in order of appearance.
  List<String> words() {
    return words.first();
  }

  /// Ways in which days were written.
  List<PatternUse> patterns() {
    return days.patterns();
  }
}
