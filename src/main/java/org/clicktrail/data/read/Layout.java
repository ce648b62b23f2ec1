package org.clicktrail.data.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.text.Messages;

/// Where the table lies in a file: its columns and the first record of data.
///
/// @param names of the columns, unique, none empty
/// @param header whether they come from the file
/// @param headerLine line of the header, from 1; 0 without header
/// @param skip records before the first row of data, blank lines included
/// @param preamble of them, those that are neither header nor blank
record Layout(List<String> names, boolean header, long headerLine, int skip, int preamble) {

  private static final int RECORDS = 300;
  private static final int TITLES = 15;

  Layout {
    names = List.copyOf(names);
  }

  private record Head(List<String> cells, long line) {}

  /// Finds header and first row.
  ///
  /// @param head beginning of the file in UTF-8
  /// @param wanted whether the user says there is a header
  static Layout of(byte[] head, Dialect dialect, Optional<Boolean> wanted) throws IOException {
    List<Head> records = records(head, dialect);
    int width = usualWidth(records);
    int first = 0;
    while (first < records.size() && !wide(records.get(first).cells, width)) {
      first++;
    }
    if (first == records.size()) {
      first = 0;
    }
    int header = headerAt(records, first, width, wanted);
    if (header < 0) {
      List<String> names = new ArrayList<>();
      for (int column = 1; column <= width; column++) {
        names.add(Messages.text("import.column", column));
      }
      return new Layout(names, false, 0, first, countFilled(records, first));
    }
    Head top = records.get(header);
    return new Layout(
        unique(top.cells, width), true, top.line, header + 1, countFilled(records, header));
  }

  private static int headerAt(List<Head> records, int first, int width, Optional<Boolean> wanted) {
    if (records.isEmpty() || !wanted.orElse(true)) {
      return -1;
    }
    // A header may be shorter than the rows: unnamed columns at the end.
    boolean before =
        first > 0
            && records.get(first - 1).cells.size() >= Math.max(2, width / 2)
            && looksLikeNames(records.get(first - 1).cells)
            && !looksLikeNames(records.get(first).cells);
    int candidate = before ? first - 1 : first;
    if (wanted.isPresent()) {
      return candidate;
    }
    // Titles above the header: rows mostly empty although as wide as the table.
    for (int at = candidate; at < Math.min(candidate + TITLES, records.size()); at++) {
      List<String> cells = records.get(at).cells;
      long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
      if (filled * 2 > cells.size()) {
        return looksLikeNames(cells) && differs(records, at) ? at : -1;
      }
    }
    return -1;
  }

  /// Words, each different, hardly any empty.
  private static boolean looksLikeNames(List<String> cells) {
    ShapeReader shapes = new ShapeReader();
    Set<String> seen = new HashSet<>();
    int empty = 0;
    int doubled = 0;
    for (String cell : cells) {
      byte[] bytes = cell.strip().getBytes(java.nio.charset.StandardCharsets.UTF_8);
      CellShape shape = shapes.shape(bytes, 0, bytes.length);
      switch (shape) {
        case EMPTY -> empty++;
        case WORDS, CODE, MONTH, ABSENT_WORD, YES_NO -> {
          if (!seen.add(cell.strip().toLowerCase(Locale.ROOT))) {
            doubled++;
          }
        }
        default -> {
          return false;
        }
      }
    }
    return seen.size() >= empty + doubled && !seen.isEmpty();
  }

  /// Whether the first record is unlike the data below it: no name comes again in its column,
  /// unless the whole header does, as where files were put one behind the other.
  private static boolean differs(List<Head> records, int at) {
    List<String> names = records.get(at).cells;
    int again = 0;
    for (int column = 0; column < names.size(); column++) {
      String name = names.get(column);
      for (int row = at + 1; row < records.size(); row++) {
        List<String> cells = records.get(row).cells;
        boolean same = column < cells.size() && cells.get(column).equals(name);
        if (same && !name.isEmpty() && !cells.equals(names)) {
          again++;
          break;
        }
      }
    }
    return again * 4 <= names.size();
  }

  private static List<Head> records(byte[] head, Dialect dialect) throws IOException {
    List<Head> all = new ArrayList<>();
    try (RecordReader reader = new RecordReader(new ByteArrayInputStream(head), dialect)) {
      while (all.size() < RECORDS && reader.next()) {
        List<String> cells = new ArrayList<>(reader.fields());
        for (int field = 0; field < reader.fields(); field++) {
          cells.add(reader.text(field).replace("\0", ""));
        }
        all.add(new Head(cells, reader.line()));
      }
    }
    return all;
  }

  /// The most frequent number of fields, blank lines aside.
  private static int usualWidth(List<Head> records) {
    Map<Integer, Integer> widths = new HashMap<>();
    for (int at = 0; at < records.size(); at++) {
      Head record = records.get(at);
      if (!blank(record.cells)) {
        int width = record.cells.size();
        // A separator at the end of the header alone makes no column.
        while (at == 0 && width > 1 && record.cells.get(width - 1).isBlank()) {
          width--;
        }
        widths.merge(width, 1, Integer::sum);
      }
    }
    int usual = 1;
    int count = 0;
    for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
      boolean more = entry.getValue() > count;
      boolean wider = entry.getValue() == count && entry.getKey() > usual;
      if (more || wider) {
        usual = entry.getKey();
        count = entry.getValue();
      }
    }
    return usual;
  }

  /// Whether the record has the width, empty cells behind it aside.
  private static boolean wide(List<String> cells, int width) {
    return cells.size() >= width
        && cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
  }

  private static int countFilled(List<Head> records, int before) {
    int filled = 0;
    for (int i = 0; i < before && i < records.size(); i++) {
      filled += blank(records.get(i).cells) ? 0 : 1;
    }
    return filled;
  }

  private static boolean blank(List<String> cells) {
    return cells.size() <= 1 && (cells.isEmpty() || cells.getFirst().isBlank());
  }

  /// Names made unique by a suffix, as many as the rows have fields.
  private static List<String> unique(List<String> cells, int width) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int column = 0; column < width; column++) {
      String cell = column < cells.size() ? cells.get(column).strip() : "";
      String base =
          cell.isEmpty()
              ? Messages.text("import.column", column + 1)
              : cell.startsWith("#") && column > 0 ? cell.substring(1) + "#" : cell;
      String name = base;
      for (int copy = 2; !taken.add(name.toLowerCase(Locale.ROOT)); copy++) {
        name = base + " (" + copy + ")";
      }
      names.add(name);
    }
    return names;
  }
}
