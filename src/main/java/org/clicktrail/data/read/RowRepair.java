package org.clicktrail.data.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Mends a row with one separator too many, too few, or written with another one: only where
/// exactly one way puts every cell into a column that is written like it.
final class RowRepair {

  private static final int LONGEST_CELL = 300;
  private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");

  private final ColumnForms forms;
  private final Dialect dialect;
  private final int width;

  RowRepair(Layout layout, Dialect dialect) {
    this.forms = layout.forms();
    this.dialect = dialect;
    this.width = layout.names().size();
  }

  /// Whether the first cells may be a row of the table, as far as can be told.
  boolean fits(HeadRecord record) {
    return !forms.canTell() || forms.fit(record.cells());
  }

  /// The cells as they were meant, if that is beyond doubt.
  ///
  /// @param raw the record as it stands
  Optional<List<String>> of(HeadRecord record, byte[] raw) throws IOException {
    Set<List<String>> ways = new LinkedHashSet<>();
    List<String> cells = record.cells();
    if (cells.size() == width + 1) {
      joined(cells, ways);
    } else if (cells.size() == width - 1) {
      split(cells, ways);
    }
    if (cells.size() < width) {
      recut(raw, ways);
    }
    return ways.size() == 1 ? Optional.of(ways.iterator().next()) : Optional.empty();
  }

  private void take(List<String> cells, Set<List<String>> ways) {
    if (ways.size() < 2 && forms.fit(cells)) {
      ways.add(List.copyOf(cells));
    }
  }

  /// An empty cell left out, or two cells that are one.
  private void joined(List<String> cells, Set<List<String>> ways) {
    for (int at = 0; at < cells.size(); at++) {
      List<String> less = new ArrayList<>(cells);
      String cell = less.remove(at);
      if (cell.isEmpty()) {
        take(less, ways);
      } else if (at > 0 && !cells.get(at - 1).isEmpty()) {
        less.set(at - 1, cells.get(at - 1) + dialect.between() + cell);
        take(less, ways);
      }
    }
  }

  /// An empty cell put in, or a cell that is two.
  private void split(List<String> cells, Set<List<String>> ways) {
    for (int at = 0; at <= cells.size(); at++) {
      List<String> more = new ArrayList<>(cells);
      more.add(at, "");
      take(more, ways);
    }
    for (int at = 0; at < cells.size(); at++) {
      String cell = cells.get(at);
      for (int cut = 1; cut < Math.min(cell.length(), LONGEST_CELL); cut++) {
        List<String> more = new ArrayList<>(cells);
        more.set(at, cell.substring(0, cut));
        more.add(at + 1, cell.substring(cut));
        take(more, ways);
      }
    }
  }

  private void recut(byte[] raw, Set<List<String>> ways) throws IOException {
    for (String separator : SEPARATORS) {
      if (separator.equals(dialect.between())) {
        continue;
      }
      List<HeadRecord> records = HeadRecord.of(raw, dialect.withSeparator(separator), 2);
      if (records.size() == 1 && records.getFirst().width() == width) {
        take(records.getFirst().cells(), ways);
      }
    }
  }
}
