package org.clicktrail.core.eval;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.Trained;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Messages;

/// One learner trained on every fold and evaluated.
///
/// @param firstModel trained on the training rows of the first fold only
/// @param model trained on all training rows; with several folds, on all rows
/// @param params what `model` was trained with
/// @param seconds wall time of all fits
record Fitted(Model firstModel, Model model, Params params, Evaluation evaluation, double seconds) {

  static Fitted of(Trainer trainer, Learner learner, Rows rows, Progress progress)
      throws ProblemException {
    int folds = rows.folds();
    int fits = folds > 1 ? folds + 1 : 1;
    Fits fit = new Fits(trainer, learner);
    Model[] models = new Model[folds];
    double[][] predicted = new double[folds][];
    double[][] known = new double[folds][];
    for (int fold = 0; fold < folds; fold++) {
      Progress part = progress.part(0.9 * fold / fits, 0.9 * (fold + 1) / fits);
      models[fold] = fit.model(rows.training(fold), fold, part);
      predicted[fold] = predictions(models[fold], rows.test(fold));
      known[fold] = predictions(models[fold], rows.known(fold));
    }
    Model model =
        folds > 1
            ? fit.model(rows.everything(), folds, progress.part(0.9 * folds / fits, 0.9))
            : models[0];
    progress.report(9, 10);
    Evaluation evaluation =
        evaluation(rows, rows.testScores(predicted), known, trainer.seed(), progress.part(0.9, 1));
    progress.report(1, 1);
    return new Fitted(models[0], model, fit.params(), evaluation, fit.seconds());
  }

  private static double[] predictions(Model model, Snapshot rows) throws ProblemException {
    double[] predicted = model.predict(rows.features());
    if (!Arrays.stream(predicted).allMatch(Double::isFinite)) {
      throw new ProblemException(
          Problem.Kind.LIBRARY_FAILED, Messages.text("eval.not_finite", model.learner()));
    }
    return predicted;
  }

  private static Evaluation evaluation(
      Rows rows, Scores scores, double[][] known, long seed, Progress progress) {
    Evaluation evaluation =
        Evaluator.evaluate(rows.task(), scores, rows.groups(scores), seed, progress);
    Scores ofKnown = rows.knownScores(known);
    if (ofKnown.size() == 0 || rows.task() != Task.CONVERSION) {
      return evaluation;
    }
    Interval area = Evaluator.rocAuc(ofKnown, rows.groups(ofKnown));
    return evaluation.withKnown(Optional.of(area));
  }

  /// Fits that are timed together.
  private static final class Fits {
    private final Trainer trainer;
    private final Learner learner;
    private long spent;
    private Params params = Params.defaults();

    Fits(Trainer trainer, Learner learner) {
      this.trainer = trainer;
      this.learner = learner;
    }

    Model model(TrainingSet set, int fold, Progress progress) throws ProblemException {
      LongSupplier clock = trainer.nanos();
      long start = clock.getAsLong();
      Trained trained =
          learner.trained(set, trainer.paramsOf(learner), trainer.seed() + fold, progress);
      spent += clock.getAsLong() - start;
      params = trained.params();
      return trained.model();
    }

    /// Of the latest fit.
    Params params() {
      return params;
    }

    double seconds() {
      return spent / 1e9;
    }
  }
}
