package org.clicktrail.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clicktrail.core.chart.CompareCharts;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Texts;

/// What the revenue model that is looked at gets right in sum and of each: total, error of the
/// total, typical errors beside those of the mean.
final class AmountsCard extends VBox {

  private final ModelViewModel model;
  private final VBox lines = new VBox();

  AmountsCard(ModelViewModel model) {
    this.model = model;
    lines.setId("amounts");
    CardPane card =
        new CardPane(
            Messages.text("modelscreen.amounts"), Messages.text("modelscreen.amounts.lead"), lines);
    card.setSpacing(8);
    VBox.setVgrow(card, Priority.ALWAYS);
    getChildren().add(card);
    model.evidenceProperty().subscribe(_ -> show());
    model.workbench().pipelineProperty().subscribe(_ -> show());
  }

  private void show() {
    lines.getChildren().setAll(facts().stream().map(AmountsCard::line).toList());
  }

  private List<Fact> facts() {
    return model
        .evidenceProperty()
        .get()
        .map(Evidence::result)
        .filter(result -> result.task() == Task.REVENUE)
        .flatMap(ModelResult::evaluation)
        .map(this::facts)
        .orElse(List.of());
  }

  private List<Fact> facts(Evaluation evaluation) {
    double said = 0;
    double came = 0;
    for (int i = 0; i < evaluation.scores().size(); i++) {
      said += evaluation.scores().predicted(i);
      came += evaluation.scores().actual(i);
    }
    Optional<Evaluation> mean =
        model.training().map(Training::baseline).flatMap(ModelResult::evaluation);
    return List.of(
        new Fact(Messages.text("modelscreen.amounts.came"), money(came)),
        new Fact(Messages.text("modelscreen.amounts.said"), money(said)),
        fact("error", evaluation, Metric.TOTAL_ERROR),
        fact("off", evaluation, Metric.MAE),
        fact("root", evaluation, Metric.RMSE),
        new Fact(
            Messages.text("modelscreen.amounts.mean"),
            mean.map(of -> number(Metric.RMSE, of.metric(Metric.RMSE).value())).orElse("–")),
        fact("explained", evaluation, Metric.R2));
  }

  private static Fact fact(String key, Evaluation evaluation, Metric metric) {
    Interval value = evaluation.metric(metric);
    String shown = number(metric, value.value());
    return new Fact(
        Messages.text("modelscreen.amounts." + key),
        Double.isNaN(value.low())
            ? shown
            : Messages.text(
                "modelscreen.ranged",
                shown,
                Formats.range(number(metric, value.low()), number(metric, value.high()))));
  }

  private static String number(Metric metric, double value) {
    return CompareCharts.number(Task.REVENUE, metric, value);
  }

  private String money(double amount) {
    return Formats.money(amount, model.workbench().money().map(MoneySpec::currency).orElse(""));
  }

  private static Node line(Fact fact) {
    Label name = Texts.caption(fact.name());
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Label value = new Label(fact.value());
    value.getStyleClass().add("ct-strong");
    value.setMinWidth(Label.USE_PREF_SIZE);
    HBox line = new HBox(8, name, value);
    line.getStyleClass().add("ct-row");
    return line;
  }
}
