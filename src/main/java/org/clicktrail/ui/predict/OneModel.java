package org.clicktrail.ui.predict;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;
import org.clicktrail.core.text.Sentences;
import org.clicktrail.project.Origin;
import org.clicktrail.project.Pipeline;
import org.clicktrail.ui.job.Live;
import org.clicktrail.ui.workbench.Workbench;

/// One customer: a form of the model's columns, and what the model says about it.
final class OneModel {

  private final Workbench workbench;
  private final Live<Answer.Asked, Answer> live;
  private final Ways ways;
  private final Taking taking;
  private final KnownSessions sessions;
  private final ReadOnlyObjectWrapper<Optional<VisitModel>> visit =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper hindrance = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<FormField>> fields =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Verdict>> verdict =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private Optional<Scoring> scoring = Optional.empty();
  private Subject subject = Subject.typical(Noun.SESSION);

  /// What the subject is from; a subject of another file is not kept.
  private Optional<Pipeline.Source> file = Optional.empty();

  OneModel(Workbench workbench) {
    this.workbench = workbench;
    live = new Live<>(workbench.jobs(), Answer::of, this::show);
    ways = new Ways(workbench.jobs());
    taking = new Taking(workbench, this::taken);
    sessions = new KnownSessions(workbench);
  }

  ReadOnlyObjectProperty<List<FormField>> fieldsProperty() {
    return fields.getReadOnlyProperty();
  }

  /// Whether there is a form of columns.
  boolean hasForm() {
    return !fields.get().isEmpty();
  }

  /// Empty until the first answer.
  ReadOnlyObjectProperty<Optional<Verdict>> verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /// What it would take to cross the threshold, as a sentence; "" while it is searched.
  ReadOnlyStringProperty wayProperty() {
    return ways.sentenceProperty();
  }

  /// What that would change.
  ReadOnlyObjectProperty<List<FeatureInfo>> changedProperty() {
    return ways.changedProperty();
  }

  /// Columns that stay as they are because the analyst said so.
  List<FeatureInfo> fixed() {
    return scoring.stream()
        .flatMap(by ->
            by.scorer().inputs().stream()
                .map(Input::info)
                .filter(info -> by.fixed().contains(info.id())))
        .toList();
  }

  /// Nobody can change this column: it is left as it is from now on, in this project.
  void fix(FeatureInfo column) {
    Set<String> all = new HashSet<>(decided());
    all.add(column.id());
    decide(Messages.text("predictscreen.change.fix", column.label()), all);
  }

  /// Every column may change again that its name says so of.
  void unfix() {
    decide(Messages.text("predictscreen.change.unfix"), Set.of());
  }

  private Set<String> decided() {
    return workbench
        .pipelineProperty()
        .get()
        .map(recipe -> recipe.decisions().fixed())
        .orElse(Set.of());
  }

  private void decide(String words, Set<String> fixed) {
    workbench.change(words, recipe -> recipe.with(recipe.decisions().withFixed(fixed)));
  }

  /// The form of a visit, for models of an event log; else the form is [#fieldsProperty].
  ReadOnlyObjectProperty<Optional<VisitModel>> visitProperty() {
    return visit.getReadOnlyProperty();
  }

  /// Why there is no verdict; "" if there is one or it is on its way.
  ReadOnlyStringProperty hindranceProperty() {
    return hindrance.getReadOnlyProperty();
  }

  /// Whether a session is being read.
  ReadOnlyBooleanProperty takingProperty() {
    return taking.workingProperty();
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
    boolean another = other.isPresent() && !source().equals(file);
    if (another) {
      file = source();
      subject = Subject.typical(sessions.noun());
    }
    if (another || !inputs) {
      build();
    }
    ask();
  }

  private Optional<Pipeline.Source> source() {
    return workbench.pipelineProperty().get().map(Pipeline::source);
  }

  /// Whether sessions with a known end are there to take from.
  boolean hasSessions() {
    return sessions.known();
  }

  /// Fills the form with the next session of a kind, by chance but repeatably: a test session, or
  /// one kept in the project.
  void take(KnownSessions.Wish wish) {
    if (!sessions.known()) {
      takeKept();
      return;
    }
    OptionalInt row = sessions.next(wish);
    if (row.isEmpty()) {
      return;
    }
    if (visit.get().isPresent()) {
      taking.take(sessions.id(row.getAsInt()));
    } else {
      fill(sessions.subject(row.getAsInt()));
    }
  }

  /// Fills the form with the session of exactly this id, or says that there is none.
  void take(String session) {
    if (visit.get().isEmpty()) {
      takeRow(session);
      return;
    }
    Optional<Visit> saved =
        visit.get().stream()
            .flatMap(form -> form.origin().visits().stream())
            .filter(found -> found.session().equals(session))
            .findFirst();
    if (!sessions.known() && saved.isPresent()) {
      fill(Subject.of(saved.get(), kept()));
    } else {
      taking.take(session);
    }
  }

  private void takeRow(String id) {
    OptionalInt row = sessions.known() ? sessions.row(id) : OptionalInt.empty();
    if (row.isPresent()) {
      fill(sessions.subject(row.getAsInt()));
    } else {
      String count = Formats.count((double) sessions.count());
      taking.say(
          idName()
              .map(column ->
                  Messages.text(
                      "predictscreen.id.unknown.column", sessions.noun(), id, count, column))
              .orElseGet(
                  () -> Messages.text("predictscreen.id.unknown", sessions.noun(), id, count)));
    }
  }

  /// The column whose ids are looked up, where they are those of the file; empty else.
  Optional<String> idName() {
    return sessions.idColumn();
  }

  /// What a row is called.
  Noun noun() {
    return sessions.noun();
  }

  /// A visit of the file was read.
  private void taken(Visit read) {
    if (visit.get().isEmpty()) {
      return;
    }
    Origin origin = visit.get().get().origin();
    fill(subject(read, origin));
  }

  void takeTypical() {
    fill(Subject.typical(sessions.noun()));
  }

  private void takeKept() {
    List<Visit> visits = visit.get().map(form -> form.origin().visits()).orElse(List.of());
    if (!visits.isEmpty()) {
      Visit saved = visits.get(sessions.any(visits.size()));
      fill(Subject.of(saved, kept()));
      return;
    }
    scoring
        .map(by -> by.scorer().test())
        .filter(rows -> rows.rows() > 0)
        .ifPresent(rows -> {
          int row = sessions.any(rows.rows());
          fill(
              Subject.of(
                  sessions.noun(),
                  Formats.count(row + 1),
                  kept(),
                  KnownSessions.values(rows, row)));
        });
  }

  /// This session as a card of the story.
  Optional<Card> card() {
    return verdict
        .get()
        .map(now ->
            new Card(
                "session:" + title.get(),
                Messages.text(
                    "predictscreen.card.headline",
                    sessions.noun(),
                    Formats.percent(now.probability())),
                Sentences.joined(
                    now.reasons().heading().title(), now.reasons().heading().subtitle()),
                List.of(
                    new Block.Chart(now.reasons()),
                    new Block.Sentences(ways.after(now.sentences()))),
                Messages.text("predictscreen.card.notes", written()),
                now.by().badges(),
                false,
                KnownSessions.values(now.row(), 0)));
  }

  private String written() {
    return visit.get().map(VisitModel::written).orElseGet(this::writtenFields);
  }

  private String writtenFields() {
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
    Optional<Origin> events =
        scoring.flatMap(by -> by.scorer().origin()).filter(origin -> !origin.visits().isEmpty());
    visit.set(events.map(origin -> new VisitModel(origin, inputs, this::changed)));
    fields.set(
        events.isPresent()
            ? List.of()
            : inputs.stream().map(input -> new FormField(input, this::changed)).toList());
    fill(
        events
            .filter(_ -> subject.visit().isEmpty())
            .map(origin -> subject(origin.visits().getFirst(), origin))
            .orElseGet(() -> untouched() ? Subject.typical(sessions.noun()) : subject));
  }

  /// A visit with what is known of it: from the sessions at hand, else as the project keeps it.
  private Subject subject(Visit visit, Origin origin) {
    return sessions
        .subject(visit, origin)
        .orElseGet(() ->
            Subject.of(
                visit, sessions.known() ? Messages.text("predictscreen.subject.file") : kept()));
  }

  private boolean untouched() {
    return subject.visit().isEmpty() && subject.values().isEmpty();
  }

  private String kept() {
    return Messages.text("predictscreen.subject.kept", sessions.noun());
  }

  private void fill(Subject next) {
    subject = next;
    visit.get().ifPresent(form -> subject.visit().ifPresent(form::fill));
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
    title.set(subject.title());
    if (visit.get().isPresent()) {
      boolean own = visit.get().get().edited();
      subtitle.set(
          own ? Messages.text("predictscreen.visit.changed", subject.note()) : subject.note());
      return;
    }
    long own =
        fields.get().stream()
            .filter(field ->
                !field
                    .valueProperty()
                    .get()
                    .equals(subject.values().getOrDefault(field.id(), field.typical())))
            .count();
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
    if (scoring.isPresent() && visit.get().isPresent()) {
      live.ask(new Answer.OfVisit(scoring.get(), visit.get().get().visit()));
    } else if (scoring.isPresent() && !fields.get().isEmpty()) {
      Table row = Table.of(1, fields.get().stream().map(FormField::column).toList());
      live.ask(new Answer.OfRow(scoring.get(), row));
    } else {
      verdict.set(Optional.empty());
      hindrance.set("");
    }
  }

  /// An answer to a form of other columns is of no use any more.
  @SuppressWarnings("ReferenceEquality") // an answer belongs to the scoring that gave it
  private void show(Answer answer) {
    if (scoring.isPresent() && scoring.get() == answer.by()) {
      visit.get().ifPresent(form -> form.decided(answer.known()));
      verdict.set(answer.verdict());
      ways.search(answer.verdict());
      hindrance.set(answer.hindrance());
    }
  }
}
