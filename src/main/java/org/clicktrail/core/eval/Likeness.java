package org.clicktrail.core.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.stat.Ranks;
import org.clicktrail.core.table.Column;

/// How much two columns say the same, from 0 (nothing) to 1 (everything), whatever their kind; and
/// the groups of columns that do.
///
/// Numbers: Spearman's rank correlation without its sign. A number and a word: root of the share of
/// the variance of the ranks that the word explains, corrected for its number of words (Kelley's
/// epsilon², of ranks as in Kruskal and Wallis); for two words the same as Spearman. Words:
/// Cramér's V, corrected for chance (Bergsma 2013).
final class Likeness {

  /// From here on columns belong together: where collinearity begins to distort estimates (Dormann
  /// and others 2013).
  static final double TOGETHER = 0.7;

  private Likeness() {}

  /// Columns that go together: average linkage as long as the mean likeness of two groups is at
  /// least [#TOGETHER] (as in scikit-learn's example of correlated columns, which clusters by
  /// Spearman's correlation too).
  ///
  /// @return groups of at least two indices, ascending, by their first
  static List<List<Integer>> groups(List<Column> columns) {
    double[][] alike = matrix(columns);
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      groups.add(List.of(i));
    }
    while (true) {
      int[] pair = {-1, -1};
      double most = TOGETHER;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = 0; j < i; j++) {
          double mean = mean(alike, groups.get(i), groups.get(j));
          if (mean >= most) {
            most = mean;
            pair[0] = j;
            pair[1] = i;
          }
        }
      }
      if (pair[0] < 0) {
        return groups.stream().filter(group -> group.size() > 1).toList();
      }
      List<Integer> joined = new ArrayList<>(groups.get(pair[0]));
      joined.addAll(groups.remove(pair[1]));
      groups.set(pair[0], joined.stream().sorted().toList());
    }
  }

  private static double mean(double[][] alike, List<Integer> some, List<Integer> others) {
    double sum = 0;
    for (int i : some) {
      for (int j : others) {
        sum += alike[i][j];
      }
    }
    return sum / some.size() / others.size();
  }

  private static double[][] matrix(List<Column> columns) {
    List<Coded> coded = columns.stream().map(Coded::of).toList();
    double[][] alike = new double[columns.size()][columns.size()];
    for (int i = 0; i < alike.length; i++) {
      for (int j = 0; j < i; j++) {
        alike[i][j] = coded.get(i).with(coded.get(j));
        alike[j][i] = alike[i][j];
      }
    }
    return alike;
  }

  /// The likeness of two columns of the same rows; 0 where one has one value only.
  static double of(Column one, Column other) {
    return Coded.of(one).with(Coded.of(other));
  }

  /// A column as numbers (NaN: missing) or as codes of words, missing being a word.
  private static final class Coded {
    private final double[] values;

    /// 0 for numbers.
    private final int words;

    private Coded(double[] values, int words) {
      this.values = values;
      this.words = words;
    }

    static Coded of(Column column) {
      if (column instanceof Column.Numbers numbers) {
        return new Coded(numbers.toArray(), 0);
      }
      List<String> texts =
          IntStream.range(0, column.size())
              .mapToObj(row -> column.missing(row) ? "" : column.text(row))
              .toList();
      List<String> words = texts.stream().distinct().sorted().toList();
      double[] codes =
          texts.stream().mapToDouble(text -> Collections.binarySearch(words, text)).toArray();
      return new Coded(codes, words.size());
    }

    double with(Coded other) {
      double alike =
          words == 0
              ? other.words == 0
                  ? Math.abs(Ranks.spearman(values, other.values).value())
                  : epsilon(Ranks.of(values), other)
              : other.words == 0 ? epsilon(Ranks.of(other.values), this) : cramer(this, other);
      return Double.isNaN(alike) ? 0 : alike;
    }
  }

  /// Missing numbers are left out.
  private static double epsilon(double[] ranks, Coded words) {
    double[] sum = new double[words.words];
    int[] count = new int[words.words];
    double n = 0;
    double all = 0;
    double squares = 0;
    for (int row = 0; row < ranks.length; row++) {
      if (!Double.isNaN(ranks[row])) {
        int word = (int) words.values[row];
        sum[word] += ranks[row];
        count[word]++;
        n++;
        all += ranks[row];
        squares += ranks[row] * ranks[row];
      }
    }
    double between = -all * all / n;
    int groups = 0;
    for (int word = 0; word < sum.length; word++) {
      if (count[word] > 0) {
        between += sum[word] * sum[word] / count[word];
        groups++;
      }
    }
    double unexplained = 1 - between / (squares - all * all / n);
    return groups < 2 ? 0 : Math.sqrt(Math.max(0, 1 - unexplained * (n - 1) / (n - groups)));
  }

  private static double cramer(Coded one, Coded other) {
    double n = one.values.length;
    double[][] cells = new double[one.words][other.words];
    double[] rows = new double[one.words];
    double[] columns = new double[other.words];
    for (int row = 0; row < one.values.length; row++) {
      int r = (int) one.values[row];
      int c = (int) other.values[row];
      cells[r][c]++;
      rows[r]++;
      columns[c]++;
    }
    double phi = -1;
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < columns.length; c++) {
        phi += cells[r][c] * cells[r][c] / rows[r] / columns[c];
      }
    }
    double r = rows.length;
    double c = columns.length;
    double corrected = Math.max(0, phi - (r - 1) * (c - 1) / (n - 1));
    double least = Math.min(r - (r - 1) * (r - 1) / (n - 1), c - (c - 1) * (c - 1) / (n - 1)) - 1;
    return least <= 0 ? 0 : Math.min(1, Math.sqrt(corrected / least));
  }
}
