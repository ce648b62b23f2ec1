package org.clicktrail.core.goal;

import java.util.Locale;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;

/// What is scored.
public enum Unit {
  /// A session at a moment within it, or a row of a file that has one a session or customer.
  SESSION,
  /// A customer at a cut-off date: known is what happened before, asked is what happens within a
  /// time after it.
  CUSTOMER;

  /// As written on the command line: `session`, `customer`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads what [#id()] writes.
  public static Unit of(String id) throws ProblemException {
    for (Unit unit : values()) {
      if (unit.id().equals(id.strip().toLowerCase(Locale.ROOT))) {
        return unit;
      }
    }
    throw new ProblemException(Problem.Kind.UNKNOWN_CHOICE, "--unit " + id, "session, customer");
  }
}
