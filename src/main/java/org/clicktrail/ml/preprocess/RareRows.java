package org.clicktrail.ml.preprocess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Column;

/// How far rows of the rarer class are apart: squared differences of numbers in standard deviations
/// of that class, gaps filled with its median; 1 for each word that differs, which is the square of
/// the median deviation that SMOTE-NC takes.
final class RareRows {

  private final List<double[]> numbers = new ArrayList<>();
  private final List<int[]> words = new ArrayList<>();

  /// @param rare rows of the class
  RareRows(TrainingSet set, int[] rare) {
    for (FeatureInfo info : set.infos()) {
      switch (set.features().column(info.id())) {
        case Column.Numbers column when info.kind() != FeatureInfo.Kind.YES_NO ->
            numbers.add(scaled(column.rows(rare).toArray()));
        case Column.Numbers column -> words.add(codes(column.rows(rare)));
        case Column.Categories column -> words.add(codes(column.rows(rare)));
        case Column.Times _ -> {}
      }
    }
  }

  /// Whether all known cells of a column are whole numbers.
  static boolean whole(Column.Numbers column) {
    return Arrays.stream(column.toArray())
        .filter(Double::isFinite)
        .allMatch(value -> value == Math.rint(value));
  }

  private static double[] scaled(double[] cells) {
    double[] known = Sample.sorted(Arrays.stream(cells).filter(Double::isFinite).toArray());
    double median = known.length == 0 ? 0 : Sample.quantile(known, 0.5);
    double deviation = Sample.deviation(known);
    double unit = deviation > 0 ? deviation : 1;
    return Arrays.stream(cells)
        .map(cell -> (Double.isFinite(cell) ? cell : median) / unit)
        .toArray();
  }

  private static int[] codes(Column.Numbers column) {
    int[] codes = new int[column.size()];
    Arrays.setAll(codes, row -> column.missing(row) ? -1 : (int) Math.rint(column.number(row)));
    return codes;
  }

  private static int[] codes(Column.Categories column) {
    int[] codes = new int[column.size()];
    Arrays.setAll(codes, row -> column.missing(row) ? -1 : column.code(row));
    return codes;
  }

  /// The nearest others of one place, nearest first; the earlier of equally distant ones.
  ///
  /// @param among places to look at, ascending
  /// @param most of them; fewer where there are not so many others
  int[] nearest(int place, int[] among, int most) {
    double[] distance = new double[most];
    int[] nearest = new int[most];
    int found = 0;
    for (int other : among) {
      if (other == place) {
        continue;
      }
      double away = distance(place, other, found < most ? Double.MAX_VALUE : distance[most - 1]);
      if (found < most || away < distance[most - 1]) {
        int at = found < most ? found++ : most - 1;
        while (at > 0 && distance[at - 1] > away) {
          distance[at] = distance[at - 1];
          nearest[at] = nearest[at - 1];
          at--;
        }
        distance[at] = away;
        nearest[at] = other;
      }
    }
    return Arrays.copyOf(nearest, found);
  }

  /// Squared; some number from `enough` on if it is as far as that.
  private double distance(int one, int other, double enough) {
    double sum = 0;
    for (int[] column : words) {
      sum += column[one] == column[other] ? 0 : 1;
    }
    for (int i = 0; i < numbers.size() && sum < enough; i++) {
      double[] column = numbers.get(i);
      double off = column[one] - column[other];
      sum += off * off;
    }
    return sum;
  }
}
