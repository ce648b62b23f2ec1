package org.clicktrail.data.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A record as text.
///
/// @param cells NUL bytes left out
/// @param line where it begins in the file, from 1
record HeadRecord(List<String> cells, long line) {

  private static final Pattern DATA =
      Pattern.compile(
          ".*(@|://).*|[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?.*|[0-9]{1,3}(\\.[0-9]{1,3}){3}"
              + "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
          Pattern.DOTALL);

  HeadRecord {
    cells = List.copyOf(cells);
  }

  /// The first records of a text.
  ///
  /// @param limit how many at most
  static List<HeadRecord> of(byte[] text, Dialect dialect, int limit) throws IOException {
    List<HeadRecord> all = new ArrayList<>();
    try (RecordReader reader = new RecordReader(new ByteArrayInputStream(text), dialect)) {
      while (all.size() < limit && reader.next()) {
        all.add(of(reader));
      }
    }
    return all;
  }

  /// The current record of a reader.
  static HeadRecord of(RecordReader reader) {
    List<String> cells = new ArrayList<>(reader.fields());
    for (int field = 0; field < reader.fields(); field++) {
      cells.add(reader.text(field).replace("\0", ""));
    }
    return new HeadRecord(cells, reader.line());
  }

  int width() {
    return cells.size();
  }

  /// The cell without blanks around it, "" behind the end.
  String cell(int at) {
    return at < cells.size() ? cells.get(at).strip() : "";
  }

  /// Cells with something in them.
  int filled() {
    return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
  }

  boolean empty() {
    return filled() == 0;
  }

  /// Whether it is a remark rather than a row of a table of this width.
  boolean remark(int width) {
    return cell(0).startsWith("#") && (width() != width || width == 1);
  }

  /// Words, each different, hardly any empty before the last.
  boolean looksLikeNames() {
    Set<String> seen = new HashSet<>();
    int empty = 0;
    int doubled = 0;
    int years = 0;
    int last = cells.size();
    while (last > 0 && cell(last - 1).isEmpty()) {
      last--;
    }
    for (int at = 0; at < last; at++) {
      String cell = cell(at);
      switch (shape(cell)) {
        case EMPTY -> empty++;
        case WORDS, CODE, MONTH, ABSENT_WORD, YES_NO -> {
          if (isData(cell)) {
            return false;
          }
          doubled += seen.add(cell.toLowerCase(Locale.ROOT)) ? 0 : 1;
        }
        case WHOLE -> {
          if (!cell.matches("(19|20)[0-9]{2}") || !seen.add(cell)) {
            return false;
          }
          years++;
        }
        default -> {
          return false;
        }
      }
    }
    return seen.size() > years && seen.size() >= empty + doubled;
  }

  /// Whether at least half of the filled cells stand in another record too, in any order.
  boolean mostlyIn(HeadRecord other) {
    Set<String> there = new HashSet<>();
    other.cells.forEach(cell -> there.add(key(cell)));
    long shared = cells.stream().filter(c -> !c.isBlank() && there.contains(key(c))).count();
    return shared > 0 && shared * 2 >= filled();
  }

  /// Whether all cells are those of another record, blanks and case aside.
  boolean same(HeadRecord other) {
    if (filled() != other.filled()) {
      return false;
    }
    for (int at = 0; at < Math.max(width(), other.width()); at++) {
      if (!key(cell(at)).equals(key(other.cell(at)))) {
        return false;
      }
    }
    return true;
  }

  private static String key(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT);
  }

  static CellShape shape(String cell) {
    byte[] bytes = cell.strip().getBytes(StandardCharsets.UTF_8);
    return new ShapeReader().shape(bytes, 0, bytes.length);
  }

  /// Whether a word is a day, a time, an address or a long id, as no column is called.
  static boolean isData(String cell) {
    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
    return DATA.matcher(cell).matches()
        || DatePattern.of(DatePattern.signature(bytes, 0, bytes.length)).isPresent();
  }
}
