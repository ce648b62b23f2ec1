package org.clicktrail.core.split;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// A training and a test side with the test sessions of known groups set apart.
///
/// @param kept true if so few would have remained that they stayed in the test side too
record Sides(Split.Fold fold, Split.SharedGroups shared, boolean kept) {

  /// Test sessions of each class without which a score says nothing.
  private static final int LEAST_OF_CLASS = 5;

  static Sides of(Snapshot snapshot, IntPredicate isTrain, IntPredicate isTest) {
    int[] groups = Groups.of(snapshot);
    int[] train = IntStream.range(0, snapshot.rows()).filter(isTrain).toArray();
    int[] test = IntStream.range(0, snapshot.rows()).filter(isTest).toArray();
    BitSet trained = new BitSet();
    Arrays.stream(train).forEach(row -> trained.set(groups[row]));
    int[] known = Arrays.stream(test).filter(row -> trained.get(groups[row])).toArray();
    int[] unknown = Arrays.stream(test).filter(row -> !trained.get(groups[row])).toArray();
    boolean kept = known.length > 0 && !isEnough(snapshot, unknown);
    return new Sides(
        new Split.Fold(train, kept ? test : unknown, known),
        new Split.SharedGroups(Groups.what(snapshot), known.length, test.length),
        kept);
  }

  /// What to add to the sentence; "" if nothing is shared.
  String sentence(Snapshot snapshot) {
    if (shared.shared() == 0) {
      return "";
    }
    String key = "split.shared." + Groups.what(snapshot) + (kept ? ".kept" : "");
    return Messages.text(
        key,
        snapshot.noun(),
        Formats.count((double) shared.shared()),
        Formats.count((double) shared.of()));
  }

  /// Whether both sides hold enough of both classes.
  static boolean isTelling(Snapshot snapshot, Split.Fold fold) {
    return isEnough(snapshot, fold.train()) && isEnough(snapshot, fold.test());
  }

  /// Whether some rows hold enough of both classes; without labels, enough rows.
  private static boolean isEnough(Snapshot snapshot, int[] rows) {
    Column.Numbers label = snapshot.label();
    long ones = Arrays.stream(rows).filter(row -> label.number(row) == 1).count();
    long zeros = Arrays.stream(rows).filter(row -> label.number(row) == 0).count();
    boolean unlabelled = ones + zeros == 0;
    return unlabelled ? rows.length >= 2 * LEAST_OF_CLASS : Math.min(ones, zeros) >= LEAST_OF_CLASS;
  }
}
