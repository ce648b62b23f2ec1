package org.clicktrail.project;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// The amounts a profit rests on, in words, and where each comes from: the file, the analyst, or
/// nobody.
///
/// @param run whose amounts they are
record AmountWords(Run run) {

  /// One line an amount, then what to do about those that are examples.
  List<String> lines() {
    MoneySpec money = run.money();
    List<String> lines = new ArrayList<>();
    lines.add(Messages.text("report.amount.value", value(), origin(MoneySpec.Amount.VALUE)));
    lines.add(
        Messages.text("report.amount.cost", run.noun(), cost(), origin(MoneySpec.Amount.COST)));
    lines.add(Messages.text("report.amount.share", share(), origin(MoneySpec.Amount.INCREMENTAL)));
    money
        .capacity()
        .ifPresent(most ->
            lines.add(Messages.text("report.amount.capacity", Formats.count((double) most))));
    if (money.assumed()) {
      lines.add(Messages.text("report.amount.examples"));
    }
    return lines;
  }

  /// All in one sentence.
  String sentence() {
    return Messages.text(
        "report.amounts",
        value(),
        origin(MoneySpec.Amount.VALUE),
        cost(),
        origin(MoneySpec.Amount.COST),
        share(),
        origin(MoneySpec.Amount.INCREMENTAL));
  }

  /// What a conversion is worth, where the file does not say it.
  Block.Tile worth() {
    boolean example = run.money().examples().contains(MoneySpec.Amount.VALUE);
    return new Block.Tile(
        Messages.text("report.worth"),
        value(),
        origin(MoneySpec.Amount.VALUE),
        Messages.text(example ? "report.worth.example" : "report.worth.said"));
  }

  private String value() {
    return Formats.money(run.money().value().orElse(Double.NaN), run.money().currency());
  }

  private String cost() {
    return Formats.money(run.money().cost(), run.money().currency());
  }

  private String share() {
    return Formats.written(run.money().incremental());
  }

  private String origin(MoneySpec.Amount amount) {
    if (run.money().examples().contains(amount)) {
      return Messages.text("report.amount.example");
    }
    boolean read = amount == MoneySpec.Amount.VALUE && run.pipeline().money().value().isEmpty();
    return Messages.text(read ? "report.amount.read" : "report.amount.said");
  }
}
