package org.clicktrail.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.eval.Calibration;
import org.clicktrail.core.eval.Doubt;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.workbench.Mark;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Standing;
import org.clicktrail.ui.workbench.Workbench;

/// Where training stands: what blocks it, what the rail says of it, what to do next.
final class ModelState {

  private final Workbench workbench;
  private final ObservableValue<Optional<String>> looked;
  private final Runnable use;
  private final ObservableValue<Phase> phase;
  private final Standing standing;

  /// @param looked id of the model that is looked at
  /// @param use makes it the chosen one
  ModelState(Workbench workbench, ObservableValue<Optional<String>> looked, Runnable use) {
    this.workbench = workbench;
    this.looked = looked;
    this.use = use;
    phase = now(this::phase);
    standing = new Standing(now(this::line), now(this::state), now(this::step));
  }

  /// What the screen can show.
  enum Phase {
    NO_FILE,
    NO_GOAL,
    LEAK,
    UNTRAINED,
    TRAINING,
    TRAINED,
    /// The results are from before the last change.
    STALE
  }

  ObservableValue<Phase> phaseProperty() {
    return phase;
  }

  Standing standing() {
    return standing;
  }

  /// Computes what training needs to know first: goal and leaks.
  void prepare() {
    if (phase() != Phase.TRAINING) {
      workbench.advance(Step.LEAKS);
    }
  }

  void train() {
    workbench.advance(Step.TRAIN);
  }

  private Optional<Run> run() {
    return workbench.runProperty().get();
  }

  private Optional<Training> conversion() {
    return run().flatMap(Run::conversion);
  }

  private Phase phase() {
    Optional<Pipeline> recipe = workbench.pipelineProperty().get();
    if (recipe.isEmpty()) {
      return Phase.NO_FILE;
    }
    if (workbench.aheadProperty().get().contains(Step.TRAIN)) {
      return conversion().isPresent() && workbench.fresh(Step.TRAIN) && finished()
          ? Phase.TRAINED
          : Phase.TRAINING;
    }
    if (workbench.question().isPresent()) {
      return Phase.LEAK;
    }
    if (run().flatMap(Run::goal).isPresent()
        && run().flatMap(Run::goal).flatMap(Goal::outcome).isEmpty()) {
      return Phase.NO_GOAL;
    }
    if (conversion().isEmpty() || !finished()) {
      return Phase.UNTRAINED;
    }
    return workbench.fresh(Step.TRAIN) ? Phase.TRAINED : Phase.STALE;
  }

  private boolean finished() {
    return conversion().filter(Training::finished).isPresent();
  }

  private Optional<Evaluation> best() {
    return conversion().flatMap(Training::best).flatMap(ModelResult::evaluation);
  }

  private String line() {
    return switch (phase()) {
      case NO_FILE -> "";
      case NO_GOAL -> Messages.text("modelscreen.rail.nogoal");
      case LEAK -> Messages.text("modelscreen.rail.leak");
      case UNTRAINED -> Messages.text("modelscreen.rail.untrained");
      case TRAINING -> Messages.text("modelscreen.training");
      case TRAINED -> best().map(ModelState::score).orElse("");
      case STALE -> Messages.text("modelscreen.rail.stale");
    };
  }

  private static String score(Evaluation evaluation) {
    Interval auc = evaluation.metric(Metric.ROC_AUC);
    String value = Formats.decimal(auc.value(), 2);
    Optional<Doubt> doubt = Doubt.of(evaluation);
    if (doubt.isPresent()) {
      return doubted("modelscreen.rail", doubt.get(), evaluation);
    }
    return Double.isNaN(auc.low())
        ? Messages.text("modelscreen.rail.auc", value)
        : Messages.text(
            "modelscreen.rail.auc.range", value, Formats.decimal((auc.high() - auc.low()) / 2, 2));
  }

  private static String doubted(String key, Doubt doubt, Evaluation evaluation) {
    return Messages.text(
        key + "." + doubt,
        Formats.decimal(evaluation.metric(Metric.ROC_AUC).value(), 2),
        Formats.count(Doubt.rarer(evaluation)));
  }

  private Mark state() {
    return switch (phase()) {
      case NO_FILE -> Mark.NONE;
      case NO_GOAL, LEAK -> Mark.BLOCKED;
      case UNTRAINED -> Mark.NOT_STARTED;
      case TRAINING -> Mark.BEGUN;
      case TRAINED -> best().flatMap(Doubt::of).isPresent() ? Mark.ATTENTION : Mark.DONE;
      case STALE -> Mark.ATTENTION;
    };
  }

  private Next step() {
    return switch (phase()) {
      case NO_FILE -> Next.open(workbench.projectFiles());
      case NO_GOAL ->
          new Next(
              Next.Tone.ATTENTION,
              Messages.text("modelscreen.next.nogoal"),
              goal("modelscreen.next.choose"));
      case LEAK ->
          new Next(
              Next.Tone.ATTENTION,
              Messages.text("modelscreen.next.leak"),
              goal("modelscreen.next.answer"));
      case UNTRAINED ->
          new Next(
              Next.Tone.CALM,
              Messages.text("modelscreen.next.untrained"),
              Next.Button.of(Messages.text("modelscreen.next.train"), this::train));
      case TRAINING -> {
        String why = Messages.text("modelscreen.next.training");
        yield new Next(
            Next.Tone.CALM,
            why,
            new Next.Button(Messages.text("modelscreen.next.train"), () -> {}, why));
      }
      case STALE ->
          new Next(
              Next.Tone.ATTENTION,
              Messages.text("modelscreen.next.stale"),
              Next.Button.of(Messages.text("modelscreen.next.update"), this::train));
      case TRAINED -> trained();
    };
  }

  private Next.Button goal(String key) {
    return Next.Button.of(Messages.text(key), () -> workbench.go(ScreenId.GOAL));
  }

  private Next trained() {
    boolean other =
        looked.getValue().isPresent()
            && !conversion().map(Training::chosen).equals(looked.getValue());
    Next.Button predict =
        Next.Button.of(
            Messages.text("modelscreen.next.use"),
            () -> {
              use.run();
              workbench.go(ScreenId.PREDICT);
            });
    List<Next.Button> others =
        other
            ? List.of(Next.Button.of(Messages.text("modelscreen.next.choosemodel"), use))
            : List.of();
    return best()
        .flatMap(ModelState::warning)
        .map(words -> new Next(Next.Tone.ATTENTION, words, predict, others))
        .orElseGet(() ->
            new Next(Next.Tone.CALM, Messages.text("modelscreen.next.trained"), predict, others));
  }

  private static Optional<String> warning(Evaluation evaluation) {
    return Doubt.of(evaluation)
        .map(doubt -> doubted("modelscreen.next", doubt, evaluation))
        .or(() ->
            evaluation
                .calibration()
                .filter(c ->
                    c.meanPredicted() < c.actual().low() || c.meanPredicted() > c.actual().high())
                .map(ModelState::off));
  }

  private static String off(Calibration calibration) {
    return Messages.text(
        calibration.meanPredicted() < calibration.actual().low()
            ? "modelscreen.next.low"
            : "modelscreen.next.high",
        Formats.percent(calibration.meanPredicted()),
        Formats.percent(calibration.actual().value()));
  }

  private <T> ObservableValue<T> now(Callable<T> value) {
    return Bindings.createObjectBinding(
        value,
        workbench.runProperty(),
        workbench.pipelineProperty(),
        workbench.aheadProperty(),
        looked);
  }
}
