package org.clicktrail.data.sql;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.feature.Op;

/// A feature as an aggregate over ordered events: `u` microseconds since 1970, `n` position in the
/// session from 1, `pause` microseconds since the event before, and for a column `cI` the helpers
/// of [#helpers], which look back only.
///
/// @param zone whose hours and days count
record FeatureSql(Dialect dialect, Cells cells, ZoneId zone) {

  private static final String MICROS = " / 1000000.0";

  /// The value: a number, or for a category the word as the user reads it; null if missing.
  String shown(Feature feature, Reach reach) {
    String value = value(feature, reach);
    return switch (feature.op()) {
      case WEEKDAY, MONTH, SEASON -> named(value, feature.shown());
      default -> feature.info().kind() == FeatureInfo.Kind.CATEGORY ? level(value, feature) : value;
    };
  }

  /// As written in the file; of calendar words the number of the level from 0.
  String value(Feature feature, Reach reach) {
    return switch (feature.op()) {
      case COUNT ->
          reach.of(feature.column().isEmpty() ? "count(*)" : "count(" + having(feature, "1") + ")");
      case SINGLE -> "case when " + reach.of("count(*)") + " = 1 then 1 else 0 end";
      case DISTINCT, REVISITS, CHANGES, ENTROPY, SHARE, TOP -> words(feature, reach);
      case SUM, MEAN, MIN, MAX, SD, VARIATION ->
          number(feature.op(), cells.number(feature.column()), reach);
      case SUM_WITH -> number(Op.SUM, having(feature, cells.price()), reach);
      case SECOND_LAST -> before(cells.of(feature.column()), "before_", reach);
      case THIRD_LAST -> before(cells.of(feature.column()), "third_", reach);
      case FIRST -> reach.of(dialect.first(cell(feature), "n"));
      case LAST -> reach.of(dialect.last(cell(feature), "n"));
      case UNTIL, TIME_WITH, DURATION, MAX_GAP, LAST_GAP -> clock(feature, reach);
      case HOUR, WEEKDAY, WEEKEND, MONTH, SEASON ->
          calendar(feature.op(), SessionSql.local(dialect, reach.of("min(u)"), zone));
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

  private String words(Feature feature, Reach reach) {
    String cell = cells.of(feature.column());
    String known = reach.of("count(" + cell + ")");
    String distinct = reach.of("count(distinct " + cell + ")");
    return switch (feature.op()) {
      case DISTINCT -> distinct;
      case REVISITS -> known + " - " + distinct;
      case CHANGES -> reach.of("count(case when before_%1$s <> %1$s then 1 end)".formatted(cell));
      case ENTROPY ->
          "case when %s = 1 then 0.0 else (ln(nullif(%s, 0)) - %s / nullif(%2$s, 0)) / ln(2) end"
              .formatted(distinct, known, reach.of("sum(surprise_" + cell + ")"));
      case SHARE ->
          "%s * 1.0 / nullif(%s, 0)"
              .formatted(reach.of("count(" + having(feature, "1") + ")"), known);
      case TOP -> reach.of(dialect.last(cell, "rank_" + cell));
      default -> throw new IllegalArgumentException(feature.op().name());
    };
  }

  /// A helper at the latest event whose word is known.
  private String before(String cell, String helper, Reach reach) {
    String value = "case when " + cell + " is not null then " + helper + cell + " end";
    return reach.of(dialect.last(value, "n"));
  }

  private String number(Op op, String number, Reach reach) {
    return switch (op) {
      case SUM -> "coalesce(" + reach.of("sum(" + number + ")") + ", 0)";
      case MEAN -> reach.of("avg(" + number + ")");
      case MIN -> reach.of("min(" + number + ")");
      case MAX -> reach.of("max(" + number + ")");
      case SD ->
          "case when %s = 1 then 0.0 else %s end"
              .formatted(
                  reach.of("count(" + number + ")"), reach.of("stddev_samp(" + number + ")"));
      case VARIATION ->
          "(%s) / nullif(%s, 0)"
              .formatted(number(Op.SD, number, reach), number(Op.MEAN, number, reach));
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  private String clock(Feature feature, Reach reach) {
    String start = reach.of("min(u)");
    return switch (feature.op()) {
      case UNTIL ->
          "(" + reach.of("min(" + having(feature, "u") + ")") + " - " + start + ")" + MICROS;
      case TIME_WITH ->
          "case when %s > 0 then coalesce(%s, 0)%s end"
              .formatted(
                  reach.of("count(pause)"),
                  reach.of(
                      "sum(case when since_%s = %s then pause end)"
                          .formatted(cells.of(feature.column()), dialect.text(feature.word()))),
                  MICROS);
      case DURATION -> "(" + reach.of("max(u)") + " - " + start + ")" + MICROS;
      case MAX_GAP -> reach.of("max(pause)") + MICROS;
      case LAST_GAP -> reach.of(dialect.last("pause", "n")) + MICROS;
      default -> throw new IllegalArgumentException(feature.op().name());
    };
  }

  private String calendar(Op op, String start) {
    return switch (op) {
      case HOUR -> dialect.hour(start);
      case WEEKDAY -> dialect.weekday(start) + " - 1";
      case WEEKEND ->
          "case when %1$s >= 6 then 1 when %1$s < 6 then 0 end".formatted(dialect.weekday(start));
      case MONTH -> dialect.month(start) + " - 1";
      // December to February is 0
      case SEASON -> "floor(mod(" + dialect.month(start) + ", 12) / 3.0)";
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  private String cell(Feature feature) {
    return feature.info().kind() == FeatureInfo.Kind.CATEGORY
        ? cells.of(feature.column())
        : cells.number(feature.column());
  }

  private String having(Feature feature, String value) {
    return "case when %s = %s then %s end"
        .formatted(cells.of(feature.column()), dialect.text(feature.word()), value);
  }

  /// From the word of the file to the level of the feature.
  private String level(String value, Feature feature) {
    StringBuilder level = new StringBuilder("case ").append(value);
    String others = "null";
    for (int at = 0; at < feature.levels().size(); at++) {
      String shown = dialect.text(feature.shown().get(at));
      if (feature.levels().get(at).equals(Feature.OTHER)) {
        others = shown;
      }
      level.append(" when ").append(dialect.text(feature.levels().get(at)));
      level.append(" then ").append(shown);
    }
    // a missing word is no other word
    return "case when %s is not null then %s else %s end end".formatted(value, level, others);
  }

  private String named(String number, List<String> names) {
    StringBuilder named = new StringBuilder("case ").append(number);
    IntStream.range(0, names.size())
        .forEach(at ->
            named.append(" when ").append(at).append(" then ").append(dialect.text(names.get(at))));
    return named.append(" end").toString();
  }

  /// Columns beside every event, which the features need; each looks back only, so that no later
  /// event can change it.
  ///
  /// @param session the columns that name the session
  List<String> helpers(List<Feature> features, String session) {
    List<String> helpers = new ArrayList<>();
    for (Feature feature : features) {
      List<String> wanted =
          switch (feature.op()) {
            case CHANGES, SECOND_LAST -> List.of(previous(feature, 1, "before_", session));
            case THIRD_LAST -> List.of(previous(feature, 2, "third_", session));
            case TIME_WITH -> List.of(since(cells.of(feature.column()), session));
            case ENTROPY -> List.of(surprise(cells.of(feature.column()), session));
            case TOP -> List.of(rank(cells.of(feature.column()), session));
            default -> List.of();
          };
      wanted.stream().filter(helper -> !helpers.contains(helper)).forEach(helpers::add);
    }
    return helpers;
  }

  private String previous(Feature feature, int steps, String helper, String session) {
    String cell = cells.of(feature.column());
    String window = "partition by " + session + " order by n";
    return dialect.previous(cell, steps, window) + " as " + helper + cell;
  }

  /// The word of the event before, also if it is missing.
  private static String since(String cell, String session) {
    return "lag(%1$s) over (partition by %2$s order by n) as since_%1$s".formatted(cell, session);
  }

  /// How often the word was seen in the session, this event included.
  private static String seen(String cell, String session) {
    return "row_number() over (partition by %s, %s order by n)".formatted(session, cell);
  }

  /// Sums to Σ c ln c over the words and their counts c: of a word's j-th event the growth from j −
  /// 1 to j.
  private static String surprise(String cell, String session) {
    return """
    case when %1$s is null then null
          when %2$s = 1 then 0.0
          else %2$s * ln(%2$s) - (%2$s - 1) * ln(greatest(%2$s - 1, 1)) end as surprise_%1$s\
    """
        .formatted(cell, seen(cell, session));
  }

  /// Largest for the most frequent word so far, of equally frequent ones for the one seen first.
  private static String rank(String cell, String session) {
    return """
    %2$s * 4294967296 - min(n) over (partition by %3$s, %1$s order by n) as rank_%1$s\
    """
        .formatted(cell, seen(cell, session), session);
  }
}
