package org.clicktrail.core.eval;

import java.util.Arrays;
import java.util.Optional;
import org.clicktrail.core.goal.Cutoffs;

/// Why the score of a conversion model is not to be relied on, however high it is.
public enum Doubt {
  /// So few test rows of the rarer outcome can be in the right order by accident.
  TOO_FEW,
  /// What people do is not told so well: something knows the answer.
  TOO_GOOD;

  /// Shown as 0.99.
  private static final double GOOD = 0.985;

  /// The gravest; empty if there is none.
  public static Optional<Doubt> of(Evaluation evaluation) {
    if (rarer(evaluation) < Cutoffs.ENOUGH) {
      return Optional.of(TOO_FEW);
    }
    return tooGood(evaluation.metric(Metric.ROC_AUC).value())
        ? Optional.of(TOO_GOOD)
        : Optional.empty();
  }

  /// Whether an AUC is too good to be true.
  public static boolean tooGood(double auc) {
    return auc >= GOOD;
  }

  /// Test rows of the rarer outcome.
  public static long rarer(Evaluation evaluation) {
    double[] actual = evaluation.scores().once().actual();
    long converted = Arrays.stream(actual).filter(label -> label == 1).count();
    return Math.min(converted, actual.length - converted);
  }
}
