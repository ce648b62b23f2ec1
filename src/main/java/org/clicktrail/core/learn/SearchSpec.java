package org.clicktrail.core.learn;

import java.time.Duration;

/// How the settings of models are searched for.
///
/// @param budget time for one model, all its folds together
public record SearchSpec(Kind kind, Duration budget) {

  /// Time for one model where nobody says otherwise.
  public static final Duration BUDGET = Duration.ofMinutes(2);

  /// The order in which settings are tried. All begin with the defaults.
  public enum Kind {
    /// None are: the defaults are taken.
    NONE,
    /// Low, default and high of every setting in all combinations, in a random order.
    GRID,
    /// Each setting drawn on a logarithmic scale around its default.
    RANDOM,
    /// Many drawn settings on few rows; the best third on three times as many, and so on
    /// (successive halving, Jamieson and Talwalkar 2016).
    HALVING
  }

  /// The defaults are taken.
  public static SearchSpec none() {
    return new SearchSpec(Kind.NONE, BUDGET);
  }
}
