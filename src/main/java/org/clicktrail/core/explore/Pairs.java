package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.explore.Exploration.Correlation;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Messages;

/// The most telling numeric columns against each other: sessions drawn at random, by outcome.
///
/// @param columns two to four
/// @param group of each session drawn: position among `groups`
/// @param groups "Converted", "Did not convert"; "All" without an outcome
/// @param of sessions it was drawn from
public record Pairs(List<Drawn> columns, List<Integer> group, List<String> groups, long of) {

  /// Sessions drawn: single points are still seen in a small panel.
  static final int DRAWN = 1500;

  private static final int COLUMNS = 4;

  /// Two columns that go together like this say the same.
  private static final double SAME = 0.9;

  public Pairs {
    columns = List.copyOf(columns);
    group = List.copyOf(group);
    groups = List.copyOf(groups);
  }

  /// A column of the sessions drawn.
  ///
  /// @param unit see [FeatureInfo#unit]
  /// @param values NaN where missing
  /// @param correlations rank correlation with each of the columns, over all sessions
  public record Drawn(
      String feature, String label, String unit, List<Double> values, List<Double> correlations) {
    public Drawn {
      values = List.copyOf(values);
      correlations = List.copyOf(correlations);
    }
  }

  /// @param distributions most telling first
  /// @param correlation of these
  /// @param seed of the draw
  /// @return empty with fewer than two columns of numbers
  static Optional<Pairs> of(
      Sessions sessions, List<Distribution> distributions, Correlation correlation, long seed) {
    List<FeatureInfo> chosen = chosen(sessions, distributions, correlation);
    if (chosen.size() < 2) {
      return Optional.empty();
    }
    int[] rows = Sample.rows(sessions.rows(), DRAWN, seed);
    List<Drawn> columns = new ArrayList<>();
    for (FeatureInfo info : chosen) {
      Column.Numbers numbers = (Column.Numbers) sessions.column(info);
      columns.add(
          new Drawn(
              info.id(),
              info.label(),
              info.unit(),
              Arrays.stream(rows).mapToObj(numbers::number).toList(),
              chosen.stream().map(other -> of(correlation, info, other)).toList()));
    }
    List<String> groups =
        sessions.outcome()
            ? List.of(
                Messages.text("explore.group.converted"), Messages.text("explore.group.others"))
            : List.of(Messages.text("explore.group.all"));
    List<Integer> group =
        Arrays.stream(rows)
            .mapToObj(row -> sessions.outcome() && !sessions.converted(row) ? 1 : 0)
            .toList();
    return Optional.of(new Pairs(columns, group, groups, sessions.rows()));
  }

  /// The most telling first, without those that say the same as one before.
  private static List<FeatureInfo> chosen(
      Sessions sessions, List<Distribution> distributions, Correlation correlation) {
    List<FeatureInfo> chosen = new ArrayList<>();
    for (Distribution distribution : distributions) {
      sessions.infos().stream()
          .filter(info -> info.id().equals(distribution.feature()))
          .filter(info -> correlation.labels().contains(info.label()))
          .filter(info ->
              chosen.stream().noneMatch(other -> Math.abs(of(correlation, info, other)) > SAME))
          .findFirst()
          .filter(_ -> chosen.size() < COLUMNS)
          .ifPresent(chosen::add);
    }
    return chosen;
  }

  private static double of(Correlation correlation, FeatureInfo one, FeatureInfo other) {
    return correlation
        .rows()
        .get(correlation.labels().lastIndexOf(one.label()))
        .get(correlation.labels().lastIndexOf(other.label()));
  }
}
