package org.clicktrail.core.learn;

import java.util.Locale;

/// What is done to the training rows around a learner: columns chosen, classes balanced, and
/// afterwards probabilities calibrated. All of it is fitted to training rows alone.
///
/// @param balance of the classes; conversion only
/// @param ratio wanted rows (or weight) of the rarer class for each row of the commoner one, above
///   0 to 1; where there are as many already, nothing is balanced
/// @param calibration of probabilities; conversion only
/// @param selection of columns
/// @param columns wanted, at least 1; for [Selection#K]
public record PreprocessSpec(
    Balance balance, double ratio, Calibration calibration, Selection selection, int columns) {

  public PreprocessSpec {
    if (!(ratio > 0 && ratio <= 1) || columns < 1) {
      throw new IllegalArgumentException(ratio + " " + columns);
    }
  }

  /// Columns where nobody says how many.
  public static final int COLUMNS = 10;

  /// How the classes are balanced.
  public enum Balance {
    /// Not at all: probabilities are right as they are.
    NONE,
    /// Each row of the rarer class counts several times.
    WEIGHTS,
    /// Rows of the rarer class are drawn again, with replacement.
    OVER,
    /// Rows of the commoner class are left out.
    UNDER,
    /// Rows between rows of the rarer class are made up (Chawla and others 2002).
    SMOTE;

    /// As on the command line.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How probabilities are calibrated on rows that were not learned from.
  public enum Calibration {
    /// Not at all, but for the level after balancing.
    NONE,
    /// A straight line on the log-odds (Platt 1999).
    PLATT,
    /// A rising step curve (Zadrozny and Elkan 2002).
    ISOTONIC,
    /// Whichever has the lower log-loss, or nothing.
    AUTO;

    /// As on the command line.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Which columns are learned from.
  public enum Selection {
    /// All.
    NONE,
    /// As many as wanted, those that tell most.
    K,
    /// All that tell something: false discovery rate 5 % (Benjamini and Hochberg 1995).
    AUTO
  }

  /// Nothing is done.
  public static PreprocessSpec none() {
    return new PreprocessSpec(Balance.NONE, 1, Calibration.NONE, Selection.NONE, COLUMNS);
  }

  public boolean isNone() {
    return equals(none());
  }

  /// The same with another balance.
  public PreprocessSpec with(Balance other) {
    return new PreprocessSpec(other, ratio, calibration, selection, columns);
  }

  /// The same with another calibration.
  public PreprocessSpec with(Calibration other) {
    return new PreprocessSpec(balance, ratio, other, selection, columns);
  }

  /// The same with another selection.
  public PreprocessSpec with(Selection other) {
    return new PreprocessSpec(balance, ratio, calibration, other, columns);
  }

  /// The same with another ratio.
  public PreprocessSpec withRatio(double other) {
    return new PreprocessSpec(balance, other, calibration, selection, columns);
  }

  /// The same with another number of columns.
  public PreprocessSpec withColumns(int other) {
    return new PreprocessSpec(balance, ratio, calibration, selection, other);
  }
}
