package org.clicktrail.ui.goal;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Segmented;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// When one would act, with what the early curve says about it. The orange line is dragged to
/// another number of events.
final class MomentCard extends VBox {

  private static final double BELOW_CHOICE = 40;

  private final GoalViewModel model;
  private final ChartPane chart;

  /// @param brief whether there is no moment to choose, so that a line says it
  MomentCard(GoalViewModel model, ObservableValue<Boolean> brief) {
    this.model = model;
    getStyleClass().add("ct-card");
    chart = new ChartPane(model.workbench().chartTools("early"));
    chart.setId("early-chart");
    chart.paletteProperty().bind(model.workbench().palette());
    chart.decisionStepProperty().set(1);
    chart.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> settle());
    chart.addEventFilter(KeyEvent.KEY_RELEASED, _ -> settle());
    chart.getChildren().add(1, controls());
    chart.visibleProperty().bind(model.moment().choosableProperty());
    StackPane place = new StackPane(chart, empty());
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(Shown.when(brief.map(low -> !low), place), Shown.when(brief, without()));
    chart.follow(model.earlyProperty());
  }

  /// Positions of the axis count from 0, events from 1.
  private void settle() {
    double at = chart.decisionProperty().get();
    int count = (int) Math.rint(at) + 1;
    if (chart.specProperty().get() instanceof ChartSpec.Line line
        && line.decision().isPresent()
        && count != model.moment().count()
        && count <= line.series().getFirst().points().size()) {
      model.moment().after(count);
    }
  }

  /// That there is no moment to choose, in two lines.
  private Node without() {
    Label title = Texts.strong("");
    title.textProperty().bind(model.momentTitleProperty());
    Label why = Texts.caption("");
    why.textProperty().bind(model.momentWhyProperty());
    VBox words = new VBox(2, title, why);
    words.setMinWidth(0);
    HBox line = new HBox(10, Icons.icon("fth-clock", 16), words);
    line.setId("moment-none");
    return line;
  }

  private Node empty() {
    EmptyState state =
        new EmptyState("fth-clock", model.momentTitleProperty(), model.momentWhyProperty());
    state.setId("early-empty");
    state.visibleProperty().bind(model.earlyProperty().map(Optional::isEmpty));
    state.setMouseTransparent(true);
    // below the choice of the moment
    state
        .translateYProperty()
        .bind(model.moment().choosableProperty().map(can -> can ? BELOW_CHOICE : 0));
    return state;
  }

  private HBox controls() {
    HBox row = new HBox(12);
    row.setId("moment");
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinHeight(32);
    Portions portions = new Portions(row);
    Shown.filled(
        row,
        () -> portions.soon(() -> fill(row)),
        model.moment().eventsProperty(),
        model.moment().momentProperty(),
        model.unit().stateProperty());
    row.visibleProperty().bind(model.moment().choosableProperty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private void fill(HBox row) {
    MomentModel moment = model.moment();
    String steps = Moments.steps(model.workbench().runProperty().get());
    row.getChildren()
        .setAll(
            new Label(Messages.text("goalscreen.moment.predict")),
            new Segmented<>(
                "moment", moment.kinds(), kind -> kind.words(steps), moment.kindProperty()));
    switch (moment.momentProperty().get()) {
      case DecisionMoment.AfterEvents(int count) -> row.getChildren().addAll(after(count, steps));
      case DecisionMoment.FirstEvent(String event) -> row.getChildren().add(first(event));
      case DecisionMoment.End() -> {}
      case DecisionMoment.At _ -> row.getChildren().add(date());
    }
  }

  private List<Node> after(int count, String steps) {
    Spinner<Integer> spinner = new Spinner<>(1, 999, count);
    spinner.setId("moment-count");
    spinner.setAccessibleText(Sentences.name("moment-count"));
    spinner.setEditable(true);
    spinner.getStyleClass().add("ct-decision-field");
    spinner.setPrefWidth(72);
    spinner.setMinWidth(72);
    spinner
        .valueProperty()
        .subscribe((_, now) -> {
          if (now != null) {
            model.moment().after(now);
          }
        });
    Label unit = new Label(steps);
    unit.getStyleClass().addAll("ct-strong", "ct-decision-text");
    return List.of(spinner, unit);
  }

  /// The cut-off of the test; an impossible date stays in the field with what is wrong beside it.
  private Node date() {
    Label wrong = new Label();
    wrong.setId("moment-date-wrong");
    wrong.getStyleClass().add("ct-danger-text");
    TextField field =
        Sentences.field(
            "moment-date",
            model.unit().stateProperty().get().date(),
            typed -> wrong.setText(model.unit().at(typed)));
    field.setPrefWidth(150);
    field.getStyleClass().add("ct-decision-field");
    HBox box = new HBox(8, field, wrong);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Node first(String event) {
    return Sentences.choice(
        "moment-event",
        model.moment().eventsProperty().get(),
        event,
        name -> name,
        model.moment()::first);
  }
}
