package org.clicktrail.core.split;

/// How rows are divided into training and test.
public sealed interface SplitSpec {

  /// By time if the file has it, else [Random]. The default.
  record Auto() implements SplitSpec {}

  /// Calendar boundary nearest to 70 % of the sessions (ARCHITECTURE.md §3).
  record ByTime() implements SplitSpec {}

  /// Stratified k-fold, customers kept together; scores are means of folds.
  record Random(int folds) implements SplitSpec {}

  /// Like [Random], but by customer (or session) only, not stratified.
  record ByGroup(int folds) implements SplitSpec {}

  /// Train on the first file, test on the second.
  record Files() implements SplitSpec {}
}
