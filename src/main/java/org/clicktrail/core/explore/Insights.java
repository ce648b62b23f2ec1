package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.explore.Exploration.CategoryRates;
import org.clicktrail.core.explore.Exploration.Correlation;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.explore.Exploration.Insight;
import org.clicktrail.core.explore.Exploration.LevelRate;
import org.clicktrail.core.explore.Exploration.TrendPoint;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// What stands out, as sentences with numbers and n. Only differences of at least four standard
/// errors are told, because hundreds are looked at.
final class Insights {

  private static final int MOST = 8;
  private static final double ERRORS = 4;
  private static final int FEWEST = 50;

  /// A sentence and how many standard errors it stands on.
  ///
  /// @param source column of the file it is about, told once; "" for several
  private record Candidate(Insight insight, double weight, String source) {}

  private Insights() {}

  static List<Insight> of(
      Sessions sessions,
      List<TrendPoint> trend,
      List<Distribution> distributions,
      List<CategoryRates> categories,
      Correlation correlation) {
    List<Candidate> candidates = new ArrayList<>();
    if (sessions.outcome()) {
      categories.forEach(r -> level(r, source(sessions, r.feature())).ifPresent(candidates::add));
      distributions.forEach(d -> quarters(d, sessions).ifPresent(candidates::add));
      period(trend, sessions.rate()).ifPresent(candidates::add);
    } else {
      categories.forEach(
          r -> share(r, sessions.rows(), source(sessions, r.feature())).ifPresent(candidates::add));
      distributions.forEach(
          d -> middle(d, source(sessions, d.feature())).ifPresent(candidates::add));
    }
    candidates.sort(Comparator.comparingDouble(candidate -> -candidate.weight()));
    List<Insight> told = new ArrayList<>();
    Set<String> sources = new HashSet<>();
    candidates.stream()
        .filter(candidate -> candidate.source().isEmpty() || sources.add(candidate.source()))
        .limit(MOST)
        .map(Candidate::insight)
        .forEach(told::add);
    twins(correlation, sessions.outcome() ? 1 : 0).ifPresent(told::add);
    return List.copyOf(told);
  }

  /// The level that differs most from all other sessions.
  private static Optional<Candidate> level(CategoryRates rates, String source) {
    double n = 0;
    double converted = 0;
    for (LevelRate level : rates.levels()) {
      n += level.n();
      converted += level.n() * level.rate().value();
    }
    Optional<Candidate> best = Optional.empty();
    for (LevelRate level : rates.levels()) {
      double rest = n - level.n();
      double restRate = (converted - level.n() * level.rate().value()) / rest;
      double errors = errors(level.rate().value(), (double) level.n(), restRate, rest);
      if (level.n() >= FEWEST
          && rest >= FEWEST
          && Math.abs(errors) >= Math.max(ERRORS, best.map(Candidate::weight).orElse(0.0))) {
        String sentence =
            Messages.text(
                errors > 0 ? "explore.insight.level.more" : "explore.insight.level.less",
                rates.label(),
                level.level(),
                Formats.percent(level.rate().value()),
                Tiles.percentRange(level.rate()),
                Formats.percent(restRate),
                Formats.count(level.n()));
        best =
            Optional.of(
                new Candidate(new Insight(sentence, rates.feature()), Math.abs(errors), source));
      }
    }
    return best;
  }

  /// The highest against the lowest quarter of a feature. A feature that decides the outcome nearly
  /// alone is left to the leak check.
  private static Optional<Candidate> quarters(Distribution distribution, Sessions sessions) {
    double telling = Sessions.telling(distribution.auc());
    if (telling < 0.05 || telling > sessions.tautology()) {
      return Optional.empty();
    }
    Column.Numbers column = numbers(distribution, sessions);
    double[] sorted = Sample.sorted(column.toArray());
    double q1 = Sample.quantile(sorted, 0.25);
    double q3 = Sample.quantile(sorted, 0.75);
    if (q1 == q3) {
      return Optional.empty();
    }
    long[] low = new long[2];
    long[] high = new long[2];
    for (int row = 0; row < column.size(); row++) {
      if (!column.missing(row)) {
        int converted = sessions.converted(row) ? 1 : 0;
        double value = column.number(row);
        low[converted] += value <= q1 ? 1 : 0;
        high[converted] += value >= q3 ? 1 : 0;
      }
    }
    double lows = low[0] + low[1];
    double highs = high[0] + high[1];
    double lowRate = low[1] / lows;
    double highRate = high[1] / highs;
    double errors = errors(highRate, highs, lowRate, lows);
    return Math.abs(errors) < ERRORS
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                new Insight(
                    Messages.text(
                        errors > 0
                            ? "explore.insight.quarters.more"
                            : "explore.insight.quarters.less",
                        distribution.label(),
                        Formats.percent(highRate),
                        Formats.amount(q3, distribution.unit()),
                        Formats.percent(lowRate),
                        Formats.amount(q1, distribution.unit()),
                        Formats.count(highs),
                        Formats.count(lows),
                        Tiles.percentRange(Interval.wilson((double) high[1], highs)),
                        Tiles.percentRange(Interval.wilson((double) low[1], lows))),
                    distribution.feature()),
                Math.abs(errors),
                source(sessions, distribution.feature())));
  }

  /// The period that differs most from the overall rate.
  private static Optional<Candidate> period(List<TrendPoint> trend, Interval all) {
    return trend.stream()
        .filter(point -> point.sessions() >= FEWEST)
        .map(point -> {
          double spread =
              Math.sqrt(all.value() * (1 - all.value()) / Math.max(1, point.sessions()));
          double errors = (point.rate().value() - all.value()) / spread;
          return new Candidate(
              new Insight(
                  Messages.text(
                      "explore.insight.period",
                      point.label(),
                      Formats.percent(point.rate().value()),
                      Tiles.percentRange(point.rate()),
                      Formats.percent(all.value()),
                      Formats.count(point.sessions())),
                  ""),
              Math.abs(errors),
              "");
        })
        .filter(candidate -> candidate.weight() >= ERRORS)
        .max(Comparator.comparingDouble(Candidate::weight));
  }

  /// Without an outcome: the most frequent word of a category, if it is frequent.
  private static Optional<Candidate> share(CategoryRates rates, long rows, String source) {
    LevelRate top = rates.levels().getFirst();
    double share = (double) top.n() / rows;
    return share < 0.2
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                new Insight(
                    Messages.text(
                        "explore.insight.share",
                        rates.label(),
                        top.level(),
                        Formats.percent(share),
                        Formats.count(top.n())),
                    rates.feature()),
                share,
                source));
  }

  /// Without an outcome: the middle half of a feature.
  private static Optional<Candidate> middle(Distribution distribution, String source) {
    return distribution.box().stream()
        .findFirst()
        .map(box ->
            new Candidate(
                new Insight(
                    Messages.text(
                        "explore.insight.middle",
                        distribution.label(),
                        Formats.amount(box.median(), distribution.unit()),
                        Formats.amount(box.q1(), distribution.unit()),
                        Formats.amount(box.q3(), distribution.unit()),
                        Formats.count(box.n())),
                    distribution.feature()),
                0.1,
                source));
  }

  /// The pair of features that say nearly the same.
  private static Optional<Insight> twins(Correlation correlation, int from) {
    double strongest = 0.95;
    Optional<Insight> sentence = Optional.empty();
    for (int i = from; i < correlation.labels().size(); i++) {
      for (int j = from; j < i; j++) {
        double r = correlation.rows().get(i).get(j);
        if (Math.abs(r) > strongest) {
          strongest = Math.abs(r);
          sentence =
              Optional.of(
                  new Insight(
                      Messages.text(
                          "explore.insight.twins",
                          correlation.labels().get(j),
                          correlation.labels().get(i),
                          Formats.decimal(r, 2)),
                      ""));
        }
      }
    }
    return sentence;
  }

  private static Column.Numbers numbers(Distribution distribution, Sessions sessions) {
    return sessions.infos().stream()
        .filter(info -> info.id().equals(distribution.feature()))
        .map(sessions::column)
        .filter(Column.Numbers.class::isInstance)
        .map(Column.Numbers.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String source(Sessions sessions, String feature) {
    return sessions.infos().stream()
        .filter(info -> info.id().equals(feature))
        .map(FeatureInfo::source)
        .findFirst()
        .orElse("");
  }

  /// Difference of two shares in standard errors (pooled).
  private static double errors(double a, double n, double b, double m) {
    double pooled = (a * n + b * m) / (n + m);
    double spread = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
    return spread > 0 ? (a - b) / spread : 0;
  }
}
