package org.clicktrail.ui.model;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.eval.Confusion;
import org.clicktrail.core.money.BreakEven;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.Workbench;

/// Whom to contact: the threshold, dragged and decided, and what it does to the test sessions.
final class ThresholdModel {

  private final Workbench workbench;
  private final DoubleProperty threshold = new SimpleDoubleProperty(Double.NaN);
  private final ReadOnlyObjectWrapper<Optional<Thresholds>> counts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ProfitCurve>> profit =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableValue<Optional<Confusion>> confusion;
  private final ObservableValue<String> words;
  private final ObservableValue<Optional<BreakEven>> pays;

  ThresholdModel(Workbench workbench) {
    this.workbench = workbench;
    confusion =
        Bindings.createObjectBinding(
            () ->
                counts
                    .get()
                    .filter(_ -> !Double.isNaN(threshold.get()))
                    .map(all -> all.at(threshold.get())),
            counts,
            threshold);
    words = Bindings.createStringBinding(this::result, profit, threshold);
    pays =
        Bindings.createObjectBinding(
            this::breakEven, profit, counts, threshold, workbench.pipelineProperty());
  }

  /// Shows another model, or the same one after a decision elsewhere.
  void show(Optional<Evidence> evidence) {
    Optional<Thresholds> all =
        evidence.flatMap(shown -> shown.result().evaluation()).map(Thresholds::new);
    profit.set(evidence.flatMap(Evidence::profit));
    counts.set(all);
    threshold.set(decided());
  }

  /// Where the orange line stands; follows the mouse while it is dragged.
  DoubleProperty thresholdProperty() {
    return threshold;
  }

  /// The four counts at the threshold; empty without a trained model.
  ObservableValue<Optional<Confusion>> confusionProperty() {
    return confusion;
  }

  /// The threshold at a share of false alarms; NaN without a trained model.
  double atFalseAlarms(double share) {
    return counts.get().map(all -> all.atFalseAlarms(share)).orElse(Double.NaN);
  }

  /// The threshold at a recall; NaN without a trained model.
  double atRecall(double share) {
    return counts.get().map(all -> all.atRecall(share)).orElse(Double.NaN);
  }

  /// The threshold that selects a share of all; NaN without a trained model.
  double atSelected(double share) {
    return counts.get().map(all -> all.atSelected(share)).orElse(Double.NaN);
  }

  /// The result beside the line: "12 %: €4,008 (€3,240 to €4,689)".
  ObservableValue<String> wordsProperty() {
    return words;
  }

  /// From which probability on one contact pays, beside the line; empty without a profit.
  ObservableValue<Optional<BreakEven>> paysProperty() {
    return pays;
  }

  /// What a row is.
  Noun noun() {
    return workbench.runProperty().get().map(Run::noun).orElse(Noun.SESSION);
  }

  /// As decided by the analyst, else the most profitable of the model shown.
  double decided() {
    return decided(profit.get());
  }

  /// As decided by the analyst, else the most profitable; 0.5 where no profit is known.
  double decided(Optional<ProfitCurve> of) {
    return workbench
        .pipelineProperty()
        .get()
        .map(Pipeline::decisions)
        .flatMap(Pipeline.Decisions::threshold)
        .or(() -> of.map(ProfitCurve::best))
        .orElse(0.5);
  }

  /// The line was let go: decides.
  void settle() {
    double now = Math.rint(threshold.get() * 1000) / 1000;
    if (!Double.isNaN(now) && Math.abs(now - decided()) >= 0.0005) {
      workbench.change(
          Messages.text("modelscreen.change.threshold", percent(now)),
          recipe -> recipe.with(recipe.decisions().withThreshold(now)));
    }
  }

  private String result() {
    double at = threshold.get();
    if (Double.isNaN(at)) {
      return "";
    }
    return profit
        .get()
        .flatMap(curve -> workbench.countedWith().flatMap(money -> earned(curve, money)))
        .map(earned -> Messages.text("modelscreen.threshold.profit", percent(at), earned))
        .orElse(percent(at));
  }

  private Optional<BreakEven> breakEven() {
    double at = threshold.get();
    return profit
        .get()
        .filter(_ -> !Double.isNaN(at))
        .flatMap(curve ->
            counts
                .get()
                .flatMap(all ->
                    workbench
                        .countedWith()
                        .map(money -> BreakEven.of(money, curve.value(), at, all::at))));
  }

  private Optional<String> earned(ProfitCurve curve, MoneySpec money) {
    return confusion
        .getValue()
        .map(now -> Formats.money(curve.at(now, money).profit(), money.currency()));
  }

  static String percent(double share) {
    return Formats.percent(share, share < 0.1 ? 1 : 0);
  }
}
