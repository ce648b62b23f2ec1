package org.clicktrail.core.feature;

import static org.clicktrail.core.feature.FeatureInfo.Kind.CATEGORY;
import static org.clicktrail.core.feature.FeatureInfo.Kind.COUNT;
import static org.clicktrail.core.feature.FeatureInfo.Kind.NUMBER;
import static org.clicktrail.core.feature.FeatureInfo.Kind.YES_NO;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clicktrail.core.feature.FeatureInfo.Kind;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.text.Formats;

/// The registry of session features (docs/expressions.md lists them).
public final class Features {

  private static final String SECONDS = "s";
  private static final String COLUMN_UNIT = "{unit}";
  static final String PRICE_UNIT = "{price unit}";
  private static final String NONE = "";

  /// Every feature, in the order of the session table.
  public static final List<FeatureRule> ALL =
      List.of(
          rule("clicks", "clicks", Op.COUNT, Source.EVENTS, COUNT, NONE, 0),
          rule("bounce", "bounce", Op.SINGLE, Source.EVENTS, YES_NO, NONE, 0),
          rule("duration", "duration_s", Op.DURATION, Source.CLOCK, NUMBER, SECONDS, 2),
          rule("max_gap", "max_gap_s", Op.MAX_GAP, Source.CLOCK, NUMBER, SECONDS, 2),
          rule("last_gap", "last_gap_s", Op.LAST_GAP, Source.CLOCK, NUMBER, SECONDS, 3),
          rule("event_count", "n_{word}", Op.COUNT, Source.EVENT, COUNT, NONE, 1),
          rule("event_until", "time_to_{word}_s", Op.UNTIL, Source.EVENT, NUMBER, SECONDS, 2),
          rule("event_last", "event_last", Op.LAST, Source.EVENT, CATEGORY, NONE, 1),
          rule("event_last_2", "event_last_2", Op.SECOND_LAST, Source.EVENT, CATEGORY, NONE, 2),
          rule("event_last_3", "event_last_3", Op.THIRD_LAST, Source.EVENT, CATEGORY, NONE, 3),
          rule("event_value", "value_{word}", Op.SUM_WITH, Source.EVENT, NUMBER, PRICE_UNIT, 1),
          rule("event_changes", "event_changes", Op.CHANGES, Source.EVENT, COUNT, NONE, 2),
          rule("price_sum", "price_sum", Op.SUM, Source.PRICE, NUMBER, COLUMN_UNIT, 1),
          rule("price_avg", "price_avg", Op.MEAN, Source.PRICE, NUMBER, COLUMN_UNIT, 2),
          rule("price_min", "price_min", Op.MIN, Source.PRICE, NUMBER, COLUMN_UNIT, 2),
          rule("price_max", "price_max", Op.MAX, Source.PRICE, NUMBER, COLUMN_UNIT, 2),
          rule("price_sd", "price_sd", Op.SD, Source.PRICE, NUMBER, COLUMN_UNIT, 2),
          rule("price_cv", "price_cv", Op.VARIATION, Source.PRICE, NUMBER, NONE, 2),
          rule("price_first", "price_first", Op.FIRST, Source.PRICE, NUMBER, COLUMN_UNIT, 2),
          rule("price_last", "price_last", Op.LAST, Source.PRICE, NUMBER, COLUMN_UNIT, 2),
          rule("distinct", "n_{columns}", Op.DISTINCT, Source.PRODUCT, COUNT, NONE, 2),
          rule("revisits", "{column}_revisits", Op.REVISITS, Source.PRODUCT, COUNT, NONE, 2),
          rule("distinct", "n_{columns}", Op.DISTINCT, Source.PLACE, COUNT, NONE, 2),
          rule("first", "{column}_first", Op.FIRST, Source.PLACE, CATEGORY, NONE, 1),
          rule("last", "{column}_last", Op.LAST, Source.PLACE, CATEGORY, NONE, 2),
          rule("top", "{column}_top", Op.TOP, Source.PLACE, CATEGORY, NONE, 3),
          rule("entropy", "{column}_entropy", Op.ENTROPY, Source.PLACE, NUMBER, "bit", 2),
          rule("changes", "{column}_changes", Op.CHANGES, Source.PLACE, COUNT, NONE, 2),
          rule("word_count", "n_{column}_{word}", Op.COUNT, Source.PLACE, COUNT, NONE, 2),
          rule(
              "time_with",
              "time_{column}_{word}_s",
              Op.TIME_WITH,
              Source.PLACE,
              NUMBER,
              SECONDS,
              2),
          rule("page_max", "page_max", Op.MAX, Source.PAGE_NUMBER, NUMBER, NONE, 1),
          rule("distinct", "n_{columns}", Op.DISTINCT, Source.CODE, COUNT, NONE, 2),
          rule("top", "{column}_top", Op.TOP, Source.CODE, CATEGORY, NONE, 1),
          rule("changes", "{column}_changes", Op.CHANGES, Source.CODE, COUNT, NONE, 2),
          rule("word_count", "n_{column}_{word}", Op.COUNT, Source.CODE, COUNT, NONE, 2),
          rule("share", "{column}_share_{word}", Op.SHARE, Source.PAIR, NUMBER, Formats.SHARE, 1),
          rule("changes", "{column}_changes", Op.CHANGES, Source.PAIR, COUNT, NONE, 2),
          rule("sum", "{column}_sum", Op.SUM, Source.NUMBER, NUMBER, COLUMN_UNIT, 1),
          rule("avg", "{column}_avg", Op.MEAN, Source.NUMBER, NUMBER, COLUMN_UNIT, 2),
          rule("min", "{column}_min", Op.MIN, Source.NUMBER, NUMBER, COLUMN_UNIT, 2),
          rule("max", "{column}_max", Op.MAX, Source.NUMBER, NUMBER, COLUMN_UNIT, 2),
          rule("last_number", "{column}_last", Op.LAST, Source.NUMBER, NUMBER, COLUMN_UNIT, 2),
          rule("visit", "{column}", Op.FIRST, Source.VISIT, CATEGORY, NONE, 1),
          rule("visit", "{column}", Op.FIRST, Source.VISIT_NUMBER, NUMBER, COLUMN_UNIT, 1),
          rule("hour", "hour", Op.HOUR, Source.CLOCK, NUMBER, "h", 1),
          rule("weekday", "weekday", Op.WEEKDAY, Source.CALENDAR, CATEGORY, NONE, 1),
          rule("weekend", "weekend", Op.WEEKEND, Source.CALENDAR, YES_NO, NONE, 1),
          rule("month", "month", Op.MONTH, Source.CALENDAR, CATEGORY, NONE, 1),
          rule("season", "season", Op.SEASON, Source.CALENDAR, CATEGORY, NONE, 1),
          rule(
              "prior_sessions",
              "prior_sessions",
              Op.PRIOR_SESSIONS,
              Source.CUSTOMER,
              COUNT,
              NONE,
              1),
          rule(
              "prior_recency",
              "prior_recency_d",
              Op.PRIOR_RECENCY,
              Source.CUSTOMER,
              NUMBER,
              "d",
              1),
          rule(
              "prior_conversions",
              "prior_conversions",
              Op.PRIOR_CONVERSIONS,
              Source.CUSTOMER,
              COUNT,
              NONE,
              1),
          rule("prior_value", "prior_value", Op.PRIOR_VALUE, Source.CUSTOMER, NUMBER, NONE, 1));

  private Features() {}

  private static FeatureRule rule(
      String key, String pattern, Op op, Source source, Kind kind, String unit, int from) {
    return new FeatureRule(key, pattern, op, source, kind, unit, from);
  }

  /// The features of a file, in the order of the session table; ids are unique (a repeated one gets
  /// a number). Where a row is a session already, its columns and, with real dates, the calendar.
  public static List<Feature> of(Facts facts) {
    if (facts.mapping().grain() == Grain.SESSIONS) {
      return named(
          Stream.concat(
              SessionColumns.of(facts).stream(),
              ALL.stream()
                  .filter(rule -> rule.source() == Source.CALENDAR || rule.op() == Op.HOUR)
                  .flatMap(rule -> rule.features(facts))));
    }
    return named(ALL.stream().flatMap(rule -> rule.features(facts)));
  }

  /// The same, each under a name of its own.
  static List<Feature> named(Stream<Feature> found) {
    Set<String> ids = new HashSet<>();
    return found.map(feature -> unique(feature, ids)).toList();
  }

  /// The features that can be used at a moment.
  ///
  /// @param events number of events at the moment; 0 if it differs between sessions
  public static List<Feature> knownAfter(List<Feature> features, int events) {
    Predicate<Feature> usable = feature -> feature.from() >= 1 && feature.from() <= events;
    return events == 0 ? features : features.stream().filter(usable).toList();
  }

  private static Feature unique(Feature feature, Set<String> ids) {
    String id = feature.id();
    for (int number = 2; !ids.add(id); number++) {
      id = feature.id() + "_" + number;
    }
    if (id.equals(feature.id())) {
      return feature;
    }
    FeatureInfo info = feature.info();
    FeatureInfo renamed =
        new FeatureInfo(
            id,
            info.label(),
            info.explanation(),
            info.unit(),
            info.kind(),
            info.changeable(),
            info.source(),
            info.inputs());
    return new Feature(
        renamed,
        feature.op(),
        feature.column(),
        feature.word(),
        feature.levels(),
        feature.shown(),
        feature.from());
  }
}
