package org.clicktrail.ml.linear;

import org.clicktrail.core.job.Progress;
import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.fitted.QuadraticScorer;

/// Rows with the products of some numbers in pairs, squares included, behind the numbers
/// themselves; products are put on the scale of the numbers: mean 0, standard deviation 1.
final class Products {

  /// Rows between two reports.
  private static final int STEP = 4_096;

  private final double[][] rows;
  private final int plain;
  private final int[] first;
  private final int[] second;
  private final double[] mean;
  private final double[] deviation;

  /// @param rows n × p, columns with mean 0
  /// @param bent the numbers to multiply, ascending
  Products(double[][] rows, int[] bent, Progress progress) {
    plain = rows[0].length;
    int pairs = bent.length * (bent.length + 1) / 2;
    first = new int[pairs];
    second = new int[pairs];
    int at = 0;
    for (int i = 0; i < bent.length; i++) {
      for (int j = 0; j <= i; j++) {
        first[at] = bent[i];
        second[at++] = bent[j];
      }
    }
    mean = new double[pairs];
    deviation = new double[pairs];
    for (int pair = 0; pair < pairs; pair++) {
      progress.report(pair, 2L * pairs);
      measure(rows, pair);
    }
    this.rows = new double[rows.length][plain + pairs];
    for (int row = 0; row < rows.length; row++) {
      if (row % STEP == 0) {
        progress.report(rows.length + row, 2L * rows.length);
      }
      System.arraycopy(rows[row], 0, this.rows[row], 0, plain);
      for (int pair = 0; pair < pairs; pair++) {
        this.rows[row][plain + pair] = (product(rows[row], pair) - mean[pair]) / deviation[pair];
      }
    }
  }

  private double product(double[] row, int pair) {
    return row[first[pair]] * row[second[pair]];
  }

  private void measure(double[][] rows, int pair) {
    for (double[] row : rows) {
      mean[pair] += product(row, pair) / rows.length;
    }
    double squares = 0;
    for (double[] row : rows) {
      double off = product(row, pair) - mean[pair];
      squares += off * off;
    }
    double found = Math.sqrt(squares / rows.length);
    deviation[pair] = found > 1e-12 * Math.max(1, Math.abs(mean[pair])) ? found : 1;
  }

  /// n × (p + products).
  double[][] rows() {
    return rows;
  }

  /// The same weighted sum as a form over the plain numbers.
  QuadraticScorer scorer(double intercept, double[] weights) {
    double constant = intercept;
    double[] linear = new double[plain];
    System.arraycopy(weights, 0, linear, 0, plain);
    double[][] products = new double[plain][];
    for (int i = 0; i < plain; i++) {
      products[i] = new double[i + 1];
    }
    for (int pair = 0; pair < first.length; pair++) {
      double weight = weights[plain + pair] / deviation[pair];
      products[first[pair]][second[pair]] = weight;
      constant -= weight * mean[pair];
    }
    return new QuadraticScorer(Link.IDENTITY, constant, linear, products);
  }
}
