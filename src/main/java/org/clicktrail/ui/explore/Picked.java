package org.clicktrail.ui.explore;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.Exploration.CategoryRates;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.explore.Filter;
import org.clicktrail.core.explore.Filter.Condition;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.table.Column;

/// The condition behind a mark of a chart; empty for marks that stand for several things.
///
/// @param end all sessions
record Picked(Optional<Snapshot> end) {

  Optional<Condition> period(Exploration seen, int at) {
    return at < seen.trend().size() ? Optional.of(seen.trend().get(at).when()) : Optional.empty();
  }

  /// The rarest words are one bar together, which is no word.
  Optional<Condition> word(CategoryRates of, String word) {
    boolean known =
        word.equals(Exploration.MISSING)
            || end.flatMap(all -> all.features().find(of.feature()))
                .filter(column ->
                    !(column instanceof Column.Categories words) || words.levels().contains(word))
                .isPresent();
    return known ? Optional.of(new Filter.OneOf(of.feature(), List.of(word))) : Optional.empty();
  }

  /// A bin holds its lower edge; the last one all that lies beyond, the first one all below where
  /// there is more.
  Optional<Condition> bin(Distribution of, int bin) {
    int bins = of.edges().size() - 1;
    if (bin >= bins) {
      return Optional.empty();
    }
    double low = bin == 0 && of.tails().below() ? Double.NEGATIVE_INFINITY : of.edges().get(bin);
    double next = of.edges().get(bin + 1);
    boolean last = bin == bins - 1;
    double high = whole(of.feature()) ? next - 1 : Math.nextDown(next);
    return Optional.of(
        new Filter.Between(of.feature(), low, last ? Double.POSITIVE_INFINITY : high));
  }

  /// Whether the column holds whole numbers only.
  private boolean whole(String feature) {
    return end.flatMap(all -> all.features().find(feature))
        .filter(column -> column instanceof Column.Numbers numbers && whole(numbers))
        .isPresent();
  }

  private static boolean whole(Column.Numbers numbers) {
    for (int row = 0; row < numbers.size(); row++) {
      double value = numbers.number(row);
      if (!Double.isNaN(value) && value != Math.rint(value)) {
        return false;
      }
    }
    return true;
  }

  /// Boxes stand for those that convert and the others, if there is an outcome.
  Optional<Condition> box(Distribution of, int at) {
    return of.box().size() < 2 ? Optional.empty() : Optional.of(new Filter.Converts(at == 0));
  }
}
