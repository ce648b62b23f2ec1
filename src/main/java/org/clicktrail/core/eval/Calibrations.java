package org.clicktrail.core.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clicktrail.core.stat.Interval;

/// Said against happened.
public final class Calibrations {

  private Calibrations() {}

  /// Ten bins of equal count by prediction, lowest first; rows with equal predictions share a bin,
  /// so there may be fewer.
  public static Calibration of(Scores scores) {
    int n = scores.size();
    int[] order = Ranks.descending(scores.predicted());
    double[] sorted = Arrays.stream(order).mapToDouble(scores::predicted).toArray();
    int[] bin = Ranked.bins(sorted);
    double[] said = new double[Ranked.BINS];
    double[] happened = new double[Ranked.BINS];
    long[] count = new long[Ranked.BINS];
    for (int i = 0; i < n; i++) {
      said[bin[i]] += sorted[i];
      happened[bin[i]] += scores.actual(order[i]);
      count[bin[i]]++;
    }
    List<Calibration.Bin> bins = new ArrayList<>();
    double error = 0;
    for (int b = Ranked.BINS - 1; b >= 0; b--) {
      if (count[b] > 0) {
        bins.add(
            new Calibration.Bin(
                said[b] / count[b], Interval.wilson(happened[b], (double) count[b]), count[b]));
        error += Math.abs(said[b] - happened[b]) / n;
      }
    }
    return new Calibration(
        bins,
        Arrays.stream(sorted).average().orElse(Double.NaN),
        Interval.wilson(Arrays.stream(happened).sum(), n),
        error);
  }
}
