package org.clicktrail.data.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the rows of a file that name its columns, titles above them and empty rows left aside.
final class HeaderFinder {

  private static final int TITLES = 15;
  private static final int AHEAD = 3;
  private static final int STACKED = 5;

  private final List<HeadRecord> records;
  private final int width;

  /// @param records beginning of the file
  HeaderFinder(List<HeadRecord> records) {
    this.records = records;
    this.width = usualWidth(records);
  }

  /// Columns of the table.
  int width() {
    return width;
  }

  /// Where the header begins and ends, the latter excluded; equal where there is none.
  record Place(int from, int to) {}

  /// The rows of the header.
  ///
  /// @param wanted whether the user says that there is one
  Place find(boolean wanted) {
    int first = firstRow();
    int candidate = shortHeaderBefore(first) ? first - 1 : first;
    int last = Math.min(candidate + TITLES, records.size());
    int at = candidate;
    while (at < last && (records.get(at).empty() || isTitle(at) || namesGroups(at))) {
      at++;
    }
    if (at == last || at == records.size()) {
      return wanted && candidate < records.size()
          ? new Place(candidate, candidate + 1)
          : new Place(first, first);
    }
    if (wanted || (records.get(at).looksLikeNames() && differs(at))) {
      return new Place(groupsAbove(at), stackedBelow(at));
    }
    return new Place(at, at);
  }

  /// The first record as wide as the table, remarks aside; 0 if none is.
  private int firstRow() {
    for (int at = 0; at < records.size(); at++) {
      HeadRecord record = records.get(at);
      if (wide(record) && !record.remark(width) && !(width > 1 && record.empty())) {
        return at;
      }
    }
    return 0;
  }

  /// A header may be shorter than the rows: unnamed columns at the end.
  private boolean shortHeaderBefore(int first) {
    if (first == 0) {
      return false;
    }
    HeadRecord before = records.get(first - 1);
    return before.width() >= Math.max(2, width / 2)
        && before.looksLikeNames()
        && !records.get(first).looksLikeNames();
  }

  /// A row with much less in it than those that follow.
  private boolean isTitle(int at) {
    HeadRecord record = records.get(at);
    int filled = record.filled();
    int most = 0;
    int seen = 0;
    for (int next = at + 1; next < records.size() && seen < AHEAD; next++) {
      if (!records.get(next).empty()) {
        most = Math.max(most, records.get(next).filled());
        seen++;
      }
    }
    return most >= 2
        && filled * 2 <= most
        && (width > 2 || !record.cell(0).isEmpty())
        && !record.cells().stream().allMatch(c -> c.isBlank() || ColumnForms.isValue(c));
  }

  /// Whether the record is unlike the data below it: no name comes again in its column, unless most
  /// of the header does, as where tables stand one below the other.
  private boolean differs(int at) {
    HeadRecord names = records.get(at);
    List<HeadRecord> below = records.subList(at + 1, records.size());
    if (below.stream().filter(names::same).count() * 4 > below.size() && below.size() > STACKED) {
      return false;
    }
    int again = 0;
    for (int column = 0; column < names.width(); column++) {
      String name = names.cell(column);
      for (int row = at + 1; row < records.size() && !name.isEmpty(); row++) {
        HeadRecord record = records.get(row);
        if (record.cell(column).equals(name) && !record.mostlyIn(names)) {
          again++;
          break;
        }
      }
    }
    return again * 4 <= names.width();
  }

  private int groupsAbove(int at) {
    return at > 0 && namesGroups(at - 1) ? at - 1 : at;
  }

  /// Whether the row names groups of the columns named below it: nothing over the first column,
  /// gaps in between.
  private boolean namesGroups(int at) {
    if (at + 1 >= records.size()) {
      return false;
    }
    HeadRecord groups = records.get(at);
    HeadRecord names = records.get(at + 1);
    return groups.width() >= width
        && groups.cell(0).isEmpty()
        && groups.filled() >= 2
        && groups.filled() < names.filled()
        && names.looksLikeNames();
  }

  /// Behind the rows that go on naming.
  private int stackedBelow(int at) {
    int end = at + 1;
    int next = end;
    while (next < records.size() && next < at + STACKED) {
      HeadRecord record = records.get(next);
      if (record.empty()) {
        next++;
      } else if (goesOn(records.get(at), next) && (next == end || !record.same(records.get(at)))) {
        next++;
        end = next;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean goesOn(HeadRecord header, int at) {
    HeadRecord record = records.get(at);
    if (record.width() < width || !record.looksLikeNames()) {
      return record.width() >= width && fillsGaps(header, record);
    }
    return record.same(header) || fillsGaps(header, record) || unlikeData(at);
  }

  /// Names under the groups of the header only.
  private static boolean fillsGaps(HeadRecord header, HeadRecord record) {
    int fills = 0;
    for (int column = 0; column < record.width(); column++) {
      String cell = record.cell(column);
      if (cell.isEmpty()) {
        continue;
      }
      boolean gap = column > 0 && header.cell(column).isEmpty();
      boolean group = header.cell(column + 1).isEmpty() && !header.cell(column).isEmpty();
      if (!(gap || group) || ColumnForms.isValue(cell)) {
        return false;
      }
      fills += gap ? 1 : 0;
    }
    return fills > 0 && record.filled() > 1;
  }

  /// A second row of words over columns of numbers and days.
  private boolean unlikeData(int at) {
    List<HeadRecord> below =
        records.subList(at + 1, records.size()).stream()
            .filter(row -> row.width() == width)
            .toList();
    return width > 1
        && records.get(at).filled() == width
        && new ColumnForms(below, width).typed() >= 2
        && new ColumnForms(below, width).contradict(records.get(at));
  }

  /// The names of the columns as the rows of the header make them together: joined with a blank,
  /// the name of a group before those under it.
  List<String> names(Place place) {
    List<String> names = new ArrayList<>(Collections.nCopies(width, ""));
    HeadRecord nothing = new HeadRecord(List.of(), 0);
    for (int at = place.from; at < place.to; at++) {
      HeadRecord row = records.get(at);
      HeadRecord below = at + 1 < place.to ? records.get(at + 1) : nothing;
      String group = "";
      for (int column = 0; column < width; column++) {
        group = row.cell(column).isEmpty() ? group : row.cell(column);
        boolean under = !below.cell(column).isEmpty();
        String word = row.cell(column).isEmpty() && under ? group : row.cell(column);
        names.set(column, (names.get(column) + " " + word).strip());
      }
    }
    return names;
  }

  /// The most frequent number of fields, empty records aside.
  private static int usualWidth(List<HeadRecord> records) {
    Map<Integer, Integer> widths = new HashMap<>();
    for (int at = 0; at < records.size(); at++) {
      HeadRecord record = records.get(at);
      boolean remark = record.width() == 1 && record.cell(0).startsWith("#");
      if (!record.empty() && !remark) {
        int width = record.width();
        // A separator at the end of the header alone makes no column.
        while (at == 0 && width > 1 && record.cell(width - 1).isEmpty()) {
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
  private boolean wide(HeadRecord record) {
    return record.width() >= width
        && record.cells().subList(width, record.width()).stream().allMatch(String::isBlank);
  }
}
