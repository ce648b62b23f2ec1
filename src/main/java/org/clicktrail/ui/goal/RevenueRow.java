package org.clicktrail.ui.goal;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Shown;

/// What a session earns, as a sentence of choices.
final class RevenueRow extends FlowPane {

  private final RevenueModel model;

  RevenueRow(RevenueModel model) {
    super(8, 6);
    this.model = model;
    setId("revenue-sentence");
    setAlignment(Pos.CENTER_LEFT);
    Shown.filled(
        this,
        this::fill,
        model.choicesProperty(),
        model.amountProperty(),
        model.overProperty(),
        model.textProperty(),
        model.worthProperty());
  }

  private void fill() {
    RevenueModel.Choices choices = model.choicesProperty().get();
    RevenueModel.Choice amount = model.amountProperty().get();
    boolean typed = amount.text().isEmpty() && !model.textProperty().get().isEmpty();
    getChildren()
        .setAll(
            Sentences.word(
                Messages.text(
                    choices.overs().isEmpty() || typed
                        ? "goalscreen.revenue.is"
                        : "goalscreen.revenue.sum")));
    if (typed) {
      TextField field = Sentences.field("revenue-text", model.textProperty().get(), this::write);
      field.setPrefWidth(320);
      getChildren().add(field);
      return;
    }
    var none = new RevenueModel.Choice("", Messages.text("goalscreen.revenue.none"));
    getChildren()
        .add(
            Sentences.choice(
                "revenue-amount",
                choices.amounts(),
                amount.text().isEmpty() ? none : amount,
                RevenueModel.Choice::words,
                model::addUp));
    if (!choices.overs().isEmpty()) {
      getChildren()
          .addAll(
              Sentences.word(Messages.text("goalscreen.revenue.over")),
              Sentences.choice(
                  "revenue-over",
                  choices.overs(),
                  model.overProperty().get(),
                  RevenueModel.Choice::words,
                  model::over));
    }
    if (amount.text().isEmpty()) {
      getChildren()
          .addAll(
              Sentences.word(Messages.text("goalscreen.revenue.worth")),
              Sentences.field("revenue-worth", model.worthProperty().get(), model::worth));
    }
  }

  private void write(String text) {
    model.textProperty().set(text);
    model.commit();
  }
}
