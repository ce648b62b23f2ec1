package org.clicktrail.ui.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.text.Messages;
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
