package org.clicktrail.ml.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/// Likeness of every row with every row, `exp(−gamma × squared distance)`, computed when asked for;
/// the lines asked for last are kept.
final class KernelRows {

  /// Numbers kept, 4 bytes each.
  private static final int KEPT = 16_000_000;

  private final double[][] rows;
  private final double gamma;
  private final double[] square;
  private final Map<Integer, float[]> kept;

  KernelRows(double[][] rows, double gamma) {
    this.rows = rows;
    this.gamma = gamma;
    square = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      square[i] = dot(rows[i], rows[i]);
    }
    int most = Math.max(2, KEPT / rows.length);
    kept =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, float[]> eldest) {
            return size() > most;
          }
        };
  }

  int size() {
    return rows.length;
  }

  /// Likeness of a row with all rows.
  float[] line(int row) {
    float[] line = kept.get(row);
    if (line == null) {
      line = new float[rows.length];
      for (int i = 0; i < line.length; i++) {
        double distance = square[row] + square[i] - 2 * dot(rows[row], rows[i]);
        line[i] = (float) Math.exp(-gamma * Math.max(0, distance));
      }
      kept.put(row, line);
    }
    return line;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
