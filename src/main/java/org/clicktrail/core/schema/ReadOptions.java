package org.clicktrail.core.schema;

import java.util.Map;
import java.util.Set;

/// What the user says about reading a file; whatever is absent is detected.
///
/// @param read reading options by name: `sep`, `decimal`, `thousands`, `encoding`, `header`,
///   `quote`, `dates`, `rows` (events or sessions: what a row is), `table` or `sheet` (its name or
///   number, where a file holds several), `repeated_header` (skip: rows below it belong to the
///   table), `missing` (words that mean that nothing is there, a `|` between them)
/// @param roles role by column name
/// @param knownAfter columns known only after the moment of decision
/// @param types how the text of a column is read, by column name
public record ReadOptions(
    Map<String, String> read,
    Map<String, Role> roles,
    Set<String> knownAfter,
    Map<String, ColumnType> types) {

  public ReadOptions {
    read = Map.copyOf(read);
    roles = Map.copyOf(roles);
    knownAfter = Set.copyOf(knownAfter);
    types = Map.copyOf(types);
  }

  /// Options that leave the type of every column to be detected.
  public ReadOptions(Map<String, String> read, Map<String, Role> roles, Set<String> knownAfter) {
    this(read, roles, knownAfter, Map.of());
  }

  public ReadOptions withRead(Map<String, String> other) {
    return new ReadOptions(other, roles, knownAfter, types);
  }

  public ReadOptions withRoles(Map<String, Role> other) {
    return new ReadOptions(read, other, knownAfter, types);
  }

  public ReadOptions withTypes(Map<String, ColumnType> other) {
    return new ReadOptions(read, roles, knownAfter, other);
  }

  /// Everything detected.
  public static ReadOptions none() {
    return new ReadOptions(Map.of(), Map.of(), Set.of());
  }
}
