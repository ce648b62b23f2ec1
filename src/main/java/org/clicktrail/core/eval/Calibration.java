package org.clicktrail.core.eval;

import java.util.List;
import org.clicktrail.core.stat.Interval;

/// Said against happened, in bins of equal count.
///
/// @param meanPredicted over all test rows
/// @param actual share over all test rows, Wilson
/// @param error weighted mean of |predicted − actual| over the bins (ECE)
public record Calibration(List<Bin> bins, double meanPredicted, Interval actual, double error) {
  public Calibration {
    bins = List.copyOf(bins);
  }

  /// @param predicted mean prediction
  /// @param actual share that converted, Wilson
  public record Bin(double predicted, Interval actual, long n) {}
}
