package org.clicktrail.ui.present;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.chart.ReasonCharts;
import org.clicktrail.core.explain.Attributions;
import org.clicktrail.core.explain.Reasons;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.Attribution;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Scorer;
import org.clicktrail.ui.job.Jobs;
import org.clicktrail.ui.job.Live;

/// What the model would say if some columns of a predicted session were other: the columns that
/// count most, those first that a shop can change. The others stay as they are.
final class WhatIfTrial implements Trial {

  private static final int DIALS = 3;
  private static final int SENTENCES = 4;
  private static final long SEED = 1;

  private final Scorer scorer;
  private final Card card;
  private final double before;
  private final List<Dial> dials;
  private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");

  private WhatIfTrial(Scorer scorer, Card card) {
    this.scorer = scorer;
    this.card = card;
    Table row = row(Map.of());
    before = scorer.conversion().predict(row)[0];
    dials = dials(Attributions.of(scorer.conversion(), row, 0, scorer.test(), SEED));
    result.set(words(before));
  }

  /// Empty where the card is no prediction, or of a model with other columns. Slow for models whose
  /// reasons are sampled: not for the foreground.
  ///
  /// @param show gets the card with what the model would say, on the foreground
  static Optional<Trial> of(Scorer scorer, Card card, Jobs jobs, Consumer<Card> show) {
    boolean fits =
        !card.inputs().isEmpty()
            && scorer.inputs().stream()
                .allMatch(input -> card.inputs().containsKey(input.info().id()));
    return Optional.of(fits)
        .filter(Boolean::booleanValue)
        .map(_ -> new WhatIfTrial(scorer, card))
        .filter(trial -> !trial.dials().isEmpty())
        .map(trial -> {
          Live<Map<String, Double>, Told> live =
              new Live<>(jobs, trial::told, told -> trial.hear(told, show));
          trial.dials.forEach(dial -> dial.valueProperty().subscribe(() -> live.ask(trial.now())));
          return trial;
        });
  }

  /// An answer.
  private record Told(double probability, Card card) {}

  @Override
  public List<Dial> dials() {
    return dials;
  }

  @Override
  public ObservableValue<String> resultProperty() {
    return result.getReadOnlyProperty();
  }

  private void hear(Told told, Consumer<Card> show) {
    result.set(words(told.probability()));
    show.accept(told.card());
  }

  private String words(double now) {
    return Messages.text(
        "presentscreen.trial.chance", Formats.percent(now), Formats.percent(before));
  }

  /// The dials that were moved.
  private Map<String, Double> now() {
    return dials.stream()
        .filter(dial -> !dial.untouched())
        .collect(Collectors.toMap(Dial::id, dial -> dial.valueProperty().get()));
  }

  private Told told(Map<String, Double> changed) {
    if (changed.isEmpty()) {
      return new Told(before, card);
    }
    Model model = scorer.conversion();
    Table row = row(changed);
    double probability = model.predict(row)[0];
    Attribution reasons = Attributions.of(model, row, 0, scorer.test(), SEED);
    List<Block> shown =
        List.of(
            new Block.Chart(ReasonCharts.reasons(model, reasons, card.badges())),
            new Block.Sentences(Reasons.words(reasons, model, SENTENCES)));
    return new Told(
        probability,
        new Card(
            card.id(),
            Messages.text(
                "presentscreen.trial.headline",
                Formats.percent(probability),
                Formats.percent(before)),
            Messages.text("presentscreen.trial.subtitle", String.join(", ", moved(changed))),
            shown,
            card.notes(),
            Stream.concat(
                    Stream.of(Messages.text("presentscreen.trial.badge")), card.badges().stream())
                .toList(),
            card.stale()));
  }

  private List<String> moved(Map<String, Double> changed) {
    return dials.stream()
        .filter(dial -> changed.containsKey(dial.id()))
        .map(dial ->
            Messages.text(
                "presentscreen.trial.moved",
                dial.label(),
                dial.words(changed.getOrDefault(dial.id(), Double.NaN))))
        .toList();
  }

  private List<Dial> dials(Attribution reasons) {
    Map<String, Double> weights = new HashMap<>();
    reasons.parts().forEach(part -> weights.put(part.input(), Math.abs(part.amount())));
    return scorer.inputs().stream()
        .filter(WhatIfTrial::dialled)
        .sorted(
            Comparator.comparing((Input input) -> !input.info().changeable())
                .thenComparingDouble(input -> -weights.getOrDefault(input.info().id(), 0.0)))
        .limit(DIALS)
        .map(this::dial)
        .toList();
  }

  private static boolean dialled(Input input) {
    return input.levels().isEmpty()
        && input.info().kind() != FeatureInfo.Kind.YES_NO
        && input.p99() > input.p01();
  }

  private Dial dial(Input input) {
    FeatureInfo info = input.info();
    double now = number(card.inputs().getOrDefault(info.id(), ""));
    return new Dial(
        info.id(),
        info.label(),
        new Dial.Range(
            input.p01(), input.p99(), info.kind() == FeatureInfo.Kind.COUNT ? 1 : Double.NaN),
        Double.isNaN(now) ? input.typical() : now,
        value -> Formats.amount(value, info.unit()));
  }

  /// The session of the card as a row of the model.
  private Table row(Map<String, Double> changed) {
    return Table.of(1, scorer.inputs().stream().map(input -> column(input, changed)).toList());
  }

  private Column column(Input input, Map<String, Double> changed) {
    String id = input.info().id();
    String kept = card.inputs().getOrDefault(id, "");
    return input.levels().isEmpty()
        ? Columns.numbers(id, changed.getOrDefault(id, number(kept)))
        : Columns.words(id, List.of(kept));
  }

  private static double number(String text) {
    try {
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }
}
