package org.clicktrail.project;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.feature.CustomerFeatures;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.goal.Cutoffs;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Goals;
import org.clicktrail.core.goal.Horizon;
import org.clicktrail.core.goal.TimeSpan;
import org.clicktrail.core.goal.Unit;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.goal.Within;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.session.Customers;
import org.clicktrail.data.session.Sessions;

/// A question about customers: what it is where the user did not say, and who answers it.
///
/// @param sessions the log read customer by customer
record CustomerQuestion(Sessions sessions) {

  /// With outcome, horizon and cut-off filled in.
  ///
  /// @throws ProblemException if the log is too short for the horizon, or the date outside it
  GoalSpec settled(Pipeline pipeline, Vocabulary vocabulary, Progress progress)
      throws ProblemException {
    if (!pipeline.source().testFiles().isEmpty()) {
      throw new ProblemException(Problem.Kind.CUSTOMERS_ONE_LOG);
    }
    GoalSpec asked = pipeline.goal();
    TimeSpan span = sessions.span(progress);
    Within outcome = Within.of(asked.outcome().orElseGet(() -> Goals.customerOutcome(vocabulary)));
    Horizon horizon = outcome.horizon().orElseGet(span::usualHorizon);
    Cutoffs cutoffs = Cutoffs.of(span, horizon, date(asked));
    long test =
        asked.moment().isPresent()
            ? cutoffs.test()
            : telling(cutoffs, outcome.condition(), vocabulary, progress);
    return new GoalSpec(
        Unit.CUSTOMER,
        Optional.of(new Within(outcome.condition(), Optional.of(horizon)).text()),
        asked.revenue(),
        Optional.of(Cutoffs.at(test)));
  }

  /// The latest date would do, but customers hardly convert after it where a log runs out.
  private long telling(Cutoffs cutoffs, String outcome, Vocabulary vocabulary, Progress progress)
      throws ProblemException {
    Optional<Expression> asked =
        Optional.of(Expressions.parseOutcome(outcome, vocabulary).expression());
    Customers.Ask ask = new Customers.Ask(asked, Optional.empty(), cutoffs);
    return cutoffs.telling(sessions.customers(List.of(), ask, progress.part(0, 0)).all());
  }

  /// What to say where nobody chose a date and it is not the latest.
  Optional<String> earlier(Question question, Progress progress) throws ProblemException {
    Horizon horizon = question.horizon().orElseThrow();
    long latest = Cutoffs.of(sessions.span(progress), horizon, Optional.empty()).test();
    DecisionMoment.At date = (DecisionMoment.At) question.moment();
    return date.micros() == latest
        ? Optional.empty()
        : Optional.of(
            Messages.text(
                "project.earlier", date.date(), Cutoffs.at(latest).date(), Cutoffs.ENOUGH));
  }

  private static Optional<DecisionMoment.At> date(GoalSpec asked) throws ProblemException {
    if (asked.moment().isPresent() && !(asked.moment().get() instanceof DecisionMoment.At)) {
      throw new ProblemException(Problem.Kind.NOT_OF_CUSTOMERS, asked.moment().get().words());
    }
    return asked.moment().map(DecisionMoment.At.class::cast);
  }

  /// The rows at all cut-offs of a settled question.
  Customers.Found found(Question question, Progress progress) throws ProblemException {
    Optional<DecisionMoment.At> date = Optional.of((DecisionMoment.At) question.moment());
    Cutoffs cutoffs =
        Cutoffs.of(sessions.span(progress.part(0, 0.2)), question.horizon().orElseThrow(), date);
    List<Feature> features =
        CustomerFeatures.of(sessions.facts(progress.part(0.2, 0.2)), question.revenue());
    return sessions.customers(
        features,
        new Customers.Ask(question.outcome(), question.revenue(), cutoffs),
        progress.part(0.2, 1));
  }
}
