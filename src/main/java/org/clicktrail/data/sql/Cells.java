package org.clicktrail.data.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Role;

/// The columns of an event table under the short names they have in the query: `c0`, `c1`, …
///
/// @param codeWords what codes stand for, see [org.clicktrail.core.feature.Facts]
record Cells(
    Dialect dialect, List<EventTable.Cell> columns, Map<String, Map<String, String>> codeWords) {

  /// Short name of a column.
  String of(String column) {
    return "c" + index(column);
  }

  boolean words(String column) {
    return columns.get(index(column)).words();
  }

  /// A cell as a number; words are read as numbers.
  String number(String column) {
    return words(column) ? dialect.number(of(column)) : of(column);
  }

  /// The price as a number.
  String price() {
    return columns.stream()
        .map(cell -> cell.field())
        .filter(field -> field.role() == Role.PRICE)
        .map(field -> number(field.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no price is read"));
  }

  /// Whether the cell is the word as written or as shown, without case; null where it is missing.
  String is(String column, String word) {
    Set<String> spellings = new HashSet<>(Set.of(word.toLowerCase(Locale.ROOT)));
    codeWords
        .getOrDefault(column, Map.of())
        .forEach((code, shown) -> {
          if (shown.equalsIgnoreCase(word)) {
            spellings.add(code.toLowerCase(Locale.ROOT));
          }
        });
    return "lower(%s) in (%s)"
        .formatted(
            of(column),
            spellings.stream().sorted().map(dialect::text).collect(Collectors.joining(", ")));
  }

  private int index(String column) {
    for (int index = 0; index < columns.size(); index++) {
      if (columns.get(index).field().name().equals(column)) {
        return index;
      }
    }
    throw new IllegalArgumentException("column " + column + " is not read");
  }

  /// All columns, each with its short name, as a part of a select list.
  String select() {
    List<String> parts = new ArrayList<>();
    for (int index = 0; index < columns.size(); index++) {
      EventTable.Cell cell = columns.get(index);
      String name = dialect.name(cell.field().name());
      String value =
          cell.words()
              ? dialect.words(name)
              : cell.field().type() == ColumnType.YES_NO
                  ? dialect.flag(name)
                  : dialect.number(name);
      parts.add(value + " as c" + index);
    }
    return String.join(",\n    ", parts);
  }
}
