package org.clicktrail.ml.preprocess;

import java.util.Arrays;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Calibrated;
import org.clicktrail.ml.fitted.LineCalibrator;
import org.clicktrail.ml.linear.Platt;

/// Straight lines on log-odds.
final class Lines {

  /// The nearest a probability can be to 0 or 1 and still have log-odds.
  private static final double LITTLE = 1e-15;

  private static final double FARTHEST = 60;

  private Lines() {}

  /// Slope and constant of greatest likelihood (Platt 1999); never falling.
  static LineCalibrator platt(double[] said, double[] target, Progress progress) {
    double nearest = nearest(said);
    double[] sums = logOdds(said, nearest);
    Platt platt = Platt.fit(sums, target, progress);
    return platt.slope() > 0
        ? new LineCalibrator(Calibrated.PLATT, platt.slope(), platt.constant(), nearest)
        : new LineCalibrator(Calibrated.PLATT, 0, odds(share(target)), nearest);
  }

  /// The constant with which the mean is the actual share.
  ///
  /// @param target both outcomes there
  static LineCalibrator level(double[] said, double[] target, Progress progress) {
    double nearest = nearest(said);
    double[] sums = logOdds(said, nearest);
    double wanted = Arrays.stream(target).sum();
    double low = -FARTHEST;
    double high = FARTHEST;
    while (high - low > 1e-12) {
      progress.report(0, 1);
      double middle = (low + high) / 2;
      if (mean(sums, middle) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new LineCalibrator(Calibrated.LEVEL, 1, (low + high) / 2, nearest);
  }

  /// From the shares of ones before and after balancing, if nothing else differs between both
  /// (Elkan 2001, Saerens and others 2002).
  static LineCalibrator prior(double before, double after) {
    return new LineCalibrator(Calibrated.PRIOR, 1, odds(before) - odds(after), LITTLE);
  }

  static double share(double[] target) {
    return Arrays.stream(target).sum() / target.length;
  }

  private static double odds(double share) {
    return Math.log(share / (1 - share));
  }

  /// Where a model says 0 or 1 outright, half a row away from it is meant.
  private static double nearest(double[] said) {
    boolean outright = Arrays.stream(said).anyMatch(p -> p <= LITTLE || p >= 1 - LITTLE);
    return outright ? 0.5 / (said.length + 1.0) : LITTLE;
  }

  private static double[] logOdds(double[] said, double nearest) {
    return Arrays.stream(said).map(p -> LineCalibrator.logOdds(p, nearest)).toArray();
  }

  /// Times the number of rows.
  private static double mean(double[] sums, double constant) {
    double mean = 0;
    for (double sum : sums) {
      mean += 1 / (1 + Math.exp(-sum - constant));
    }
    return mean;
  }
}
