package org.clicktrail.core.text;

/// What a row of the session table is, as the user calls it. Texts name it by `{session}`,
/// `{sessions}`, `{Session}` and `{Sessions}`, see [Messages].
public enum Noun {
  SESSION,
  CUSTOMER;

  /// "session"
  public String one() {
    return Messages.text("noun.one." + name());
  }

  /// "sessions"
  public String many() {
    return Messages.text("noun.many." + name());
  }
}
