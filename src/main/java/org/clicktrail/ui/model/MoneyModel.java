package org.clicktrail.ui.model;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Profit;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.Workbench;

/// What acting costs and earns, as the user types it. A wrong number stays in its field with the
/// allowed range.
final class MoneyModel {

  private final Workbench workbench;
  private final StringProperty value = new SimpleStringProperty("");
  private final StringProperty cost = new SimpleStringProperty("");
  private final StringProperty share = new SimpleStringProperty("");
  private final StringProperty capacity = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

  MoneyModel(Workbench workbench) {
    this.workbench = workbench;
    workbench.runProperty().subscribe(_ -> refresh());
    workbench.pipelineProperty().subscribe(_ -> refresh());
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

  /// What is wrong with a field; "" if nothing is.
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// Takes the fields as they stand; nothing changes if one is wrong.
  void commit() {
    Optional<Double> worth = number(value.get());
    Optional<Double> costs = number(cost.get());
    Optional<Double> percent = number(share.get());
    Optional<Double> limit = number(capacity.get());
    String wrong = "";
    if (!allowed(value, worth, 0, 1e12)) {
      wrong = Messages.text("modelscreen.money.wrong.value");
    } else if (costs.isEmpty() || !allowed(cost, costs, 0, 1e12)) {
      wrong = Messages.text("modelscreen.money.wrong.cost");
    } else if (percent.isEmpty() || !allowed(share, percent, 0, 100)) {
      wrong = Messages.text("modelscreen.money.wrong.share");
    } else if (!allowed(capacity, limit, 1, 1e12)) {
      wrong = Messages.text("modelscreen.money.wrong.capacity");
    }
    message.set(wrong);
    if (wrong.isEmpty()) {
      String sign = currency(value.get()).or(() -> currency(cost.get())).orElse(spec().currency());
      decide(old ->
          new MoneySpec(
              worth.isPresent() && worth.equals(shownValue()) ? old.value() : worth,
              costs.orElseThrow(),
              percent.orElseThrow() / 100,
              limit.map(Math::round),
              sign,
              false));
    }
  }

  private void decide(UnaryOperator<MoneySpec> change) {
    MoneySpec before = spec();
    MoneySpec after = change.apply(before);
    boolean same =
        new MoneySpec(
                after.value(),
                after.cost(),
                after.incremental(),
                after.capacity(),
                after.currency(),
                before.assumed())
            .equals(before);
    if (!same) {
      workbench.change(
          Messages.text(
              "modelscreen.change.money",
              after
                  .value()
                  .or(this::shownValue)
                  .map(worth -> Formats.money(worth, after.currency()))
                  .orElse("–"),
              Formats.money(after.cost(), after.currency()),
              Formats.percent(after.incremental(), 0)),
          recipe -> recipe.with(after));
    }
  }

  private MoneySpec spec() {
    return workbench.pipelineProperty().get().orElseThrow().money();
  }

  /// What a conversion earns where the user has not said it, as shown.
  private Optional<Double> shownValue() {
    return workbench.runProperty().get().flatMap(run -> worth(run).map(MoneyModel::rounded));
  }

  private Optional<Double> worth(Run run) {
    return Profit.spec(spec(), run).value();
  }

  private static double rounded(double amount) {
    return Math.rint(amount * 100) / 100;
  }

  private void refresh() {
    if (workbench.pipelineProperty().get().isEmpty() || workbench.runProperty().get().isEmpty()) {
      return;
    }
    MoneySpec spec = spec();
    value.set(
        worth(workbench.runProperty().get().get())
            .map(worth -> written(rounded(worth), spec.currency()))
            .orElse(""));
    cost.set(written(spec.cost(), spec.currency()));
    share.set(Formats.percent(spec.incremental(), spec.incremental() * 100 % 1 == 0 ? 0 : 1));
    capacity.set(spec.capacity().map(limit -> Formats.count((double) limit)).orElse(""));
    message.set("");
  }

  private static String written(double amount, String currency) {
    return currency
        + (amount == Math.rint(amount) ? Formats.count(amount) : Formats.decimal(amount, 2));
  }

  /// The number in a text; empty without one.
  private static Optional<Double> number(String text) {
    String bare = text.replaceAll("[^0-9.\\-−]", "").replace('−', '-');
    return bare.matches("-?[0-9]+([.][0-9]*)?")
        ? Optional.of(Double.valueOf(bare))
        : Optional.empty();
  }

  private static Optional<String> currency(String text) {
    String sign = text.replaceAll("[0-9.,%\\s\\-−\u202f]", "");
    return sign.isEmpty() || sign.length() > 4 ? Optional.empty() : Optional.of(sign);
  }

  /// Blank, or a number in the range.
  private static boolean allowed(
      StringProperty field, Optional<Double> number, double low, double high) {
    return number.isEmpty() ? field.get().isBlank() : number.get() >= low && number.get() <= high;
  }
}
