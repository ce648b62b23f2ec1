package org.clicktrail.ui.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clicktrail.core.money.AmountText;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;

/// What acting costs and earns, as the user types it. A wrong number stays in its field with the
/// allowed range.
final class MoneyModel {

  private final Workbench workbench;
  private final StringProperty value = new SimpleStringProperty("");
  private final StringProperty cost = new SimpleStringProperty("");
  private final StringProperty share = new SimpleStringProperty("");
  private final StringProperty capacity = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Set<MoneySpec.Amount>> examples =
      new ReadOnlyObjectWrapper<>(Set.of());
  private List<String> shown = fields();
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

  MoneyModel(Workbench workbench) {
    this.workbench = workbench;
    workbench.at(ScreenId.MODEL, workbench.runProperty()).subscribe(_ -> follow());
    workbench
        .at(ScreenId.MODEL, workbench.pipelineProperty())
        .subscribe((before, now) -> {
          boolean same =
              before.map(Pipeline::money).equals(now.map(Pipeline::money))
                  && before.map(Pipeline::source).equals(now.map(Pipeline::source));
          if (same) {
            follow();
          } else {
            refresh();
          }
        });
  }

  /// What a conversion earns; a sign before the number becomes the currency.
  StringProperty valueProperty() {
    return value;
  }

  /// What contacting one session costs.
  StringProperty costProperty() {
    return cost;
  }

  /// Share of contacted buyers who would not have bought anyway, in per cent.
  StringProperty shareProperty() {
    return share;
  }

  /// Contacts possible; empty: no limit.
  StringProperty capacityProperty() {
    return capacity;
  }

  /// Amounts that are examples until the user says or confirms them.
  ReadOnlyObjectProperty<Set<MoneySpec.Amount>> examplesProperty() {
    return examples.getReadOnlyProperty();
  }

  /// What is wrong with a field; "" if nothing is.
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// Whether a field differs from what was decided.
  boolean edited() {
    return !shown.equals(fields());
  }

  /// Takes the fields as they stand; nothing changes if one is wrong. What was changed is no
  /// example any more.
  void commit() {
    commit(Set.of());
  }

  /// The same; an amount that is confirmed as it stands is no example any more either.
  void confirm(MoneySpec.Amount amount) {
    commit(Set.of(amount));
  }

  private void commit(Set<MoneySpec.Amount> confirmed) {
    Optional<Double> worth = AmountText.number(value.get());
    MoneySpec old = spec();
    Optional<Double> costs =
        cost.get().equals(shownCost()) ? Optional.of(old.cost()) : AmountText.number(cost.get());
    Optional<Double> part =
        share.get().equals(shownShare())
            ? Optional.of(old.incremental())
            : AmountText.number(share.get()).map(percent -> percent / 100);
    Optional<Double> limit = AmountText.number(capacity.get());
    String wrong = "";
    if (!allowed(value, worth, 0, 1e12)) {
      wrong = Messages.text("modelscreen.money.wrong.value");
    } else if (costs.isEmpty() || !allowed(cost, costs, 0, 1e12)) {
      wrong = Messages.text("modelscreen.money.wrong.cost");
    } else if (part.isEmpty() || !allowed(share, part, 0, 1)) {
      wrong = Messages.text("modelscreen.money.wrong.share");
    } else if (!allowed(capacity, limit, 1, 1e12)) {
      wrong = Messages.text("modelscreen.money.wrong.capacity");
    }
    message.set(wrong);
    if (wrong.isEmpty()) {
      String sign =
          AmountText.currency(value.get())
              .or(() -> AmountText.currency(cost.get()))
              .filter(typed -> !typed.equals(currency()))
              .orElse(old.currency());
      boolean keeps = worth.isPresent() && worth.equals(shownValue());
      decide(
          new MoneySpec(
              keeps && !confirmed.contains(MoneySpec.Amount.VALUE) ? old.value() : worth,
              costs.orElseThrow(),
              part.orElseThrow(),
              limit.map(Math::round),
              sign,
              examples(costs.orElseThrow(), part.orElseThrow(), confirmed)));
      refresh();
    }
  }

  private Set<MoneySpec.Amount> examples(
      double costs, double incremental, Set<MoneySpec.Amount> confirmed) {
    MoneySpec old = spec();
    Set<MoneySpec.Amount> left = EnumSet.noneOf(MoneySpec.Amount.class);
    left.addAll(old.examples());
    left.removeAll(confirmed);
    if (costs != old.cost()) {
      left.remove(MoneySpec.Amount.COST);
    }
    if (incremental != old.incremental()) {
      left.remove(MoneySpec.Amount.INCREMENTAL);
    }
    return left;
  }

  private void decide(MoneySpec after) {
    if (!after.equals(spec())) {
      String sign = after.currency().isEmpty() ? currency() : after.currency();
      workbench.change(
          Messages.text(
              after.capacity().isEmpty()
                  ? "modelscreen.change.money"
                  : "modelscreen.change.money.most",
              after
                  .value()
                  .or(this::shownValue)
                  .map(worth -> Formats.money(worth, sign))
                  .orElse("–"),
              Formats.money(after.cost(), sign),
              Formats.percent(after.incremental(), 0),
              after.capacity().map(Formats::count).orElse("")),
          recipe -> recipe.with(after));
    }
  }

  private MoneySpec spec() {
    return workbench.pipelineProperty().get().orElseThrow().money();
  }

  /// What a conversion earns where the user has not said it, as shown.
  private Optional<Double> shownValue() {
    return workbench.money().flatMap(MoneySpec::value).map(MoneyModel::rounded);
  }

  private String currency() {
    return workbench.money().map(MoneySpec::currency).orElse("");
  }

  private String shownWorth() {
    return shownValue().map(worth -> written(worth, currency())).orElse("");
  }

  private String shownCapacity() {
    return spec().capacity().map(limit -> Formats.count((double) limit)).orElse("");
  }

  private String shownCost() {
    return written(spec().cost(), currency());
  }

  private String shownShare() {
    return Formats.written(spec().incremental());
  }

  private static double rounded(double amount) {
    return Math.rint(amount * 100) / 100;
  }

  /// Something was computed, maybe while the user types: what is typed stays.
  private void follow() {
    if (shown.equals(fields())) {
      refresh();
    }
  }

  private void refresh() {
    if (workbench.pipelineProperty().get().isEmpty() || workbench.runProperty().get().isEmpty()) {
      return;
    }
    value.set(shownWorth());
    cost.set(shownCost());
    share.set(shownShare());
    examples.set(workbench.money().orElseThrow().examples());
    capacity.set(shownCapacity());
    message.set("");
    shown = fields();
  }

  private List<String> fields() {
    return List.of(value.get(), cost.get(), share.get(), capacity.get());
  }

  private static String written(double amount, String currency) {
    return currency
        + (amount == Math.rint(amount) ? Formats.count(amount) : Formats.decimal(amount, 2));
  }

  /// Blank, or a number in the range.
  private static boolean allowed(
      StringProperty field, Optional<Double> number, double low, double high) {
    return number.isEmpty() ? field.get().isBlank() : number.get() >= low && number.get() <= high;
  }
}
