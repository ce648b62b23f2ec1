package org.clicktrail.ml.fitted;

import org.clicktrail.core.learn.Calibrated;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// From what a model says to what happens: a function of the probability that never falls.
public sealed interface Calibrator permits LineCalibrator, StepCalibrator {

  /// How it was found.
  Calibrated kind();

  /// @param probability from 0 to 1
  /// @return from 0 to 1
  double applied(double probability);

  /// Without the kind.
  void write(ArrayWriter out);

  static Calibrator read(ArrayReader in) throws BrokenException {
    Calibrated kind = in.choice(Calibrated.class);
    return switch (kind) {
      case PRIOR, LEVEL, PLATT -> LineCalibrator.read(in, kind);
      case ISOTONIC -> StepCalibrator.read(in);
    };
  }
}
