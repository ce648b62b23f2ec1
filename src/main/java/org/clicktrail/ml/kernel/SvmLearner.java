package org.clicktrail.ml.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Param;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.ml.fitted.FittedModel;
import org.clicktrail.ml.fitted.KernelScorer;
import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.linear.Platt;
import org.clicktrail.ml.prep.Design;
import org.clicktrail.ml.prep.OutOfFold;
import org.clicktrail.ml.prep.Style;

/// Support vector machine with a Gaussian kernel (Cortes, Vapnik 1995; for amounts Drucker and
/// others 1997). Sums become probabilities by Platt scaling, fitted to rows the machine did not
/// see. Our own fit, because Smile's cannot be stopped.
final class SvmLearner implements Learner {

  private static final Param.Real COST = new Param.Real("cost", 1, 1e-4, 1e4);

  /// 0: one over the number of prepared columns.
  private static final Param.Real GAMMA = new Param.Real("gamma", 0, 0, 1e3);

  /// In standard deviations of the amounts.
  private static final Param.Real TUBE = new Param.Real("tube", 0.1, 0, 10);

  /// More rows are sampled: the work grows with their square.
  private static final int MOST_ROWS = 5_000;

  private final Task task;

  SvmLearner(Task task) {
    this.task = task;
  }

  @Override
  public String id() {
    return switch (task) {
      case CONVERSION -> "svm";
      case REVENUE -> "svr";
    };
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public List<Param> params() {
    return switch (task) {
      case CONVERSION -> List.of(COST, GAMMA);
      case REVENUE -> List.of(COST, GAMMA, TUBE);
    };
  }

  @Override
  public OptionalInt mostRows() {
    return OptionalInt.of(MOST_ROWS);
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    Design design =
        Design.sampled(
            set,
            task,
            Style.STANDARD_LOG,
            new Design.Sample(MOST_ROWS, seed),
            progress.part(0, 0.1));
    KernelScorer scorer =
        switch (task) {
          case CONVERSION -> classes(design, params, seed, progress.part(0.1, 1));
          case REVENUE -> amounts(design, params, progress.part(0.1, 1));
        };
    progress.report(1, 1);
    return new FittedModel(id(), task, design.prep(), scorer);
  }

  private static double gamma(Design design, Params params) {
    double gamma = params.real(GAMMA);
    return gamma > 0 ? gamma : 1.0 / design.width();
  }

  private static KernelScorer classes(Design design, Params params, long seed, Progress progress)
      throws ProblemException {
    double cost = params.real(COST);
    double gamma = gamma(design, params);
    double[] sums =
        OutOfFold.sums(
            design,
            seed,
            (rows, target, part) -> Machine.classes(rows, target, cost, gamma, part)::sum,
            progress.part(0, 0.6));
    Platt platt = Platt.fit(sums, design.target(), progress.part(0.6, 0.65));
    Machine machine =
        Machine.classes(design.rows(), design.target(), cost, gamma, progress.part(0.65, 1));
    return new KernelScorer(
        Link.LOGIT,
        new KernelScorer.Line(platt.constant(), platt.slope(), machine.offset),
        gamma,
        machine.vectors,
        machine.weights);
  }

  private static KernelScorer amounts(Design design, Params params, Progress progress) {
    double gamma = gamma(design, params);
    double mean = Arrays.stream(design.target()).average().orElseThrow();
    double deviation =
        Math.sqrt(
            Arrays.stream(design.target())
                .map(amount -> (amount - mean) * (amount - mean))
                .average()
                .orElseThrow());
    double[] target =
        Arrays.stream(design.target())
            .map(amount -> deviation > 0 ? (amount - mean) / deviation : 0)
            .toArray();
    Machine machine =
        Machine.amounts(
            design.rows(),
            target,
            new Machine.Tube(params.real(COST), params.real(TUBE)),
            gamma,
            progress);
    return new KernelScorer(
        Link.IDENTITY,
        new KernelScorer.Line(mean, deviation, machine.offset),
        gamma,
        machine.vectors,
        machine.weights);
  }
}
