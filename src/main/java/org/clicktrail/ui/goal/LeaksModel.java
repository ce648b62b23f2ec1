package org.clicktrail.ui.goal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.leak.LeakReport;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.split.SplitSpec;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.LeakQuestion;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.workbench.Workbench;

/// What the leak check found, what was answered, and the one question that is open.
final class LeaksModel {

  /// Steps that go through the check.
  private static final Set<Step> CHECKING = EnumSet.of(Step.LEAKS, Step.EARLY, Step.TRAIN);

  /// More columns than this are counted on a button, not named.
  private static final int MOST_NAMED = 3;

  /// Predicting early is offered where at least as many of both kinds, and this share of all
  /// sessions, go on until then.
  private static final long FEWEST = 10;

  private static final double FEWEST_SHARE = 0.05;

  private final Workbench workbench;
  private final UnitModel unit;
  private final Runnable another;
  private final ObservableValue<Optional<Ask>> question;
  private final ObservableValue<List<Row>> rows;
  private final ObservableValue<String> title;

  /// @param unit turns to customers
  /// @param another what to do when the user wants another outcome
  LeaksModel(Workbench workbench, UnitModel unit, Runnable another) {
    this.workbench = workbench;
    this.unit = unit;
    this.another = another;
    question =
        Bindings.createObjectBinding(
            this::ask, workbench.runProperty(), workbench.pipelineProperty());
    rows =
        Bindings.createObjectBinding(
            this::list, workbench.runProperty(), workbench.pipelineProperty());
    title =
        Bindings.createStringBinding(
            this::heading, workbench.runProperty(), workbench.pipelineProperty());
  }

  /// An answer as a button.
  record Answer(String id, String words, Runnable act) {}

  /// The interrupting question.
  ///
  /// @param answers the safe one first
  record Ask(String title, String words, List<Answer> answers) {
    Ask {
      answers = List.copyOf(answers);
    }
  }

  /// A line of the findings list.
  ///
  /// @param mark what became of it: "Left out"; "" for nothing
  /// @param answer what can be done about it; empty for nothing
  record Row(
      LeakFinding.Severity severity,
      String title,
      String evidence,
      String mark,
      Optional<Answer> answer) {}

  /// Whether the check is under way, on its own or on the way to a later step.
  ObservableValue<Boolean> workingProperty() {
    return Derived.of(
        () ->
            report().isEmpty()
                && workbench.stepProperty().get().filter(CHECKING::contains).isPresent(),
        workbench.stepProperty(),
        workbench.runProperty());
  }

  /// Whether there is no outcome to check against.
  ObservableValue<Boolean> waitingProperty() {
    return workbench
        .runProperty()
        .map(run -> run.flatMap(Run::goal).flatMap(Goal::outcome).isEmpty());
  }

  ObservableValue<Optional<Ask>> questionProperty() {
    return question;
  }

  ObservableValue<List<Row>> rowsProperty() {
    return rows;
  }

  ObservableValue<String> titleProperty() {
    return title;
  }

  private Optional<LeakReport> report() {
    return workbench.runProperty().get().flatMap(Run::leaks);
  }

  private Pipeline recipe() {
    return workbench.pipelineProperty().get().orElseThrow();
  }

  private Optional<Ask> ask() {
    return workbench.question().map(this::ask);
  }

  private Ask ask(LeakQuestion asked) {
    LeakFinding finding = asked.finding();
    List<Answer> answers = new ArrayList<>();
    String words = evidence(finding);
    switch (asked.kind()) {
      case RULE -> {
        words = Messages.text("goalscreen.leak.repeats", finding.evidence());
        if (hasEvents() && earlyLeaves()) {
          answers.add(early());
        } else if (unit.hasCustomers()) {
          answers.add(customers());
        }
      }
      case COLUMN -> {
        if (!finding.columns().isEmpty()) {
          answers.add(leaveOut(finding, "answer-safe"));
        }
      }
      case ORDER -> answers.add(lastRows("answer-safe"));
    }
    if (asked.kind() != LeakQuestion.Kind.ORDER) {
      answers.add(new Answer("answer-another", Messages.text("goalscreen.leak.another"), another));
    }
    answers.add(keep(asked));
    return new Ask(finding.title(), words, answers);
  }

  private boolean hasEvents() {
    return workbench
        .runProperty()
        .get()
        .flatMap(Run::report)
        .filter(read -> read.mapping().grain() == Grain.EVENTS)
        .isPresent();
  }

  /// Whether enough sessions of both kinds go on until one would predict: of those that have as
  /// many events, a rule over their number has decided all.
  private boolean earlyLeaves() {
    Optional<Snapshot> end = workbench.runProperty().get().flatMap(Run::end);
    if (end.isEmpty()
        || !(end.get().features().find("clicks").orElse(null) instanceof Column.Numbers clicks)) {
      return true;
    }
    Column.Numbers label = end.get().label();
    long[] kinds = new long[2];
    for (int row = 0; row < end.get().rows(); row++) {
      if (clicks.number(row) >= Moments.SUGGESTED) {
        kinds[label.number(row) == 1 ? 1 : 0]++;
      }
    }
    return Math.min(kinds[0], kinds[1]) >= FEWEST
        && kinds[0] + kinds[1] >= FEWEST_SHARE * end.get().rows();
  }

  private Answer customers() {
    return new Answer(
        "answer-safe", Messages.text("goalscreen.leak.customers"), unit::askCustomers);
  }

  private Answer early() {
    DecisionMoment moment = new DecisionMoment.AfterEvents(Moments.SUGGESTED);
    return new Answer(
        "answer-safe",
        Messages.text(
            "goalscreen.leak.early",
            Moments.SUGGESTED,
            Moments.steps(workbench.runProperty().get())),
        () ->
            workbench.change(
                Messages.text("goalscreen.change.moment", moment.words()),
                recipe -> Moments.with(recipe, moment)));
  }

  private Answer lastRows(String id) {
    String words = Messages.text("goalscreen.leak.order");
    return new Answer(
        id, words, () -> workbench.change(words, recipe -> recipe.with(new SplitSpec.ByOrder())));
  }

  private Answer leaveOut(LeakFinding finding, String id) {
    String names = named(finding.columns());
    return new Answer(
        id,
        Messages.text("goalscreen.leak.leaveout", names),
        () ->
            workbench.change(
                Messages.text("goalscreen.change.leftout", names),
                recipe -> without(recipe, finding)));
  }

  private static Pipeline without(Pipeline recipe, LeakFinding finding) {
    Map<String, String> dropped = new HashMap<>(recipe.dropped());
    String reason = LeakQuestion.reason(finding);
    finding.columns().forEach(column -> dropped.putIfAbsent(column, reason));
    Set<String> kept = new HashSet<>(recipe.decisions().kept());
    finding.columns().forEach(kept::remove);
    return recipe.withDropped(dropped).with(recipe.decisions().withKept(kept));
  }

  private Answer keep(LeakQuestion asked) {
    return new Answer(
        "answer-keep",
        Messages.text(
            asked.kind() == LeakQuestion.Kind.ORDER
                ? "goalscreen.leak.random"
                : "goalscreen.leak.keep"),
        () ->
            workbench.change(
                Messages.text("goalscreen.change.kept", asked.finding().title()),
                recipe -> {
                  Set<String> kept = new HashSet<>(recipe.decisions().kept());
                  kept.addAll(asked.names());
                  return recipe.with(recipe.decisions().withKept(kept));
                }));
  }

  private Answer putBack(String column) {
    return new Answer(
        "put-back-" + column,
        Messages.text("goalscreen.leak.putback"),
        () ->
            workbench.change(
                Messages.text("goalscreen.change.putback", column),
                recipe -> {
                  Map<String, String> dropped = new HashMap<>(recipe.dropped());
                  dropped.remove(column);
                  return recipe.withDropped(dropped);
                }));
  }

  private List<Row> list() {
    if (workbench.pipelineProperty().get().isEmpty()) {
      return List.of();
    }
    List<Row> all = dropped();
    report()
        .ifPresent(found ->
            found.findings().stream()
                .filter(finding -> !isDropped(finding))
                .map(this::row)
                .forEach(all::add));
    return List.copyOf(all);
  }

  /// Columns left out, those of one reason together: it is told once.
  private List<Row> dropped() {
    List<Row> rows = new ArrayList<>();
    String told = "";
    for (Map.Entry<String, String> entry : byReason()) {
      String reason = entry.getValue();
      rows.add(
          new Row(
              LeakFinding.Severity.RED,
              Messages.text("goalscreen.leak.dropped", entry.getKey()),
              reason.equals(told) ? Messages.text("goalscreen.leak.same") : reason,
              Messages.text("goalscreen.leak.leftout"),
              Optional.of(putBack(entry.getKey()))));
      told = reason;
    }
    return rows;
  }

  private List<Map.Entry<String, String>> byReason() {
    return recipe().dropped().entrySet().stream()
        .sorted(
            Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  private boolean isDropped(LeakFinding finding) {
    return !finding.columns().isEmpty()
        && recipe().dropped().keySet().containsAll(finding.columns());
  }

  private Row row(LeakFinding finding) {
    boolean kept = recipe().decisions().kept().containsAll(LeakQuestion.names(finding));
    String mark =
        kept
            ? Messages.text("goalscreen.leak.kept")
            : finding.ownColumns() && finding.grave()
                ? Messages.text("goalscreen.leak.leftout")
                : "";
    return new Row(
        finding.severity(),
        finding.title(),
        finding.severity() == LeakFinding.Severity.RED ? finding.evidence() : evidence(finding),
        mark,
        finding.grave() && !finding.ownColumns() ? answer(finding) : Optional.empty());
  }

  private Optional<Answer> answer(LeakFinding finding) {
    if (finding.ofOrder()) {
      return Optional.of(lastRows("test-last"));
    }
    return finding.columns().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Answer(
                "leave-out-" + finding.columns().getFirst(),
                Messages.text("goalscreen.leak.leave"),
                leaveOut(finding, "").act()));
  }

  /// With why it matters, where the name of the check does not say it. Of a red one the question
  /// says it.
  static String evidence(LeakFinding finding) {
    return finding.check().equals("known_later") && finding.grave()
        ? Messages.text(
            "goalscreen.leak.why",
            Messages.text(
                finding.columns().size() == 1
                    ? "goalscreen.leak.why.it"
                    : "goalscreen.leak.why.them"),
            finding.evidence())
        : finding.evidence();
  }

  private String heading() {
    Optional<LeakReport> found = report();
    if (found.isEmpty()) {
      return Messages.text("goalscreen.leak.title");
    }
    long open =
        rows().stream().filter(row -> row.answer().isPresent() && row.mark().isEmpty()).count();
    if (workbench.question().filter(asked -> asked.kind() == LeakQuestion.Kind.RULE).isPresent()) {
      return Messages.text("goalscreen.leak.title.outcome");
    }
    long handled = rows().stream().filter(row -> !row.mark().isEmpty()).count();
    if (open == 0 && handled == 0) {
      return Messages.text("goalscreen.leak.title.clean");
    }
    if (handled == 0) {
      return Messages.text(
          open == 1 ? "goalscreen.leak.title.question" : "goalscreen.leak.title.questions", open);
    }
    return open == 0
        ? Messages.text("goalscreen.leak.title.handled", handled)
        : Messages.text(
            open == 1 ? "goalscreen.leak.title.one" : "goalscreen.leak.title.many", handled, open);
  }

  private List<Row> rows() {
    return list();
  }

  private static String named(List<String> columns) {
    return columns.size() > MOST_NAMED
        ? Messages.text("goalscreen.leak.columns", columns.size())
        : columns.stream().map(name -> name.replace('_', ' ')).collect(Collectors.joining(", "));
  }
}
