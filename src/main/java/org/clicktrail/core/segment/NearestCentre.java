package org.clicktrail.core.segment;

import java.util.Arrays;
import java.util.List;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;

/// Assigns each row to the nearest segment centre, or to the likeliest shape where the segments
/// have one, after the same preparation as in the segmentation. Plain lists, so that a project can
/// keep it.
///
/// @param columns how each column is prepared
/// @param centres one a segment, in the prepared scale
/// @param reach largest distance from its centre at which a row still belongs to a segment; NaN for
///   any distance
/// @param shapes one a segment; empty: the nearest centre decides
/// @param merged segment number that stands for each centre; empty: its own number
public record NearestCentre(
    List<Scaling> columns,
    List<List<Double>> centres,
    List<Double> reach,
    List<Shape> shapes,
    List<Integer> merged)
    implements Assigner {

  /// How a number becomes a coordinate: missing becomes `fill`, then log(1 + x) where `logged`
  /// (below 0 counts as 0), less `mean`, over `deviation`.
  public record Scaling(String column, boolean logged, double fill, double mean, double deviation) {

    double scaled(double value) {
      double known = Double.isNaN(value) ? fill : value;
      double shaped = logged ? Math.copySign(Math.log1p(Math.abs(known)), known) : known;
      return (shaped - mean) / deviation;
    }
  }

  public NearestCentre {
    columns = List.copyOf(columns);
    centres = centres.stream().map(List::copyOf).toList();
    reach = List.copyOf(reach);
    shapes = List.copyOf(shapes);
    merged = List.copyOf(merged);
    if (centres.size() != reach.size()) {
      throw new IllegalArgumentException(centres.size() + " centres, " + reach.size() + " reaches");
    }
  }

  /// Each centre is a segment.
  public NearestCentre(
      List<Scaling> columns, List<List<Double>> centres, List<Double> reach, List<Shape> shapes) {
    this(columns, centres, reach, shapes, List.of());
  }

  /// Without shapes.
  public NearestCentre(List<Scaling> columns, List<List<Double>> centres, List<Double> reach) {
    this(columns, centres, reach, List.of());
  }

  /// The same centres, some of them one segment.
  NearestCentre merging(List<Integer> other) {
    return new NearestCentre(columns, centres, reach, shapes, other);
  }

  /// Segment numbers after merging; −1 stays.
  static int[] merged(int[] found, List<Integer> merged) {
    return merged.isEmpty()
        ? found
        : Arrays.stream(found).map(one -> one < 0 ? one : merged.get(one)).toArray();
  }

  @Override
  public int[] assign(Table rows) {
    double[][] scaled = scaled(rows);
    int[] segments = new int[scaled.length];
    if (!shapes.isEmpty()) {
      Arrays.setAll(segments, row -> Shape.likeliest(shapes, scaled[row]));
      return merged(segments, merged);
    }
    double[][] to =
        centres.stream()
            .map(centre -> centre.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    Arrays.setAll(segments, row -> nearest(scaled[row], to));
    return merged(segments, merged);
  }

  @Override
  public List<String> inputs() {
    return columns.stream().map(Scaling::column).toList();
  }

  private int nearest(double[] row, double[][] to) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int segment = 0; segment < to.length; segment++) {
      double distance = Distances.squared(row, to[segment]);
      if (distance < least) {
        least = distance;
        best = segment;
      }
    }
    return best >= 0 && Math.sqrt(least) > reach.get(best) ? -1 : best;
  }

  /// Coordinates, n × p.
  double[][] scaled(Table rows) {
    double[][] scaled = new double[rows.rows()][columns.size()];
    for (int j = 0; j < columns.size(); j++) {
      Scaling scaling = columns.get(j);
      Column column = rows.find(scaling.column()).orElse(null);
      for (int row = 0; row < scaled.length; row++) {
        scaled[row][j] =
            scaling.scaled(
                column instanceof Column.Numbers numbers ? numbers.number(row) : Double.NaN);
      }
    }
    return scaled;
  }
}
