package org.clicktrail.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.explain.Together;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.control.Choices;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.workbench.Workbench;

/// A chart of something that the analyst chooses from a list beside the title.
final class ChosenCard extends VBox {

  private final Workbench workbench;

  private ChosenCard(Workbench workbench) {
    super(6);
    this.workbench = workbench;
    getStyleClass().add("ct-card");
  }

  /// How the prediction goes with a column.
  ///
  /// @param id of the chart; the combo box has it with "-column"
  static ChosenCard curve(String id, CurveModel model, Workbench workbench) {
    ChosenCard card = new ChosenCard(workbench);
    ComboBox<Input> columns =
        choice(
            id + "-column",
            Messages.text("modelscreen.curve"),
            input -> input.info().label(),
            model.columnsProperty(),
            model.columnProperty());
    card.fill(
        "curve", columns, card.chart(id, model.curveProperty(), model::id), model.curveProperty());
    return card;
  }

  /// What two columns say together.
  ///
  /// @param id of the chart; the combo box has it with "-pair"
  static ChosenCard together(String id, TogetherModel model, Workbench workbench) {
    ChosenCard card = new ChosenCard(workbench);
    ComboBox<Together> pairs =
        choice(
            id + "-pair",
            Messages.text("modelscreen.together"),
            pair ->
                Messages.text(
                    "modelscreen.together.pair", pair.first().label(), pair.second().label()),
            model.pairsProperty(),
            model.pairProperty());
    card.fill("together", pairs, card.chart(id, model.chart(), model::id), model.chart());
    return card;
  }

  private ChartPane chart(
      String id, ObservableValue<Optional<ChartSpec>> shown, Supplier<String> story) {
    ChartPane chart = new ChartPane(workbench.chartTools((ChartSpec _) -> story.get()));
    chart.setId(id);
    chart.paletteProperty().bind(workbench.palette());
    chart.setMinHeight(0);
    chart.follow(shown);
    return chart;
  }

  private void fill(
      String key, ComboBox<?> choice, ChartPane chart, ObservableValue<Optional<ChartSpec>> shown) {
    EmptyState none =
        new EmptyState(
            "fth-trending-up",
            Messages.text("modelscreen.none." + key + ".title"),
            Messages.text("modelscreen.none." + key + ".why"));
    StackPane place =
        new StackPane(
            Shown.when(shown.map(Optional::isPresent), chart),
            Shown.when(shown.map(Optional::isEmpty), none));
    place.setMinHeight(0);
    VBox.setVgrow(place, Priority.ALWAYS);
    Label title = Texts.cardTitle(Messages.text("modelscreen." + key));
    title.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(8, title, choice);
    head.getStyleClass().add("ct-center-left");
    getChildren().addAll(head, place);
  }

  private static <T> ComboBox<T> choice(
      String id,
      String words,
      Function<T, String> name,
      ObservableValue<List<T>> all,
      ObjectProperty<Optional<T>> one) {
    ComboBox<T> box = Choices.of(id, List.of(), name);
    box.setAccessibleText(words);
    all.subscribe(now -> {
      // Else an equal value at another place leaves the words of the old place in the box.
      box.setValue(null);
      box.getItems().setAll(now);
      show(box, one);
    });
    one.subscribe(_ -> show(box, one));
    box.setOnAction(_ -> {
      if (box.getValue() != null) {
        one.set(Optional.of(box.getValue()));
      }
    });
    Shown.when(all.map(now -> !now.isEmpty()), box);
    return box;
  }

  private static <T> void show(ComboBox<T> box, ObjectProperty<Optional<T>> one) {
    one.get().filter(box.getItems()::contains).ifPresent(box.getSelectionModel()::select);
  }
}
