package org.clicktrail.core.schema;

import java.time.Duration;
import java.util.Optional;

/// How events become sessions.
///
/// @param gap a pause longer than this cuts; empty: the session column alone decides. Without a
///   session column the gap is applied per customer.
public record SessionRule(Optional<Duration> gap) {

  /// The session column, or the customer with a session number, if there is one; else 30 minutes.
  public static SessionRule standard(Mapping mapping) {
    return new SessionRule(
        mapping.sessionKey().stream().anyMatch(field -> field.role() != Role.CUSTOMER)
            ? Optional.empty()
            : Optional.of(Duration.ofMinutes(30)));
  }
}
