package org.clicktrail.data.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.Role;

/// Binds features to the tallies they are read from.
final class FeatureReaders {

  private static final long DAY = 86_400_000_000L;
  private static final long HOUR = 3_600_000_000L;

  private final Tallies tallies;

  FeatureReaders(Tallies tallies) {
    this.tallies = tallies;
  }

  /// @throws IllegalArgumentException for a feature of earlier sessions, which no pass over one
  ///   session can know, or of customers at a cut-off, see [CustomerReaders]
  Reading reader(Feature feature) throws ProblemException {
    String column = feature.column();
    return switch (feature.op()) {
      case COUNT, DISTINCT, ENTROPY, CHANGES, REVISITS, SHARE, UNTIL, TIME_WITH -> counted(feature);
      case SINGLE, DURATION, MAX_GAP, LAST_GAP -> new Reading(tallies.times(), feature.op());
      case SUM, MEAN, MIN, MAX, SD, VARIATION -> new Reading(tallies.numbers(column), feature.op());
      case SUM_WITH -> sumWith(feature);
      case FIRST, LAST ->
          category(feature)
              ? level(feature, tallies.words(column))
              : new Reading(tallies.numbers(column), feature.op());
      case SECOND_LAST, THIRD_LAST -> level(feature, tallies.lastWords(column));
      case TOP -> level(feature, tallies.words(column));
      case HOUR, WEEKDAY, WEEKEND, MONTH, SEASON ->
          new Reading(tallies.times(), feature.op(), calendar(feature));
      case PRIOR_SESSIONS,
          PRIOR_RECENCY,
          PRIOR_CONVERSIONS,
          PRIOR_VALUE,
          RECENCY,
          TENURE,
          ACTIVE_DAYS,
          MEAN_PAUSE,
          SINCE,
          RECENT,
          VALUE,
          RECENT_VALUE ->
          throw new IllegalArgumentException(feature.id());
    };
  }

  private static boolean category(Feature feature) {
    return feature.info().kind() == FeatureInfo.Kind.CATEGORY;
  }

  /// Something that is counted over the events so far.
  Reading counted(Feature feature) throws ProblemException {
    if (feature.column().isEmpty()) {
      return new Reading(tallies.times(), feature.op());
    }
    WordTally words = tallies.words(feature.column());
    return switch (feature.op()) {
      case DISTINCT, ENTROPY, CHANGES, REVISITS -> new Reading(words, feature.op());
      case COUNT, RECENT, SHARE -> new Reading(words, feature.op(), code(feature));
      case TIME_WITH -> new Reading(tallies.dwell(feature.column()), feature.op(), code(feature));
      case UNTIL -> {
        words.keepTimes();
        yield new Reading(words, feature.op(), code(feature));
      }
      default -> throw new IllegalArgumentException(feature.op().name());
    };
  }

  private Reading sumWith(Feature feature) throws ProblemException {
    String price = tallies.log().facts().mapping().first(Role.PRICE).orElseThrow().name();
    return new Reading(tallies.sums(feature.column(), price), feature.op(), code(feature));
  }

  /// Negative, and not the code of a missing cell, if the file does not hold the word.
  int code(Feature feature) throws ProblemException {
    Slot slot = tallies.use(feature.column());
    Map<String, Integer> codes =
        tallies.log().dictionaries().codes(slot, List.of(feature.word()), tallies.progress());
    return codes.getOrDefault(feature.word(), -2);
  }

  /// From the codes of this file to the levels of the feature.
  private Reading level(Feature feature, Tally tally) throws ProblemException {
    Slot slot = tallies.use(feature.column());
    List<String> levels = feature.levels();
    int others = levels.indexOf(Feature.OTHER);
    double[] byCode = new double[slot.distinct()];
    Arrays.fill(byCode, others < 0 ? Double.NaN : others);
    Map<String, Integer> codes =
        tallies.log().dictionaries().codes(slot, levels, tallies.progress());
    for (int level = 0; level < levels.size(); level++) {
      Integer known = codes.get(levels.get(level));
      if (known != null) {
        byCode[known] = level;
      }
    }
    return new Reading(tally, feature.op(), byCode);
  }

  private LongToDoubleFunction calendar(Feature feature) {
    Facts facts = tallies.log().facts();
    return switch (feature.op()) {
      case HOUR -> time -> Math.floor(Math.floorMod(facts.local(time), DAY) / (double) HOUR);
      case WEEKDAY -> time -> date(facts, time).getDayOfWeek().getValue() - 1;
      case WEEKEND ->
          time -> date(facts, time).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 1 : 0;
      case MONTH -> time -> date(facts, time).getMonthValue() - 1;
      case SEASON -> time -> season(date(facts, time).getMonth());
      default -> throw new IllegalArgumentException(feature.op().name());
    };
  }

  private static LocalDate date(Facts facts, long time) {
    return LocalDate.ofEpochDay(Math.floorDiv(facts.local(time), DAY));
  }

  /// December to February is 0.
  private static int season(Month month) {
    return month.getValue() % 12 / 3;
  }
}
