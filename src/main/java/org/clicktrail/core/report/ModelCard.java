package org.clicktrail.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clicktrail.core.eval.Calibration;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.Importance;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.leak.LeakReport;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Sentences;

/// What a reader must know before using a model: what it predicts and when, from what it learned,
/// how good it is and beside what, what it looks at, and where it must not be trusted. Source of
/// the idea: Mitchell et al. 2019, "Model cards for model reporting".
///
/// @param title name of the model
/// @param purpose what it predicts, when, for what use
/// @param data what it learned from, and with which settings
/// @param scores every metric beside the baseline
/// @param columns what it looks at most; empty if that was not measured
/// @param limits where not to trust it
public record ModelCard(
    String title,
    List<String> purpose,
    List<String> data,
    Block.TableBlock scores,
    Optional<Block.TableBlock> columns,
    List<String> limits) {

  private static final int COLUMNS = 8;

  public ModelCard {
    purpose = List.copyOf(purpose);
    data = List.copyOf(data);
    limits = List.copyOf(limits);
  }

  /// A part of the card under a heading of its own.
  public record Section(String heading, Block block) {}

  /// The card of one result of a training run; empty unless it finished.
  ///
  /// @param snapshot what it was trained and tested on
  public static Optional<ModelCard> of(
      String id, Training training, Goal goal, Snapshot snapshot, Optional<LeakReport> leaks) {
    return training
        .result(id)
        .flatMap(result ->
            result
                .evaluation()
                .map(evaluation ->
                    new ModelCard(
                        result.name(),
                        purpose(goal, snapshot, training.task()),
                        data(training, snapshot, result),
                        scores(evaluation, training),
                        result.importance().map(ModelCard::columns),
                        limits(result, evaluation, goal, leaks))));
  }

  /// All parts in reading order.
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(section("purpose", new Block.Sentences(purpose)));
    sections.add(section("data", new Block.Sentences(data)));
    sections.add(section("score", scores));
    columns.ifPresent(table -> sections.add(section("columns", table)));
    sections.add(section("limits", new Block.Sentences(limits)));
    return sections;
  }

  /// The card on two slides: what it is and how good, then where not to trust it and what it looks
  /// at.
  ///
  /// @param id of the first; the second has `_limits` behind it
  /// @param notes speaker notes of both
  public List<Card> slides(String id, String notes, List<String> badges) {
    List<String> lines = List.of(paragraph(purpose), paragraph(data));
    List<Block> trust = new ArrayList<>();
    trust.add(new Block.Sentences(limits));
    columns.ifPresent(trust::add);
    return List.of(
        new Card(
            id,
            Messages.text("card.title", title),
            "",
            List.of(new Block.Sentences(lines), scores),
            notes,
            badges,
            false),
        new Card(
            id + "_limits",
            Messages.text("card.title.limits", title),
            "",
            trust,
            notes,
            badges,
            false));
  }

  private static String paragraph(List<String> sentences) {
    return Sentences.joined(sentences.toArray(String[]::new));
  }

  private static Section section(String key, Block block) {
    return new Section(Messages.text("card." + key), block);
  }

  private static List<String> purpose(Goal goal, Snapshot snapshot, Task task) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Messages.text(
            task == Task.CONVERSION ? "card.predicts" : "card.predicts.revenue",
            snapshot.noun(),
            snapshot.moment().words(snapshot.noun())));
    lines.add(goal.sentence());
    if (goal.proxy()) {
      lines.add(Messages.text("card.proxy"));
    }
    lines.add(Messages.text("card.use", snapshot.noun()));
    return lines;
  }

  private static List<String> data(Training training, Snapshot snapshot, ModelResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Messages.text(
            snapshot.moment() instanceof DecisionMoment.At
                ? "card.scored.customers"
                : "card.scored",
            snapshot.noun(),
            Formats.count(snapshot.scored().sessions()),
            Formats.count(snapshot.scored().notReached()),
            Formats.count(snapshot.scored().alreadyDecided())));
    lines.add(training.split().sentence());
    settings(result).ifPresent(lines::add);
    result
        .model()
        .ifPresent(model -> {
          lines.add(inputs(model, snapshot));
          ranges(model, training, snapshot).ifPresent(lines::add);
          model
              .calibrated()
              .ifPresent(
                  how -> lines.add(Messages.text("model.calibrated." + how.id(), snapshot.noun())));
          long gaps = model.inputs().stream().filter(input -> input.missingShare() > 0.05).count();
          if (gaps > 0) {
            lines.add(
                Messages.text(
                    "card.gaps", snapshot.noun(), Formats.count(gaps), worst(model.inputs())));
          }
        });
    return lines;
  }

  /// That amounts have ranges, and how many of the test lay inside: with one test part only, as the
  /// model of several has seen them all.
  private static Optional<String> ranges(Model model, Training training, Snapshot snapshot) {
    List<Split.Fold> folds = training.split().folds();
    if (folds.size() > 1 || snapshot.revenue().isEmpty()) {
      return model.ranges(snapshot.features().rows(new int[] {0})).isEmpty()
          ? Optional.empty()
          : Optional.of(Messages.text("card.ranges", snapshot.noun()));
    }
    int[] rows = folds.getFirst().test();
    List<Interval> ranges = model.ranges(snapshot.features().rows(rows));
    double known = 0;
    double inside = 0;
    for (int i = 0; i < ranges.size(); i++) {
      double amount = snapshot.revenue().get().number(rows[i]);
      known += Double.isNaN(amount) ? 0 : 1;
      inside += amount >= ranges.get(i).low() && amount <= ranges.get(i).high() ? 1 : 0;
    }
    Interval share = Interval.wilson(inside, known);
    return known == 0
        ? Optional.empty()
        : Optional.of(
            Messages.text(
                "card.ranges.tested",
                snapshot.noun(),
                Formats.percent(share.value(), 1),
                Formats.range(Formats.percent(share.low(), 1), Formats.percent(share.high(), 1))));
  }

  /// How many columns; which ones, if they were chosen from more.
  private static String inputs(Model model, Snapshot snapshot) {
    Set<String> known =
        model.inputs().stream().map(input -> input.info().id()).collect(Collectors.toSet());
    List<FeatureInfo> left =
        snapshot.infos().stream()
            .filter(info -> !known.contains(info.id()))
            .filter(info -> !(snapshot.features().column(info.id()) instanceof Column.Times))
            .toList();
    String count = Formats.count(model.inputs().size());
    return left.isEmpty()
        ? Messages.text("card.inputs", count)
        : Messages.text(
            "card.kept",
            count,
            Formats.count(model.inputs().size() + left.size()),
            model.inputs().stream()
                .map(input -> input.info().label())
                .collect(Collectors.joining(", ")));
  }

  /// Hyperparameters that are not the default.
  private static Optional<String> settings(ModelResult result) {
    String words =
        new TreeMap<>(result.params().values())
            .entrySet().stream()
                .map(entry ->
                    Messages.text(
                        "card.setting",
                        Messages.text("model.param." + entry.getKey()),
                        entry.getValue()))
                .collect(Collectors.joining(", "));
    return words.isEmpty() ? Optional.empty() : Optional.of(Messages.text("card.settings", words));
  }

  private static String worst(List<Input> inputs) {
    return inputs.stream()
        .max(java.util.Comparator.comparingDouble(Input::missingShare))
        .map(input -> input.info().label() + " " + Formats.percent(input.missingShare(), 0))
        .orElse("");
  }

  private static Block.TableBlock scores(Evaluation evaluation, Training training) {
    List<List<String>> rows = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      Interval value = evaluation.metric(metric);
      if (!Double.isNaN(value.value())) {
        rows.add(
            List.of(
                metric.label(),
                Formats.score(value.value()),
                Double.isNaN(value.low())
                    ? ""
                    : Formats.range(Formats.score(value.low()), Formats.score(value.high())),
                baseline(training, metric)));
      }
    }
    return new Block.TableBlock(
        List.of(
            Messages.text("card.metric"),
            Messages.text("card.value"),
            Messages.text("card.range"),
            training.baseline().name()),
        rows);
  }

  private static String baseline(Training training, Metric metric) {
    return training
        .baseline()
        .evaluation()
        .map(evaluation -> evaluation.metric(metric).value())
        .filter(value -> !Double.isNaN(value))
        .map(Formats::score)
        .orElse("");
  }

  private static Block.TableBlock columns(Importance importance) {
    return new Block.TableBlock(
        List.of(
            Messages.text("card.column"), Messages.text("card.lost"), Messages.text("card.range")),
        importance.columns().stream()
            .limit(COLUMNS)
            .map(loss ->
                List.of(
                    loss.label(),
                    Formats.score(loss.loss().value()),
                    Formats.range(
                        Formats.score(loss.loss().low()), Formats.score(loss.loss().high()))))
            .toList());
  }

  private static List<String> limits(
      ModelResult result, Evaluation evaluation, Goal goal, Optional<LeakReport> leaks) {
    List<String> lines = new ArrayList<>();
    evaluation.calibration().flatMap(ModelCard::said).ifPresent(lines::add);
    evaluation
        .knownCustomers()
        .ifPresent(auc -> lines.add(Messages.text("card.known", Formats.decimal(auc.value(), 2))));
    leaks.ifPresent(report -> {
      for (LeakFinding finding : report.findings()) {
        boolean grave =
            finding.severity() == LeakFinding.Severity.RED
                || finding.severity() == LeakFinding.Severity.AMBER;
        if (grave && !finding.ownColumns()) {
          lines.add(Sentences.joined(finding.title(), finding.evidence()));
        }
      }
    });
    if (goal.converting() < 50) {
      lines.add(Messages.text("card.few", Formats.count(goal.converting())));
    }
    if (result.id().equals("knn")) {
      lines.add(Messages.text("card.rows"));
    }
    lines.add(Messages.text("card.cause"));
    return lines;
  }

  private static Optional<String> said(Calibration calibration) {
    Interval actual = calibration.actual();
    boolean off =
        calibration.meanPredicted() < actual.low() || calibration.meanPredicted() > actual.high();
    return off
        ? Optional.of(
            Messages.text(
                "card.calibration",
                Formats.percent(calibration.meanPredicted()),
                Formats.percent(actual.value())))
        : Optional.empty();
  }
}
