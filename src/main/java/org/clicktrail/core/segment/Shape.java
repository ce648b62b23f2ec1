package org.clicktrail.core.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A segment as a cloud of normal form: how much of all rows, around which centre, how wide in
/// which direction.
public final class Shape {

  private final double weight;
  private final double[] centre;

  /// Lower triangle L of the covariance L Lᵀ.
  private final double[][] lower;

  private final double fixed;

  /// @param weight share of all rows, 0 to 1
  /// @param centre p values
  /// @param covariance p × p
  /// @throws IllegalArgumentException if the covariance is not positive definite
  public static Shape of(double weight, double[] centre, double[][] covariance) {
    int p = centre.length;
    double[][] lower = new double[p][p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = covariance[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        if (i == j && !(sum > 0)) {
          throw new IllegalArgumentException("covariance " + Arrays.deepToString(covariance));
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
    }
    return new Shape(weight, centre.clone(), lower);
  }

  /// From what [#weight()], [#centre()] and [#lower()] give.
  public static Shape of(double weight, List<Double> centre, List<List<Double>> lower) {
    return new Shape(
        weight, array(centre), lower.stream().map(Shape::array).toArray(double[][]::new));
  }

  private Shape(double weight, double[] centre, double[][] lower) {
    this.weight = weight;
    this.centre = centre;
    this.lower = lower;
    double sum = Math.log(weight) - centre.length / 2.0 * Math.log(2 * Math.PI);
    for (int i = 0; i < centre.length; i++) {
      sum -= Math.log(lower[i][i]);
    }
    fixed = sum;
  }

  /// Logarithm of weight × density at a row.
  public double logDensity(double[] row) {
    int p = centre.length;
    double[] half = new double[p];
    double distance = 0;
    for (int i = 0; i < p; i++) {
      double sum = row[i] - centre[i];
      for (int k = 0; k < i; k++) {
        sum -= lower[i][k] * half[k];
      }
      half[i] = sum / lower[i][i];
      distance += half[i] * half[i];
    }
    return fixed - distance / 2;
  }

  /// The shape most likely to have made a row; ties go to the first.
  public static int likeliest(List<Shape> shapes, double[] row) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < shapes.size(); i++) {
      double density = shapes.get(i).logDensity(row);
      if (density > most) {
        most = density;
        best = i;
      }
    }
    return best;
  }

  public double weight() {
    return weight;
  }

  public List<Double> centre() {
    return list(centre);
  }

  /// Row by row, zeros above the diagonal.
  public List<List<Double>> lower() {
    List<List<Double>> rows = new ArrayList<>();
    for (double[] row : lower) {
      rows.add(list(row));
    }
    return List.copyOf(rows);
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
