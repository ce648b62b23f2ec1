package org.clicktrail.ui.predict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Sentences;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.Workbench;

/// One customer: a form of the model's columns, and what the model says about it.
final class OneModel {

  private final Workbench workbench;
  private final Live<Asked, Verdict> live;
  private final SplittableRandom choice = new SplittableRandom(1);
  private final ReadOnlyObjectWrapper<List<FormField>> fields =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Verdict>> verdict =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private Optional<Scoring> scoring = Optional.empty();
  private Subject subject = Subject.typical();

  OneModel(Workbench workbench) {
    this.workbench = workbench;
    live = new Live<>(workbench.jobs(), asked -> Verdict.of(asked.by(), asked.row()), this::show);
  }

  private record Asked(Scoring by, Table row) {}

  /// Which session the form was filled from.
  ///
  /// @param values by input id; empty for the typical session
  private record Subject(String title, String note, Map<String, String> values) {
    static Subject typical() {
      return new Subject(
          Messages.text("predictscreen.subject.typical"),
          Messages.text("predictscreen.subject.typical.note"),
          Map.of());
    }
  }

  /// Which sessions to take one from.
  enum Wish {
    ANY,
    CONVERTED,
    NOT_CONVERTED
  }

  ReadOnlyObjectProperty<List<FormField>> fieldsProperty() {
    return fields.getReadOnlyProperty();
  }

  /// Empty until the first answer.
  ReadOnlyObjectProperty<Optional<Verdict>> verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /// Whose values stand in the form.
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  ReadOnlyStringProperty subtitleProperty() {
    return subtitle.getReadOnlyProperty();
  }

  /// Scores with something else from now on; the values of the form stay where the columns do.
  void use(Optional<Scoring> other) {
    boolean same = scoring.isPresent() && other.isPresent() && scoring.get().same(other.get());
    if (same || (scoring.isEmpty() && other.isEmpty())) {
      return;
    }
    boolean inputs =
        scoring
            .map(before -> before.scorer().inputs())
            .equals(other.map(after -> after.scorer().inputs()));
    scoring = other;
    if (!inputs) {
      build();
    }
    ask();
  }

  /// Whether sessions with a known end are there to take from.
  boolean hasSessions() {
    return snapshot().isPresent();
  }

  /// Fills the form with the next session of a kind, by chance but repeatably: a test session, or
  /// one kept in the project.
  void take(Wish wish) {
    Optional<Snapshot> data = snapshot();
    if (data.isEmpty()) {
      takeKept();
      return;
    }
    Snapshot sessions = data.get();
    IntPredicate fits =
        row ->
            switch (wish) {
              case ANY -> true;
              case CONVERTED -> sessions.label().number(row) > 0.5;
              case NOT_CONVERTED -> sessions.label().number(row) < 0.5;
            };
    int[] rows = IntStream.of(testRows(sessions)).filter(fits).toArray();
    if (rows.length == 0) {
      return;
    }
    int row = rows[choice.nextInt(rows.length)];
    boolean converted = sessions.label().number(row) > 0.5;
    fill(
        new Subject(
            Messages.text("predictscreen.subject.session", sessions.session().text(row)),
            Messages.text("predictscreen.subject.test." + (converted ? "yes" : "no")),
            values(sessions.features(), row)));
  }

  void takeTypical() {
    fill(Subject.typical());
  }

  private void takeKept() {
    scoring
        .map(by -> by.scorer().test())
        .filter(rows -> rows.rows() > 0)
        .ifPresent(rows -> {
          int row = choice.nextInt(rows.rows());
          fill(
              new Subject(
                  Messages.text("predictscreen.subject.session", Formats.count(row + 1)),
                  Messages.text("predictscreen.subject.kept"),
                  values(rows, row)));
        });
  }

  /// This session as a card of the story.
  Optional<Card> card() {
    return verdict
        .get()
        .map(now ->
            new Card(
                "session:" + title.get(),
                Messages.text("predictscreen.card.headline", Formats.percent(now.probability())),
                Sentences.joined(
                    now.reasons().heading().title(), now.reasons().heading().subtitle()),
                List.of(new Block.Chart(now.reasons()), new Block.Sentences(now.sentences())),
                Messages.text("predictscreen.card.notes", written()),
                now.by().badges(),
                false));
  }

  private String written() {
    return fields.get().stream()
        .map(field -> {
          String shown =
              field.control() == FormField.Control.NUMBER
                  ? field.shown()
                  : field.valueProperty().get();
          return field.input().info().label()
              + " "
              + (shown.isEmpty() ? Messages.text("predictscreen.missing") : shown);
        })
        .collect(Collectors.joining(", "));
  }

  private void build() {
    List<Input> inputs = scoring.map(by -> by.scorer().inputs()).orElse(List.of());
    fields.set(inputs.stream().map(input -> new FormField(input, this::changed)).toList());
    fill(subject);
  }

  private void fill(Subject next) {
    subject = next;
    fields
        .get()
        .forEach(field -> field.fill(subject.values().getOrDefault(field.id(), field.typical())));
    describe();
    ask();
  }

  private void changed() {
    describe();
    ask();
  }

  private void describe() {
    long own =
        fields.get().stream()
            .filter(field ->
                !field
                    .valueProperty()
                    .get()
                    .equals(subject.values().getOrDefault(field.id(), field.typical())))
            .count();
    title.set(subject.title());
    subtitle.set(
        own == 0
            ? subject.note()
            : Messages.text(
                "predictscreen.subject.changed",
                subject.note(),
                Formats.count(own),
                Formats.count(fields.get().size())));
  }

  private void ask() {
    if (scoring.isEmpty() || fields.get().isEmpty()) {
      verdict.set(Optional.empty());
      return;
    }
    Table row = Table.of(1, fields.get().stream().map(FormField::column).toList());
    live.ask(new Asked(scoring.get(), row));
  }

  /// An answer to a form of other columns is of no use any more.
  @SuppressWarnings("ReferenceEquality") // an answer belongs to the scoring that gave it
  private void show(Verdict answer) {
    if (scoring.isPresent() && scoring.get() == answer.by()) {
      verdict.set(Optional.of(answer));
    }
  }

  private static Map<String, String> values(Table rows, int row) {
    return rows.columns().stream()
        .collect(Collectors.toMap(column -> column.name(), column -> FormField.cell(column, row)));
  }

  private Optional<Snapshot> snapshot() {
    return run().flatMap(Run::snapshot).filter(sessions -> sessions.rows() > 0);
  }

  private Optional<Run> run() {
    return workbench.runProperty().get();
  }

  private int[] testRows(Snapshot sessions) {
    return run()
        .flatMap(Run::conversion)
        .flatMap(Training::best)
        .flatMap(ModelResult::evaluation)
        .map(evaluation -> evaluation.scores().rows())
        .orElseGet(() -> IntStream.range(0, sessions.rows()).toArray());
  }
}
