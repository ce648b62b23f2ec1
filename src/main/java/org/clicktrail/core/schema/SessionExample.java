package org.clicktrail.core.schema;

import java.util.List;

/// What a [SessionRule] makes of the rows of a file.
///
/// @param sessions how many sessions
/// @param events rows that belong to one
/// @param parts the sessions of one customer or session id, in their order
public record SessionExample(long sessions, long events, List<Part> parts) {

  public SessionExample {
    parts = List.copyOf(parts);
  }

  /// One session of the example.
  ///
  /// @param name as in the session table
  /// @param start of the session on a clock in the rule's zone; empty if unknown
  /// @param end of the session, as `start`
  /// @param events how many it has
  /// @param kinds what happened first, in order; empty without a column that says it
  public record Part(String name, String start, String end, long events, List<String> kinds) {
    public Part {
      kinds = List.copyOf(kinds);
    }
  }
}
