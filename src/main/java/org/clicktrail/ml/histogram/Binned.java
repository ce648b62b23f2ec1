package org.clicktrail.ml.histogram;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.clicktrail.ml.prep.FineEdges;

/// Columns of numbers as bytes: which of up to 256 bins a number lies in.
final class Binned {

  private static final int BINS = 256;

  final int rows;
  private final byte[][] codes;
  private final double[][] edges;

  /// @param columns p × n, no NaN
  Binned(double[][] columns) {
    rows = columns[0].length;
    codes = new byte[columns.length][];
    edges = new double[columns.length][];
    IntStream.range(0, columns.length)
        .parallel()
        .forEach(column -> {
          double[] sorted = columns[column].clone();
          Arrays.sort(sorted);
          edges[column] = FineEdges.of(sorted, BINS);
          codes[column] = new byte[rows];
          for (int row = 0; row < rows; row++) {
            codes[column][row] = (byte) FineEdges.bin(edges[column], columns[column][row]);
          }
        });
  }

  int width() {
    return codes.length;
  }

  int bins(int column) {
    return edges[column].length + 1;
  }

  /// Unsigned.
  byte[] codes(int column) {
    return codes[column];
  }

  int code(int column, int row) {
    return codes[column][row] & 0xff;
  }

  /// The number that parts bins 0 … bin from those after it.
  double edge(int column, int bin) {
    return edges[column][bin];
  }
}
