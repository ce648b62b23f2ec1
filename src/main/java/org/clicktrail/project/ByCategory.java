package org.clicktrail.project;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.chart.RateCharts;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.Exploration.CategoryRates;
import org.clicktrail.core.explore.Exploration.LevelRate;
import org.clicktrail.core.feature.CalendarWords;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Role;

/// Which column a meeting sees conversion by: the channel people came by where the file knows it,
/// else a category, else the words that tell most.
///
/// @param run what is drawn from
/// @param seen its sessions
record ByCategory(Run run, Exploration seen) {

  /// The card's id.
  static final String ID = "by_category";

  /// Behind every column of words.
  private static final int YES_NO = 10;

  /// Empty where no column of the file has two words to compare. Of what is made of one column the
  /// first is taken, which is known earliest; calendars, and what is shown last, are none. Ties go
  /// to the column that stands further left in the file.
  Optional<CategoryRates> chosen() {
    Set<String> last = ExploreCards.last(run);
    Set<String> sources = new HashSet<>();
    return seen.categories().stream()
        .filter(RateCharts::compares)
        .filter(found -> !last.contains(found.feature()))
        .filter(found -> !info(found).source().isEmpty() && !calendar(found))
        .filter(found -> sources.add(info(found).source()))
        .min(
            Comparator.comparingInt(this::rank)
                .thenComparing(Comparator.comparingDouble(ByCategory::told).reversed()));
  }

  private FeatureInfo info(CategoryRates of) {
    return run.end().orElseThrow().info(of.feature());
  }

  private Role role(CategoryRates of) {
    return run.report()
        .map(ImportReport::mapping)
        .flatMap(mapping ->
            mapping.fields().stream()
                .filter(field -> field.name().equals(info(of).source()))
                .map(Field::role)
                .findFirst())
        .orElse(Role.FEATURE);
  }

  private boolean calendar(CategoryRates of) {
    return role(of) == Role.TIME
        || CalendarWords.order(of.levels().stream().map(LevelRate::level).toList()).isPresent();
  }

  /// The smaller, the rather it is shown. Codes say little to who does not know them.
  private int rank(CategoryRates of) {
    int rank =
        switch (role(of)) {
          case CHANNEL -> 0;
          case CATEGORY -> 1;
          case CODE -> 3;
          default -> 2;
        };
    return info(of).kind() == FeatureInfo.Kind.YES_NO ? rank + YES_NO : rank;
  }

  /// Share of the outcome's variance between the words, less what chance alone brings: Pearson's
  /// χ², less its degrees of freedom, by the sessions. Below 0 where words differ less than by
  /// chance.
  private static double told(CategoryRates of) {
    double n = of.levels().stream().mapToDouble(LevelRate::n).sum();
    double all =
        of.levels().stream().mapToDouble(level -> level.n() * level.rate().value()).sum() / n;
    double between =
        of.levels().stream()
            .mapToDouble(level -> level.n() * Math.pow(level.rate().value() - all, 2))
            .sum();
    return (between / (all * (1 - all)) - (of.levels().size() - 1)) / n;
  }
}
