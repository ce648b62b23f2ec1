package org.clicktrail.ui.predict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clicktrail.core.explain.Counterfactual;
import org.clicktrail.core.explain.Counterfactuals;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.job.Jobs;
import org.clicktrail.ui.job.Live;

/// What it would take to cross the threshold. Searched after the verdict is shown: the form follows
/// a slider at once, also where a model is slow.
final class Ways {

  private final Live<Verdict, Found> live;
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private Optional<Verdict> wanted = Optional.empty();

  Ways(Jobs jobs) {
    live = new Live<>(jobs, Ways::found, this::show);
  }

  private record Found(Verdict of, String sentence) {}

  /// About the model, no promise of a cause; "" while it is searched.
  ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  void search(Optional<Verdict> verdict) {
    wanted = verdict;
    sentence.set("");
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
    Optional<Counterfactual> found =
        Counterfactuals.of(model, verdict.row(), threshold, verdict.by().seen(), verdict.favours());
    return new Found(verdict, Counterfactual.words(found, model, threshold));
  }

  private void show(Found found) {
    if (wanted.filter(found.of()::equals).isPresent()) {
      sentence.set(found.sentence());
    }
  }
}
