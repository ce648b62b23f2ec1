package org.clicktrail.ui.predict;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clicktrail.core.explain.Counterfactual;
import org.clicktrail.core.explain.Counterfactuals;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.job.Jobs;
import org.clicktrail.ui.job.Live;

/// What it would take to cross the threshold. Searched after the verdict is shown: the form follows
/// a slider at once, also where a model is slow.
final class Ways {

  private final Live<Verdict, Found> live;
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<FeatureInfo>> changed =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<Verdict> wanted = Optional.empty();

  Ways(Jobs jobs) {
    live = new Live<>(jobs, Ways::found, this::show);
  }

  private record Found(Verdict of, String sentence, List<FeatureInfo> changed) {}

  /// About the model, no promise of a cause; "" while it is searched.
  ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /// What the sentence changes; empty while it is searched, and where there is no such change.
  ReadOnlyObjectProperty<List<FeatureInfo>> changedProperty() {
    return changed.getReadOnlyProperty();
  }

  void search(Optional<Verdict> verdict) {
    wanted = verdict;
    sentence.set("");
    changed.set(List.of());
    verdict.ifPresent(live::ask);
  }

  /// These sentences and, where it is found, what it would take.
  List<String> after(List<String> reasons) {
    return sentence.get().isEmpty()
        ? reasons
        : Stream.concat(
                reasons.stream(), Stream.of(Messages.text("predictscreen.way", sentence.get())))
            .toList();
  }

  private static Found found(Verdict verdict) {
    Model model = verdict.by().scorer().conversion();
    double threshold = verdict.by().scorer().threshold();
    Set<String> fixed = verdict.by().fixed();
    Set<String> stays = new HashSet<>(verdict.favours());
    stays.addAll(fixed);
    Optional<Counterfactual> found =
        Counterfactuals.of(model, verdict.row(), threshold, verdict.by().seen(), stays);
    return new Found(
        verdict,
        Counterfactual.words(found, model, threshold, fixed),
        found.stream()
            .flatMap(change -> change.steps().stream())
            .map(Counterfactual.Step::input)
            .toList());
  }

  private void show(Found found) {
    if (wanted.filter(found.of()::equals).isPresent()) {
      sentence.set(found.sentence());
      changed.set(found.changed());
    }
  }
}
