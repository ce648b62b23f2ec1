package org.clicktrail.ml.preprocess;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.LearnerAround;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.Trained;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.ml.fitted.Calibrator;
import org.clicktrail.ml.fitted.FittedModel;
import org.clicktrail.ml.prep.OutOfFold;
import org.clicktrail.ml.prep.Target;

/// A learner whose training rows are chosen by column and balanced first, and whose probabilities
/// are calibrated afterwards.
///
/// The calibration is fitted to rows that had no part in what they are asked of: five folds of the
/// training rows, in each of which columns are chosen and classes balanced anew. The rows asked
/// about are as they were, so probabilities end at the actual rate.
record PreprocessedLearner(Learner inner, PreprocessSpec spec) implements LearnerAround {

  private static final int FOLDS = 5;

  /// With fewer rows of a class nothing can be held back.
  private static final int LEAST = 2 * FOLDS;

  /// With what was done beside the settings.
  @Override
  public Trained trained(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    Target.of(set, task());
    Fit fit = new Fit(inner, spec, params);
    double share = calibrates(set) ? FOLDS / (FOLDS + 1.0) : 0;
    Optional<Calibrator> curve = curve(fit, set, seed, progress.part(0, share));
    FittedModel model = fit.model(set, seed, progress.part(share, 1));
    progress.report(1, 1);
    return new Trained(curve.map(model::with).orElse(model), told(params, curve));
  }

  private boolean balances(TrainingSet set) {
    return task() == Task.CONVERSION && new Balancer(set).balances(spec);
  }

  private boolean calibrates(TrainingSet set) {
    return task() == Task.CONVERSION
        && (spec.calibration() != PreprocessSpec.Calibration.NONE || balances(set));
  }

  private Optional<Calibrator> curve(Fit fit, TrainingSet set, long seed, Progress progress)
      throws ProblemException {
    if (!calibrates(set)) {
      return Optional.empty();
    }
    double[] target = set.target().toArray();
    int[] fold = OutOfFold.folds(target, set.groups(), FOLDS, seed);
    if (!divisible(target, fold)) {
      return balances(set)
          ? Optional.of(Lines.prior(Lines.share(target), fit.share(set, seed, progress)))
          : Optional.empty();
    }
    double[] said = new double[target.length];
    for (int part = 0; part < FOLDS; part++) {
      int held = part;
      int[] in = IntStream.range(0, fold.length).filter(row -> fold[row] != held).toArray();
      int[] out = IntStream.range(0, fold.length).filter(row -> fold[row] == held).toArray();
      Progress now = progress.part((double) part / FOLDS, (part + 1.0) / FOLDS);
      double[] predicted =
          fit.model(set.rows(in), seed + part + 1, now).predict(set.rows(out).features());
      for (int i = 0; i < out.length; i++) {
        said[out[i]] = predicted[i];
      }
    }
    return new CalibrationFit(said, target, fold, balances(set))
        .chosen(spec.calibration(), progress.part(1, 1));
  }

  /// Whether each fold and what is learned from beside it has both outcomes.
  private static boolean divisible(double[] target, int[] fold) {
    double ones = Arrays.stream(target).sum();
    if (Math.min(ones, target.length - ones) < LEAST) {
      return false;
    }
    for (int part = 0; part < FOLDS; part++) {
      int held = part;
      double[] inside =
          IntStream.range(0, fold.length)
              .filter(row -> fold[row] != held)
              .mapToDouble(row -> target[row])
              .toArray();
      if (inside.length < Target.LEAST_ROWS || Arrays.stream(inside).distinct().count() < 2) {
        return false;
      }
    }
    return true;
  }

  private Params told(Params params, Optional<Calibrator> curve) {
    Map<String, String> told = new HashMap<>(params.values());
    if (task() == Task.CONVERSION && spec.balance() != PreprocessSpec.Balance.NONE) {
      told.put("balance", spec.balance().id());
    }
    curve.ifPresent(found -> told.put("calibration", found.kind().id()));
    return new Params(told);
  }

  /// One fit: columns chosen, rows balanced, learned from.
  private record Fit(Learner learner, PreprocessSpec spec, Params params) {

    FittedModel model(TrainingSet set, long seed, Progress progress) throws ProblemException {
      TrainingSet ready = ready(set, seed, progress.part(0, 0.2));
      return (FittedModel) learner.train(ready, params, seed, progress.part(0.2, 1));
    }

    private TrainingSet ready(TrainingSet set, long seed, Progress progress) {
      TrainingSet chosen =
          spec.selection() == PreprocessSpec.Selection.NONE
              ? set
              : set.only(Relevance.kept(set, learner.task(), spec, progress.part(0, 0.5)));
      return learner.task() == Task.CONVERSION
          ? new Balancer(chosen).balanced(spec, seed, progress.part(0.5, 1))
          : chosen;
    }

    /// Of ones among the rows that are learned from.
    double share(TrainingSet set, long seed, Progress progress) {
      return Lines.share(ready(set, seed, progress).target().toArray());
    }
  }
}
