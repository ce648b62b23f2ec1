package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.explore.Exploration.CategoryRates;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.explore.Exploration.TrendPoint;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Messages;

/// Looks at the sessions before any model. The outcome's own columns are left out of everything
/// that is set against the outcome: they would only repeat its definition.
public final class Explorer {

  private Explorer() {}

  /// @param end all sessions at their end
  public static Exploration explore(Snapshot end, Goal goal, Progress progress) {
    progress.stage(Messages.text("explore.stage"));
    Sessions sessions = Sessions.of(end, goal);
    List<TrendPoint> trend = Trend.of(end);
    List<Distribution> distributions = new ArrayList<>();
    List<CategoryRates> categories = new ArrayList<>();
    long done = 0;
    for (FeatureInfo info : sessions.infos()) {
      progress.report(done++, sessions.infos().size() + 1L);
      switch (sessions.column(info)) {
        case Column.Numbers numbers when info.kind() == FeatureInfo.Kind.YES_NO ->
            Rates.yesNo(info, numbers, sessions).ifPresent(categories::add);
        case Column.Numbers numbers ->
            Distributions.of(info, numbers, sessions).ifPresent(distributions::add);
        case Column.Categories words -> Rates.of(info, words, sessions).ifPresent(categories::add);
        case Column.Times _ -> {}
      }
    }
    distributions.sort(Comparator.comparingDouble(d -> -Sessions.telling(d.auc())));
    var correlation = Correlations.of(sessions, distributions);
    progress.report(1, 1);
    return new Exploration(
        Tiles.of(end, goal),
        trend,
        distributions,
        categories,
        correlation,
        Insights.of(sessions, trend, distributions, categories, correlation));
  }

  /// The distribution of one numeric feature; empty if it is constant, missing or made of words.
  ///
  /// @param end all sessions at their end
  public static Optional<Distribution> distribution(Snapshot end, Goal goal, FeatureInfo info) {
    Sessions sessions = Sessions.of(end, goal);
    return end.features().column(info.id()) instanceof Column.Numbers numbers
        ? Distributions.of(info, numbers, sessions)
        : Optional.empty();
  }
}
