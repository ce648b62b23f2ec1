package org.clicktrail.core.eval;

import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.stat.Interval;

/// Predictions of one learner on test rows, without the metrics of a full [Evaluation].
public final class Tested {

  private static final Tested NOTHING =
      new Tested(new Scores(new double[0], new double[0], new int[0], new int[0]), new int[0]);

  private final Scores scores;
  private final int[] groups;

  private Tested(Scores scores, int[] groups) {
    this.scores = scores;
    this.groups = groups.clone();
  }

  /// A learner of conversion trained on every fold and asked about its test rows.
  ///
  /// @return without scores where there are too few rows or one outcome only to learn from
  /// @throws ProblemException if the learner fails
  public static Tested of(
      Learner learner, Params params, Snapshot snapshot, Split split, long seed, Progress progress)
      throws ProblemException {
    Rows rows;
    try {
      rows = Rows.of(snapshot, split, Task.CONVERSION);
    } catch (ProblemException e) {
      if (isTooLittle(e.problem())) {
        return NOTHING;
      }
      throw e;
    }
    double[][] predicted = new double[rows.folds()][];
    for (int fold = 0; fold < predicted.length; fold++) {
      double share = 1.0 / predicted.length;
      Progress part = progress.part(share * fold, share * (fold + 1));
      predicted[fold] =
          learner
              .train(rows.training(fold), params, seed + fold, part)
              .predict(rows.test(fold).features());
    }
    Scores scores = rows.testScores(predicted);
    return new Tested(scores, rows.groups(scores));
  }

  private static boolean isTooLittle(Problem problem) {
    return problem.kind() == Problem.Kind.ONLY_ONE_CLASS
        || problem.kind() == Problem.Kind.TOO_FEW_ROWS;
  }

  public Scores scores() {
    return scores;
  }

  /// Group number from 0 of each score.
  public int[] groups() {
    return groups.clone();
  }

  /// With DeLong's interval; NaN unless both classes are there.
  Interval rocAuc() {
    return Evaluator.rocAuc(scores, groups);
  }

  /// How much higher the ROC-AUC is than another's on the same rows, with DeLong's interval of the
  /// difference; unknown with several folds.
  Interval above(Tested other) {
    if (scores.size() == 0 || other.scores.size() != scores.size() || scores.folds() > 1) {
      return Interval.unknown(Double.NaN);
    }
    int[] all = IntStream.range(0, scores.size()).toArray();
    DeLong one = Evaluator.deLong(scores, groups, all);
    DeLong two = Evaluator.deLong(other.scores, groups, all);
    double difference = one.area() - two.area();
    double variance = one.variance() + two.variance() - 2 * one.covariance(two);
    double half = DeLong.Z * Math.sqrt(Math.max(0, variance));
    return new Interval(difference, difference - half, difference + half);
  }

  /// A split into these training and test rows alone.
  static Split alone(Split like, int[] train, int[] test) {
    return new Split(
        like.kind(),
        List.of(new Split.Fold(train, test, new int[0])),
        "",
        "",
        "",
        like.boundaryMicros(),
        like.sharedGroups());
  }
}
