package org.clicktrail.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ShapeCharts;
import org.clicktrail.core.explain.Together;
import org.clicktrail.core.explain.Togethers;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.workbench.Workbench;

/// The pairs of the model that is looked at, if it is additive. Read in the background while the
/// screen is in sight.
final class TogetherModel {

  private static final int PAIRS = 10;

  private final Workbench workbench;
  private final ReadOnlyObjectProperty<Optional<Evidence>> evidence;
  private final Lookup<Question, List<Together>> lookup;
  private final ObservableValue<List<Together>> pairs;
  private final ObjectProperty<Optional<Together>> pair =
      new SimpleObjectProperty<>(Optional.empty());

  /// What a model says of pairs in the test.
  private record Question(Model model, TestRows rows) {}

  TogetherModel(ModelViewModel screen) {
    workbench = screen.workbench();
    evidence = screen.evidenceProperty();
    lookup =
        new Lookup<>(
            workbench,
            this::wanted,
            _ -> Messages.text("modelscreen.together.job"),
            (question, _) -> Togethers.of(question.model, question.rows.features(), PAIRS));
    pairs = lookup.answerProperty().map(found -> found.orElse(List.of()));
    evidence.subscribe(_ -> lookup.look());
    pairs.subscribe(found -> pair.set(found.stream().findFirst()));
  }

  /// Strongest first; empty while they are read, and for models that are not additive.
  ObservableValue<List<Together>> pairsProperty() {
    return pairs;
  }

  ObjectProperty<Optional<Together>> pairProperty() {
    return pair;
  }

  /// The pair as a heat map.
  ObservableValue<Optional<ChartSpec>> chart() {
    return pair.map(now ->
        now.map(found -> ShapeCharts.together(found, name(), workbench.caveats().getValue())));
  }

  /// Id of its card in the story: `together:additive:price:month`.
  String id() {
    return evidence.get().map(now -> "together:" + now.result().id()).orElse("")
        + pair.get().map(found -> ":" + found.first().id() + ":" + found.second().id()).orElse("");
  }

  private String name() {
    return evidence.get().map(now -> now.result().name()).orElse("");
  }

  private Optional<Question> wanted() {
    return evidence
        .get()
        .flatMap(now -> now.result().model())
        .filter(model -> model.additive().isPresent())
        .flatMap(model ->
            TestRows.of(workbench.runProperty().get()).map(rows -> new Question(model, rows)));
  }
}
