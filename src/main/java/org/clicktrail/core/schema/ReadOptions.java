package org.clicktrail.core.schema;

import java.util.Map;
import java.util.Set;

/// What the user says about reading a file; whatever is absent is detected.
///
/// @param read reading options by name: `sep`, `decimal`, `thousands`, `encoding`, `header`,
///   `quote`, `dates`, `rows` (events or sessions: what a row is)
/// @param roles role by column name
/// @param knownAfter columns known only after the moment of decision
public record ReadOptions(
    Map<String, String> read, Map<String, Role> roles, Set<String> knownAfter) {

  public ReadOptions {
    read = Map.copyOf(read);
    roles = Map.copyOf(roles);
    knownAfter = Set.copyOf(knownAfter);
  }

  /// Everything detected.
  public static ReadOptions none() {
    return new ReadOptions(Map.of(), Map.of(), Set.of());
  }
}
