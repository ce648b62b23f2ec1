package org.clicktrail.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.control.Choices;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.workbench.Workbench;

/// How the prediction goes with a column the analyst chooses.
final class CurveCard extends VBox {

  /// @param id of the chart; the combo box has it with "-column"
  CurveCard(String id, CurveModel model, Workbench workbench) {
    super(6);
    getStyleClass().add("ct-card");
    ChartPane chart = new ChartPane(workbench.chartTools((ChartSpec _) -> model.id()));
    chart.setId(id);
    chart.paletteProperty().bind(workbench.palette());
    chart.setMinHeight(0);
    model.curveProperty().subscribe(now -> chart.specProperty().set(now.orElse(null)));
    EmptyState none =
        new EmptyState(
            "fth-trending-up",
            Messages.text("modelscreen.none.curve.title"),
            Messages.text("modelscreen.none.curve.why"));
    StackPane place =
        new StackPane(
            Shown.when(model.curveProperty().map(Optional::isPresent), chart),
            Shown.when(model.curveProperty().map(Optional::isEmpty), none));
    place.setMinHeight(0);
    VBox.setVgrow(place, Priority.ALWAYS);
    HBox head =
        new HBox(
            8, Texts.cardTitle(Messages.text("modelscreen.curve")), choice(id + "-column", model));
    head.getStyleClass().add("ct-center-left");
    getChildren().addAll(head, place);
  }

  private static ComboBox<Input> choice(String id, CurveModel model) {
    ComboBox<Input> box = Choices.of(id, List.of(), input -> input.info().label());
    box.setAccessibleText(Messages.text("modelscreen.curve"));
    model
        .columnsProperty()
        .subscribe(all -> {
          // Else an equal value at another place leaves the words of the old place in the box.
          box.setValue(null);
          box.getItems().setAll(all);
          show(box, model);
        });
    model.columnProperty().subscribe(_ -> show(box, model));
    box.setOnAction(_ -> {
      if (box.getValue() != null) {
        model.columnProperty().set(Optional.of(box.getValue()));
      }
    });
    Shown.when(model.columnsProperty().map(all -> !all.isEmpty()), box);
    return box;
  }

  private static void show(ComboBox<Input> box, CurveModel model) {
    model
        .columnProperty()
        .get()
        .filter(box.getItems()::contains)
        .ifPresent(box.getSelectionModel()::select);
  }
}
