package org.clicktrail.ml.prep;

import java.util.Arrays;
import java.util.List;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// A number as the code of the bin it falls into; missing has a code of its own, the last one.
final class BinPart implements Part {

  /// As many bins at most; fewer where many cells are equal.
  private static final int BINS = 10;

  private static final int FINE_BINS = 256;

  private final String column;
  private final double[] edges;

  /// @param edges ascending; a number belongs to the first bin whose edge is not below it
  private BinPart(String column, double[] edges) {
    this.column = column;
    this.edges = edges;
  }

  /// Up to ten bins, cut at the deciles.
  ///
  /// @param sorted training values, ascending
  static BinPart deciles(String column, double[] sorted) {
    double[] edges = new double[sorted.length == 0 ? 0 : BINS - 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = sorted[(i + 1) * (sorted.length - 1) / BINS];
    }
    return new BinPart(column, Arrays.stream(edges).distinct().toArray());
  }

  /// Up to 256 bins, see [FineEdges].
  ///
  /// @param sorted training values, ascending
  static BinPart fine(String column, double[] sorted) {
    return new BinPart(column, FineEdges.of(sorted, FINE_BINS));
  }

  @Override
  public String column() {
    return column;
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public int codes() {
    return edges.length + 2;
  }

  @Override
  public Additive.Values values(int code) {
    return code == edges.length + 1
        ? Additive.Values.none()
        : new Additive.Values(
            code == 0 ? Double.NEGATIVE_INFINITY : edges[code - 1],
            code == edges.length ? Double.POSITIVE_INFINITY : edges[code],
            List.of(),
            false,
            false);
  }

  @Override
  public Cells bind(Table rows) {
    NumberCells cells = NumberCells.of(rows, column);
    return (row, out, at) -> out[at] = code(cells.number(row));
  }

  private int code(double value) {
    if (Double.isNaN(value)) {
      return edges.length + 1;
    }
    return FineEdges.bin(edges, value);
  }

  @Override
  public Kind kind() {
    return Kind.BINS;
  }

  @Override
  public void write(ArrayWriter out) {
    out.word(column);
    out.numbers(edges);
  }

  static BinPart read(ArrayReader in) throws BrokenException {
    return new BinPart(in.word(), in.numbers());
  }
}
