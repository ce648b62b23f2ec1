package org.clicktrail.data.read;

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
/// @param headers the rows they come from; none if the file does not name its columns
/// @param skip records before the first row of data, blank lines included
/// @param preamble those of them that are neither header nor empty
/// @param forms of the cells at the beginning
record Layout(
    List<String> names,
    List<HeadRecord> headers,
    int skip,
    List<HeadRecord> preamble,
    ColumnForms forms) {

  private static final int RECORDS = 300;

  Layout {
    names = List.copyOf(names);
    headers = List.copyOf(headers);
    preamble = List.copyOf(preamble);
  }

  /// Finds header and first row.
  ///
  /// @param head beginning of the file in UTF-8
  /// @param wanted whether the user says there is a header
  static Layout of(byte[] head, Dialect dialect, Optional<Boolean> wanted) throws IOException {
    List<HeadRecord> records = HeadRecord.of(head, dialect, RECORDS);
    HeaderFinder finder = new HeaderFinder(records);
    int width = finder.width();
    HeaderFinder.Place place = finder.find(wanted.orElse(false));
    if (!wanted.orElse(true)) {
      place = new HeaderFinder.Place(place.from(), place.from());
    }
    List<HeadRecord> headers =
        records.subList(place.from(), place.to()).stream().filter(row -> !row.empty()).toList();
    List<HeadRecord> rows =
        records.subList(place.to(), records.size()).stream()
            .filter(row -> row.width() == width && !row.empty())
            .toList();
    List<HeadRecord> preamble =
        records.subList(0, place.from()).stream().filter(row -> !row.empty()).toList();
    return new Layout(
        unique(finder.names(place), width),
        headers,
        place.to(),
        preamble,
        new ColumnForms(rows, width));
  }

  /// The first record names the columns, whatever it looks like.
  static Layout exact(byte[] head, Dialect dialect) throws IOException {
    List<HeadRecord> records = HeadRecord.of(head, dialect, RECORDS);
    List<HeadRecord> names = records.subList(0, Math.min(1, records.size()));
    int width = names.isEmpty() ? 0 : names.getFirst().width();
    List<HeadRecord> rows = records.stream().skip(1).filter(row -> row.width() == width).toList();
    return new Layout(
        names.isEmpty() ? List.of() : unique(names.getFirst().cells(), width),
        names,
        1,
        List.of(),
        new ColumnForms(rows, width));
  }

  boolean header() {
    return !headers.isEmpty();
  }

  /// Line of the header, from 1; 0 without header.
  long headerLine() {
    return header() ? headers.getFirst().line() : 0;
  }

  /// Names made unique by a suffix, as many as the rows have fields.
  private static List<String> unique(List<String> cells, int width) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    Map<String, Integer> copies = new HashMap<>();
    for (int column = 0; column < width; column++) {
      String cell = cells.get(column);
      String base =
          cell.isEmpty()
              ? Messages.text("import.column", column + 1)
              : cell.startsWith("#") && column > 0 ? cell.substring(1) + "#" : cell;
      String name = base;
      while (!taken.add(name.toLowerCase(Locale.ROOT))) {
        int copy = copies.merge(base.toLowerCase(Locale.ROOT), 1, Integer::sum) + 1;
        name = base + " (" + copy + ")";
      }
      names.add(name);
    }
    return names;
  }
}
