package org.clicktrail.data.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.Role;

/// Binds features to the tallies they are read from. A reader gives the value after the events so
/// far; for a category the index of its level; NaN if missing.
final class FeatureReaders {

  private static final long DAY = 86_400_000_000L;
  private static final long HOUR = 3_600_000_000L;

  private final Tallies tallies;

  FeatureReaders(Tallies tallies) {
    this.tallies = tallies;
  }

  /// @throws IllegalArgumentException for a feature of earlier sessions, which no pass over one
  ///   session can know, or of customers at a cut-off, see [CustomerReaders]
  DoubleSupplier reader(Feature feature) throws ProblemException {
    String column = feature.column();
    return switch (feature.op()) {
      case COUNT, DISTINCT, ENTROPY, CHANGES, REVISITS, SHARE, UNTIL, TIME_WITH -> counted(feature);
      case SINGLE -> {
        TimeTally times = tallies.times();
        yield () -> times.events() == 1 ? 1 : 0;
      }
      case SUM -> tallies.numbers(column)::sum;
      case MEAN -> tallies.numbers(column)::mean;
      case MIN -> tallies.numbers(column)::min;
      case MAX -> tallies.numbers(column)::max;
      case SD -> tallies.numbers(column)::sd;
      case VARIATION -> tallies.numbers(column)::variation;
      case SUM_WITH -> sumWith(feature);
      case FIRST ->
          category(feature)
              ? level(feature, tallies.words(column)::first)
              : tallies.numbers(column)::first;
      case LAST ->
          category(feature)
              ? level(feature, tallies.words(column)::last)
              : tallies.numbers(column)::last;
      case SECOND_LAST -> level(feature, tallies.lastWords(column)::second);
      case THIRD_LAST -> level(feature, tallies.lastWords(column)::third);
      case TOP -> level(feature, tallies.words(column)::top);
      case DURATION -> tallies.times()::duration;
      case MAX_GAP -> tallies.times()::longestPause;
      case LAST_GAP -> tallies.times()::latestPause;
      case HOUR, WEEKDAY, WEEKEND, MONTH, SEASON -> calendar(feature);
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
  DoubleSupplier counted(Feature feature) throws ProblemException {
    if (feature.column().isEmpty()) {
      return tallies.times()::events;
    }
    WordTally words = tallies.words(feature.column());
    return switch (feature.op()) {
      case DISTINCT -> words::distinct;
      case ENTROPY -> words::entropy;
      case CHANGES -> words::changes;
      case REVISITS -> words::revisits;
      case COUNT, RECENT -> {
        int code = code(feature);
        yield () -> words.count(code);
      }
      case SHARE -> {
        int code = code(feature);
        yield () -> words.known() == 0 ? Double.NaN : (double) words.count(code) / words.known();
      }
      case TIME_WITH -> {
        int code = code(feature);
        DwellTally dwell = tallies.dwell(feature.column());
        yield () -> dwell.seconds(code);
      }
      case UNTIL -> {
        int code = code(feature);
        words.keepTimes();
        TimeTally times = tallies.times();
        yield () -> words.secondsUntil(code, times.first());
      }
      default -> throw new IllegalArgumentException(feature.op().name());
    };
  }

  private DoubleSupplier sumWith(Feature feature) throws ProblemException {
    String price = tallies.log().facts().mapping().first(Role.PRICE).orElseThrow().name();
    SumsTally sums = tallies.sums(feature.column(), price);
    int code = code(feature);
    return () -> sums.of(code);
  }

  /// Negative, and not the code of a missing cell, if the file does not hold the word.
  int code(Feature feature) throws ProblemException {
    Slot slot = tallies.use(feature.column());
    Map<String, Integer> codes =
        tallies.log().dictionaries().codes(slot, List.of(feature.word()), tallies.progress());
    return codes.getOrDefault(feature.word(), -2);
  }

  /// From the codes of this file to the levels of the feature.
  private DoubleSupplier level(Feature feature, IntSupplier code) throws ProblemException {
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
    return () -> {
      int now = code.getAsInt();
      return now < 0 ? Double.NaN : byCode[now];
    };
  }

  private DoubleSupplier calendar(Feature feature) {
    TimeTally times = tallies.times();
    Facts facts = tallies.log().facts();
    return switch (feature.op()) {
      case HOUR ->
          () ->
              times.first() == Events.NO_TIME
                  ? Double.NaN
                  : Math.floor(Math.floorMod(facts.local(times.first()), DAY) / (double) HOUR);
      case WEEKDAY -> () -> day(facts, times, date -> date.getDayOfWeek().getValue() - 1);
      case WEEKEND ->
          () ->
              day(
                  facts,
                  times,
                  date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 1 : 0);
      case MONTH -> () -> day(facts, times, date -> date.getMonthValue() - 1);
      case SEASON -> () -> day(facts, times, date -> season(date.getMonth()));
      default -> throw new IllegalArgumentException(feature.op().name());
    };
  }

  private interface DateNumber {
    int of(LocalDate date);
  }

  private static double day(Facts facts, TimeTally times, DateNumber number) {
    return times.first() == Events.NO_TIME
        ? Double.NaN
        : number.of(LocalDate.ofEpochDay(Math.floorDiv(facts.local(times.first()), DAY)));
  }

  /// December to February is 0.
  private static int season(Month month) {
    return month.getValue() % 12 / 3;
  }
}
