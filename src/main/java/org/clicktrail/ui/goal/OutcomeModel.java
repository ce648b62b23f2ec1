package org.clicktrail.ui.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Goals;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.goal.Within;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;

/// The outcome as a sentence and as text: two hands on the same words.
final class OutcomeModel {

  private final Workbench workbench;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
  private final ReadOnlyObjectWrapper<List<Condition>> conditions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Subject>> subjects =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<String> shown = Optional.empty();
  private Optional<Vocabulary> vocabulary = Optional.empty();

  OutcomeModel(Workbench workbench) {
    this.workbench = workbench;
    workbench.at(ScreenId.GOAL, workbench.runProperty()).subscribe(_ -> refresh());
    workbench.at(ScreenId.GOAL, workbench.pipelineProperty()).subscribe(_ -> refresh());
    text.subscribe(_ -> check());
  }

  /// The expression field, as typed.
  StringProperty textProperty() {
    return text;
  }

  /// What is wrong with the text as it stands, or how it was understood.
  ReadOnlyObjectProperty<Message> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// The sentence as it is being built; empty where only the text can say it.
  ReadOnlyObjectProperty<List<Condition>> conditionsProperty() {
    return conditions.getReadOnlyProperty();
  }

  /// What a condition can speak of.
  ReadOnlyObjectProperty<List<Subject>> subjectsProperty() {
    return subjects.getReadOnlyProperty();
  }

  /// The subject of a condition, also one that only the text names.
  Subject subject(Condition condition) {
    if (condition.subject().isEmpty()) {
      return Subject.unchosen();
    }
    return subjects.get().stream()
        .filter(subject -> subject.text().equals(condition.subject()))
        .findFirst()
        .orElseGet(() -> Subject.written(condition.subject()));
  }

  /// Speaks of something else: comparison and value start anew.
  void speakOf(int at, Subject subject) {
    put(at, subject.condition());
  }

  void compare(int at, Comparison comparison) {
    Condition old = conditions.get().get(at);
    put(at, new Condition(old.subject(), comparison, old.value()));
  }

  /// @param typed as the user reads it; words with blanks get their quotes here
  void value(int at, String typed) {
    Condition old = conditions.get().get(at);
    String value = typed.strip();
    boolean number = subject(old).kind() == Subject.Kind.NUMBER;
    put(
        at,
        new Condition(
            old.subject(),
            old.comparison(),
            value.isEmpty() || number || isProposed(old, value) ? value : Subject.word(value)));
  }

  private boolean isProposed(Condition condition, String value) {
    return subject(condition).values().contains(value);
  }

  /// One more condition, joined by “and”, of which nothing is chosen yet.
  void add() {
    if (!subjects.get().isEmpty()) {
      List<Condition> longer = new ArrayList<>(conditions.get());
      longer.add(Subject.unchosen().condition());
      build(longer);
    }
  }

  void remove(int at) {
    List<Condition> shorter = new ArrayList<>(conditions.get());
    shorter.remove(at);
    build(shorter);
  }

  /// Makes the text the outcome; without text the one the file suggests. A wrong text stays in the
  /// field with its message.
  void commit() {
    String wanted = text.get().strip();
    if (!message.get().wrong() && !shown.equals(Optional.of(wanted)) && vocabulary.isPresent()) {
      decide(wanted);
    }
  }

  /// Takes an outcome from elsewhere.
  void choose(String expression) {
    text.set(expression);
    commit();
  }

  /// Takes the suggestion of a file that states no outcome; one with a time is about customers.
  void take(String suggested) {
    workbench.change(
        sentence(suggested),
        recipe -> recipe.with(recipe.goal().asking(suggested)).with(Pipeline.Decisions.none()));
  }

  private void put(int at, Condition condition) {
    List<Condition> changed = new ArrayList<>(conditions.get());
    changed.set(at, condition);
    build(changed);
  }

  private void build(List<Condition> built) {
    Sentence sentence = new Sentence(built);
    conditions.set(sentence.conditions());
    if (sentence.complete()) {
      choose(withTime(sentence.text()));
    }
  }

  /// What converts.
  Noun noun() {
    return workbench.runProperty().get().map(Run::noun).orElse(Noun.SESSION);
  }

  /// The sentence has its time beside it, the text behind it.
  private String withTime(String condition) {
    try {
      return new Within(condition, Within.of(text.get()).horizon()).text();
    } catch (ProblemException _) {
      return condition;
    }
  }

  private void decide(String wanted) {
    Optional<String> outcome = wanted.isEmpty() ? Optional.empty() : Optional.of(wanted);
    workbench.change(
        outcome.map(this::sentence).orElseGet(() -> Messages.text("goalscreen.change.suggested")),
        recipe -> asking(recipe, outcome));
  }

  private String sentence(String outcome) {
    try {
      Vocabulary known = vocabulary.orElseThrow();
      Within within = Within.of(outcome);
      Expression condition = Expressions.parseOutcome(within.condition(), known).expression();
      return within
          .horizon()
          .map(time -> Goals.sentence(condition, time, known))
          .orElseGet(() -> Goals.sentence(condition, noun(), known));
    } catch (ProblemException e) {
      return e.problem().sentence();
    }
  }

  /// Answers and choices over the old outcome say nothing about another one; a moment chosen early
  /// in the visit stays.
  private static Pipeline asking(Pipeline recipe, Optional<String> outcome) {
    GoalSpec old = recipe.goal();
    return recipe
        .with(Moments.asking(old, outcome, old.moment().filter(Moments::early)))
        .with(Pipeline.Decisions.none());
  }

  private void refresh() {
    Optional<Run> run = workbench.runProperty().get();
    Optional<Vocabulary> known = run.flatMap(Run::vocabulary);
    Optional<String> outcome = outcome(run, known);
    if (known.equals(vocabulary) && outcome.equals(shown)) {
      return;
    }
    vocabulary = known;
    subjects.set(known.map(names -> Subject.of(names, run.flatMap(Run::report))).orElse(List.of()));
    shown = outcome;
    conditions.set(sentenceOf(outcome));
    text.set(outcome.orElse(""));
    check();
  }

  /// As asked, else as the file suggests.
  private Optional<String> outcome(Optional<Run> run, Optional<Vocabulary> known) {
    Optional<GoalSpec> recipe = workbench.pipelineProperty().get().map(now -> now.goal());
    if (recipe.filter(GoalSpec::ofCustomers).isPresent()) {
      return run.filter(now -> Optional.of(now.pipeline().goal()).equals(recipe))
          .flatMap(now -> now.goal())
          .flatMap(goal -> goal.spec().outcome())
          .or(() -> recipe.flatMap(GoalSpec::outcome));
    }
    return recipe
        .flatMap(GoalSpec::outcome)
        .or(() ->
            run.flatMap(Run::report)
                .flatMap(ImportReport::suggestedOutcome)
                .filter(Predicate.not(Within::isTimed)))
        .or(() -> known.flatMap(Goals::defaultOutcome));
  }

  private List<Condition> sentenceOf(Optional<String> outcome) {
    if (outcome.isEmpty() || vocabulary.isEmpty()) {
      return List.of();
    }
    try {
      Vocabulary known = vocabulary.get();
      String condition = Within.of(outcome.get()).condition();
      return Sentence.of(Expressions.parseOutcome(condition, known).expression(), known)
          .map(Sentence::conditions)
          .orElse(List.of());
    } catch (ProblemException _) {
      return List.of();
    }
  }

  private void check() {
    if (vocabulary.isEmpty() || text.get().isBlank()) {
      message.set(Message.NONE);
      return;
    }
    try {
      String condition = Within.of(text.get()).condition();
      List<String> notes = Expressions.parseOutcome(condition, vocabulary.get()).notes();
      message.set(
          notes.isEmpty() ? Message.NONE : new Message(Message.Tone.NOTE, String.join(" ", notes)));
    } catch (ProblemException e) {
      message.set(new Message(Message.Tone.WRONG, e.problem().sentence()));
    }
  }
}
