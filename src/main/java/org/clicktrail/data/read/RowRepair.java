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
  private static final int WIDEST = 200;

  /// After so many rows that could not be mended, the file is ragged by nature: no more is tried.
  private static final int MISSES = 200;

  private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");

  private final ColumnForms forms;
  private final Dialect dialect;
  private final int width;
  private int misses;

  RowRepair(Layout layout, Dialect dialect) {
    this.forms = layout.forms();
    this.dialect = dialect;
    this.width = layout.names().size();
  }

  /// Whether the first cells may be a row of the table, as far as can be told.
  boolean fits(HeadRecord record, RecordReader reader) {
    return (!forms.canTell() || forms.fit(record.cells())) && !torn(reader);
  }

  /// Whether a quote within a cell and one at the end of a later cell may belong together, so that
  /// the separators between them separate nothing.
  private boolean torn(RecordReader reader) {
    boolean opened = false;
    for (int field = 0; field < reader.fields(); field++) {
      int quotes = 0;
      for (int at = reader.start(field); at < reader.end(field) && !reader.quoted(field); at++) {
        quotes += reader.buffer()[at] == dialect.quote() ? 1 : 0;
      }
      if (quotes % 2 == 1) {
        boolean ends = reader.buffer()[reader.end(field) - 1] == dialect.quote();
        if (opened && ends) {
          return true;
        }
        opened |= !ends;
      }
    }
    return false;
  }

  /// The cells as they were meant, if that is beyond doubt.
  ///
  /// @param raw the record as it stands
  Optional<List<String>> of(HeadRecord record, byte[] raw) throws IOException {
    if (width > WIDEST || misses > MISSES || !forms.canTell()) {
      return Optional.empty();
    }
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
    if (ways.size() != 1) {
      misses++;
      return Optional.empty();
    }
    return Optional.of(ways.iterator().next());
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
      for (int cut = 1; ways.size() < 2 && cut < Math.min(cell.length(), LONGEST_CELL); cut++) {
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
