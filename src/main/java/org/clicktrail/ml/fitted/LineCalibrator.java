package org.clicktrail.ml.fitted;

import org.clicktrail.core.learn.Calibrated;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// A straight line on the log-odds: `slope × log-odds + constant`.
///
/// @param slope 0 or more
/// @param nearest probabilities are taken for no nearer to 0 and 1 than this
public record LineCalibrator(Calibrated kind, double slope, double constant, double nearest)
    implements Calibrator {

  public LineCalibrator {
    if (!(slope >= 0) || !Double.isFinite(constant) || !(nearest > 0 && nearest < 0.5)) {
      throw new IllegalArgumentException(slope + " " + constant + " " + nearest);
    }
  }

  /// Log-odds of a probability taken for no nearer to 0 and 1 than `nearest`.
  public static double logOdds(double probability, double nearest) {
    double inside = Math.clamp(probability, nearest, 1 - nearest);
    return Math.log(inside / (1 - inside));
  }

  @Override
  public double applied(double probability) {
    return Link.LOGIT.applied(slope * logOdds(probability, nearest) + constant);
  }

  @Override
  public void write(ArrayWriter out) {
    out.number(slope);
    out.number(constant);
    out.number(nearest);
  }

  static LineCalibrator read(ArrayReader in, Calibrated kind) throws BrokenException {
    double slope = in.number();
    double constant = in.number();
    double nearest = in.number();
    if (!(slope >= 0) || !(nearest > 0 && nearest < 0.5)) {
      throw new BrokenException("its calibration falls");
    }
    return new LineCalibrator(kind, slope, constant, nearest);
  }
}
