package org.clicktrail.core.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.clicktrail.core.explore.Exploration.TrendPoint;

/// What the analyst knows about a day: a few words that stand at the trend. No result depends on
/// it.
///
/// @param words not blank
public record Annotation(LocalDate day, String words) {

  public Annotation {
    if (words.isBlank()) {
      throw new IllegalArgumentException("no words");
    }
  }

  /// Where it stands on a trend: the position of the period that holds the day (of the first one,
  /// where periods are shorter), or half-way where nothing happened around that day. Empty outside
  /// the trend.
  public OptionalDouble position(List<TrendPoint> trend) {
    for (int i = 0; i < trend.size(); i++) {
      Filter.During period = trend.get(i).when();
      if (period.before().isAfter(day.atStartOfDay())) {
        boolean in = !period.from().toLocalDate().isAfter(day);
        return in
            ? OptionalDouble.of(i)
            : i == 0 ? OptionalDouble.empty() : OptionalDouble.of(i - 0.5);
      }
    }
    return OptionalDouble.empty();
  }
}
