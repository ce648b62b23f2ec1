package org.clicktrail.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Personal;
import org.clicktrail.core.table.Pseudonyms;

/// A scored file, as it is shown and saved.
///
/// @param header what names a row, probability, contact, revenue, segment and its action, reasons,
///   rank, action, next best thing, …; then the file's own columns
/// @param names so many columns from the front name a row
/// @param scores so many columns from the front are not the file's own
/// @param rows in the order of the file's sessions; probabilities with full precision, point
///   decimals; own columns as they were written
/// @param notes what the user should know: columns missing or extra, unseen words, sessions that
///   did not reach the moment
public record ScoredTable(
    List<String> header, int names, int scores, List<List<String>> rows, List<String> notes) {
  public ScoredTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /// Whether a row converted already, where the file says so.
  static final String CONVERTED = "converted";

  /// Different names by which personal ones are told.
  private static final int SAMPLE = 200;

  private static final Set<String> NUMBERS =
      Set.of("probability", "expected_revenue", "revenue_low", "revenue_high", "rank");

  /// Columns that are personal data by the look of them: those that name a row, and the file's own.
  public List<String> personal() {
    return IntStream.range(0, header.size()).filter(this::personal).mapToObj(header::get).toList();
  }

  private boolean personal(int at) {
    if (at >= names && at < scores) {
      return false;
    }
    List<String> some = words(at).distinct().limit(SAMPLE).toList();
    return Personal.inCells(some)
        || (at >= scores && Personal.of(header.get(at), ColumnType.TEXT, some).isPresent());
  }

  /// The same with made-up names in place of personal ones.
  public ScoredTable masked() {
    List<List<String>> other = new ArrayList<>();
    rows.forEach(row -> other.add(new ArrayList<>(row)));
    for (String name : personal()) {
      int at = header.indexOf(name);
      List<String> made = Pseudonyms.of(name, words(at).toList());
      for (int row = 0; row < other.size(); row++) {
        other.get(row).set(at, made.get(row));
      }
    }
    return new ScoredTable(header, names, scores, other, notes);
  }

  /// Whether the file says who converted already.
  public boolean ended() {
    return converted() >= 0;
  }

  /// The same without those who converted already.
  public ScoredTable unconverted() {
    int at = converted();
    return at < 0
        ? this
        : new ScoredTable(
            header,
            names,
            scores,
            rows.stream().filter(row -> !row.get(at).equals("yes")).toList(),
            notes);
  }

  private int converted() {
    return header.subList(0, scores).indexOf(CONVERTED);
  }

  /// Whether it has columns of the file behind the scores.
  public boolean carries() {
    return header.size() > scores;
  }

  /// The same without the file's own columns.
  public ScoredTable bare() {
    return new ScoredTable(
        header.subList(0, scores),
        names,
        scores,
        rows.stream().map(row -> row.subList(0, scores)).toList(),
        notes);
  }

  private Stream<String> words(int at) {
    return rows.stream().map(row -> row.get(at));
  }

  /// Whether a column holds numbers.
  public static boolean number(String column) {
    return NUMBERS.contains(column);
  }

  /// The rows with probabilities, ranks and amounts as numbers, as a spreadsheet wants them: of
  /// probabilities six decimals, of amounts two. More is noise, and which rows to contact and in
  /// which order was told before by all digits.
  public List<List<Object>> cells() {
    return rows.stream()
        .map(row ->
            IntStream.range(0, row.size())
                .<Object>mapToObj(i ->
                    i < scores && number(header.get(i))
                        ? (Object) written(i, row.get(i))
                        : row.get(i))
                .toList())
        .toList();
  }

  private double written(int column, String cell) {
    double value = Double.parseDouble(cell);
    double unit = header.get(column).equals("probability") ? 1e6 : 100;
    return Double.isFinite(value) ? Math.rint(value * unit) / unit : value;
  }
}
