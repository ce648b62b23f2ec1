package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.goal.Cutoffs;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.table.Column;

/// Customers at cut-off dates as rows of a session table: features from the events before the
/// cut-off, label and revenue from those within the horizon after it.
public final class Customers {

  private Customers() {}

  /// What is asked about customers.
  ///
  /// @param outcome judged on the events within the horizon after a cut-off; empty: labels are NaN
  /// @param revenue of those events; also of all before, which is what the customer was worth
  public record Ask(Optional<Expression> outcome, Optional<Expression> revenue, Cutoffs cutoffs) {}

  /// Customers at cut-offs.
  ///
  /// @param all a row a customer and cut-off, by cut-off; `start` is the cut-off
  /// @param test those at the last cut-off; `start` is the customer's first event
  public record Found(Snapshot all, Snapshot test) {}

  /// The mapping by which a log is read customer by customer: sessions are columns like others.
  ///
  /// @throws ProblemException if the file has no events, no customers, or no times
  public static Mapping mapping(Mapping mapping) throws ProblemException {
    boolean events = mapping.grain() == Grain.EVENTS;
    if (!events || !mapping.has(Role.CUSTOMER) || !mapping.has(Role.TIME)) {
      throw new ProblemException(Problem.Kind.CUSTOMERS_NEED_EVENTS);
    }
    List<Field> fields = new ArrayList<>();
    for (Field field : mapping.fields()) {
      boolean session = field.role() == Role.SESSION || field.role() == Role.VISIT;
      fields.add(session ? field.withRole(Role.IGNORED) : field);
    }
    return new Mapping(mapping.grain(), fields, mapping.knownAfter());
  }

  static Found found(
      EventLog log, List<Feature> features, Ask ask, Column.Categories names, Progress progress)
      throws ProblemException {
    CustomerPass pass = new CustomerPass(log, features, ask, progress);
    pass.run();
    return new CustomerRows(features, ask, pass, names).found();
  }
}
