package org.clicktrail.core.feature;

import static org.clicktrail.core.feature.FeatureInfo.Kind.CATEGORY;
import static org.clicktrail.core.feature.FeatureInfo.Kind.COUNT;
import static org.clicktrail.core.feature.FeatureInfo.Kind.NUMBER;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.text.Formats;

/// The registry of features of a customer at a cut-off, all from events before it: how recently,
/// how often, how much (docs/expressions.md lists them).
public final class CustomerFeatures {

  private static final String DAYS = "d";
  private static final String COLUMN_UNIT = "{unit}";
  private static final String NONE = "";

  /// Every feature, in the order of the table.
  public static final List<FeatureRule> ALL =
      List.of(
          rule("recency", "recency_d", Op.RECENCY, Source.EVENTS, NUMBER, DAYS),
          rule("tenure", "tenure_d", Op.TENURE, Source.EVENTS, NUMBER, DAYS),
          rule("events", "events", Op.COUNT, Source.EVENTS, COUNT, NONE),
          rule("events_recent", "events_recent", Op.RECENT, Source.EVENTS, COUNT, NONE),
          rule("active_days", "active_days", Op.ACTIVE_DAYS, Source.CALENDAR, COUNT, NONE),
          rule("mean_pause", "mean_pause_d", Op.MEAN_PAUSE, Source.CALENDAR, NUMBER, DAYS),
          rule("value", "value", Op.VALUE, Source.REVENUE, NUMBER, NONE),
          rule("value_recent", "value_recent", Op.RECENT_VALUE, Source.REVENUE, NUMBER, NONE),
          rule("event_count", "n_{word}", Op.COUNT, Source.EVENT, COUNT, NONE),
          rule("event_recent", "n_{word}_recent", Op.RECENT, Source.EVENT, COUNT, NONE),
          rule("event_since", "since_{word}_d", Op.SINCE, Source.EVENT, NUMBER, DAYS),
          rule("event_last", "event_last", Op.LAST, Source.EVENT, CATEGORY, NONE),
          rule("price_avg", "price_avg", Op.MEAN, Source.PRICE, NUMBER, COLUMN_UNIT),
          rule("price_max", "price_max", Op.MAX, Source.PRICE, NUMBER, COLUMN_UNIT),
          rule("price_last", "price_last", Op.LAST, Source.PRICE, NUMBER, COLUMN_UNIT),
          rule("distinct", "n_{columns}", Op.DISTINCT, Source.PRODUCT, COUNT, NONE),
          rule("distinct", "n_{columns}", Op.DISTINCT, Source.PLACE, COUNT, NONE),
          rule("top", "{column}_top", Op.TOP, Source.PLACE, CATEGORY, NONE),
          rule("distinct", "n_{columns}", Op.DISTINCT, Source.CODE, COUNT, NONE),
          rule("top", "{column}_top", Op.TOP, Source.CODE, CATEGORY, NONE),
          rule("share", "{column}_share_{word}", Op.SHARE, Source.PAIR, NUMBER, Formats.SHARE),
          rule("sum", "{column}_sum", Op.SUM, Source.NUMBER, NUMBER, COLUMN_UNIT),
          rule("avg", "{column}_avg", Op.MEAN, Source.NUMBER, NUMBER, COLUMN_UNIT),
          rule("last_number", "{column}_last", Op.LAST, Source.NUMBER, NUMBER, COLUMN_UNIT),
          rule("visit", "{column}", Op.FIRST, Source.VISIT, CATEGORY, NONE),
          rule("visit", "{column}", Op.FIRST, Source.VISIT_NUMBER, NUMBER, COLUMN_UNIT));

  private CustomerFeatures() {}

  private static FeatureRule rule(
      String key, String pattern, Op op, Source source, FeatureInfo.Kind kind, String unit) {
    return new FeatureRule("customer." + key, pattern, op, source, kind, unit, 1);
  }

  /// The features of a log by customer.
  ///
  /// @param facts of the log by customer: a column is fixed if it never changes for a customer
  /// @param revenue of the question; empty: what a customer is worth is not known
  public static List<Feature> of(Facts facts, Optional<?> revenue) {
    return Features.named(
        ALL.stream()
            .filter(rule -> rule.source() != Source.REVENUE || revenue.isPresent())
            .flatMap(rule -> rule.features(facts)));
  }
}
