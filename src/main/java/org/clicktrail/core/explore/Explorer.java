package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.clicktrail.core.explore.Exploration.CategoryRates;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.explore.Exploration.TrendPoint;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.Giveaways;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Messages;

/// Looks at the sessions before any model. The outcome's own columns are left out of everything
/// that is set against the outcome: they would only repeat its definition.
public final class Explorer {

  /// Of the sessions drawn for the pairs: a picture, so that the analysis' own seed does not
  /// matter.
  private static final long SEED = 1;

  private Explorer() {}

  /// Looks at all sessions, without following them.
  ///
  /// @param end all sessions at their end
  public static Exploration explore(Snapshot end, Goal goal, Progress progress) {
    int[] all = IntStream.range(0, end.rows()).toArray();
    return seen(Kept.of(end, goal, ExploreSpec.none(), all), Followed.not(""), progress);
  }

  /// How sessions can be followed.
  ///
  /// @param trails empty where they cannot
  /// @param reason why not, as a sentence; "" where they can
  public record Follow(Optional<Trails> trails, String reason) {}

  /// Looks at the sessions that a filter keeps.
  ///
  /// @param end all sessions at their end
  /// @param goal over all sessions
  /// @throws ProblemException if the filter, the column or a step is not in the file
  public static Exploration explore(
      Snapshot end, Goal goal, ExploreSpec spec, Follow follow, Progress progress)
      throws ProblemException {
    int[] rows = spec.filter().rows(end);
    Followed followed = followed(end, spec, rows, follow, progress.part(0, 0.5));
    return seen(Kept.of(end, goal, spec, rows), followed, progress.part(0.5, 1));
  }

  private record Followed(Optional<Journeys> journeys, String reason, Popular.Seen popular) {
    static Followed not(String reason) {
      return new Followed(Optional.empty(), reason, new Popular.Seen(List.of(), reason));
    }
  }

  private static Followed followed(
      Snapshot end, ExploreSpec spec, int[] rows, Follow follow, Progress progress)
      throws ProblemException {
    Optional<Trails> trails = follow.trails().filter(found -> found.sessions() == end.rows());
    if (trails.isEmpty()) {
      return Followed.not(follow.reason());
    }
    progress.stage(Messages.text("explore.stage.follow"));
    boolean[] kept = new boolean[end.rows()];
    for (int row : rows) {
      kept[row] = true;
    }
    Optional<Journeys> journeys = Journeys.of(trails.get(), spec, kept, progress.part(0, 0.5));
    List<Popular> popular = PopularTally.of(trails.get(), end, kept, progress.part(0.5, 1));
    return new Followed(
        journeys,
        journeys.isPresent() ? "" : Messages.text("explore.follow.one_word"),
        new Popular.Seen(popular, popular.isEmpty() ? Messages.text("explore.popular.none") : ""));
  }

  /// The sessions a filter keeps, with what the goal amounts to over them.
  ///
  /// @param end those kept
  /// @param last time that all of them tell of
  private record Kept(Snapshot end, Goal goal, Exploration.Scope scope, long last) {

    static Kept of(Snapshot all, Goal whole, ExploreSpec spec, int[] rows) {
      Exploration.Scope scope =
          new Exploration.Scope(
              spec,
              spec.filter().conditions().stream().map(one -> FilterWords.words(one, all)).toList(),
              rows.length,
              all.rows(),
              all.noun());
      long last = Forecasts.last(all);
      if (rows.length == all.rows()) {
        return new Kept(all, whole, scope, last);
      }
      long converting = 0;
      for (int row : rows) {
        converting += all.label().number(row) == 1 ? 1 : 0;
      }
      return new Kept(all.rows(rows), whole.over(converting, rows.length), scope, last);
    }
  }

  private static Exploration seen(Kept kept, Followed followed, Progress progress) {
    progress.stage(Messages.text("explore.stage"));
    Snapshot end = kept.end();
    Goal goal = kept.goal();
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
    Set<String> giveaways = giveaways(end, categories);
    List<Distribution> told =
        distributions.stream().filter(one -> !giveaways.contains(one.feature())).toList();
    var correlation = Correlations.of(sessions, told);
    progress.report(1, 1);
    return new Exploration(
        kept.scope(),
        Tiles.of(end, goal),
        trend,
        outlook(kept, progress),
        distributions,
        categories,
        giveaways,
        correlation,
        Pairs.of(sessions, told, correlation, SEED),
        followed.journeys(),
        followed.reason(),
        WeekHours.of(end),
        followed.popular(),
        sessions.rate(),
        Distributions.spent(end, sessions),
        Insights.of(sessions, trend, told, categories, correlation));
  }

  /// What is the outcome in other words, such as the amount of an order, or whether there is one.
  private static Set<String> giveaways(Snapshot end, List<CategoryRates> categories) {
    Set<String> found = new HashSet<>(Giveaways.of(end, SEED));
    categories.stream().filter(Rates::giveaway).map(CategoryRates::feature).forEach(found::add);
    return found;
  }

  /// What comes next after all of the past; after a span that the filter keeps comes what is known.
  private static Outlook outlook(Kept kept, Progress progress) {
    boolean span =
        kept.scope().spec().filter().conditions().stream()
            .anyMatch(Filter.During.class::isInstance);
    return span
        ? Forecasts.refused(Messages.text("forecast.span"))
        : Forecasts.of(kept.end(), kept.last(), progress);
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
