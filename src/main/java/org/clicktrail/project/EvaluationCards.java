package org.clicktrail.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.eval.EarlyCurve;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Tables of the evaluation for cards.
///
/// @param run what they are drawn from
record EvaluationCards(Run run) {

  /// Score, lift and profit by events seen: on the sessions scored at each, and on those that reach
  /// the last. Empty without an early curve.
  Optional<Block> early() {
    return run.early()
        .filter(curve -> !curve.own().isEmpty())
        .map(curve -> {
          List<List<String>> rows = new ArrayList<>();
          for (int i = 0; i < curve.own().size(); i++) {
            rows.add(row(curve.own().get(i), curve.sameSessions().get(i)));
          }
          return new Block.TableBlock(
              List.of(
                  Messages.text("report.early.events"),
                  Messages.text("report.early.sessions"),
                  Messages.text("report.early.auc"),
                  Messages.text("report.early.lift"),
                  Messages.text("report.early.profit"),
                  Messages.text("report.early.auc.same"),
                  Messages.text("report.early.lift.same"),
                  Messages.text("report.early.profit.same")),
              rows);
        });
  }

  private List<String> row(EarlyCurve.Point own, EarlyCurve.Point same) {
    return List.of(
        Formats.count(own.k()),
        Formats.count(own.sessions()),
        ranged(own.rocAuc()),
        ranged(own.lift()),
        money(own),
        ranged(same.rocAuc()),
        ranged(same.lift()),
        money(same));
  }

  private String money(EarlyCurve.Point point) {
    Interval profit = Profit.early(point, run).profit();
    return Formats.money(profit.value(), run.pipeline().money().currency())
        + " ("
        + Formats.range(Formats.count(profit.low()), Formats.count(profit.high()))
        + ")";
  }

  private static String ranged(Interval value) {
    return Double.isNaN(value.low())
        ? Formats.decimal(value.value(), 2)
        : Formats.decimal(value.value(), 2)
            + " ("
            + Formats.range(Formats.decimal(value.low(), 2), Formats.decimal(value.high(), 2))
            + ")";
  }
}
