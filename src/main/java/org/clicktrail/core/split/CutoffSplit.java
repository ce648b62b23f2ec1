package org.clicktrail.core.split;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.goal.Cutoffs;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Customers at cut-offs: the latest is the test, the earlier ones are learnt from. Their horizons
/// are over by the test cut-off, so nothing of what is asked there is known in training. The same
/// customers are on both sides, as they will be when the model is used; nobody is left out for it.
final class CutoffSplit {

  private CutoffSplit() {}

  /// @param test the latest cut-off
  /// @return empty if there is one cut-off only
  static Optional<Split> of(Snapshot snapshot, DecisionMoment.At test) {
    Column.Times start = snapshot.start().orElseThrow();
    int[] tested = rows(start, micros -> micros == test.micros());
    int[] train = rows(start, micros -> micros < test.micros());
    if (train.length == 0 || tested.length == 0) {
      return Optional.empty();
    }
    long[] cutoffs = IntStream.of(train).mapToLong(start::micros).sorted().distinct().toArray();
    String first = Cutoffs.at(cutoffs[0]).date();
    String last = Cutoffs.at(cutoffs[cutoffs.length - 1]).date();
    String period = first.equals(last) ? first : first + " – " + last;
    String sentence =
        Messages.text(
            "split.cutoffs",
            Formats.count(cutoffs.length),
            period,
            Formats.count(tested.length),
            test.date());
    return Optional.of(
        new Split(
            "time",
            List.of(new Split.Fold(train, tested, new int[0])),
            sentence,
            period,
            test.date(),
            Optional.of(test.micros()),
            new Split.SharedGroups(Split.SharedGroups.CUTOFFS, 0, tested.length)));
  }

  private interface Side {
    boolean holds(long micros);
  }

  private static int[] rows(Column.Times start, Side side) {
    return IntStream.range(0, start.size()).filter(row -> side.holds(start.micros(row))).toArray();
  }
}
