package org.clicktrail.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Goals;
import org.clicktrail.core.goal.Horizon;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.goal.Suggestions;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.goal.Within;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Messages;

/// The question of a recipe, understood: defaults filled in, expressions resolved.
///
/// @param spec with defaults filled in
/// @param horizon in which the outcome is looked for, of customers
/// @param notes what the user should know about how it was understood
record Question(
    Pipeline pipeline,
    ImportReport report,
    Vocabulary vocabulary,
    GoalSpec spec,
    Optional<Expression> outcome,
    Optional<Expression> revenue,
    DecisionMoment moment,
    Optional<Horizon> horizon,
    List<String> notes) {

  static Question of(Pipeline pipeline, ImportReport report, Vocabulary vocabulary)
      throws ProblemException {
    GoalSpec asked = pipeline.goal();
    Optional<String> outcomeText =
        asked
            .outcome()
            .or(() -> report.suggestedOutcome().filter(Predicate.not(Within::isTimed)))
            .or(() -> Goals.defaultOutcome(vocabulary));
    Optional<String> revenueText =
        asked.revenue().or(report::suggestedRevenue).or(() -> Goals.defaultRevenue(vocabulary));
    List<String> notes = new ArrayList<>();
    Optional<Expression> outcome = Optional.empty();
    Optional<Horizon> horizon = Optional.empty();
    if (outcomeText.isPresent()) {
      Within within = within(asked, outcomeText.get());
      horizon = within.horizon();
      Expressions.Parsed parsed = Expressions.parseOutcome(within.condition(), vocabulary);
      notes.addAll(parsed.notes());
      outcome = Optional.of(parsed.expression());
    }
    Optional<Expression> revenue = Optional.empty();
    if (revenueText.isPresent()) {
      Expressions.Parsed parsed = Expressions.parseRevenue(revenueText.get(), vocabulary);
      notes.addAll(parsed.notes());
      revenue = Optional.of(parsed.expression());
    }
    if (outcome.isPresent() && revenue.filter(amount -> gaps(amount, report)).isPresent()) {
      notes.add(Messages.text("project.revenue.gaps", report.noun()));
    }
    DecisionMoment moment = moment(asked, outcome, report, vocabulary);
    return new Question(
        pipeline,
        report,
        vocabulary,
        new GoalSpec(asked.unit(), outcomeText, revenueText, Optional.of(moment)),
        outcome,
        revenue,
        moment,
        horizon,
        notes);
  }

  /// Whether cells of its columns are empty, of a file with a row a session.
  private static boolean gaps(Expression amount, ImportReport report) {
    Set<String> columns = Expressions.ownNames(amount);
    return report.mapping().grain() == Grain.SESSIONS
        && report.quality().stream()
            .anyMatch(found ->
                found.finding().equals("missing")
                    && found.columns().stream().anyMatch(columns::contains));
  }

  /// Only customers are looked at within a time.
  private static Within within(GoalSpec asked, String outcome) throws ProblemException {
    Within within = Within.of(outcome);
    if (within.horizon().isPresent() && !asked.ofCustomers()) {
      throw new ProblemException(
          Problem.Kind.ONLY_OF_CUSTOMERS, "within " + within.horizon().get().id());
    }
    return within;
  }

  private static DecisionMoment moment(
      GoalSpec asked, Optional<Expression> outcome, ImportReport report, Vocabulary vocabulary)
      throws ProblemException {
    DecisionMoment moment =
        asked.moment().orElseGet(() -> Goals.defaultMoment(outcome, report.mapping()));
    if (report.mapping().grain() == Grain.SESSIONS && !(moment instanceof DecisionMoment.End)) {
      throw new ProblemException(Problem.Kind.MOMENT_NEEDS_EVENTS, moment.words(), report.noun());
    }
    if (moment instanceof DecisionMoment.At at && !asked.ofCustomers()) {
      throw new ProblemException(Problem.Kind.ONLY_OF_CUSTOMERS, at.id());
    }
    List<String> known = vocabulary.eventTypes();
    if (moment instanceof DecisionMoment.FirstEvent(String event)
        && known.stream().noneMatch(event::equalsIgnoreCase)) {
      throw new ProblemException(
          Problem.Kind.UNKNOWN_CHOICE, event, known.stream().collect(Collectors.joining(", ")));
    }
    return moment;
  }

  /// Whether the outcome is what the file itself states: an event or its outcome column. That its
  /// own columns tell it at the end of the session is then no finding.
  boolean stated() {
    return outcome
        .map(Expressions::ownNames)
        .filter(names -> !names.isEmpty())
        .filter(names -> names.stream().allMatch(name -> Goals.states(report.mapping(), name)))
        .isPresent();
  }

  /// The goal with what it amounts to over all sessions.
  Goal goal(Snapshot end) throws ProblemException {
    long converting = 0;
    for (int row = 0; row < end.rows(); row++) {
      converting += end.label().number(row) == 1 ? 1 : 0;
    }
    return new Goal(
        spec,
        outcome,
        revenue,
        outcome.map(this::sentence).orElseGet(() -> Messages.text("project.no_outcome")),
        // What lies before a customer's cut-off is no part of the outcome after it.
        outcome
            .filter(_ -> horizon.isEmpty())
            .map(expression -> Goals.ownFeatures(expression, end.infos()))
            .orElse(Set.of()),
        outcome.map(this::proxy).orElse(report.noPurchase()),
        outcome.isPresent()
            ? Interval.wilson((double) converting, end.rows())
            : Interval.unknown(Double.NaN),
        converting,
        end.rows(),
        outcome.isPresent() ? Optional.empty() : suggestion(end));
  }

  /// Customers are asked about in one log only.
  private Optional<String> suggestion(Snapshot end) throws ProblemException {
    Optional<String> customers =
        pipeline.source().testFiles().isEmpty()
            ? Suggestions.ofCustomers(report, end)
            : Optional.empty();
    return customers.or(() -> Suggestions.of(vocabulary, end));
  }

  private String sentence(Expression expression) {
    return horizon
        .map(time -> Goals.sentence(expression, time, vocabulary))
        .orElseGet(() -> Goals.sentence(expression, report.noun(), vocabulary));
  }

  /// A log of sales holds purchases only: of its customers, any further row is one.
  private boolean proxy(Expression expression) {
    boolean sales = horizon.isPresent() && Goals.defaultRevenue(vocabulary).isPresent();
    return !sales && Goals.proxy(expression, vocabulary);
  }

  /// What may be used at the moment: without the outcome's own columns, without what the user left
  /// out or said to be known only later.
  Snapshot usable(Snapshot scored) {
    Set<String> dropped = new HashSet<>();
    outcome.ifPresent(expression ->
        dropped.addAll(
            Goals.dropped(expression, scored.moment(), report.mapping(), scored.infos())));
    if (report.mapping().grain() == Grain.SESSIONS) {
      // In the row of a session its amount is known with the outcome, not before.
      revenue
          .map(Expressions::ownNames)
          .ifPresent(names -> dropped.addAll(madeFrom(scored.infos(), names)));
    }
    Set<String> named = new HashSet<>(pipeline.dropped().keySet());
    named.addAll(report.mapping().knownAfter());
    dropped.addAll(madeFrom(scored.infos(), named));
    return scored.without(dropped);
  }

  /// Features of these names, and those made from columns of these names.
  private static Set<String> madeFrom(List<FeatureInfo> infos, Set<String> names) {
    return infos.stream()
        .filter(info ->
            names.contains(info.id())
                || (!info.columns().isEmpty() && names.containsAll(info.columns())))
        .map(FeatureInfo::id)
        .collect(Collectors.toSet());
  }
}
