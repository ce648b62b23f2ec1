package org.clicktrail.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.EvaluationCharts;
import org.clicktrail.core.chart.Headed;
import org.clicktrail.core.chart.ModelCharts;
import org.clicktrail.core.chart.ProfitCharts;
import org.clicktrail.core.chart.RevenueCharts;
import org.clicktrail.core.chart.TreeCharts;
import org.clicktrail.core.eval.Importance;
import org.clicktrail.core.eval.Metrics;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.money.Verdict;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.Workbench;

/// The charts of the model that is looked at.
final class LookedCharts {

  private final Workbench workbench;
  private final ReadOnlyObjectProperty<Optional<Evidence>> evidence;
  private final ThresholdModel threshold;
  private final ObjectProperty<Reach> reach = new SimpleObjectProperty<>(Reach.GAINS);
  private final ObservableValue<Optional<ChartSpec>> profit;
  private final ObservableValue<Optional<ChartSpec>> roc;
  private final ObservableValue<Optional<ChartSpec>> precisionRecall;
  private final ObservableValue<Optional<ChartSpec>> calibration;
  private final ObservableValue<Optional<ChartSpec>> importance;
  private final ObservableValue<Optional<ChartSpec>> predicted;
  private final ObservableValue<Optional<ChartSpec>> errors;
  private final ObservableValue<Optional<ChartSpec>> reached;
  private final ObservableValue<Optional<ChartSpec>> learning;
  private final ObservableValue<Optional<ChartSpec>> tree;

  /// How whom a contact list reaches is drawn.
  enum Reach {
    /// Share of the conversions found.
    GAINS,
    /// Times the rate of all.
    LIFT
  }

  LookedCharts(
      Workbench workbench,
      ReadOnlyObjectProperty<Optional<Evidence>> evidence,
      ThresholdModel threshold) {
    this.workbench = workbench;
    this.evidence = evidence;
    this.threshold = threshold;
    profit = of(this::profit);
    roc =
        of(shown ->
            brief("roc", ModelCharts.roc(shown.result(), decided(shown), badges()))
                .map(LookedCharts::found));
    precisionRecall =
        of(shown ->
            brief(
                "precision_recall",
                ModelCharts.precisionRecall(shown.result(), decided(shown), badges())));
    calibration =
        of(shown ->
            ModelCharts.calibration(shown.result(), badges())
                .map(spec -> Brief.of(spec, calibrated(shown))));
    importance =
        of(shown ->
            brief(
                    shown.result().task() == Task.CONVERSION ? "importance" : "revenue_importance",
                    ModelCharts.importance(shown.explained(), badges()))
                .map(spec -> leading(spec, shown.explained().importance().orElseThrow())));
    predicted = of(shown -> RevenueCharts.predicted(shown.result(), badges()));
    errors = of(shown -> RevenueCharts.errors(shown.result(), badges()));
    reached =
        Bindings.createObjectBinding(
            () -> evidence.get().flatMap(this::reached),
            evidence,
            workbench.pipelineProperty(),
            reach);
    tree =
        of(shown ->
            shown
                .result()
                .model()
                .flatMap(model -> TreeCharts.of(model, shown.result().name(), badges())));
    learning = Bindings.createObjectBinding(this::learning, evidence, workbench.runProperty());
  }

  /// Profit by threshold; empty while it is computed, and for revenue.
  ObservableValue<Optional<ChartSpec>> profitProperty() {
    return profit;
  }

  ObservableValue<Optional<ChartSpec>> rocProperty() {
    return roc;
  }

  ObservableValue<Optional<ChartSpec>> precisionRecallProperty() {
    return precisionRecall;
  }

  ObservableValue<Optional<ChartSpec>> calibrationProperty() {
    return calibration;
  }

  ObservableValue<Optional<ChartSpec>> importanceProperty() {
    return importance;
  }

  /// Predicted against actual amounts, for revenue.
  ObservableValue<Optional<ChartSpec>> predictedProperty() {
    return predicted;
  }

  /// How far predicted amounts are off, for revenue.
  ObservableValue<Optional<ChartSpec>> errorsProperty() {
    return errors;
  }

  /// Gains or lift, for conversion.
  ObservableValue<Optional<ChartSpec>> reachedProperty() {
    return reached;
  }

  ObjectProperty<Reach> reachProperty() {
    return reach;
  }

  /// Would more data help? Of the proposed conversion model, whichever is looked at.
  ObservableValue<Optional<ChartSpec>> learningProperty() {
    return learning;
  }

  /// The first questions of a model that is a single tree.
  ObservableValue<Optional<ChartSpec>> treeProperty() {
    return tree;
  }

  private double decided(Evidence shown) {
    return threshold.decided(shown.profit());
  }

  private List<String> badges() {
    return workbench.caveats().getValue();
  }

  private Optional<ChartSpec> reached(Evidence shown) {
    return switch (reach.get()) {
      case GAINS -> EvaluationCharts.gains(shown.result(), decided(shown), badges());
      case LIFT -> EvaluationCharts.lift(shown.result(), decided(shown), badges());
    };
  }

  private Optional<ChartSpec> learning() {
    boolean conversion =
        evidence.get().filter(shown -> shown.result().task() == Task.CONVERSION).isPresent();
    Optional<Training> training = workbench.runProperty().get().flatMap(Run::conversion);
    return training
        .filter(_ -> conversion)
        .flatMap(Training::closer)
        .flatMap(look ->
            EvaluationCharts.learning(
                look,
                training.flatMap(now -> now.result(look.model())).map(ModelResult::name).orElse(""),
                badges()));
  }

  private Optional<ChartSpec> profit(Evidence shown) {
    return shown
        .profit()
        .flatMap(curve -> workbench.countedWith().flatMap(money -> profit(shown, curve, money)));
  }

  private Optional<ChartSpec> profit(Evidence shown, ProfitCurve curve, MoneySpec money) {
    return shown
        .result()
        .evaluation()
        .map(evaluation -> Metrics.confusion(evaluation.scores(), decided(shown)))
        .map(counts ->
            ProfitCharts.profit(curve, money, curve.at(counts, money), threshold.noun(), badges()))
        .map(spec -> earning(spec, curve, money));
  }

  /// One line for what the best threshold earns: the height is the curve's.
  private static ChartSpec earning(ChartSpec spec, ProfitCurve curve, MoneySpec money) {
    String title =
        Messages.text(
            "modelscreen.brief.profit",
            Formats.chance(curve.best()),
            Formats.money(curve.bestProfit().value(), money.currency()),
            Formats.money(curve.all(), money.currency()));
    return curve.verdict(money) == Verdict.THRESHOLD
        ? Headed.with(
            spec, new ChartSpec.Heading(title, spec.heading().subtitle(), spec.heading().badges()))
        : spec;
  }

  /// The bars say what the first is worth; the title only says which it is.
  private static ChartSpec leading(ChartSpec spec, Importance importance) {
    return spec instanceof ChartSpec.Bar bar && !bar.items().isEmpty()
        ? Headed.with(
            bar,
            new ChartSpec.Heading(
                ModelCharts.leading("modelscreen.brief.leading", importance),
                bar.heading().subtitle()
                    + ModelCharts.groups(bar.items())
                    + ModelCharts.arrows(bar.items()),
                bar.heading().badges()))
        : spec;
  }

  /// What the threshold finds stands in the title, at what price below it.
  private static ChartSpec found(ChartSpec spec) {
    return spec instanceof ChartSpec.Line line && line.decision().isPresent()
        ? Headed.with(
            line,
            new ChartSpec.Heading(
                Messages.text("modelscreen.brief.roc.title", line.decision().get().label()),
                Messages.text(
                    "modelscreen.brief.roc.others", Formats.chance(line.decision().get().x())),
                line.heading().badges()))
        : spec;
  }

  private static String calibrated(Evidence shown) {
    return ModelCharts.calibrated(shown.result())
        .map(how -> Messages.text("modelscreen.brief.calibrated", how))
        .orElseGet(() -> Messages.text("modelscreen.brief.calibration"));
  }

  /// A quarter of the width needs a short subtitle; model and sessions stand above.
  private static Optional<ChartSpec> brief(String kind, Optional<ChartSpec> chart) {
    return chart.map(
        spec -> Brief.of(spec, Messages.text("modelscreen.brief." + kind, Brief.ROWS)));
  }

  private ObservableValue<Optional<ChartSpec>> of(Function<Evidence, Optional<ChartSpec>> chart) {
    return Bindings.createObjectBinding(
        () -> evidence.get().flatMap(chart), evidence, workbench.pipelineProperty());
  }
}
