package org.clicktrail.core.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.stat.Sample;

/// How well segments are apart and how well they come back.
final class Separation {

  static final int EXACT = 10_000;
  private static final int SAMPLED = 5_000;

  private Separation() {}

  /// Mean silhouette of several assignments of the same rows: exact up to 10,000 rows, else over a
  /// sample of 5,000. All assignments share one pass over the distances.
  ///
  /// Source: Rousseeuw 1987; scikit-learn `silhouette_score`. A row alone in its segment counts 0,
  /// unassigned rows are left out.
  ///
  /// @return one an assignment; NaN with fewer than two segments
  static double[] silhouettes(
      double[][] all, List<int[]> assignments, long seed, Progress progress) {
    int[] chosen = Sample.rows(all.length, all.length <= EXACT ? EXACT : SAMPLED, seed);
    double[][] rows = Arrays.stream(chosen).mapToObj(row -> all[row]).toArray(double[][]::new);
    List<int[]> segments = new ArrayList<>();
    List<long[]> sizes = new ArrayList<>();
    for (int[] assignment : assignments) {
      int[] part = Arrays.stream(chosen).map(row -> assignment[row]).toArray();
      segments.add(part);
      long[] n = new long[Arrays.stream(assignment).max().orElse(-1) + 1];
      Arrays.stream(part).filter(segment -> segment >= 0).forEach(segment -> n[segment]++);
      sizes.add(n);
    }
    double[] sums = new double[assignments.size()];
    long[] counted = new long[assignments.size()];
    double[][] near = sizes.stream().map(n -> new double[n.length]).toArray(double[][]::new);
    for (int row = 0; row < rows.length; row++) {
      if (row % 200 == 0) {
        progress.report(row, rows.length);
      }
      for (double[] distances : near) {
        Arrays.fill(distances, 0);
      }
      for (int other = 0; other < rows.length; other++) {
        double distance = Math.sqrt(Distances.squared(rows[row], rows[other]));
        for (int a = 0; a < near.length; a++) {
          int segment = segments.get(a)[other];
          if (segment >= 0) {
            near[a][segment] += distance;
          }
        }
      }
      for (int a = 0; a < near.length; a++) {
        int own = segments.get(a)[row];
        if (own >= 0) {
          sums[a] += silhouette(near[a], sizes.get(a), own);
          counted[a]++;
        }
      }
    }
    double[] means = new double[sums.length];
    Arrays.setAll(
        means,
        a ->
            Arrays.stream(sizes.get(a)).filter(n -> n > 0).count() < 2
                ? Double.NaN
                : sums[a] / counted[a]);
    return means;
  }

  private static double silhouette(double[] distances, long[] sizes, int own) {
    if (sizes[own] < 2) {
      return 0;
    }
    double inside = distances[own] / (sizes[own] - 1.0);
    double outside = Double.POSITIVE_INFINITY;
    for (int segment = 0; segment < sizes.length; segment++) {
      if (segment != own && sizes[segment] > 0) {
        outside = Math.min(outside, distances[segment] / sizes[segment]);
      }
    }
    double larger = Math.max(inside, outside);
    return larger == 0 || Double.isInfinite(larger) ? 0 : (outside - inside) / larger;
  }

  /// Davies–Bouldin index, smaller is better. Source: Davies and Bouldin 1979; scikit-learn
  /// `davies_bouldin_score`.
  ///
  /// @return NaN with fewer than two segments
  static double daviesBouldin(double[][] rows, int[] segments, int k) {
    if (k < 2) {
      return Double.NaN;
    }
    double[][] centres = Distances.centres(rows, segments, k);
    double[] spread = new double[k];
    long[] n = new long[k];
    for (int row = 0; row < rows.length; row++) {
      if (segments[row] >= 0) {
        n[segments[row]]++;
        spread[segments[row]] += Math.sqrt(Distances.squared(rows[row], centres[segments[row]]));
      }
    }
    double sum = 0;
    for (int a = 0; a < k; a++) {
      double worst = 0;
      for (int b = 0; b < k; b++) {
        if (a != b) {
          double apart = Math.sqrt(Distances.squared(centres[a], centres[b]));
          worst = Math.max(worst, (spread[a] / n[a] + spread[b] / n[b]) / apart);
        }
      }
      sum += worst;
    }
    return sum / k;
  }

  /// Adjusted Rand index of two assignments of the same rows. Source: Hubert and Arabie 1985;
  /// scikit-learn `adjusted_rand_score`. Unassigned rows are a group of their own.
  static double agreement(int[] a, int[] b) {
    int rows = Arrays.stream(a).max().orElse(-1) + 2;
    int columns = Arrays.stream(b).max().orElse(-1) + 2;
    double[][] cells = new double[rows][columns];
    double[] left = new double[rows];
    double[] top = new double[columns];
    for (int i = 0; i < a.length; i++) {
      cells[a[i] + 1][b[i] + 1]++;
      left[a[i] + 1]++;
      top[b[i] + 1]++;
    }
    double together =
        Arrays.stream(cells).flatMapToDouble(Arrays::stream).map(Separation::pairs).sum();
    double pairsLeft = Arrays.stream(left).map(Separation::pairs).sum();
    double pairsTop = Arrays.stream(top).map(Separation::pairs).sum();
    double expected = pairsLeft * pairsTop / pairs(a.length);
    double most = (pairsLeft + pairsTop) / 2;
    return most == expected ? 1 : (together - expected) / (most - expected);
  }

  private static double pairs(double n) {
    return n * (n - 1) / 2;
  }
}
