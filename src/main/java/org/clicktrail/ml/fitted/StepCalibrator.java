package org.clicktrail.ml.fitted;

import java.util.Arrays;
import org.clicktrail.core.learn.Calibrated;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// A rising curve through points, straight between two of them and level outside.
public final class StepCalibrator implements Calibrator {

  private final double[] at;
  private final double[] value;

  /// @param at probabilities as the model says them, ascending, all different, at least one
  /// @param value what happens there, from 0 to 1, never falling; as many
  public StepCalibrator(double[] at, double[] value) {
    if (!rising(at, value)) {
      throw new IllegalArgumentException("not a rising curve");
    }
    this.at = at.clone();
    this.value = value.clone();
  }

  @Override
  public Calibrated kind() {
    return Calibrated.ISOTONIC;
  }

  @Override
  public double applied(double probability) {
    int found = Arrays.binarySearch(at, probability);
    if (found >= 0) {
      return value[found];
    }
    int above = -found - 1;
    if (above == 0) {
      return value[0];
    }
    if (above == at.length) {
      return value[at.length - 1];
    }
    double share = (probability - at[above - 1]) / (at[above] - at[above - 1]);
    double between = value[above - 1] + share * (value[above] - value[above - 1]);
    return Math.clamp(between, value[above - 1], value[above]);
  }

  @Override
  public void write(ArrayWriter out) {
    out.numbers(at);
    out.numbers(value);
  }

  static StepCalibrator read(ArrayReader in) throws BrokenException {
    double[] at = in.numbers();
    double[] value = in.numbers(at.length);
    if (!rising(at, value)) {
      throw new BrokenException("its calibration falls");
    }
    return new StepCalibrator(at, value);
  }

  private static boolean rising(double[] at, double[] value) {
    boolean rising = at.length > 0 && at.length == value.length;
    for (int i = 0; rising && i < at.length; i++) {
      rising =
          value[i] >= 0
              && value[i] <= 1
              && (i == 0 || (at[i] > at[i - 1] && value[i] >= value[i - 1]));
    }
    return rising;
  }
}
