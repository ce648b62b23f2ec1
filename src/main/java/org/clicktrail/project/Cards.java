package org.clicktrail.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.GoalCharts;
import org.clicktrail.core.chart.Headed;
import org.clicktrail.core.chart.ModelCharts;
import org.clicktrail.core.chart.RateCharts;
import org.clicktrail.core.chart.SegmentCharts;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.Funnel;
import org.clicktrail.core.explore.Journeys;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Scored;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.segment.Segmentation;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// The cards a run can tell, drawn from it by their id: a story keeps ids and words, never
/// pictures.
final class Cards {

  private static final String FUNNEL = "funnel";

  /// Where conversion by category and what drives the model are told it has no slide: the first
  /// tells its sentences, the second its columns.
  private static final String GOES_WITH = "goes_with";

  private static final String IMPORTANCE = "importance";

  /// In a file with an early curve it has no slide: how well it can be told is told there.
  private static final String MODELS = "models";

  /// Slides only where no outcome is chosen: there who converts takes their place.
  private static final String SPENT = "spent";

  private static final String PRODUCTS = "products";

  private static final String HOURS = "hours";

  private static final List<String> DEFAULT =
      List.of(
          "question",
          "data",
          "trend",
          FUNNEL,
          ByCategory.ID,
          GOES_WITH,
          SPENT,
          PRODUCTS,
          HOURS,
          "segments",
          "early",
          MODELS,
          IMPORTANCE,
          "profit",
          "advice");

  private static final List<String> DETAILS =
      List.of(
          FUNNEL,
          GOES_WITH,
          MODELS,
          IMPORTANCE,
          "paths",
          "pairs",
          HOURS,
          "hour_rates",
          PRODUCTS,
          "shelves",
          SPENT,
          "early_table",
          "calibration",
          "curves",
          "together",
          "profit_compared",
          "groups",
          "forecast",
          "recommendations",
          "model_card",
          "model_card_limits");

  private final Run run;
  private final List<String> badges;

  Cards(Run run) {
    this.run = run;
    this.badges = Reports.badges(run);
  }

  /// The default story, in order; what a run cannot answer is left out. With the limits these are
  /// at most ten slides: what a meeting listens to.
  List<String> story() {
    Set<String> left = new HashSet<>();
    if (asked()) {
      left.addAll(List.of(SPENT, PRODUCTS, HOURS));
    }
    if (full()) {
      left.add(IMPORTANCE);
    }
    if (funnel().isEmpty()) {
      left.add(FUNNEL);
    }
    if (early().isPresent()) {
      left.add(MODELS);
    }
    if (card(ByCategory.ID).isPresent() && card(IMPORTANCE).isPresent()) {
      left.add(GOES_WITH);
    }
    return DEFAULT.stream().filter(id -> !left.contains(id)).toList();
  }

  /// Whether an outcome is chosen.
  private boolean asked() {
    return run.goal().flatMap(Goal::outcome).isPresent();
  }

  /// Whether there is a slide for everything else: what drives the model is then told beside how
  /// well it can be told.
  private boolean full() {
    return funnel().isPresent() && early().isPresent();
  }

  /// What a document has room for beyond the default story, in order.
  List<String> details() {
    List<String> told = story();
    return DETAILS.stream().filter(id -> !told.contains(id)).toList();
  }

  /// The funnel over the kinds of events; empty where the file has none, or no two of them are
  /// steps. A funnel over pages or categories is no slide: nobody has to go through them.
  private Optional<Funnel> funnel() {
    Optional<String> event =
        run.report().flatMap(report -> report.mapping().first(Role.EVENT)).map(Field::name);
    return run.exploration()
        .flatMap(Exploration::journeys)
        .filter(journeys -> event.filter(journeys.column().column()::equals).isPresent())
        .flatMap(Journeys::funnel);
  }

  /// Why there is no funnel among the slides; empty where there is one, and before the file was
  /// explored.
  Optional<String> noFunnel() {
    return run.exploration()
        .filter(_ -> funnel().isEmpty())
        .map(seen ->
            seen.noJourneys().isEmpty()
                ? Messages.text("report.no_funnel.words")
                : seen.noJourneys());
  }

  /// Why slides on who converts are not among the slides, a sentence each; none without an outcome,
  /// and before the file was explored or a model trained.
  List<String> unanswered() {
    List<String> lines = new ArrayList<>();
    if (asked() && run.exploration().isPresent() && card(ByCategory.ID).isEmpty()) {
      lines.add(
          Messages.text("report.caveat.no_category", run.noun(), Formats.count(RateCharts.FEWEST)));
    }
    if (run.conversion().isPresent() && card(IMPORTANCE).isEmpty()) {
      lines.add(Messages.text("report.caveat.no_importance"));
    }
    return lines;
  }

  /// The card of an id; empty if the run cannot answer it.
  Optional<Card> card(String id) {
    Optional<Exploration> seen = run.exploration();
    if (ExploreCards.about(id) && seen.isPresent()) {
      return new ExploreCards(run, seen.get()).card(id);
    }
    int colon = id.indexOf(':');
    String kind = colon < 0 ? id : id.substring(0, colon);
    String detail = colon < 0 ? "" : id.substring(colon + 1);
    return switch (kind) {
      case "question" -> question();
      case "data" -> data();
      case "early" -> early().map(chart -> told(id, chart));
      case "split" -> chart(id, split());
      case MODELS -> models();
      case "profit" -> profit();
      case "advice" -> AdviceCard.of(run, notes(id), badges);
      case "curves", "together" -> why(id);
      case "segments" -> run.advised().map(this::segments);
      case "segment_rates" ->
          chart(id, run.segments().flatMap(s -> SegmentCharts.rates(s, badges)));
      case "segment_sizes" -> chart(id, run.segments().map(s -> SegmentCharts.sizes(s, badges)));
      case "segment_scatter" ->
          chart(id, run.segments().map(s -> SegmentCharts.scatter(s, badges)));
      case "silhouettes" ->
          chart(id, run.segments().flatMap(s -> SegmentCharts.silhouettes(s, badges)));
      case "recommendations" -> RecommendationCard.of(run, notes(id), badges);
      case "limits" -> limits();
      case "model_card", "model_card_limits" -> modelCard(id);
      case "early_table", "profit_compared", "groups" ->
          new EvaluationCards(run)
              .table(id)
              .map(found ->
                  new Card(
                      id,
                      found.title(),
                      found.subtitle(),
                      List.of(found.block()),
                      notes(id),
                      Stream.concat(badges.stream(), found.badges().stream()).toList(),
                      false));
      default -> chart(id, new ModelCards(run, badges).chart(kind, detail));
    };
  }

  /// The card of an id whose chart takes a second or two: the curve of a column, two models
  /// compared; empty for other cards, and if the run cannot answer it.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  Optional<Card> slow(String id, Progress progress) {
    return chart(id, new SlowCards(run, badges).chart(id, progress));
  }

  /// The curves of the additive model that matter most, or its strongest pairs.
  private Optional<Card> why(String id) {
    return Why.of(run)
        .flatMap(why -> why.told(id, badges))
        .map(told -> card(id, told.title(), told.subtitle(), told.blocks()));
  }

  private Optional<Card> chart(String id, Optional<ChartSpec> spec) {
    return spec.map(chart -> Card.of(id, chart, notes(id)));
  }

  private Card card(String id, String headline, String subtitle, List<Block> blocks) {
    return new Card(id, headline, subtitle, blocks, notes(id), badges, false);
  }

  /// Question and answer in one sentence.
  private Optional<Card> question() {
    return run.goal()
        .map(goal -> {
          List<Block> blocks = new ArrayList<>();
          Answer answer = new Answer(run);
          run.exploration().ifPresent(seen -> blocks.add(answer.tiles(seen)));
          List<String> lines = answer.lines();
          if (!lines.isEmpty()) {
            blocks.add(new Block.Sentences(lines));
          }
          return new Card(
              "question",
              answer.headline(goal),
              answer.subtitle(goal),
              blocks,
              notes("question"),
              AdviceCard.badges(run, badges),
              false);
        });
  }

  private Optional<Card> data() {
    return run.report()
        .map(report -> {
          LeftOut left = LeftOut.of(run);
          List<List<String>> rows = new ArrayList<>();
          rows.add(List.of(Messages.text("report.file"), Reports.files(run)));
          rows.add(List.of(Messages.text("report.kind"), report.templateName()));
          rows.add(
              List.of(Messages.text("report.read"), Formats.count(report.rows() + left.all())));
          rows.add(List.of(Messages.text("report.refused"), refused(report)));
          left.words()
              .ifPresent(words -> rows.add(List.of(Messages.text("report.left_out"), words)));
          rows.add(
              List.of(Messages.text("report.sessions", run.noun()), Formats.count(run.rows())));
          run.snapshot()
              .ifPresent(snapshot -> {
                rows.add(
                    List.of(
                        Messages.text("report.moment"), snapshot.moment().words(snapshot.noun())));
                rows.add(List.of(Messages.text("report.scored"), scored(snapshot.scored())));
              });
          run.split()
              .map(Split::sentence)
              .ifPresent(words -> rows.add(List.of(Messages.text("report.split"), words)));
          return card(
              "data",
              lookedAt(report, left.all()),
              report.dialect(),
              List.of(
                  new Block.TableBlock(
                      List.of(Messages.text("report.what"), Messages.text("report.value")), rows)));
        });
  }

  /// How many were looked at, and how many rows of the file are not among them.
  ///
  /// @param left rows that fixes left out
  private String lookedAt(ImportReport report, long left) {
    String which = left > 0 ? ".left_out" : report.rejected() > 0 ? ".refused" : "";
    return Messages.text(
        "report.looked_at" + which,
        run.noun(),
        Formats.count(run.rows()),
        Formats.count(report.rejected() + left),
        Formats.count(report.rows() + report.rejected() + left));
  }

  /// How many are scored, and why others are left out where some are.
  private String scored(Scored scored) {
    boolean all = scored.notReached() == 0 && scored.alreadyDecided() == 0;
    String kind = run.pipeline().goal().ofCustomers() ? ".customers" : "";
    return Messages.text(
        all ? "report.scored.all" : "report.scored.of" + kind,
        run.noun(),
        Formats.count(scored.sessions()),
        Formats.count(scored.notReached()),
        Formats.count(scored.alreadyDecided()));
  }

  /// How many rows were refused, and the reasons most of them were refused for.
  private static String refused(ImportReport report) {
    String count = Formats.count(report.rejected());
    return report.rejected() == 0
        ? count
        : Messages.text("report.refused.why", count, Refused.reasons(report));
  }

  private Optional<ChartSpec> early() {
    return run.goal()
        .flatMap(goal ->
            run.early()
                .flatMap(curve ->
                    GoalCharts.early(
                        curve,
                        run.snapshot()
                            .map(snapshot -> snapshot.moment())
                            .orElse(new DecisionMoment.End()),
                        goal,
                        run.split().map(Split::testPeriod).orElse(""),
                        badges)));
  }

  private Optional<ChartSpec> split() {
    return run.snapshot()
        .flatMap(snapshot -> run.split().map(split -> GoalCharts.split(snapshot, split, badges)));
  }

  private Optional<Card> models() {
    return run.conversion()
        .flatMap(training ->
            ModelCharts.leaders(training, badges)
                .map(chart ->
                    told(
                        MODELS,
                        Headed.with(
                            chart,
                            new ChartSpec.Heading(
                                new EvaluationCards(run).headline(training),
                                chart.heading().title() + ". " + chart.heading().subtitle(),
                                chart.heading().badges())))));
  }

  /// A chart of how well it can be told, and how that was found out.
  private Card told(String id, ChartSpec chart) {
    List<String> lines = new ArrayList<>(new EvaluationCards(run).sentences());
    if (full()) {
      card(IMPORTANCE)
          .map(Card::headline)
          .ifPresent(headline -> lines.add(Math.min(1, lines.size()), headline + "."));
    }
    return beside(id, chart, lines);
  }

  private Card beside(String id, ChartSpec chart, List<String> lines) {
    List<Block> blocks = new ArrayList<>(List.of(new Block.Chart(chart)));
    if (!lines.isEmpty()) {
      blocks.add(new Block.Sentences(lines));
    }
    return card(id, chart.heading().title(), chart.heading().subtitle(), blocks);
  }

  private Optional<Card> profit() {
    return new ModelCards(run, badges)
        .chart("profit", "")
        .map(chart ->
            beside(
                "profit",
                chart,
                Stream.concat(
                        LeakQuestion.standing(run).stream()
                            .map(found -> Messages.text("report.profit.fake", found.title())),
                        new AmountWords(run).lines().stream())
                    .toList()));
  }

  private Card segments(Segmentation found) {
    SegmentPage page = new SegmentPage(found, badges, run.noun(), run.money());
    return card("segments", page.headline(), page.subtitle(), page.blocks());
  }

  private Optional<Card> modelCard(String id) {
    return Reports.modelCard(run).stream()
        .flatMap(found -> found.slides("model_card", notes(id), badges).stream())
        .filter(card -> card.id().equals(id))
        .findFirst();
  }

  private Optional<Card> limits() {
    return Optional.of(
        card(
            "limits",
            Messages.text("report.limits"),
            "",
            List.of(new Block.Sentences(Reports.caveats(run)))));
  }

  private String notes(String id) {
    return new Speech(run).notes(id);
  }
}
