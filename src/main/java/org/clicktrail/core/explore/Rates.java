package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.explore.Exploration.CategoryRates;
import org.clicktrail.core.explore.Exploration.LevelRate;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.leak.Giveaways;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Messages;

/// Conversion by the words of a category, most frequent first.
final class Rates {

  private static final int LEVELS = 30;

  private Rates() {}

  /// Beyond 30 words the rarest are counted together; missing cells are a level of their own. Empty
  /// for a category with one level.
  static Optional<CategoryRates> of(FeatureInfo info, Column.Categories column, Sessions sessions) {
    Tally[] tallies = tallies(column.levels());
    Tally missing = new Tally(Messages.text("explore.level.missing"));
    for (int row = 0; row < column.size(); row++) {
      (column.missing(row) ? missing : tallies[column.code(row)]).add(sessions, row);
    }
    return rates(info, tallies, missing);
  }

  /// The same for a column of 1 and 0.
  static Optional<CategoryRates> yesNo(FeatureInfo info, Column.Numbers column, Sessions sessions) {
    Tally[] tallies =
        tallies(List.of(Messages.text("explore.level.no"), Messages.text("explore.level.yes")));
    Tally missing = new Tally(Messages.text("explore.level.missing"));
    for (int row = 0; row < column.size(); row++) {
      (column.missing(row) ? missing : tallies[column.number(row) > 0.5 ? 1 : 0])
          .add(sessions, row);
    }
    return rates(info, tallies, missing);
  }

  private static Tally[] tallies(List<String> levels) {
    return levels.stream().map(Tally::new).toArray(Tally[]::new);
  }

  private static Optional<CategoryRates> rates(FeatureInfo info, Tally[] tallies, Tally missing) {
    List<Tally> seen = new ArrayList<>(Arrays.asList(tallies));
    seen.add(missing);
    seen.removeIf(tally -> tally.n == 0);
    if (seen.size() < 2) {
      return Optional.empty();
    }
    seen.sort(Comparator.comparingLong((Tally tally) -> -tally.n).thenComparing(t -> t.level));
    if (seen.size() > LEVELS) {
      Tally rest = new Tally(Messages.text("explore.level.rest", seen.size() - LEVELS + 1));
      seen.subList(LEVELS - 1, seen.size()).forEach(rest::add);
      seen.subList(LEVELS - 1, seen.size()).clear();
      seen.add(rest);
    }
    List<LevelRate> levels = seen.stream().map(Tally::rate).toList();
    return Optional.of(new CategoryRates(info.id(), info.label(), levels));
  }

  /// Whether the words tell the outcome by themselves, ranked by their rates.
  static boolean giveaway(CategoryRates rates) {
    double converted = 0;
    double others = 0;
    double won = 0;
    for (LevelRate one : rates.levels()) {
      converted += converted(one);
      others += one.n() - converted(one);
      for (LevelRate other : rates.levels()) {
        double order = Math.signum(one.rate().value() - other.rate().value());
        won += converted(one) * (other.n() - converted(other)) * (order + 1) / 2;
      }
    }
    return Giveaways.tells(won / (converted * others), converted, others);
  }

  private static double converted(LevelRate level) {
    return level.n() * level.rate().value();
  }

  private static final class Tally {
    private final String level;
    private long n;
    private double known;
    private double converted;

    Tally(String level) {
      this.level = level;
    }

    void add(Sessions sessions, int row) {
      n++;
      known += Double.isNaN(sessions.label()[row]) ? 0 : 1;
      converted += sessions.converted(row) ? 1 : 0;
    }

    void add(Tally other) {
      n += other.n;
      known += other.known;
      converted += other.converted;
    }

    LevelRate rate() {
      return new LevelRate(level, n, Interval.wilson(converted, known));
    }
  }
}
