package org.clicktrail.ui.goal;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Badge;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// Outcome and revenue as sentences, each with what it amounts to on the same line, and the outcome
/// as text.
final class SentenceCard extends VBox {

  SentenceCard(GoalViewModel model) {
    super(8);
    getStyleClass().addAll("ct-card", "ct-sentence");
    ObservableValue<GoalFigures> figures = Shown.whileSeen(this, model.figuresProperty());
    Badge currency = new Badge(Badge.Tone.CAVEAT, Messages.text("goalscreen.currency"));
    currency.setGraphic(null);
    show(currency, figures.map(GoalFigures::currency));
    HBox outcome = line(new OutcomeRow(model.outcome(), model.unit()));
    Label count = value("outcome-count", figures.map(GoalFigures::count));
    count.setMinWidth(Region.USE_PREF_SIZE);
    Label rate = rate("outcome-rate", figures.map(GoalFigures::rate));
    rate.setMinWidth(Region.USE_PREF_SIZE);
    show(count, count.textProperty().isNotEmpty());
    show(rate, rate.textProperty().isNotEmpty());
    HBox written = written(model.outcome());
    written.getChildren().addAll(count, rate);
    HBox revenue =
        line(
            new RevenueRow(model.revenue()),
            currency,
            value("revenue-total", figures.map(GoalFigures::total)),
            rate("revenue-each", figures.map(GoalFigures::each)));
    show(revenue, model.revenue().choicesProperty().map(choices -> !choices.amounts().isEmpty()));
    Label wrongOutcome = message("outcome-message", model.outcome().messageProperty());
    Label wrongRevenue = message("revenue-message", model.revenue().messageProperty());
    Label pays = Texts.named("goal-break-even", Texts.caption(""));
    pays.textProperty().bind(model.revenue().paysProperty());
    show(pays, pays.textProperty().isNotEmpty());
    getChildren()
        .addAll(
            outcome,
            written,
            wrongOutcome,
            proxy(figures),
            revenue,
            wrongRevenue,
            new OffersBox(model.revenue()),
            pays);
    Portions.slowly(this);
    figures.subscribe(now -> setStale(now.stale()));
    Node field = written.lookup("#outcome-text");
    Portions focusing = new Portions(this);
    model.anotherProperty().subscribe((_, _) -> focusing.show(List.of(field::requestFocus)));
  }

  private void setStale(boolean stale) {
    getStyleClass().remove("ct-stale");
    if (stale) {
      getStyleClass().add("ct-stale");
    }
  }

  private static HBox line(FlowPane sentence, Node... results) {
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMinWidth(0);
    HBox right = new HBox(8, results);
    right.setAlignment(Pos.CENTER_RIGHT);
    right.setMinWidth(Region.USE_PREF_SIZE);
    right.setMinHeight(30);
    HBox line = new HBox(12, sentence, right);
    line.setAlignment(Pos.TOP_LEFT);
    sentence
        .prefWrapLengthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.max(200, line.getWidth() - right.getWidth() - 12),
                line.widthProperty(),
                right.widthProperty()));
    return line;
  }

  private static Label value(String id, ObservableValue<String> words) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("ct-result");
    label.textProperty().bind(words);
    return label;
  }

  private static Label rate(String id, ObservableValue<String> words) {
    Label label = value(id, words);
    label.getStyleClass().setAll("label", "ct-result-range");
    return label;
  }

  /// The same outcome as text.
  private static HBox written(OutcomeModel outcome) {
    TextField field = new TextField();
    field.setId("outcome-text");
    field.getStyleClass().add("ct-expression");
    field.setPromptText(Messages.text("goalscreen.prompt"));
    field.textProperty().bindBidirectional(outcome.textProperty());
    field.setOnAction(_ -> outcome.commit());
    field
        .focusedProperty()
        .subscribe((before, now) -> {
          if (before && !now) {
            outcome.commit();
          }
        });
    outcome
        .messageProperty()
        .subscribe(now -> {
          field.getStyleClass().remove("wrong");
          if (now.wrong()) {
            field.getStyleClass().add("wrong");
          }
        });
    HBox.setHgrow(field, Priority.ALWAYS);
    Label label = Texts.caption(Messages.text("goalscreen.text"));
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(field);
    HBox row = new HBox(8, label, field);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Label message(String id, ObservableValue<Message> message) {
    Label label = Texts.named(id, Texts.caption(""));
    label.textProperty().bind(message.map(Message::words));
    message.subscribe(now -> {
      label.getStyleClass().remove("ct-danger-text");
      if (now.wrong()) {
        label.getStyleClass().add("ct-danger-text");
      }
    });
    show(label, message.map(now -> !now.words().isEmpty()));
    return label;
  }

  private static HBox proxy(ObservableValue<GoalFigures> figures) {
    Label words = Texts.body(Messages.text("goalscreen.proxy"));
    words.getStyleClass().add("ct-warning-text");
    HBox note = new HBox(8, Icons.icon("fth-alert-triangle", 15, "warning"), words);
    note.setId("proxy-note");
    note.setAlignment(Pos.CENTER_LEFT);
    show(note, figures.map(GoalFigures::proxy));
    return note;
  }

  private static void show(Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(node.visibleProperty());
  }
}
