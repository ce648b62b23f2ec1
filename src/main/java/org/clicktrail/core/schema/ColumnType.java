package org.clicktrail.core.schema;

import java.util.Locale;

/// How the text of a column is read.
public enum ColumnType {
  /// Whole numbers.
  WHOLE,
  /// Numbers with decimals.
  DECIMAL,
  /// Yes or no; held as 1 and 0.
  YES_NO,
  /// Words or codes from a limited list.
  CATEGORY,
  /// A point in time with a clock.
  INSTANT,
  /// A calendar day.
  DATE,
  /// Identifiers: kept as text exactly as written (leading zeros, beyond 2^53).
  ID,
  /// Free text.
  TEXT;

  /// As written on the command line: lower case.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
