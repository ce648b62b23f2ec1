package org.clicktrail.ui.model;

import java.util.Optional;
import java.util.function.Consumer;
import org.clicktrail.core.eval.Importance;
import org.clicktrail.core.eval.Importances;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Profit;
import org.clicktrail.project.Run;
import org.clicktrail.ui.job.JobRunner;
import org.clicktrail.ui.workbench.Workbench;

/// Collects what the screen shows about one model. The run has it for the chosen one; for another
/// one profit and importance are computed in the background when it is looked at.
final class Looking {

  private final Consumer<Optional<Evidence>> show;
  private final JobRunner runner;
  private Optional<Evidence> shown = Optional.empty();

  Looking(Workbench workbench, Consumer<Optional<Evidence>> show) {
    this.show = show;
    this.runner = workbench.jobs().runner();
  }

  /// Shows a model, at once as far as the run knows it.
  void at(Optional<ModelResult> result, Optional<Training> training, Optional<Run> run) {
    if (result.isEmpty() || training.isEmpty() || run.isEmpty()) {
      put(Optional.empty());
      return;
    }
    ModelResult wanted = result.get();
    boolean chosen = training.get().chosen().equals(wanted.id());
    boolean conversion = wanted.task() == Task.CONVERSION;
    Evidence known =
        new Evidence(
            wanted,
            chosen && conversion ? run.get().profit() : Optional.empty(),
            wanted.importance());
    boolean same =
        shown
            .filter(old -> old.result().equals(wanted))
            .filter(old -> chosen && old.profit().equals(known.profit()))
            .isPresent();
    if (same) {
      return;
    }
    put(Optional.of(known));
    boolean finished = training.get().finished();
    if (finished && (known.importance().isEmpty() || (conversion && known.profit().isEmpty()))) {
      compute(known, run.get());
    }
  }

  private void put(Optional<Evidence> evidence) {
    runner.cancel();
    shown = evidence;
    show.accept(evidence);
  }

  private void compute(Evidence known, Run run) {
    runner.<Evidence>start(
        Messages.text("modelscreen.looking", known.result().name()),
        progress ->
            new Evidence(
                known.result(),
                known.profit().or(() -> profit(known.result(), run)),
                known.importance().or(() -> importance(known.result(), run, progress))),
        outcome -> {
          boolean still = shown.map(Evidence::result).equals(Optional.of(known.result()));
          if (still && outcome instanceof Outcome.Done(Evidence complete)) {
            shown = Optional.of(complete);
            show.accept(shown);
          }
        });
  }

  private static Optional<ProfitCurve> profit(ModelResult result, Run run) {
    return result.task() == Task.CONVERSION
        ? result.evaluation().flatMap(evaluation -> Profit.of(evaluation, run))
        : Optional.empty();
  }

  private static Optional<Importance> importance(ModelResult result, Run run, Progress progress) {
    return run.snapshot()
        .flatMap(rows ->
            run.split()
                .flatMap(split ->
                    Importances.ofTested(
                        result, rows, split, run.pipeline().learn().seed(), progress)));
  }
}
