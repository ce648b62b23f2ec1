package org.clicktrail.data.session;

import java.util.Optional;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.read.Imported;

/// The sessions of an imported file, by a session rule. Where a row is a session already, its
/// columns are the features and the only moment is the end.
public final class Sessions {

  private final Imported imported;
  private final Mapping mapping;
  private final SessionRule rule;

  public Sessions(Imported imported, Mapping mapping, SessionRule rule) {
    this.imported = imported;
    this.mapping = mapping;
    this.rule = rule;
  }

  /// The names an expression may use.
  public Vocabulary vocabulary() throws ProblemException {
    throw new UnsupportedOperationException(imported + " " + mapping + rule);
  }

  /// Every session scored at the moment with the features known by then.
  ///
  /// @param outcome judged on the whole session; empty: labels are NaN and nobody is already
  ///   decided
  /// @param revenue of the whole session
  public Snapshot snapshot(
      Optional<Expression> outcome,
      Optional<Expression> revenue,
      DecisionMoment moment,
      Progress progress)
      throws ProblemException {
    throw new UnsupportedOperationException(outcome + " " + revenue + moment + progress);
  }
}
