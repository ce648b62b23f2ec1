package org.clicktrail.ui.goal;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import org.clicktrail.core.goal.Horizon;
import org.clicktrail.core.goal.Unit;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Shown;

/// The outcome as a sentence of choices.
final class OutcomeRow extends FlowPane {

  private final OutcomeModel model;
  private final UnitModel unit;

  OutcomeRow(OutcomeModel model, UnitModel unit) {
    super(7, 6);
    this.model = model;
    this.unit = unit;
    setId("outcome-sentence");
    setAlignment(Pos.CENTER_LEFT);
    Shown.filled(
        this,
        this::fill,
        model.conditionsProperty(),
        model.subjectsProperty(),
        unit.stateProperty());
  }

  private void fill() {
    getChildren().setAll(who());
    List<Condition> conditions = model.conditionsProperty().get();
    for (int at = 0; at < conditions.size(); at++) {
      if (at > 0) {
        getChildren().add(Sentences.word(Messages.text("goal.words.and")));
      }
      add(at, conditions.get(at), at > 0 && at == conditions.size() - 1);
    }
    if (conditions.isEmpty()) {
      getChildren().add(Sentences.word(Messages.text("goalscreen.written")));
    }
    unit.stateProperty().get().horizon().ifPresent(this::within);
    getChildren()
        .add(
            Buttons.flat(
                "outcome-and",
                Messages.text(conditions.isEmpty() ? "goalscreen.choose" : "goalscreen.and"),
                model::add));
  }

  /// "A session converts when", the unit a choice where the file has customers.
  private List<Node> who() {
    UnitModel.State state = unit.stateProperty().get();
    if (!state.choosable()) {
      return List.of(Sentences.word(Messages.text("goalscreen.converts", model.noun())));
    }
    return List.of(
        Sentences.word(Messages.text("goalscreen.unit.a")),
        Sentences.choice(
            "unit", List.of(Unit.values()), state.unit(), UnitModel::words, unit::choose),
        Sentences.word(Messages.text("goalscreen.unit.converts")));
  }

  /// "within 30 days"
  private void within(Horizon horizon) {
    getChildren()
        .addAll(
            Sentences.word(Messages.text("goalscreen.within")),
            Sentences.field(
                "horizon-count",
                String.valueOf(horizon.count()),
                typed -> unit.within(typed, horizon.unit())),
            Sentences.choice(
                "horizon-unit",
                UnitModel.times(),
                horizon.unit(),
                UnitModel::words,
                chosen -> unit.within(String.valueOf(horizon.count()), chosen)));
  }

  private void add(int at, Condition condition, boolean removable) {
    Subject subject = model.subject(condition);
    getChildren()
        .addAll(
            Sentences.choice(
                "outcome-subject-" + at,
                model.subjectsProperty().get(),
                subject,
                Subject::words,
                chosen -> model.speakOf(at, chosen)));
    if (!condition.subject().isEmpty()) {
      getChildren()
          .addAll(
              Sentences.choice(
                  "outcome-comparison-" + at,
                  subject.comparisons(),
                  condition.comparison(),
                  Comparison::words,
                  chosen -> model.compare(at, chosen)),
              value(at, condition, subject));
    }
    if (removable) {
      getChildren()
          .add(
              Buttons.tool(
                  "outcome-remove-" + at,
                  "fth-x",
                  Messages.text("goalscreen.remove"),
                  () -> model.remove(at)));
    }
  }

  private Node value(int at, Condition condition, Subject subject) {
    if (subject.kind() == Subject.Kind.NUMBER) {
      return Sentences.field(
          "outcome-value-" + at, condition.value(), typed -> model.value(at, typed));
    }
    if (!subject.open()) {
      return Sentences.choice(
          "outcome-value-" + at,
          subject.values(),
          condition.value(),
          value ->
              value.isEmpty() ? Messages.text("goalscreen.unchosen.value") : Subject.shown(value),
          chosen -> model.value(at, chosen));
    }
    return open(at, condition, subject);
  }

  /// Proposed words, and others by typing.
  private Node open(int at, Condition condition, Subject subject) {
    if (subject.values().isEmpty()) {
      return Sentences.field(
          "outcome-value-" + at, Subject.shown(condition.value()), typed -> model.value(at, typed));
    }
    ComboBox<String> box = new ComboBox<>();
    box.setId("outcome-value-" + at);
    box.setAccessibleText(Sentences.name("outcome-value-" + at));
    box.setEditable(true);
    box.setPromptText(Messages.text("goalscreen.unchosen.value"));
    box.setPrefWidth(150);
    box.setItems(
        FXCollections.observableArrayList(subject.values().stream().map(Subject::shown).toList()));
    box.setValue(Subject.shown(condition.value()));
    box.valueProperty()
        .subscribe((old, now) -> {
          if (now != null && !now.equals(old)) {
            model.value(at, now);
          }
        });
    return box;
  }
}
