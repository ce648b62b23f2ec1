package org.clicktrail.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.eval.Confusion;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// A number about the threshold, with its name.
record Fact(String name, String value) {

  /// What the threshold does, and what the usual cut of 50 % would earn.
  static List<Fact> of(Confusion at, Optional<ProfitCurve> profit, MoneySpec money) {
    List<Fact> facts = new ArrayList<>();
    long all = at.selected() + at.falseNegatives() + at.trueNegatives();
    facts.add(
        new Fact(
            Messages.text("modelscreen.fact.contacted"),
            Messages.text(
                "modelscreen.fact.of",
                Formats.count((double) at.selected()),
                Formats.count((double) all))));
    profit.ifPresent(curve -> {
      facts.add(
          new Fact(
              Messages.text(
                  "modelscreen.fact.profit",
                  Formats.count((double) at.truePositives()),
                  Formats.plain(Math.rint(curve.value() * 100) / 100),
                  Formats.percent(money.incremental(), 0),
                  Formats.count((double) at.selected()),
                  Formats.plain(money.cost())),
              Formats.money(curve.at(at, money).profit().value(), money.currency())));
      facts.add(
          new Fact(
              Messages.text("modelscreen.fact.half"),
              Formats.money(curve.half(), money.currency())));
    });
    return facts;
  }
}
