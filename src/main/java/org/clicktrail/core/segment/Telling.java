package org.clicktrail.core.segment;

import java.util.List;
import org.clicktrail.core.table.Column;

/// How much segments tell of conversion. The outcome forms no segment: it is asked only which of
/// several segmentations of equal separation is worth more to act on.
final class Telling {

  /// A small effect (Cohen 1988, w = 0.1): less is no reason for more segments.
  private static final double SMALL = 0.1;

  private Telling() {}

  /// Cramér's V of segment and conversion, corrected for chance (Bergsma 2013): 0 says nothing, 1
  /// all. Rows without a segment are one of their own, rows without an outcome are left out.
  ///
  /// @return NaN where all convert, none does, or nothing is known
  static double of(int[] segments, Column.Numbers label) {
    int groups = Segmenter.groups(segments) + 1;
    double[] all = new double[groups];
    double[] hits = new double[groups];
    double n = 0;
    double converted = 0;
    for (int row = 0; row < segments.length; row++) {
      if (!label.missing(row)) {
        double hit = label.number(row) > 0.5 ? 1 : 0;
        all[segments[row] + 1]++;
        hits[segments[row] + 1] += hit;
        n++;
        converted += hit;
      }
    }
    if (converted == 0 || converted == n) {
      return Double.NaN;
    }
    double rate = converted / n;
    double phi = 0;
    double filled = 0;
    for (int group = 0; group < groups; group++) {
      if (all[group] > 0) {
        double apart = hits[group] / all[group] - rate;
        phi += all[group] / n * apart * apart / (rate * (1 - rate));
        filled++;
      }
    }
    double corrected = Math.max(0, phi - (filled - 1) / (n - 1));
    double most = Math.min(filled - (filled - 1) * (filled - 1) / (n - 1), 2 - 1 / (n - 1)) - 1;
    return most <= 0 ? 0 : Math.min(1, Math.sqrt(corrected / most));
  }

  /// The first that tells as much of conversion as any, up to a small effect.
  ///
  /// @param equal indices of what separates alike, fewest segments first; not empty
  /// @param telling of each, by index; all NaN where nothing is known
  static int most(List<Integer> equal, double[] telling) {
    double most = equal.stream().mapToDouble(i -> telling[i]).max().orElse(Double.NaN);
    return equal.stream()
        .filter(i -> telling[i] > most - SMALL)
        .findFirst()
        .orElse(equal.getFirst());
  }
}
