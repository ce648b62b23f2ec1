package org.clicktrail.ml.bayes;

import java.util.Arrays;
import org.clicktrail.core.job.Progress;
import org.clicktrail.ml.prep.Prep;

/// How often each code occurs in either class.
///
/// The share of code v in class c is `(count + WEIGHT × overall share of v) / (rows + WEIGHT)`
/// (m-estimate, Cestnik 1990): a rare code says little, and one never seen says nothing.
final class Likelihoods {

  /// Rows the overall share counts for.
  private static final double WEIGHT = 2;

  private final double[][] counts;
  private final double[] rows = new double[2];

  /// @param column codes of the rows
  /// @param codes how many codes there are
  /// @param target 0 or 1
  Likelihoods(double[] column, int codes, double[] target) {
    counts = new double[2][codes];
    for (int row = 0; row < column.length; row++) {
      counts[(int) target[row]][(int) column[row]]++;
      rows[(int) target[row]]++;
    }
  }

  /// The log odds of each column's codes.
  static double[][] logOdds(Prep prep, double[][] columns, double[] target, Progress progress) {
    double[][] tables = new double[columns.length][];
    for (int i = 0; i < columns.length; i++) {
      progress.report(i, columns.length);
      tables[i] = new Likelihoods(columns[i], prep.codes(i), target).logOdds();
    }
    return tables;
  }

  /// Smoothed share of each code in a class; a code never seen has share 0 in both.
  double[] shares(int which) {
    double all = rows[0] + rows[1];
    double[] shares = new double[counts[which].length];
    Arrays.setAll(
        shares,
        code ->
            (counts[which][code] + WEIGHT * (counts[0][code] + counts[1][code]) / all)
                / (rows[which] + WEIGHT));
    return shares;
  }

  /// Logarithm of the ratio of both shares, by code; 0 for a code never seen.
  double[] logOdds() {
    double[] zero = shares(0);
    double[] one = shares(1);
    double[] odds = new double[zero.length];
    Arrays.setAll(odds, code -> zero[code] == 0 ? 0 : Math.log(one[code] / zero[code]));
    return odds;
  }
}
