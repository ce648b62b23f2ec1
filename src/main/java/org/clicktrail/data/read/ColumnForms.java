package org.clicktrail.data.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the cells of each column are written at the beginning of a file, sharp enough to tell a cell
/// that slipped into the wrong column.
final class ColumnForms {

  private static final int ENOUGH = 8;
  private static final int FEW_FORMS = 5;
  private static final int LONGEST_FORM = 32;

  private final List<Column> columns = new ArrayList<>();

  /// What was seen in a column.
  private static final class Column {
    private final Map<String, Integer> forms = new HashMap<>();
    private int filled;
    private int blank;
    private int typed;

    void add(String cell) {
      if (cell.isEmpty()) {
        blank++;
        return;
      }
      filled++;
      forms.merge(form(cell), 1, Integer::sum);
      typed += isValue(cell) ? 1 : 0;
    }

    boolean isTyped() {
      return filled >= 3 && typed >= 0.9 * filled;
    }

    /// Whether nearly all cells have one of few forms; one that came once may be a slip.
    boolean strict() {
      List<Integer> often = forms.values().stream().filter(count -> count > 1).toList();
      int covered = often.stream().mapToInt(Integer::intValue).sum();
      return filled >= ENOUGH && often.size() <= FEW_FORMS && covered >= 0.9 * filled;
    }

    boolean takes(String cell) {
      if (cell.isEmpty()) {
        return blank > 0;
      }
      return strict() ? forms.getOrDefault(form(cell), 0) > 1 : filled > 0 || blank < ENOUGH;
    }
  }

  /// @param rows records of the table's width
  ColumnForms(List<HeadRecord> rows, int width) {
    for (int column = 0; column < width; column++) {
      Column seen = new Column();
      for (HeadRecord row : rows) {
        seen.add(row.cell(column));
      }
      columns.add(seen);
    }
  }

  /// Whether the cells may stand in these columns, and at least one column could have told if not.
  boolean fit(List<String> cells) {
    boolean told = false;
    for (int column = 0; column < columns.size(); column++) {
      if (!columns.get(column).takes(cells.get(column).strip())) {
        return false;
      }
      told |= columns.get(column).strict();
    }
    return told;
  }

  /// Whether any column is written so alike that a cell of another kind stands out.
  boolean canTell() {
    return columns.stream().anyMatch(Column::strict);
  }

  /// Columns that are numbers or days.
  long typed() {
    return columns.stream().filter(Column::isTyped).count();
  }

  /// Whether every column that is numbers or days has another kind of cell in this record.
  boolean contradict(HeadRecord record) {
    boolean any = false;
    for (int column = 0; column < columns.size(); column++) {
      Column seen = columns.get(column);
      if (seen.isTyped()) {
        String cell = record.cell(column);
        if (cell.isEmpty() || isValue(cell) || HeadRecord.shape(cell) == CellShape.ABSENT_WORD) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /// Numbers as #, with their sign; else runs of digits as 9, of letters as a.
  private static String form(String cell) {
    if (isNumber(cell)) {
      return cell.replaceAll("[0-9.,eE+' \u00A0\u202F-]+", "#");
    }
    StringBuilder form = new StringBuilder();
    char last = 0;
    for (int at = 0; at < cell.length() && form.length() <= LONGEST_FORM; at++) {
      char c = cell.charAt(at);
      boolean run = Character.isLetterOrDigit(c);
      char kind = Character.isDigit(c) ? '9' : run ? 'a' : c;
      if (kind != last || !run) {
        form.append(kind);
      }
      last = kind;
    }
    return form.toString();
  }

  /// Whether it is a number or a day rather than a word.
  static boolean isValue(String cell) {
    return isNumber(cell) || HeadRecord.isData(cell);
  }

  private static boolean isNumber(String cell) {
    return switch (HeadRecord.shape(cell)) {
      case EMPTY, ABSENT_WORD, YES_NO, MONTH, WORDS, CODE -> false;
      default -> true;
    };
  }
}
