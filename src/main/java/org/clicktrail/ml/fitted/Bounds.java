package org.clicktrail.ml.fitted;

import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// Smallest and largest prepared number of each column in training. Models that run away beyond it
/// (squares, exponentials) take a number outside as the nearest one inside.
public final class Bounds {

  private final double[] low;
  private final double[] high;

  private Bounds(double[] low, double[] high) {
    this.low = low;
    this.high = high;
  }

  /// @param rows n × p prepared training rows, at least one
  public static Bounds of(double[][] rows) {
    double[] low = rows[0].clone();
    double[] high = rows[0].clone();
    for (double[] row : rows) {
      for (int i = 0; i < low.length; i++) {
        low[i] = Math.min(low[i], row[i]);
        high[i] = Math.max(high[i], row[i]);
      }
    }
    return new Bounds(low, high);
  }

  /// The row, drawn inside.
  double[] inside(double[] row) {
    double[] inside = new double[low.length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = Math.min(Math.max(row[i], low[i]), high[i]);
    }
    return inside;
  }

  void write(ArrayWriter out) {
    out.numbers(low);
    out.numbers(high);
  }

  static Bounds read(ArrayReader in, int width) throws BrokenException {
    return new Bounds(in.numbers(width), in.numbers(width));
  }
}
