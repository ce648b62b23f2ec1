package org.clicktrail.project;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Exporter;
import org.clicktrail.core.report.Masking;
import org.clicktrail.core.report.ModelCard;
import org.clicktrail.core.report.Report;
import org.clicktrail.core.report.Story;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// What a run tells: badges, cards, the default story and the report for the exporters.
public final class Reports {

  private Reports() {}

  /// The amber badges that travel with every chart, card and slide.
  public static List<String> badges(Run run) {
    return badges(run.pipeline(), run.goal());
  }

  /// The same while the recipe is further than what was computed by it.
  ///
  /// @param goal as computed last
  public static List<String> badges(Pipeline recipe, Optional<Goal> goal) {
    List<String> badges = new ArrayList<>();
    if (goal.filter(now -> now.proxy() && now.outcome().isPresent()).isPresent()) {
      badges.add(Messages.text("report.badge.proxy"));
    }
    Set<String> dropped = recipe.dropped().keySet();
    if (dropped.size() == 1) {
      badges.add(Messages.text("report.badge.dropped", dropped.iterator().next()));
    } else if (!dropped.isEmpty()) {
      badges.add(Messages.text("report.badge.dropped.many", dropped.size()));
    }
    return List.copyOf(badges);
  }

  /// A card by its id (`trend`, `roc:logistic`, `distribution:clicks`, …), drawn from the run;
  /// empty if the run cannot answer it.
  public static Optional<Card> card(Run run, String id) {
    return new Cards(run).card(id);
  }

  /// A card of Explore about what was asked beyond the usual, see [ExploreCards#id]; empty if the
  /// exploration cannot answer it.
  public static Optional<Card> card(Run run, Exploration seen, String id) {
    return new ExploreCards(run, seen).card(id);
  }

  /// Whether the card of this id takes a second or two to draw: a job for the background.
  public static boolean isSlow(String id) {
    return SlowCards.is(id);
  }

  /// A card by its id, also one that takes a second or two; empty if the run cannot answer it.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public static Optional<Card> card(Run run, String id, Progress progress) {
    Cards cards = new Cards(run);
    return isSlow(id) ? cards.slow(id, progress) : cards.card(id);
  }

  /// The default story: what the run can answer, in the order it is told.
  public static Story story(Run run) {
    return new Story(cards(run, new Cards(run).story().stream()));
  }

  /// The default story, then its details: tables, calibration, groups and the model card. For
  /// documents, which are read; slides are shown.
  private static Story detailed(Run run) {
    Cards cards = new Cards(run);
    return new Story(cards(run, Stream.concat(cards.story().stream(), cards.details().stream())));
  }

  private static List<Card> cards(Run run, Stream<String> ids) {
    Cards cards = new Cards(run);
    return ids.map(cards::card).flatMap(Optional::stream).toList();
  }

  /// The story with every card drawn again from the run; words of the analyst stay. Cards the run
  /// cannot answer any more are kept as they are, marked as from before.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public static Story redrawn(Story story, Run run, Progress progress) {
    return redrawn(story, run, progress, Card::aged);
  }

  /// The same; cards the run has no answer to, such as a prediction, stay as they are.
  public static Story renewed(Story story, Run run, Progress progress) {
    return redrawn(story, run, progress, UnaryOperator.identity());
  }

  private static Story redrawn(
      Story story, Run run, Progress progress, UnaryOperator<Card> unanswered) {
    List<Card> drawn = new ArrayList<>();
    for (Card old : story.cards()) {
      progress.report(drawn.size(), story.cards().size());
      drawn.add(
          card(run, old.id(), progress.part(0, 0))
              .map(old::redrawn)
              .orElseGet(() -> unanswered.apply(old)));
    }
    return new Story(drawn);
  }

  /// The default report of a run for one format.
  public static Report of(Run run, Exporter exporter, LocalDate date) {
    return of(run, exporter.paged() ? story(run) : detailed(run), date);
  }

  /// A report that tells a story, with personal data hidden.
  ///
  /// @param today the report is dated; where a project file kept the models, as of its day
  public static Report of(Run run, Story story, LocalDate today) {
    String title =
        run.goal()
            .filter(goal -> goal.outcome().isPresent())
            .map(Goal::sentence)
            .orElseGet(() -> Messages.text("report.title.explored", files(run)));
    LocalDate date = run.asOf().orElse(today);
    return Masking.of(new Report(title, source(run), provenance(run), date, story, caveats(run)));
  }

  /// The card of the chosen conversion model; empty before it is trained.
  static Optional<ModelCard> modelCard(Run run) {
    return run.conversion()
        .flatMap(training ->
            ModelCard.of(
                training.chosen(),
                training,
                run.goal().orElseThrow(),
                run.snapshot().orElseThrow(),
                run.leaks()));
  }

  static String files(Run run) {
    return run.report()
        .map(report ->
            report.files().stream()
                .map(file -> String.valueOf(file.path().getFileName()))
                .collect(Collectors.joining(", ")))
        .orElse("");
  }

  private static String source(Run run) {
    return run.report()
        .map(report ->
            Messages.text("report.source", run.noun(), files(run), Formats.count(run.rows())))
        .orElse("");
  }

  /// Id of the run, and which bytes it read.
  private static String provenance(Run run) {
    return run.report()
        .map(report ->
            Messages.text(
                "report.run.of", runId(run), report.files().getFirst().sha256().substring(0, 8)))
        .orElseGet(() -> runId(run));
  }

  /// Short id of a run: version, and a checksum of recipe and source. The same recipe on the same
  /// bytes has the same id on every machine.
  public static String runId(Run run) {
    CRC32 checksum = new CRC32();
    Pipeline pipeline = run.pipeline();
    Pipeline placeless =
        pipeline
            .computed()
            .with(new Pipeline.Source(List.of(), List.of(), pipeline.source().options()));
    checksum.update(Json.write(PipelineJson.write(placeless)).getBytes(StandardCharsets.UTF_8));
    run.report().map(ImportReport::files).orElse(List.of()).stream()
        .map(file -> file.sha256().getBytes(StandardCharsets.UTF_8))
        .forEach(checksum::update);
    return Messages.text("report.run", String.format("%08x", checksum.getValue()), About.version());
  }

  /// The columns left out, by the reason why.
  private static Map<String, List<String>> leftOut(Map<String, String> dropped) {
    return dropped.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                TreeMap::new,
                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
  }

  /// What this does not show: warnings, assumptions, limits of the method.
  static List<String> caveats(Run run) {
    List<String> caveats = new ArrayList<>(run.warnings());
    LeftOut.of(run).caveat().ifPresent(caveats::add);
    leftOut(run.pipeline().dropped())
        .forEach((reason, names) ->
            caveats.add(
                Messages.text(
                    "report.caveat.dropped", String.join(", ", names), names.size(), reason)));
    if (run.profit().isPresent()) {
      caveats.add(money(run.money()));
    }
    if (run.profit().filter(ProfitCurve::upperBound).isPresent()) {
      caveats.add(Messages.text("report.advice.upper"));
    }
    caveats.add(Messages.text("report.caveat.association"));
    if (run.goal().flatMap(Goal::revenue).isEmpty()) {
      caveats.add(Messages.text("report.caveat.no_revenue"));
    }
    if (run.goal().flatMap(Goal::outcome).isEmpty()) {
      caveats.add(Messages.text("report.caveat.no_outcome"));
    } else if (run.report().filter(read -> read.mapping().grain() == Grain.SESSIONS).isPresent()) {
      caveats.add(Messages.text("report.caveat.no_early", run.noun()));
    }
    Cards cards = new Cards(run);
    cards.noFunnel().ifPresent(why -> caveats.add(Messages.text("report.caveat.no_funnel", why)));
    caveats.addAll(cards.unanswered());
    return caveats.stream().distinct().toList();
  }

  private static String money(MoneySpec used) {
    return Messages.text(
        used.assumed() ? "report.caveat.assumed" : "report.caveat.money",
        Formats.money(used.value().orElse(Double.NaN), used.currency()),
        Formats.money(used.cost(), used.currency()),
        Formats.percent(used.incremental(), 0));
  }
}
