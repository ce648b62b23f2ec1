package org.clicktrail.ml.preprocess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.ml.fitted.Calibrator;

/// Chooses and fits a calibration to what models said of rows they did not learn from.
final class CalibrationFit {

  private final double[] said;
  private final double[] target;
  private final int[] fold;
  private final boolean balanced;

  /// A way to calibrate.
  @FunctionalInterface
  private interface Way {
    Calibrator fit(double[] said, double[] target, Progress progress);
  }

  /// @param target 0 or 1, both there
  /// @param fold in which a row was held back
  /// @param balanced whether the models learned from balanced classes, so that the level is off
  CalibrationFit(double[] said, double[] target, int[] fold, boolean balanced) {
    this.said = said;
    this.target = target;
    this.fold = fold;
    this.balanced = balanced;
  }

  /// Empty if nothing is to be done.
  Optional<Calibrator> chosen(PreprocessSpec.Calibration wanted, Progress progress) {
    return switch (wanted) {
      case NONE -> balanced ? Optional.of(Lines.level(said, target, progress)) : Optional.empty();
      case PLATT -> Optional.of(Lines.platt(said, target, progress));
      case ISOTONIC -> Optional.of(Isotonic.fit(said, target));
      case AUTO -> best(progress);
    };
  }

  /// Each way is fitted to the rows of all folds but one and judged by the log-loss on that one.
  /// What was right already is left alone: the best must gain more than one standard error.
  private Optional<Calibrator> best(Progress progress) {
    List<Way> ways = new ArrayList<>();
    if (balanced) {
      ways.add(Lines::level);
    }
    ways.add(Lines::platt);
    ways.add((some, outcome, _) -> Isotonic.fit(some, outcome));
    double least = Double.POSITIVE_INFINITY;
    Way best = ways.getFirst();
    double[] losses = {};
    for (Way way : ways) {
      double[] now = losses(crossed(way, progress), target);
      double mean = Sample.mean(now);
      if (mean < least) {
        least = mean;
        best = way;
        losses = now;
      }
    }
    return balanced || gains(losses(said, target), losses)
        ? Optional.of(best.fit(said, target, progress))
        : Optional.empty();
  }

  private static boolean gains(double[] before, double[] after) {
    double[] gain = new double[before.length];
    Arrays.setAll(gain, row -> before[row] - after[row]);
    return Sample.mean(gain) > Sample.deviation(gain) / Math.sqrt(gain.length);
  }

  private double[] crossed(Way way, Progress progress) {
    double[] calibrated = new double[said.length];
    int folds = Arrays.stream(fold).max().orElseThrow() + 1;
    for (int part = 0; part < folds; part++) {
      int held = part;
      int[] others = IntStream.range(0, fold.length).filter(row -> fold[row] != held).toArray();
      Calibrator curve = way.fit(at(said, others), at(target, others), progress);
      for (int row = 0; row < fold.length; row++) {
        if (fold[row] == held) {
          calibrated[row] = curve.applied(said[row]);
        }
      }
    }
    return calibrated;
  }

  private static double[] at(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  /// Negative log-likelihood of each row; no probability counts as nearer to 0 and 1 than 10⁻¹⁵.
  private static double[] losses(double[] said, double[] target) {
    double[] losses = new double[said.length];
    Arrays.setAll(
        losses,
        row -> {
          double chance = Math.clamp(said[row], 1e-15, 1 - 1e-15);
          return -Math.log(target[row] == 1 ? chance : 1 - chance);
        });
    return losses;
  }
}
