package org.clicktrail.core.segment;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clicktrail.core.job.Progress;

/** A plain k-means for tests: k-means++ starts, ten of them, the best kept. */
final class Lloyd implements Clusterer {

  @Override
  public String id() {
    return "kmeans";
  }

  @Override
  public boolean needsK() {
    return true;
  }

  @Override
  public int[] fit(double[][] rows, int k, long seed, Progress progress) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] best = new int[rows.length];
    double least = Double.POSITIVE_INFINITY;
    for (int start = 0; start < 10; start++) {
      int[] groups = once(rows, starts(rows, k, random));
      double inertia = Distances.inertia(rows, groups, k);
      if (inertia < least) {
        least = inertia;
        best = groups;
      }
    }
    return best;
  }

  private static double[][] starts(double[][] rows, int k, SplittableRandom random) {
    double[][] centres = new double[k][];
    centres[0] = rows[random.nextInt(rows.length)];
    for (int c = 1; c < k; c++) {
      double[] weight = new double[rows.length];
      for (int row = 0; row < rows.length; row++) {
        weight[row] = Double.POSITIVE_INFINITY;
        for (int other = 0; other < c; other++) {
          weight[row] = Math.min(weight[row], Distances.squared(rows[row], centres[other]));
        }
      }
      double at = random.nextDouble() * Arrays.stream(weight).sum();
      int row = 0;
      while (row < rows.length - 1 && (at -= weight[row]) > 0) {
        row++;
      }
      centres[c] = rows[row];
    }
    return centres;
  }

  private static int[] once(double[][] rows, double[][] starts) {
    double[][] centres = starts;
    int[] groups = new int[rows.length];
    for (int step = 0; step < 100; step++) {
      int[] next = new int[rows.length];
      for (int row = 0; row < rows.length; row++) {
        for (int c = 1; c < centres.length; c++) {
          if (Distances.squared(rows[row], centres[c])
              < Distances.squared(rows[row], centres[next[row]])) {
            next[row] = c;
          }
        }
      }
      if (step > 0 && Arrays.equals(next, groups)) {
        break;
      }
      groups = next;
      double[][] means = Distances.centres(rows, groups, centres.length);
      for (int c = 0; c < means.length; c++) {
        means[c] = Double.isNaN(means[c][0]) ? centres[c] : means[c];
      }
      centres = means;
    }
    return groups;
  }
}
