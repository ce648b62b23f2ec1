package org.clicktrail.core.goal;

import java.util.Optional;

/// What the user asks: outcome, revenue and moment as written. The texts are the words of
/// docs/expressions.md, so that the recipe stays readable.
///
/// @param unit what is scored
/// @param outcome empty: none chosen or found, the analysis is exploration only
/// @param revenue empty: revenue is not in the file
/// @param moment empty: the default of ARCHITECTURE.md §3 (after 3 events for an outcome that is an
///   event, else the end); of customers: the latest cut-off whose horizon is over
public record GoalSpec(
    Unit unit,
    Optional<String> outcome,
    Optional<String> revenue,
    Optional<DecisionMoment> moment) {

  /// A question about sessions.
  public GoalSpec(
      Optional<String> outcome, Optional<String> revenue, Optional<DecisionMoment> moment) {
    this(Unit.SESSION, outcome, revenue, moment);
  }

  public boolean ofCustomers() {
    return unit == Unit.CUSTOMER;
  }

  /// The same with a suggested outcome: one with its time asks about customers, of whom a moment
  /// within a session says nothing.
  public GoalSpec asking(String suggested) {
    return Within.isTimed(suggested) && !ofCustomers()
        ? new GoalSpec(Unit.CUSTOMER, Optional.of(suggested), revenue, Optional.empty())
        : new GoalSpec(unit, Optional.of(suggested), revenue, moment);
  }
}
