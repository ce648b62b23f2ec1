package org.clicktrail.core.schema;

/// What a row of the file is.
public enum Grain {
  /// A row an event; sessions are made from them.
  EVENTS,
  /// A row a session, customer or lead already.
  SESSIONS
}
