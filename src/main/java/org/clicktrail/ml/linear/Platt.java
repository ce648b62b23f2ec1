package org.clicktrail.ml.linear;

import java.util.Arrays;
import org.clicktrail.core.job.Progress;

/// From a machine's sum to log-odds: `slope × sum + constant` (Platt 1999).
public record Platt(double slope, double constant) {

  /// Fitted by maximum likelihood. Targets are drawn in a little, so that the slope stays finite
  /// where the classes are perfectly apart.
  ///
  /// @param sums best of rows the machine did not learn from
  /// @param target 0 or 1, both there
  public static Platt fit(double[] sums, double[] target, Progress progress) {
    double ones = Arrays.stream(target).sum();
    double one = (ones + 1) / (ones + 2);
    double zero = 1 / (target.length - ones + 2);
    double[][] rows =
        Arrays.stream(sums).mapToObj(sum -> new double[] {sum}).toArray(double[][]::new);
    double[] drawn = Arrays.stream(target).map(value -> value == 1 ? one : zero).toArray();
    double[] line = LogisticFit.weights(rows, drawn, 0, progress);
    return new Platt(line[0], line[1]);
  }
}
