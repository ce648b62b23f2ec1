package org.clicktrail.ui.model;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.learn.SearchSpec;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.FitTimes;
import org.clicktrail.project.ModelChoice;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.Workbench;

/// Which models to train.
final class ModelsModel {

  private final Workbench workbench;

  ModelsModel(Workbench workbench) {
    this.workbench = workbench;
  }

  /// Everything that can be trained, conversion before revenue.
  List<ModelChoice> all() {
    return Stream.concat(
            ModelChoice.of(Task.CONVERSION).stream(), ModelChoice.of(Task.REVENUE).stream())
        .toList();
  }

  /// Ids to train; none chosen means the usual ones.
  Set<String> wanted() {
    List<String> models =
        workbench
            .pipelineProperty()
            .get()
            .map(Pipeline::learn)
            .map(Pipeline.LearnSpec::models)
            .orElse(List.of());
    return models.isEmpty()
        ? all().stream()
            .filter(ModelChoice::usual)
            .map(ModelChoice::id)
            .collect(Collectors.toCollection(LinkedHashSet::new))
        : new LinkedHashSet<>(models);
  }

  /// How many models are trained: those of revenue only where the file tells it.
  int count() {
    Set<String> wanted = wanted();
    boolean amounts =
        workbench.runProperty().get().flatMap(Run::goal).flatMap(Goal::revenue).isPresent();
    return (int)
        all().stream()
            .filter(choice -> wanted.contains(choice.id()))
            .filter(choice -> amounts || choice.task() == Task.CONVERSION)
            .count();
  }

  /// How long a model is likely to train, all its folds together, in words: what it took last time,
  /// else a guess from rows and columns; "" if nothing is known, or settings are searched for,
  /// which has a time of its own.
  String time(ModelChoice choice) {
    Optional<Run> run = workbench.runProperty().get();
    Optional<Training> before =
        run.flatMap(now -> choice.task() == Task.CONVERSION ? now.conversion() : now.revenue());
    double took =
        before
            .flatMap(training -> training.result(choice.id()))
            .map(ModelResult::fitSeconds)
            .orElse(Double.NaN);
    if (!Double.isNaN(took)) {
      return Messages.text("modelscreen.time.took", words(took));
    }
    OptionalDouble guess = guess(run, choice.id());
    if (guess.isEmpty()) {
      return "";
    }
    String about = words(guess.getAsDouble());
    return guess.getAsDouble() < 1 ? about : Messages.text("modelscreen.time.about", about);
  }

  private static OptionalDouble guess(Optional<Run> run, String id) {
    Optional<Snapshot> rows = run.flatMap(Run::snapshot);
    Optional<Split> split = run.flatMap(Run::split);
    if (rows.isEmpty() || split.isEmpty() || searches(run.orElseThrow())) {
      return OptionalDouble.empty();
    }
    List<Split.Fold> folds = split.get().folds();
    long learnt = folds.getFirst().train().length;
    int fits = folds.size() > 1 ? folds.size() + 1 : 1;
    OptionalDouble one = FitTimes.seconds(id, learnt, rows.get().infos().size());
    return one.isEmpty() ? one : OptionalDouble.of(fits * one.getAsDouble());
  }

  private static boolean searches(Run run) {
    return run.pipeline().learn().search().kind() != SearchSpec.Kind.NONE;
  }

  private static String words(double seconds) {
    return seconds < 1
        ? Messages.text("modelscreen.time.instant")
        : SearchModel.time(Duration.ofSeconds(Math.round(seconds)));
  }

  /// Takes a choice; nothing changes if it is empty or the same.
  void choose(Set<String> ids) {
    if (ids.isEmpty() || ids.equals(wanted())) {
      return;
    }
    List<ModelChoice> chosen = all().stream().filter(model -> ids.contains(model.id())).toList();
    boolean everything = chosen.size() == all().size();
    List<String> models = chosen.stream().map(ModelChoice::id).distinct().toList();
    String names =
        everything
            ? Messages.text("modelscreen.models.all")
            : chosen.stream().map(ModelChoice::name).distinct().collect(Collectors.joining(", "));
    workbench.change(
        Messages.text("modelscreen.change.models", names),
        recipe -> recipe.with(recipe.learn().withModels(models)));
  }
}
