package org.clicktrail.ui.segments;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Page;
import org.clicktrail.ui.control.PageGrid;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Segmented;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// The Segments screen: nodes and bindings, nothing else.
public final class SegmentsView extends StackPane {

  /// What a few bars with their heading need at least, and each bar beyond that.
  private static final double BARS = 140;

  private static final double BAR = 20;
  private static final int FEW = 3;

  /// The chart below the silhouettes.
  enum Compare {
    RATES,
    SIZES
  }

  private final SegmentsViewModel model;

  public SegmentsView(SegmentsViewModel model) {
    this.model = model;
    setId("segments-view");
    getStylesheets()
        .add(
            Objects.requireNonNull(SegmentsView.class.getResource("segments.css"))
                .toExternalForm());
    Node page = page();
    getChildren()
        .add(
            Shown.late(
                model.stateProperty().map(SegmentsViewModel.State.FOUND::equals), () -> page));
    for (SegmentsViewModel.State state : SegmentsViewModel.State.values()) {
      if (state != SegmentsViewModel.State.FOUND) {
        Node empty = empty(state);
        empty.visibleProperty().bind(model.stateProperty().map(state::equals));
        getChildren().add(empty);
      }
    }
  }

  private Node empty(SegmentsViewModel.State state) {
    EmptyState words =
        switch (state) {
          case NO_FILE -> EmptyState.noFile("fth-layers", "segments-open", model::openFile);
          case NOT_YET, FOUND ->
              new EmptyState(
                      "fth-layers",
                      Messages.text("segscreen.empty.title"),
                      Messages.text("segscreen.empty.why"))
                  .button("segments-find", Messages.text("segscreen.empty.button"), model::find);
          case WAITING ->
              new EmptyState(
                  "fth-clock",
                  new SimpleStringProperty(Messages.text("segscreen.waiting")),
                  model.waitingProperty());
          case WORKING ->
              new EmptyState(
                      "fth-layers",
                      Messages.text("segscreen.working"),
                      Messages.text("segscreen.working.why"))
                  .button(
                      "segments-cancel", Messages.text("shell.cancel"), model.workbench()::cancel);
        };
    return new Page(Messages.text("shell.screen.segments")).parts(words);
  }

  private Node page() {
    Page page = new Page(Messages.text("shell.screen.segments"));
    HBox choices =
        new HBox(10, Choices.algorithm(model), Choices.number(model), new ColumnChoice(model));
    page.besideTitle(Portions.slowly(choices));
    page.atRight(stale(), Texts.caption(Messages.text("segscreen.lead.outcome")), add());
    PageGrid charts = new PageGrid().fittingRow(300).cell(7, card(scatter())).cell(5, sides());
    page.parts(charts, new ProfileCards(model));
    VBox.setVgrow(charts, Priority.ALWAYS);
    return page;
  }

  private Button add() {
    Button add = Buttons.plain("segments-add", Messages.text("segscreen.add"), model::addToStory);
    add.setGraphic(Icons.icon("fth-plus", 15));
    return add;
  }

  private Node stale() {
    Button update = Buttons.flat("segments-update", Messages.text("segscreen.stale"), model::find);
    update.visibleProperty().bind(model.staleProperty());
    update.managedProperty().bind(update.visibleProperty());
    return update;
  }

  private ChartPane scatter() {
    return chart("segment_scatter", model.scatterProperty());
  }

  private Node sides() {
    VBox top = card(silhouettes());
    ObjectProperty<Compare> shown = new SimpleObjectProperty<>(Compare.RATES);
    ChartPane rates = chart("segment_rates", model.ratesProperty());
    ChartPane sizes = chart("segment_sizes", model.sizesProperty());
    ObservableValue<Boolean> known = model.ratesProperty().map(Optional::isPresent);
    ObservableValue<Boolean> first =
        Bindings.createBooleanBinding(
            () -> known.getValue() && shown.get() == Compare.RATES, known, shown);
    rates.visibleProperty().bind(first);
    sizes.visibleProperty().bind(first.map(visible -> !visible));
    Segmented<Compare> choice =
        new Segmented<>(
            "segments-compare",
            java.util.List.of(Compare.values()),
            compare ->
                Messages.text(compare == Compare.RATES ? "segscreen.rates" : "segscreen.sizes"),
            shown);
    choice.visibleProperty().bind(known);
    choice.managedProperty().bind(choice.visibleProperty());
    StackPane charts = new StackPane(rates, sizes);
    charts
        .minHeightProperty()
        .bind(
            model
                .foundProperty()
                .map(found -> found.map(of -> of.profiles().size()).orElse(FEW))
                .map(bars -> BARS + BAR * Math.max(0, bars - FEW)));
    VBox.setVgrow(charts, Priority.ALWAYS);
    VBox bottom = card(charts, choice);
    bottom.setSpacing(4);
    VBox.setVgrow(top, Priority.ALWAYS);
    ObservableValue<Boolean> tried = model.silhouettesProperty().map(Optional::isPresent);
    top.visibleProperty().bind(tried);
    top.managedProperty().bind(top.visibleProperty());
    top.setPrefHeight(10);
    VBox sides = new VBox(12, top, bottom);
    // The bars take what they need, or half of a high window.
    bottom
        .prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> sides.getHeight() * (tried.getValue() ? 0.5 : 1),
                sides.heightProperty(),
                tried));
    return sides;
  }

  private ChartPane silhouettes() {
    ChartPane chart = chart("silhouettes", model.silhouettesProperty());
    chart.decisionStepProperty().set(1);
    chart.setMinHeight(Region.USE_COMPUTED_SIZE);
    chart.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> settle(chart));
    chart.addEventFilter(KeyEvent.KEY_RELEASED, _ -> settle(chart));
    return chart;
  }

  private void settle(ChartPane chart) {
    double at = chart.decisionProperty().get();
    int k = (int) Math.rint(at);
    if (chart.specProperty().get() instanceof ChartSpec.Line line
        && line.decision().isPresent()
        && k != model.specProperty().getValue().k()
        && SegmentsViewModel.NUMBERS.contains(k)) {
      model.choose(k);
    }
  }

  private ChartPane chart(String id, ObservableValue<Optional<ChartSpec>> spec) {
    ChartPane chart = new ChartPane(model.workbench().chartTools(id));
    chart.setId(id.replace('_', '-'));
    chart.paletteProperty().bind(model.workbench().palette());
    chart.follow(spec);
    chart.setMinHeight(0);
    VBox.setVgrow(chart, Priority.ALWAYS);
    return chart;
  }

  private static VBox card(Node... content) {
    VBox card = new VBox(content);
    card.getStyleClass().add("ct-card");
    return card;
  }
}
