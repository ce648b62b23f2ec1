package org.clicktrail.data.session;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.feature.Op;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.data.engine.Sql;
import org.clicktrail.data.sql.SessionSql;

/// How a feature of a large file lies in the table, and how it is read from there as the number or
/// word it is everywhere else. What follows from another column is not written.
///
/// @param value its column in the table, or how it follows from others
/// @param derived whether it follows from others
record StoredFeature(Feature feature, String value, boolean derived) {

  /// @param features those of the file, in their order
  /// @param moments of the rows
  /// @param zone of the calendar
  /// @param complete whether a column has no empty cell
  static List<StoredFeature> of(
      List<Feature> features,
      List<DecisionMoment> moments,
      ZoneId zone,
      Predicate<String> complete) {
    Optional<String> clicks = find(features, Op.COUNT, "").map(column -> clicks(column, moments));
    List<StoredFeature> stored = new ArrayList<>();
    for (int at = 0; at < features.size(); at++) {
      Feature feature = features.get(at);
      Optional<String> derived = derivation(feature, features, clicks, zone, complete);
      stored.add(new StoredFeature(feature, derived.orElse(column(at)), derived.isPresent()));
    }
    return stored;
  }

  private static String column(int at) {
    return "f" + at;
  }

  /// Events so far; no feature where the moment is a number of events.
  private static String clicks(String column, List<DecisionMoment> moments) {
    StringBuilder known = new StringBuilder();
    for (int moment = 0; moment < moments.size(); moment++) {
      if (moments.get(moment) instanceof DecisionMoment.AfterEvents(int events)) {
        known.append(" when ").append(moment).append(" then ").append(events);
      }
    }
    return known.isEmpty() ? column : "coalesce(" + column + ", case moment" + known + " end)";
  }

  /// How it follows from other columns, if it does.
  private static Optional<String> derivation(
      Feature feature,
      List<Feature> features,
      Optional<String> clicks,
      ZoneId zone,
      Predicate<String> complete) {
    String column = feature.column();
    return switch (feature.op()) {
      case HOUR -> part("hour", zone);
      case WEEKDAY -> part("isodow", zone).map(day -> day + " - 1");
      case WEEKEND -> part("isodow", zone).map(day -> "(" + day + " >= 6)::integer");
      case MONTH -> part("month", zone).map(month -> month + " - 1");
      case SEASON -> part("month", zone).map(month -> "(" + month + " % 12) // 3");
      case SINGLE -> clicks.map(all -> "(" + all + " = 1)::integer");
      case MEAN -> both(find(features, Op.SUM, column), "/", clicks, complete.test(column));
      case REVISITS ->
          both(clicks, "-", find(features, Op.DISTINCT, column), complete.test(column));
      default -> Optional.empty();
    };
  }

  /// Of the beginning; empty for a zone whose distance from UTC changes.
  private static Optional<String> part(String of, ZoneId zone) {
    return zone instanceof ZoneOffset ahead
        ? Optional.of(of + "(make_timestamp(" + SessionSql.ahead("start", ahead) + "))")
        : Optional.empty();
  }

  private static Optional<String> both(
      Optional<String> left, String operator, Optional<String> right, boolean complete) {
    return left.filter(_ -> complete)
        .flatMap(a -> right.map(b -> "(" + a + " " + operator + " " + b + ")"));
  }

  private static Optional<String> find(List<Feature> features, Op op, String column) {
    return IntStream.range(0, features.size())
        .filter(at -> features.get(at).op() == op)
        .filter(at -> features.get(at).column().equals(column))
        .filter(at -> features.get(at).word().isEmpty())
        .mapToObj(StoredFeature::column)
        .findFirst();
  }

  /// Reads it as a number or a word.
  String sql() {
    return feature.info().kind() == FeatureInfo.Kind.CATEGORY ? word() : value + "::double";
  }

  private String word() {
    String levels =
        feature.shown().stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]"));
    return "(" + levels + ")[(" + value + ")::integer + 1]";
  }
}
