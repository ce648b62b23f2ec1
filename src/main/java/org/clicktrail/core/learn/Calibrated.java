package org.clicktrail.core.learn;

import java.util.Locale;

/// How the probabilities of a model were calibrated after training.
public enum Calibrated {
  /// By the shares of the classes before and after balancing (Elkan 2001), because there were too
  /// few rows to hold any back.
  PRIOR,
  /// All log-odds moved by the same, so that rows held back are predicted at their actual rate.
  LEVEL,
  /// A straight line on the log-odds, fitted to rows held back.
  PLATT,
  /// A rising step curve, fitted to rows held back.
  ISOTONIC;

  /// Key of its texts.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
