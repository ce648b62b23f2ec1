package org.clicktrail.project;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ExploreCharts;
import org.clicktrail.core.chart.JourneyCharts;
import org.clicktrail.core.chart.PairCharts;
import org.clicktrail.core.chart.PopularCharts;
import org.clicktrail.core.chart.RateCharts;
import org.clicktrail.core.chart.Scoped;
import org.clicktrail.core.chart.WeekHourCharts;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.explore.LeftOut;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.DecisionMoment.AfterEvents;
import org.clicktrail.core.goal.DecisionMoment.FirstEvent;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.text.Messages;

/// The cards of Explore. A card about more than the usual carries in its id what was asked, so that
/// it stays about the sessions it was made for whatever the filter is later.
public final class ExploreCards {

  private static final Set<String> KINDS =
      Set.of(
          "trend",
          "goes_with",
          ByCategory.ID,
          "distribution",
          "box",
          "categories",
          "correlation",
          "funnel",
          "paths",
          "pairs",
          "hours",
          "hour_rates",
          "products",
          "shelves",
          "spent",
          "forecast");

  /// Between what a card shows and what was asked of Explore.
  private static final String ASKED = "?&";

  private final Run run;
  private final Exploration seen;
  private final List<String> badges;

  ExploreCards(Run run, Exploration seen) {
    this.run = run;
    this.seen = named(run, seen);
    this.badges = Reports.badges(run);
  }

  /// What was seen, with the columns named that the recipe leaves out of the model.
  public static Exploration named(Run run, Exploration seen) {
    Set<String> dropped = run.pipeline().dropped().keySet();
    return LeftOut.named(
        seen,
        run.end().stream()
            .flatMap(end -> end.infos().stream())
            .filter(info -> dropped.contains(info.id()) || dropped.contains(info.source()))
            .map(FeatureInfo::id)
            .collect(Collectors.toSet()));
  }

  /// The id of a card about what was asked of Explore.
  ///
  /// @param card what it shows: `trend`, `box:clicks`
  public static String id(String card, ExploreSpec spec) {
    return spec.id().isEmpty() ? card : card + ASKED.charAt(0) + spec.id();
  }

  /// What a card asks of Explore beyond the usual; empty for the usual and for other cards.
  public static Optional<ExploreSpec> asked(String id) {
    int at = id.lastIndexOf(ASKED);
    if (at < 0 || !about(id)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ExploreSpec.of(id.substring(at + 1)));
    } catch (ProblemException _) {
      // an id nobody wrote, in a file edited by hand
      return Optional.empty();
    }
  }

  /// Whether a card is one of these.
  static boolean about(String id) {
    return KINDS.contains(id.replaceFirst("[:?].*", ""));
  }

  /// What stands out, in words: first what a model can learn from, then the rest, which is said.
  public static List<String> insights(Run run, Exploration seen) {
    Map<String, String> marked = marked(run);
    return seen.insights().stream()
        .sorted(Comparator.comparing(one -> marked.containsKey(one.feature())))
        .map(one -> sentence(one, marked))
        .toList();
  }

  private static String sentence(Exploration.Insight one, Map<String, String> marked) {
    String key = marked.get(one.feature());
    return key == null ? one.sentence() : Messages.text(key, one.sentence());
  }

  /// Features that are shown after the others: a model does not see them, they are the outcome in
  /// other words, or they are written with it.
  public static Set<String> last(Run run) {
    return marked(run).keySet();
  }

  /// The feature of the card by category; empty without one.
  public static Optional<String> category(Run run) {
    return run.exploration()
        .filter(_ -> run.end().isPresent())
        .flatMap(seen -> new ByCategory(run, seen).chosen())
        .map(Exploration.CategoryRates::feature);
  }

  /// What is said of each of them.
  private static Map<String, String> marked(Run run) {
    Map<String, String> marked = new HashMap<>();
    Set<String> later = run.report().map(ImportReport::knownLater).orElse(Set.of());
    run.end().stream()
        .flatMap(end -> end.infos().stream())
        .filter(info -> later.contains(info.id()) || later.contains(info.source()))
        .forEach(info -> marked.put(info.id(), "explore.insight.later"));
    run.exploration()
        .map(Exploration::giveaways)
        .orElse(Set.of())
        .forEach(feature -> marked.put(feature, "explore.insight.giveaway"));
    unseen(run).forEach(feature -> marked.put(feature, "explore.insight.unseen"));
    return marked;
  }

  /// Whether Explore knows more of a session than is known when one acts: it looks at its end.
  public static boolean beyondTheMoment(Run run) {
    return run.snapshot()
        .map(Snapshot::moment)
        .filter(moment -> moment instanceof AfterEvents || moment instanceof FirstEvent)
        .isPresent();
  }

  /// Features that tell a model nothing though the sessions have them: left out of it, or the same
  /// for all at the moment one acts, as what an order costs is before there is one.
  private static Set<String> unseen(Run run) {
    Set<String> unseen = new HashSet<>();
    Optional<Snapshot> used = run.snapshot();
    if (used.isPresent()) {
      run.end().ifPresent(end -> end.infos().forEach(info -> unseen.add(info.id())));
      used.get().infos().stream().map(FeatureInfo::id).forEach(unseen::remove);
    }
    return unseen;
  }

  /// The card of an id; empty if it is about other sessions than these, or these cannot answer it.
  Optional<Card> card(String id) {
    if (!asked(id).orElse(ExploreSpec.none()).equals(seen.scope().spec())) {
      return Optional.empty();
    }
    int end = id.lastIndexOf(ASKED);
    String card = end < 0 ? id : id.substring(0, end);
    int colon = card.indexOf(':');
    String kind = colon < 0 ? card : card.substring(0, colon);
    String detail = colon < 0 ? "" : card.substring(colon + 1);
    return switch (kind) {
      case "trend" ->
          chart(id, ExploreCharts.trend(seen, run.pipeline().decisions().annotations(), badges));
      case "goes_with" -> goesWith(id);
      case ByCategory.ID ->
          new ByCategory(run, seen)
              .chosen()
              .map(found -> beside(id, RateCharts.categories(found, badges)));
      case "distribution" ->
          chart(id, find(detail).map(found -> ExploreCharts.distribution(found, badges)));
      case "box" -> chart(id, find(detail).map(found -> ExploreCharts.box(found, badges)));
      case "categories" -> chart(id, categories(detail));
      case "correlation" -> chart(id, ExploreCharts.correlation(seen, last(run), badges));
      case "funnel" -> chart(id, JourneyCharts.funnel(seen, badges));
      case "paths" -> chart(id, JourneyCharts.paths(seen, badges));
      case "pairs" -> chart(id, PairCharts.pairs(seen, badges));
      case "hours" -> chart(id, WeekHourCharts.sessions(seen, badges));
      case "hour_rates" -> chart(id, WeekHourCharts.conversion(seen, badges));
      case "products" -> chart(id, PopularCharts.top(seen, true, badges));
      case "shelves" -> chart(id, PopularCharts.top(seen, false, badges));
      case "spent" -> chart(id, PopularCharts.spent(seen, badges));
      case "forecast" -> ForecastCard.of(seen, id, detail, new Speech(run).notes(id), badges);
      default -> Optional.empty();
    };
  }

  private Optional<Card> chart(String id, Optional<ChartSpec> spec) {
    return Scoped.chart(spec, seen.scope())
        .map(chart -> Card.of(id, chart, new Speech(run).notes(id)));
  }

  /// What goes with conversion: the most telling column and the sentences.
  private Optional<Card> goesWith(String id) {
    if (seen.columns().isEmpty() || seen.insights().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(beside(id, ExploreCharts.distribution(telling(), badges)));
  }

  /// A chart beside the sentences that stand out.
  private Card beside(String id, ChartSpec spec) {
    ChartSpec chart = Scoped.chart(spec, seen.scope());
    List<String> sentences =
        Stream.concat(
                insights(run, seen).stream().limit(3),
                Stream.of(
                    Messages.text(
                        beyondTheMoment(run) ? "report.association.whole" : "report.association",
                        run.noun())))
            .toList();
    return new Card(
        id,
        chart.heading().title(),
        chart.heading().subtitle(),
        List.of(new Block.Chart(chart), new Block.Sentences(sentences)),
        new Speech(run).notes(id),
        badges,
        false);
  }

  /// The most telling column of those that are not shown last; if there is one, of those with
  /// another median where they convert, because a chart of counts shows nothing else.
  private Exploration.Distribution telling() {
    Set<String> last = last(run);
    List<Exploration.Distribution> known =
        seen.columns().stream().filter(column -> !last.contains(column.feature())).toList();
    return known.stream()
        .filter(column -> column.box().stream().map(Exploration.Box::median).distinct().count() > 1)
        .findFirst()
        .or(() -> known.stream().findFirst())
        .orElseGet(() -> seen.columns().getFirst());
  }

  private Optional<Exploration.Distribution> find(String feature) {
    return seen.columns().stream().filter(found -> found.feature().equals(feature)).findFirst();
  }

  private Optional<ChartSpec> categories(String feature) {
    return seen.categories().stream()
        .filter(found -> found.feature().equals(feature))
        .findFirst()
        .map(found -> RateCharts.categories(found, badges));
  }
}
