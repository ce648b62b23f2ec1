package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.Decision;
import org.clicktrail.core.chart.ChartSpec.Look;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.core.eval.Calibration;
import org.clicktrail.core.eval.Curve;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.Importance;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Charts of how good models are and what they look at. All of test rows.
public final class ModelCharts {

  private static final int POINTS = 200;
  private static final int BARS = 12;

  private static final int BESIDE = 3;

  /// Before the name of a column: the higher it is, the higher the prediction.
  private static final String HIGHER = "↑ ";

  private static final String LOWER = "↓ ";

  /// The name of columns that go together, see [#name].
  private static final Pattern GROUP = Pattern.compile(".+ \\+\\d+");

  private ModelCharts() {}

  /// All finished models by ranking quality (AUC), or by error for revenue, with range.
  public static Optional<ChartSpec> leaders(Training training, List<String> badges) {
    Metric metric = training.task() == Task.CONVERSION ? Metric.ROC_AUC : Metric.RMSE;
    List<ModelResult> done =
        training.results().stream()
            .filter(result -> result.evaluation().isPresent())
            .filter(result -> !result.id().equals(training.baseline().id()))
            .toList();
    if (done.isEmpty()) {
      return Optional.empty();
    }
    List<ChartSpec.BarItem> items = new ArrayList<>();
    for (ModelResult result : done) {
      Evaluation evaluation = result.evaluation().get();
      Interval value = evaluation.metric(metric);
      items.add(
          new ChartSpec.BarItem(
              result.name(),
              value.value(),
              value.low(),
              value.high(),
              evaluation.scores().size(),
              result.id().equals(training.chosen())));
    }
    boolean conversion = training.task() == Task.CONVERSION;
    boolean aboveToss =
        items.stream().allMatch(item -> !(Math.min(item.value(), item.low()) < 0.5));
    return Optional.of(
        new ChartSpec.Bar(
            Phrases.heading(
                leadersTitle(training, done, metric),
                Messages.text(
                    conversion ? "chart.leaders.auc" : "chart.leaders.rmse",
                    training.split().sentence()),
                badges),
            conversion
                ? Axis.of("", NumberFormat.SCORE, aboveToss ? 0.5 : 0, 1)
                : Axis.of("", NumberFormat.PLAIN, 0, Double.NaN),
            items,
            true,
            baseline(training, conversion)));
  }

  private static Optional<Baseline> baseline(Training training, boolean conversion) {
    if (conversion) {
      return Optional.of(Baseline.at(Messages.text("chart.toss"), 0.5));
    }
    return training
        .baseline()
        .evaluation()
        .map(e -> e.metric(Metric.RMSE).value())
        .filter(value -> !Double.isNaN(value))
        .map(value -> Baseline.at(training.baseline().name(), value));
  }

  private static String leadersTitle(Training training, List<ModelResult> done, Metric metric) {
    long ties = done.stream().filter(ModelResult::tieWithBest).count();
    boolean bestCounts = done.getFirst().tieWithBest();
    long together = bestCounts ? ties : ties + 1;
    ModelResult chosen = training.best().orElse(done.getFirst());
    if (together > 1) {
      return Messages.text("chart.leaders.tie", Formats.count(together), chosen.name());
    }
    return Messages.text(
        metric == Metric.ROC_AUC ? "chart.leaders.best" : "chart.leaders.best_rmse",
        done.getFirst().name(),
        metric == Metric.ROC_AUC
            ? Formats.decimal(done.getFirst().evaluation().orElseThrow().metric(metric).value(), 2)
            : Formats.plain(done.getFirst().evaluation().orElseThrow().metric(metric).value()));
  }

  /// ROC curve with the decision at a threshold; empty for revenue.
  public static Optional<ChartSpec> roc(ModelResult result, double threshold, List<String> badges) {
    return result
        .evaluation()
        .filter(e -> !e.roc().points().isEmpty())
        .map(e -> roc(result, e, threshold, badges));
  }

  private static ChartSpec roc(
      ModelResult result, Evaluation e, double threshold, List<String> badges) {
    Cut cut = Cut.at(e.scores(), threshold);
    return new ChartSpec.Line(
        Phrases.heading(
            Messages.text(
                "chart.roc.title", Formats.chance(cut.recall()), Formats.chance(cut.falseAlarms())),
            Messages.text(
                "chart.roc.subtitle",
                result.name(),
                Phrases.score(e.metric(Metric.ROC_AUC)),
                Formats.count(e.scores().size())),
            badges),
        Axis.of(Messages.text("chart.roc.x"), NumberFormat.PERCENT, 0, 1),
        Axis.of("", NumberFormat.PERCENT, 0, 1),
        List.of(new Series(result.name(), Look.LINE, points(e.roc()))),
        Optional.of(new Baseline(Messages.text("chart.toss"), 0, 1)),
        Double.isNaN(cut.falseAlarms())
            ? Optional.empty()
            : Optional.of(new Decision(cut.falseAlarms(), Formats.chance(cut.recall()))),
        false);
  }

  /// Precision over recall with the decision at a threshold; empty for revenue.
  public static Optional<ChartSpec> precisionRecall(
      ModelResult result, double threshold, List<String> badges) {
    return result
        .evaluation()
        .filter(e -> !e.precisionRecall().points().isEmpty())
        .map(e -> precisionRecall(result, e, threshold, badges));
  }

  private static ChartSpec precisionRecall(
      ModelResult result, Evaluation e, double threshold, List<String> badges) {
    Cut cut = Cut.at(e.scores(), threshold);
    double rate = cut.rate();
    return new ChartSpec.Line(
        Phrases.heading(
            cut.selected() == 0
                ? Messages.text("chart.pr.nobody", Formats.chance(threshold))
                : Messages.text("chart.pr.title", Formats.chance(cut.precision())),
            Messages.text(
                "chart.pr.subtitle",
                result.name(),
                Formats.chance(threshold),
                Formats.count(e.scores().size())),
            badges),
        Axis.of(Messages.text("chart.pr.x"), NumberFormat.PERCENT, 0, 1),
        Axis.of("", NumberFormat.PERCENT, 0, Double.NaN),
        List.of(new Series(result.name(), Look.LINE, points(e.precisionRecall()))),
        Optional.of(Baseline.at(Messages.text("chart.pr.base", Formats.percent(rate)), rate)),
        cut.selected() == 0
            ? Optional.empty()
            : Optional.of(new Decision(cut.recall(), Formats.chance(cut.precision()))),
        false);
  }

  private static List<ChartSpec.Point> points(Curve curve) {
    return Phrases.thinned(curve.points(), POINTS).stream()
        .filter(point -> !Double.isNaN(point.y()))
        .map(point -> ChartSpec.Point.of(point.x(), point.y()))
        .toList();
  }

  /// Said against happened; empty where there is no calibration.
  public static Optional<ChartSpec> calibration(ModelResult result, List<String> badges) {
    return result
        .evaluation()
        .flatMap(Evaluation::calibration)
        .map(calibration -> calibration(result, calibration, badges));
  }

  /// "isotonic": how the probabilities of a model were calibrated; empty if they were not.
  public static Optional<String> calibrated(ModelResult result) {
    return result
        .model()
        .flatMap(Model::calibrated)
        .map(how -> Messages.text("model.calibrated.short." + how.id()));
  }

  private static ChartSpec calibration(
      ModelResult result, Calibration calibration, List<String> badges) {
    List<ChartSpec.Point> points =
        calibration.bins().stream()
            .map(bin -> Phrases.point(bin.predicted(), bin.actual(), bin.n()))
            .toList();
    double reach =
        points.stream().mapToDouble(point -> Math.max(point.x(), point.high())).max().orElse(1);
    double top = Math.min(1, Math.ceil(reach * 10) / 10);
    Interval actual = calibration.actual();
    String said = Formats.percent(calibration.meanPredicted());
    String happened = Formats.percent(actual.value());
    String key =
        calibration.meanPredicted() < actual.low()
            ? "chart.calibration.little"
            : calibration.meanPredicted() > actual.high()
                ? "chart.calibration.much"
                : "chart.calibration.right";
    return new ChartSpec.Line(
        Phrases.heading(
            Messages.text(key, said, happened),
            Messages.text(
                "chart.calibration.subtitle",
                calibrated(result)
                    .map(how -> Messages.text("chart.calibration.model", result.name(), how))
                    .orElse(result.name()),
                Formats.count(calibration.bins().size()),
                Formats.count(calibration.bins().stream().mapToLong(Calibration.Bin::n).sum())),
            badges),
        Axis.of(Messages.text("chart.calibration.x"), NumberFormat.PERCENT, 0, top),
        Axis.of("", NumberFormat.PERCENT, 0, top),
        List.of(new Series(result.name(), Look.POINTS, points)),
        Optional.of(new Baseline(Messages.text("chart.calibration.line"), 0, top)),
        Optional.empty(),
        false);
  }

  /// Score lost when a column is shuffled, largest loss first; at most twelve, and what loses
  /// nothing only where fewer than three lose anything: a bar alone has nothing to be compared
  /// with.
  public static Optional<ChartSpec> importance(ModelResult result, List<String> badges) {
    return result
        .importance()
        .filter(importance -> !importance.columns().isEmpty())
        .map(importance -> importance(result, importance, badges));
  }

  private static ChartSpec importance(
      ModelResult result, Importance importance, List<String> badges) {
    List<Importance.Part> parts = importance.parts();
    List<ChartSpec.BarItem> items =
        drawn(importance).stream()
            .map(part ->
                new ChartSpec.BarItem(
                    label(part),
                    part.loss().value(),
                    part.loss().low(),
                    part.loss().high(),
                    0,
                    false))
            .toList();
    boolean auc = importance.measure().equals("roc_auc");
    return new ChartSpec.Bar(
        Phrases.heading(
            leading("chart.importance", importance),
            Messages.text(
                    (auc ? "chart.importance.auc" : "chart.importance.r2")
                        + (importance.groups().isEmpty() ? "" : ".groups"),
                    result.name(),
                    Formats.count(items.size()),
                    Formats.count(parts.size()))
                + rest(importance)
                + arrows(items),
            badges),
        Axis.of("", NumberFormat.SCORE),
        items,
        true,
        Optional.empty());
  }

  private static List<Importance.Part> drawn(Importance importance) {
    List<Importance.Part> parts = importance.parts();
    List<Importance.Part> telling = parts.stream().filter(Importance.Part::tells).toList();
    int bars = telling.isEmpty() ? BARS : Math.clamp(telling.size(), BESIDE, BARS);
    return parts.stream().sorted(Comparator.comparing(part -> !part.tells())).limit(bars).toList();
  }

  /// What is not drawn because shuffling it loses nothing; "" where nothing is, or more is not
  /// drawn than that.
  private static String rest(Importance importance) {
    List<Importance.Part> rest = new ArrayList<>(importance.parts());
    boolean telling = rest.stream().anyMatch(Importance.Part::tells);
    rest.removeAll(drawn(importance));
    return rest.isEmpty() || !telling || rest.stream().anyMatch(Importance.Part::tells)
        ? ""
        : Messages.text(
            "chart.importance.rest",
            Formats.score(rest.stream().mapToDouble(part -> part.loss().high()).max().orElse(0)));
  }

  /// What a number behind a name says; "" without any.
  public static String groups(List<ChartSpec.BarItem> items) {
    return items.stream().map(ChartSpec.BarItem::label).anyMatch(GROUP.asMatchPredicate())
        ? Messages.text("chart.importance.groups")
        : "";
  }

  /// What the arrows before the names say; "" without any.
  public static String arrows(List<ChartSpec.BarItem> items) {
    return items.stream()
            .map(ChartSpec.BarItem::label)
            .noneMatch(label -> label.startsWith(HIGHER) || label.startsWith(LOWER))
        ? ""
        : Messages.text("chart.importance.arrows");
  }

  /// What matters most, in words: none if even the first may be worth nothing, one if its range
  /// lies above all others, else those that cannot be told apart from it.
  ///
  /// @param key of the words: `.title`, `.title.group`, `.two` or `.among`
  public static String leading(String key, Importance importance) {
    List<Importance.Part> parts = drawn(importance);
    Importance.Part first = parts.getFirst();
    if (first.loss().low() <= 0 || !(first.loss().value() > 0)) {
      return Messages.text("chart.importance.none");
    }
    List<Importance.Part> tied =
        parts.stream()
            .filter(part -> part.equals(first) || part.loss().high() >= first.loss().low())
            .toList();
    String alone = first.members().size() == 1 ? ".title" : ".title.group";
    String which = tied.size() == 1 ? alone : tied.size() == 2 ? ".two" : ".among";
    Importance.Part second = tied.get(Math.min(1, tied.size() - 1));
    return Messages.text(
        key + which, quotable(first), quotable(second), others(first), others(second));
  }

  private static String quotable(Importance.Part part) {
    return Phrases.inner(part.members().getFirst().label());
  }

  /// "Clicks", or "Clicks +2" with two that go with it, behind an arrow where the prediction goes
  /// one way with it: it stands first, because long names are cut at their end.
  private static String label(Importance.Part part) {
    return switch (part.direction()) {
          case HIGHER -> HIGHER;
          case LOWER -> LOWER;
          case NONE -> "";
        }
        + name(part);
  }

  private static String name(Importance.Part part) {
    return part.members().getFirst().label() + others(part);
  }

  /// " +2" with two that go with it, else "".
  private static String others(Importance.Part part) {
    int others = part.members().size() - 1;
    return others == 0 ? "" : Messages.text("chart.importance.group", others);
  }
}
