package org.clicktrail.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.eval.EarlyCurve;
import org.clicktrail.core.eval.GroupScores;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Tables of the evaluation for cards.
///
/// @param run what they are drawn from
record EvaluationCards(Run run) {

  /// A table with the sentence above it.
  ///
  /// @param badges beyond those of every card
  record Titled(String title, String subtitle, Block block, List<String> badges) {}

  /// The table of a card, by the card's id: `early_table`, `profit_compared` or `groups`; empty if
  /// the run cannot answer it.
  Optional<Titled> table(String id) {
    Optional<Block> block =
        switch (id) {
          case "early_table" -> early();
          case "profit_compared" -> compared();
          case "groups" -> groups();
          default -> throw new IllegalArgumentException(id);
        };
    return block.map(found ->
        new Titled(
            id.equals("groups") ? groupsTitle() : Messages.text("report." + id + ".title"),
            Messages.text("report." + id + ".subtitle", run.noun()),
            found,
            run.money().assumed() && !id.equals("groups")
                ? List.of(Messages.text("chart.badge.assumed"))
                : List.of()));
  }

  /// Score, lift and profit by events seen: on the sessions scored at each, and on those that reach
  /// the last. Empty without an early curve.
  private Optional<Block> early() {
    return run.early()
        .filter(curve -> !curve.own().isEmpty())
        .map(curve -> {
          List<List<String>> rows = new ArrayList<>();
          for (int i = 0; i < curve.own().size(); i++) {
            rows.add(row(curve.own().get(i), curve.sameSessions().get(i)));
          }
          return new Block.TableBlock(
              List.of(
                  Messages.text("report.early.events"),
                  Messages.text("report.early.sessions", run.noun()),
                  Messages.text("report.early.auc"),
                  Messages.text("report.early.lift"),
                  Messages.text("report.early.profit"),
                  Messages.text("report.early.auc.same", run.noun()),
                  Messages.text("report.early.lift.same", run.noun()),
                  Messages.text("report.early.profit.same", run.noun())),
              rows);
        });
  }

  private List<String> row(EarlyCurve.Point own, EarlyCurve.Point same) {
    return List.of(
        Formats.count(own.k()),
        Formats.count(own.sessions()),
        ranged(own.rocAuc()),
        ranged(own.lift()),
        money(own),
        ranged(same.rocAuc()),
        ranged(same.lift()),
        money(same));
  }

  private String money(EarlyCurve.Point point) {
    return money(Profit.early(point, run).profit());
  }

  private String money(Interval profit) {
    return Formats.money(profit.value(), run.money().currency())
        + " ("
        + Formats.range(Formats.count(profit.low()), Formats.count(profit.high()))
        + ")";
  }

  /// How well it can be told, in words of pairs: what the AUC means.
  String headline(Training training) {
    double auc = auc(training).value();
    return LeakQuestion.standing(run)
        .map(finding ->
            Messages.text("report.models.fake", Formats.decimal(auc, 2), finding.title()))
        .orElseGet(() -> Messages.text("report.models.title", run.noun(), Formats.pairs(auc)));
  }

  private static Interval auc(Training training) {
    return training
        .best()
        .flatMap(ModelResult::evaluation)
        .map(evaluation -> evaluation.metric(Metric.ROC_AUC))
        .orElse(Interval.unknown(Double.NaN));
  }

  /// The chosen model, what a random test would say (another score only if the honest one lies
  /// outside its range), and whether more sessions would help.
  List<String> sentences() {
    List<String> lines = new ArrayList<>();
    run.conversion()
        .ifPresent(training -> {
          training.best().ifPresent(best -> lines.add(chosen(best, auc(training))));
          training
              .look()
              .ifPresent(look -> {
                look.atRandom()
                    .ifPresent(random -> lines.add(atRandom(random, auc(training).value())));
                if (!Double.isNaN(look.doubling().low())) {
                  lines.add(
                      Messages.text(
                          "report.learning." + look.outlook(),
                          run.noun(),
                          Formats.decimal(look.doubling().value(), 3),
                          Formats.range(
                              Formats.decimal(look.doubling().low(), 3),
                              Formats.decimal(look.doubling().high(), 3))));
                }
              });
        });
    return lines;
  }

  private String chosen(ModelResult best, Interval auc) {
    return Messages.text(
        "report.models.chosen",
        run.noun(),
        best.name(),
        Formats.decimal(auc.value(), 2),
        Formats.range(Formats.decimal(auc.low(), 2), Formats.decimal(auc.high(), 2)),
        Formats.count(best.evaluation().map(found -> found.scores().size()).orElse(0)),
        Formats.pairs(auc.value()));
  }

  private String atRandom(Interval random, double honest) {
    String key =
        random.low() > honest
            ? "report.random.higher"
            : random.high() < honest ? "report.random.lower" : "report.random.same";
    return Messages.text(key, run.noun(), ranged(random), Formats.decimal(honest, 2));
  }

  /// What the threshold earns beside simpler ways; empty without a profit.
  private Optional<Block> compared() {
    List<Profit.Way> ways = Profit.compared(run);
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.TableBlock(
                List.of(
                    Messages.text("report.way"),
                    Messages.text("report.way.contacts"),
                    Messages.text("report.early.profit")),
                ways.stream()
                    .map(way ->
                        List.of(
                            way.name(),
                            Formats.count(way.point().contacted()),
                            money(way.point().profit())))
                    .toList()));
  }

  /// Rate, score, calibration and selection by group; empty where no column names groups of people.
  private Optional<Block> groups() {
    List<List<String>> rows = new ArrayList<>();
    for (GroupScores column : GroupCheck.of(run)) {
      for (GroupScores.Group group : column.groups()) {
        rows.add(
            List.of(
                column.column() + ": " + group.name(),
                Formats.count(group.rows()),
                shares(group.rate()),
                Formats.percent(group.meanPrediction()),
                shares(group.gap()),
                ranged(group.rocAuc()),
                shares(group.selected())));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.TableBlock(
                List.of(
                    Messages.text("report.group"),
                    Messages.text("report.early.sessions", run.noun()),
                    Messages.text("report.group.rate"),
                    Messages.text("report.group.predicted"),
                    Messages.text("report.group.gap"),
                    Messages.text("report.early.auc"),
                    Messages.text("report.group.selected")),
                rows));
  }

  /// "In “gender”, nobody is misjudged clearly" or who is.
  private String groupsTitle() {
    List<String> missed =
        GroupCheck.of(run).stream()
            .flatMap(column ->
                column.missed().stream().map(group -> column.column() + " " + group.name()))
            .toList();
    return missed.isEmpty()
        ? Messages.text("report.groups.fair")
        : Messages.text("report.groups.missed", String.join(", ", missed));
  }

  private static String shares(Interval share) {
    return Formats.percent(share.value())
        + " ("
        + Formats.range(Formats.percent(share.low()), Formats.percent(share.high()))
        + ")";
  }

  private static String ranged(Interval value) {
    return Double.isNaN(value.low())
        ? Formats.decimal(value.value(), 2)
        : Formats.decimal(value.value(), 2)
            + " ("
            + Formats.range(Formats.decimal(value.low(), 2), Formats.decimal(value.high(), 2))
            + ")";
  }
}
