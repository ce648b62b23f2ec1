package org.clicktrail.data.template;

import java.util.Arrays;

/// The pairing of rows with columns of a table of scores that has the largest sum.
///
/// Shortest augmenting paths (Jonker and Volgenant 1987); rows² × columns steps.
final class Assignment {

  private Assignment() {}

  /// @param scores rows × columns, rows at most columns, no NaN
  /// @return for each row its column, each column at most once
  static int[] best(double[][] scores) {
    int rows = scores.length;
    int columns = rows == 0 ? 0 : scores[0].length;
    if (rows > columns) {
      throw new IllegalArgumentException(rows + " rows for " + columns + " columns");
    }
    double[] rowPrice = new double[rows + 1];
    double[] columnPrice = new double[columns + 1];
    int[] rowOf = new int[columns + 1];
    int[] before = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      rowOf[0] = row;
      double[] slack = new double[columns + 1];
      Arrays.fill(slack, Double.POSITIVE_INFINITY);
      boolean[] done = new boolean[columns + 1];
      int at = 0;
      while (rowOf[at] != 0) {
        done[at] = true;
        int current = rowOf[at];
        int next = 0;
        double step = Double.POSITIVE_INFINITY;
        for (int column = 1; column <= columns; column++) {
          if (done[column]) {
            continue;
          }
          double cost = -scores[current - 1][column - 1] - rowPrice[current] - columnPrice[column];
          if (cost < slack[column]) {
            slack[column] = cost;
            before[column] = at;
          }
          if (slack[column] < step) {
            step = slack[column];
            next = column;
          }
        }
        for (int column = 0; column <= columns; column++) {
          if (done[column]) {
            rowPrice[rowOf[column]] += step;
            columnPrice[column] -= step;
          } else {
            slack[column] -= step;
          }
        }
        at = next;
      }
      while (at != 0) {
        rowOf[at] = rowOf[before[at]];
        at = before[at];
      }
    }
    int[] columnOf = new int[rows];
    for (int column = 1; column <= columns; column++) {
      if (rowOf[column] != 0) {
        columnOf[rowOf[column] - 1] = column - 1;
      }
    }
    return columnOf;
  }
}
