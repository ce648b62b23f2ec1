package org.clicktrail.core.schema;

import java.time.Duration;
import java.util.Optional;

/// How events become sessions.
///
/// @param gap a pause longer than this cuts; empty: the session column alone decides. Without a
///   session column the gap is applied per customer.
public record SessionRule(Optional<Duration> gap) {

  /// The session column if there is one, else 30 minutes.
  public static SessionRule standard(Mapping mapping) {
    return new SessionRule(
        mapping.has(Role.SESSION) ? Optional.empty() : Optional.of(Duration.ofMinutes(30)));
  }
}
