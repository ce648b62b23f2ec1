package org.clicktrail.data.engine;

/// Names and texts as SQL writes them.
public final class Sql {

  private Sql() {}

  /// A quoted identifier.
  public static String name(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /// A quoted text.
  public static String text(String value) {
    return '\'' + value.replace("'", "''") + '\'';
  }
}
