package org.clicktrail.core.schema;

import java.util.Locale;

/// What a column means.
public enum Role {
  SESSION,
  /// A session number that is unique per customer only; together they name the session.
  VISIT,
  CUSTOMER,
  /// When it happened. Several columns (year, month, day) may share the role; they are joined.
  TIME,
  /// Position within the session, where there is no clock.
  ORDER,
  /// The kind of event: view, cart, purchase.
  EVENT,
  PRODUCT,
  CATEGORY,
  PRICE,
  QUANTITY,
  CHANNEL,
  DEVICE,
  COUNTRY,
  /// The page or place seen.
  PAGE,
  /// The outcome as the file states it (a row a session).
  OUTCOME,
  /// Anything else that may help to predict.
  FEATURE,
  /// A code that looks like a number but is a category.
  CODE,
  /// Left out of the analysis.
  IGNORED;

  /// As written on the command line: lower case.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
