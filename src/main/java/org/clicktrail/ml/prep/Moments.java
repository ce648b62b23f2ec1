package org.clicktrail.ml.prep;

import org.clicktrail.core.table.Table;

/// Mean and standard deviation of each prepared number over the rows of a table.
final class Moments {

  private final int rows;
  private final double[] mean;
  private final double[] squares;

  Moments(Prep prep, Table table) {
    rows = table.rows();
    mean = new double[prep.width()];
    squares = new double[prep.width()];
    double[] line = new double[prep.width()];
    Prep.Rows cells = prep.bind(table);
    for (int row = 0; row < rows; row++) {
      cells.fill(row, line);
      for (int i = 0; i < line.length; i++) {
        // Welford's running mean and sum of squares
        double off = line[i] - mean[i];
        mean[i] += off / (row + 1);
        squares[i] += off * (line[i] - mean[i]);
      }
    }
  }

  double mean(int number) {
    return mean[number];
  }

  /// 1 where all rows have the same number.
  double deviation(int number) {
    double deviation = Math.sqrt(squares[number] / rows);
    return deviation > 1e-12 * Math.max(1, Math.abs(mean[number])) ? deviation : 1;
  }
}
