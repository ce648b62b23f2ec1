package org.clicktrail.data.template;

import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.clicktrail.core.schema.ColumnType;

/// What the cells of a column look like, by which it is known under any name.
///
/// @param weight how particular the look is, 0 (any column) to 1 (no other column)
/// @param fit how well a column fits: 0 not at all, 1 fully
record Look(double weight, ToDoubleFunction<ColumnProfile> fit) {

  /// From this weight on a look tells a column from any other by itself.
  static final double TELLING = 0.8;

  /// Share of the different cells that must fit.
  private static final double NEARLY_ALL = 0.9;

  private static final double PLAIN = 0.3;
  private static final double ALONE = 0.7;

  /// Words of a list that nobody else uses.
  static Look words(String... words) {
    return words(0.95, words);
  }

  /// Words of a list; one alone says less than several.
  static Look words(double weight, String... words) {
    Set<String> list = Set.of(words);
    return new Look(
        weight,
        column -> {
          double share = share(column, cell -> list.contains(cell.toLowerCase(Locale.ROOT)));
          return share < NEARLY_ALL ? 0 : column.words().size() > 1 || list.size() == 1 ? 1 : ALONE;
        });
  }

  /// Words of which at least two are there, beside others.
  static Look some(double weight, String... words) {
    Set<String> list = Set.of(words);
    return new Look(
        weight,
        column ->
            column.words().stream()
                        .filter(cell -> list.contains(cell.toLowerCase(Locale.ROOT)))
                        .count()
                    < 2
                ? 0
                : 1);
  }

  /// Cells of a pattern.
  static Look like(double weight, String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return new Look(
        weight,
        column -> share(column, cell -> compiled.matcher(cell).matches()) < NEARLY_ALL ? 0 : 1);
  }

  /// Whole numbers within a range.
  static Look whole(double low, double high) {
    return new Look(
        PLAIN, column -> share(column, cell -> within(cell, low, high, true)) < 1 ? 0 : 1);
  }

  /// Numbers within a range.
  static Look number(double low, double high) {
    return new Look(
        PLAIN, column -> share(column, cell -> within(cell, low, high, false)) < 1 ? 0 : 1);
  }

  /// Whole numbers that hardly ever repeat.
  static Look numbered() {
    return new Look(
        PLAIN * 1.5,
        column ->
            column.distinctShare() < 0.99 ? 0 : share(column, cell -> cell.matches("\\d{1,18}")));
  }

  static Look type(ColumnType... types) {
    Set<ColumnType> all = Set.of(types);
    return new Look(PLAIN / 2, column -> all.contains(column.type()) ? 1 : 0);
  }

  /// Two words for yes and no, or 0 and 1.
  static Look yesNo() {
    return words(PLAIN, "true", "false", "yes", "no", "0", "1", "t", "f", "y", "n");
  }

  /// The same, more or less particular.
  Look weigh(double other) {
    return new Look(other, fit);
  }

  boolean telling() {
    return weight >= TELLING;
  }

  /// How much speaks for the column: weight by fit.
  double score(ColumnProfile column) {
    return weight * fit.applyAsDouble(column);
  }

  private interface Cell {
    boolean fits(String cell);
  }

  /// Share of the known cells that fit; gives up once it can no longer be enough.
  private static double share(ColumnProfile column, Cell test) {
    int cells = column.words().size();
    int misses = 0;
    for (String cell : column.words()) {
      if (!test.fits(cell) && ++misses > (1 - NEARLY_ALL) * cells) {
        return 0;
      }
    }
    return cells == 0 ? 0 : 1 - (double) misses / cells;
  }

  private static boolean within(String cell, double low, double high, boolean whole) {
    if (cell.isEmpty() || cell.length() > 20 || "+-0123456789.".indexOf(cell.charAt(0)) < 0) {
      return false;
    }
    try {
      double number = Double.parseDouble(cell);
      return number >= low && number <= high && (!whole || number == Math.rint(number));
    } catch (NumberFormatException _) {
      return false;
    }
  }
}
