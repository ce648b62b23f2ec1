package org.clicktrail.ui.model;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Shown;

/// A card with one chart of the model that is looked at.
final class EvidenceCard extends VBox {

  private final ModelViewModel model;
  private final ChartPane chart;

  /// @param kind part of the card's id in the story: `roc`
  EvidenceCard(String kind, ModelViewModel model, ObservableValue<Optional<ChartSpec>> spec) {
    this(kind, () -> kind, model, spec);
  }

  /// @param kind of the card: its ids and what it says while it is empty
  /// @param told part of the card's id in the story
  EvidenceCard(
      String kind,
      Supplier<String> told,
      ModelViewModel model,
      ObservableValue<Optional<ChartSpec>> spec) {
    this.model = model;
    getStyleClass().add("ct-card");
    chart =
        new ChartPane(
            model
                .workbench()
                .chartTools((ChartSpec _) ->
                    model
                        .evidenceProperty()
                        .get()
                        .map(shown -> told.get() + ":" + shown.result().id())
                        .orElseGet(told)));
    chart.setId(kind + "-chart");
    chart.paletteProperty().bind(model.workbench().palette());
    chart.follow(spec);
    EmptyState none =
        new EmptyState(
            "fth-bar-chart-2",
            Messages.text("modelscreen.none." + kind + ".title"),
            Messages.text("modelscreen.none." + kind + ".why"));
    StackPane place =
        new StackPane(
            Shown.when(spec.map(Optional::isPresent), chart),
            Shown.when(spec.map(Optional::isEmpty), none));
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().add(place);
  }

  /// Lets the decision on this chart move the threshold.
  ///
  /// @param threshold of a place on the x axis; NaN for none
  EvidenceCard decides(DoubleUnaryOperator threshold) {
    chart.addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> drag(threshold));
    chart.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> model.threshold().settle());
    chart.addEventFilter(
        KeyEvent.KEY_RELEASED,
        _ -> {
          drag(threshold);
          model.threshold().settle();
        });
    return this;
  }

  private void drag(DoubleUnaryOperator threshold) {
    double at = threshold.applyAsDouble(chart.decisionProperty().get());
    if (!Double.isNaN(at)) {
      model.threshold().thresholdProperty().set(at);
    }
  }
}
