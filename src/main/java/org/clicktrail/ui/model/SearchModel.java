package org.clicktrail.ui.model;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.learn.Param;
import org.clicktrail.core.learn.SearchSpec;
import org.clicktrail.core.learn.Trial;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.ModelChoice;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.workbench.Workbench;

/// The search for the settings of models: how, for how long, and what was tried.
final class SearchModel {

  /// Times to choose from, for one model.
  static final List<Duration> BUDGETS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30));

  private final Workbench workbench;
  private final ModelsModel models;
  private final ObservableValue<List<Trial>> trials;
  private final ObservableValue<Boolean> searching;

  SearchModel(Workbench workbench, ModelsModel models) {
    this.workbench = workbench;
    this.models = models;
    trials = workbench.runProperty().map(run -> run.map(Run::trials).orElse(List.of()));
    searching =
        Bindings.createBooleanBinding(
            () ->
                workbench.stepProperty().get().equals(Optional.of(Step.TRAIN))
                    && spec().kind() != SearchSpec.Kind.NONE,
            workbench.stepProperty(),
            workbench.pipelineProperty());
  }

  /// How it is searched now.
  SearchSpec spec() {
    return workbench
        .pipelineProperty()
        .get()
        .map(Pipeline::learn)
        .map(Pipeline.LearnSpec::search)
        .orElseGet(SearchSpec::none);
  }

  /// Decides; nothing changes if it is the same.
  void choose(SearchSpec wanted) {
    boolean none = wanted.kind() == SearchSpec.Kind.NONE && spec().kind() == SearchSpec.Kind.NONE;
    if (none || wanted.equals(spec())) {
      return;
    }
    workbench.change(
        wanted.kind() == SearchSpec.Kind.NONE
            ? Messages.text("modelscreen.change.nosearch")
            : Messages.text(
                "modelscreen.change.search", name(wanted.kind()), time(wanted.budget())),
        recipe -> recipe.with(recipe.learn().with(wanted)));
  }

  /// Whether models are being trained with a search.
  ObservableValue<Boolean> searchingProperty() {
    return searching;
  }

  /// Ends the search; each model is trained with the best settings found so far.
  void stop() {
    workbench.jobProperty().get().ifPresent(JobEntry::finish);
  }

  /// What was tried, in the order of the search.
  ObservableValue<List<Trial>> trialsProperty() {
    return trials;
  }

  /// How long all models together may take, in words: "7 models, at most 14 min".
  String total(SearchSpec wanted) {
    int count = models.count();
    return wanted.kind() == SearchSpec.Kind.NONE
        ? Messages.text("modelscreen.search.defaults")
        : Messages.text(
            "modelscreen.search.total",
            Formats.count(count),
            time(wanted.budget().multipliedBy(count)));
  }

  /// "30 s", "2 min".
  static String time(Duration time) {
    return time.toSeconds() < 60
        ? Formats.count(time.toSeconds()) + Formats.THIN + "s"
        : Formats.count(Math.round(time.toSeconds() / 60.0)) + Formats.THIN + "min";
  }

  static String name(SearchSpec.Kind kind) {
    return Messages.text("modelscreen.search." + kind.name().toLowerCase(Locale.ROOT));
  }

  /// What was found so far, as a sentence.
  static String title(List<Trial> trials) {
    long learners = trials.stream().map(SearchModel::key).distinct().count();
    return Messages.text(
        "modelscreen.trials.title", Formats.count(trials.size()), Formats.count(learners));
  }

  /// Lines of the table: model by model in the order of the search, of each those on most rows with
  /// the smallest loss first; the best of each model is marked.
  static List<FigureTable.Line> lines(List<Trial> trials) {
    Map<String, Integer> order = new HashMap<>();
    trials.forEach(trial -> order.putIfAbsent(key(trial), order.size()));
    List<Trial> sorted =
        trials.stream()
            .sorted(
                Comparator.comparingInt((Trial trial) -> order.getOrDefault(key(trial), 0))
                    .thenComparing(Comparator.comparingDouble(Trial::share).reversed())
                    .thenComparingDouble(Trial::loss))
            .toList();
    Map<String, Trial> best = new HashMap<>();
    sorted.forEach(trial -> best.putIfAbsent(key(trial), trial));
    return sorted.stream().map(trial -> line(trial, trial.equals(best.get(key(trial))))).toList();
  }

  private static String key(Trial trial) {
    return trial.task() + ":" + trial.learner();
  }

  private static FigureTable.Line line(Trial trial, boolean best) {
    return new FigureTable.Line(
        List.of(
            Messages.text("model." + trial.learner()),
            settings(trial),
            Double.isInfinite(trial.loss())
                ? Messages.text("modelscreen.trials.failed")
                : Formats.decimal(trial.loss(), 4),
            Formats.percent(trial.share(), 0)),
        best ? FigureTable.Mark.BEST : FigureTable.Mark.PLAIN);
  }

  /// "trees 120, depth 6"; the defaults by that word.
  private static String settings(Trial trial) {
    List<Param> params = ModelChoice.params(trial.learner(), trial.task());
    List<String> told =
        params.stream()
            .filter(param -> trial.params().values().containsKey(param.name()))
            .map(param ->
                Messages.text("model.param." + param.name())
                    + " "
                    + trial.params().values().get(param.name()))
            .toList();
    return told.isEmpty() ? Messages.text("modelscreen.trials.defaults") : String.join(", ", told);
  }
}
