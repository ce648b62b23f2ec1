package org.clicktrail.core.eval;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.stat.Interval;

/// What else is measured of the proposed conversion model.
///
/// @param model its id
/// @param atRandom ROC-AUC where as many rows are tested, drawn at random; empty where the headline
///   score is at random anyway
/// @param learning ROC-AUC on the test rows of the first fold by training rows, ascending; the last
///   point is all of them
/// @param doubling what the second half of the training rows added to the ROC-AUC
/// @param validation predictions on training rows set aside, to choose a threshold by; empty with
///   several folds, where each is judged by the others
/// @param handRule predictions of a rule on one column for the test rows, to compare with
public record CloserLook(
    String model,
    Optional<Interval> atRandom,
    List<Point> learning,
    Interval doubling,
    Optional<Scores> validation,
    Optional<Scores> handRule) {

  private static final double MUCH = 0.01;

  public CloserLook {
    learning = List.copyOf(learning);
  }

  /// @param rows learnt from
  public record Point(long rows, Interval rocAuc) {}

  /// With a rule on one column to compare with.
  CloserLook with(Scores rule) {
    return new CloserLook(model, atRandom, learning, doubling, validation, Optional.of(rule));
  }

  /// Whether more rows like these would make the model better: doubling them did.
  public boolean moreWouldHelp() {
    return doubling.low() > 0;
  }

  /// What is to be said of more rows: `more` would help, `enough` are there, `unclear`, where
  /// doubling may have helped by more than a hundredth of AUC, or not at all, or `worse`, where it
  /// took away more than that.
  public String outlook() {
    if (doubling.high() < 0 && doubling.value() <= -MUCH) {
      return "worse";
    }
    return moreWouldHelp() ? "more" : doubling.high() > MUCH ? "unclear" : "enough";
  }
}
