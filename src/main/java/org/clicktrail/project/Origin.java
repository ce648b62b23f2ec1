package org.clicktrail.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clicktrail.core.feature.CustomerFeatures;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.Features;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Horizon;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.goal.Within;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.table.Column;
import org.clicktrail.data.session.Sessions;
import org.clicktrail.data.session.Visits;

/// What a model's columns were made from. With it, sessions of another file and visits typed by
/// hand get the very features of training: a word the training file had is counted although the new
/// one lacks it.
///
/// @param facts of the training file
/// @param goal outcome, revenue and moment as they were understood; the moment is there
/// @param visits some scored sessions of the training file, to start a visit from; empty where a
///   row is a session, or customers are scored
/// @param products what the most frequent products are, see [ProductCells]
public record Origin(
    Facts facts, GoalSpec goal, List<Visit> visits, Map<String, Map<String, String>> products) {

  /// Visits kept.
  private static final int VISITS = 20;

  /// Sessions looked at for what their products are.
  private static final int LOOKED_AT = 600;

  /// Longer visits are no good start for a form.
  private static final int LONGEST = 30;

  public Origin {
    visits = List.copyOf(visits);
    products = Map.copyOf(products);
  }

  public boolean events() {
    return facts.mapping().grain() == Grain.EVENTS;
  }

  public DecisionMoment moment() {
    return goal.moment().orElseThrow();
  }

  /// The columns of the file that features of these ids look at, and the kind of event.
  public Set<String> columns(Set<String> ids) {
    Set<String> columns = new HashSet<>();
    for (Feature feature : features()) {
      if (ids.contains(feature.id())) {
        columns.add(feature.column());
      }
    }
    facts.mapping().first(Role.EVENT).ifPresent(field -> columns.add(field.name()));
    return columns;
  }

  /// Ids of the features that look at the customer's earlier sessions.
  public Set<String> earlier() {
    return features().stream()
        .filter(feature -> feature.op().prior())
        .map(Feature::id)
        .collect(Collectors.toSet());
  }

  List<Feature> features() {
    return goal.ofCustomers() ? CustomerFeatures.of(facts, goal.revenue()) : Features.of(facts);
  }

  /// In which the outcome of customers is looked for.
  Horizon horizon() throws ProblemException {
    return Within.of(goal.outcome().orElseThrow()).horizon().orElseThrow();
  }

  /// Decides whose outcome has happened by the moment, and what earlier sessions came to. Empty
  /// where a row is a session: it says nothing about features there.
  Optional<Expression> outcome() throws ProblemException {
    return events() ? ending() : Optional.empty();
  }

  /// How a session ends, which a file of the past tells; empty without an outcome.
  Optional<Expression> ending() throws ProblemException {
    return goal.outcome().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Expressions.parseOutcome(
                    Within.of(goal.outcome().get()).condition(), Vocabulary.of(facts))
                .expression());
  }

  /// What earlier sessions earned; empty where a row is a session.
  Optional<Expression> revenue() throws ProblemException {
    return goal.revenue().isEmpty() || !events()
        ? Optional.empty()
        : Optional.of(
            Expressions.parseRevenue(goal.revenue().get(), Vocabulary.of(facts)).expression());
  }

  /// A visit as the session code sees it at the moment: one row, or none if it does not reach the
  /// moment or is decided by then.
  public Snapshot snapshot(Visit visit) throws ProblemException {
    return Visits.snapshot(visit, facts, features(), outcome(), moment());
  }

  /// How many events are known at the moment; more than the visit has if it does not reach it.
  public int decidedAfter(Visit visit) throws ProblemException {
    return switch (moment()) {
      case DecisionMoment.AfterEvents(int events) -> events;
      case DecisionMoment.End _, DecisionMoment.At _ -> visit.events().size();
      case DecisionMoment.FirstEvent _ -> {
        for (int events = 1; events <= visit.events().size(); events++) {
          Visit begun = new Visit("", visit.events().subList(0, events), Map.of());
          if (snapshot(begun).scored().notReached() == 0) {
            yield events;
          }
        }
        yield visit.events().size() + 1;
      }
    };
  }

  /// A visit of a snapshot with what the customer's earlier sessions say about it.
  ///
  /// @param row of the visit's session
  public Visit withEarlier(Visit visit, Snapshot rows, int row) {
    Map<String, Double> earlier = new HashMap<>();
    for (Feature feature : features()) {
      if (feature.op().prior()
          && rows.features().find(feature.id()).orElse(null) instanceof Column.Numbers known) {
        earlier.put(feature.id(), known.number(row));
      }
    }
    return new Visit(visit.session(), visit.events(), earlier);
  }

  /// What a run's models come from, with visits spread evenly over its scored sessions.
  static Origin of(Sessions sessions, GoalSpec goal, Snapshot scored, Progress progress)
      throws ProblemException {
    Origin bare = new Origin(sessions.facts(progress), goal, List.of(), Map.of());
    if (!bare.events() || goal.ofCustomers()) {
      return bare;
    }
    Map<String, Integer> rows = new LinkedHashMap<>();
    int step = Math.max(1, scored.rows() / LOOKED_AT);
    for (int row = 0; row < scored.rows(); row += step) {
      rows.putIfAbsent(scored.session().text(row), row);
    }
    Map<String, Visit> read = sessions.visits(List.copyOf(rows.keySet()), progress);
    List<Visit> visits = new ArrayList<>();
    List<String> looked = List.copyOf(rows.keySet());
    int every = Math.max(1, looked.size() / (2 * VISITS));
    for (int at = 0; at < looked.size() && visits.size() < VISITS; at += every) {
      Visit visit = read.get(looked.get(at));
      if (visit != null && visit.events().size() <= LONGEST) {
        visits.add(bare.withEarlier(visit, scored, rows.getOrDefault(looked.get(at), 0)));
      }
    }
    return new Origin(bare.facts(), goal, visits, ProductCells.of(bare.facts(), read.values()));
  }
}
