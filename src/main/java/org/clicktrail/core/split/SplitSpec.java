package org.clicktrail.core.split;

import java.time.Duration;

/// How rows are divided into training and test.
public sealed interface SplitSpec {

  /// By time if the file has it, else [Random]. The default.
  record Auto() implements SplitSpec {}

  /// Calendar boundary nearest to 70 % of the sessions (ARCHITECTURE.md §3).
  ///
  /// @param gap sessions of so long before the boundary are neither learnt from nor tested
  record ByTime(Duration gap) implements SplitSpec {

    /// Without a gap.
    public ByTime() {
      this(Duration.ZERO);
    }
  }

  /// Rolling origin: several test periods in the second half of the sessions, each by a model
  /// learnt from everything before it; scores are means of periods.
  ///
  /// @param folds test periods, at most
  /// @param gap as in [ByTime]
  record Rolling(int folds, Duration gap) implements SplitSpec {}

  /// Stratified k-fold, customers kept together; scores are means of folds.
  ///
  /// @param repeats how often the rows are divided anew; scores are means of all
  record Random(int folds, int repeats) implements SplitSpec {

    /// Divided once.
    public Random(int folds) {
      this(folds, 1);
    }
  }

  /// Like [Random], but by customer (or session) only, not stratified.
  record ByGroup(int folds) implements SplitSpec {}

  /// The first 70 % of the rows as they lie in the file are learnt from, the rest is tested: for
  /// files written one row after the other that have no column with a time.
  record ByOrder() implements SplitSpec {}

  /// Train on the first file, test on the second.
  record Files() implements SplitSpec {}
}
