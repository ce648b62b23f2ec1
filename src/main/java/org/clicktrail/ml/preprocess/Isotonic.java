package org.clicktrail.ml.preprocess;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.clicktrail.ml.fitted.StepCalibrator;

/// Isotonic regression by pooling adjacent violators (Ayer and others 1955; for probabilities
/// Zadrozny and Elkan 2002).
///
/// Rows said the same are one point with the mean of their outcomes. A pool is level from its first
/// to its last point, and between two pools the curve is straight (as in scikit-learn). Values are
/// kept half a row away from 0 and 1, as no finite number of rows shows that something never
/// happens.
final class Isotonic {

  private Isotonic() {}

  /// @param said probabilities, at least one
  /// @param target 0 or 1
  static StepCalibrator fit(double[] said, double[] target) {
    int[] order =
        IntStream.range(0, said.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> said[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    Pools pools = new Pools(said.length);
    for (int i = 0; i < order.length; ) {
      int end = i;
      double sum = 0;
      while (end < order.length && said[order[end]] == said[order[i]]) {
        sum += target[order[end++]];
      }
      pools.add(said[order[i]], sum, end - i);
      i = end;
    }
    return pools.curve(0.5 / (said.length + 1.0));
  }

  /// Runs of points with a mean each, rising.
  private static final class Pools {
    private final double[] first;
    private final double[] last;
    private final double[] sum;
    private final double[] rows;
    private int count;

    Pools(int most) {
      first = new double[most];
      last = new double[most];
      sum = new double[most];
      rows = new double[most];
    }

    void add(double at, double ones, int n) {
      first[count] = at;
      last[count] = at;
      sum[count] = ones;
      rows[count++] = n;
      while (count > 1 && mean(count - 2) >= mean(count - 1)) {
        count--;
        last[count - 1] = last[count];
        sum[count - 1] += sum[count];
        rows[count - 1] += rows[count];
      }
    }

    private double mean(int pool) {
      return sum[pool] / rows[pool];
    }

    StepCalibrator curve(double nearest) {
      double[] at = new double[2 * count];
      double[] value = new double[2 * count];
      int points = 0;
      for (int pool = 0; pool < count; pool++) {
        double level = Math.clamp(mean(pool), nearest, 1 - nearest);
        at[points] = first[pool];
        value[points++] = level;
        if (last[pool] > first[pool]) {
          at[points] = last[pool];
          value[points++] = level;
        }
      }
      return new StepCalibrator(Arrays.copyOf(at, points), Arrays.copyOf(value, points));
    }
  }
}
