package org.clicktrail.ui.present;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Profit;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;
import org.clicktrail.ui.job.Jobs;
import org.clicktrail.ui.job.Live;

/// Another threshold on a card that is drawn from it: whom to contact, and what it earns.
final class ThresholdTrial implements Trial {

  /// Cards with the threshold in them, by the part of their id before a colon.
  private static final Set<String> CARDS = Set.of("profit", "advice", "roc", "precision_recall");

  private static final double STEP = 0.005;

  private final Run run;
  private final ProfitCurve profit;
  private final String currency;
  private final Dial dial;
  private final ObservableValue<String> result;

  private ThresholdTrial(Run run, ProfitCurve profit) {
    this.run = run;
    this.profit = profit;
    this.currency = run.money().currency();
    double low = limit(Comparator.naturalOrder());
    double high = limit(Comparator.reverseOrder());
    dial =
        new Dial(
            "threshold",
            Messages.text("presentscreen.trial.threshold", run.noun()),
            new Dial.Range(low, high > low ? high : low + STEP, STEP),
            run.threshold(),
            Formats::chance);
    result = dial.valueProperty().map(now -> words(now.doubleValue()));
  }

  /// Empty where the card has no threshold or no profit is known.
  ///
  /// @param show gets the card under another threshold, on the foreground
  static Optional<Trial> of(Run run, Card card, Jobs jobs, Consumer<Card> show) {
    if (!CARDS.contains(card.id().replaceAll(":.*", ""))) {
      return Optional.empty();
    }
    return run.profit()
        .filter(curve -> curve.points().stream().anyMatch(point -> point.contacted() > 0))
        .map(curve -> {
          ThresholdTrial trial = new ThresholdTrial(run, curve);
          Live<Double, Card> live =
              new Live<>(jobs, threshold -> trial.card(card, threshold), show);
          trial.dial.valueProperty().subscribe(() -> live.ask(trial.dial.valueProperty().get()));
          return trial;
        });
  }

  @Override
  public List<Dial> dials() {
    return List.of(dial);
  }

  @Override
  public ObservableValue<String> resultProperty() {
    return result;
  }

  private Card card(Card card, double threshold) {
    if (threshold == run.threshold()) {
      return card;
    }
    return Reports.card(run.deciding(threshold), card.id()).map(card::redrawn).orElse(card);
  }

  private double limit(Comparator<Double> order) {
    return profit.points().stream()
        .filter(point -> point.contacted() > 0)
        .map(ProfitCurve.Point::threshold)
        .map(threshold -> Math.clamp(threshold, 0, 1))
        .min(order)
        .orElse(0.5);
  }

  private String words(double threshold) {
    ProfitCurve.Point point = Profit.used(run.deciding(threshold)).orElseThrow();
    return Messages.text(
        "presentscreen.trial.earns",
        Formats.count(point.contacted()),
        Formats.money(point.profit(), currency));
  }
}
