package org.clicktrail.ui.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Run;

/// What outcome and revenue amount to, in words.
///
/// @param count "200 of 5,066"; "" before the outcome is known
/// @param rate "3.9 % (3.4 to 4.5)"
/// @param total "59,443"; "" without revenue
/// @param each "297 per buyer (247 to 350)"
/// @param proxy whether the outcome only stands in for a purchase
/// @param currency whether a revenue is shown whose currency the file does not say
/// @param stale whether these are from before the last change
record GoalFigures(
    String count,
    String rate,
    String total,
    String each,
    boolean proxy,
    boolean currency,
    boolean stale) {

  private static final GoalFigures NONE = new GoalFigures("", "", "", "", false, false, false);

  /// @param currency of the amounts; "" if not known
  static GoalFigures of(Optional<Run> run, String currency, boolean stale) {
    return run.flatMap(Run::goal)
        .filter(goal -> goal.outcome().isPresent())
        .map(goal -> of(goal, run.flatMap(Run::end), currency, stale))
        .orElse(NONE);
  }

  private static GoalFigures of(Goal goal, Optional<Snapshot> end, String currency, boolean stale) {
    Optional<Column.Numbers> amounts =
        goal.revenue().isPresent() ? end.flatMap(Snapshot::revenue) : Optional.empty();
    Optional<Interval> each = amounts.map(column -> each(column, end.orElseThrow().label()));
    return new GoalFigures(
        Messages.text(
            "goalscreen.figures.count",
            Formats.count((double) goal.converting()),
            Formats.count((double) goal.sessions())),
        Messages.text(
            "goalscreen.figures.rate",
            Formats.percent(goal.rate().value()),
            Formats.range(
                Formats.decimal(100 * goal.rate().low(), 1),
                Formats.decimal(100 * goal.rate().high(), 1))),
        amounts.map(column -> Formats.money(total(column), currency)).orElse(""),
        each.filter(amount -> !Double.isNaN(amount.value()))
            .map(amount -> each(amount, currency))
            .orElse(""),
        goal.proxy(),
        amounts.isPresent() && currency.isEmpty(),
        stale);
  }

  private static String each(Interval amount, String currency) {
    return Double.isNaN(amount.low())
        ? Messages.text("goalscreen.figures.each", Formats.money(amount.value(), currency))
        : Messages.text(
            "goalscreen.figures.each.range",
            Formats.money(amount.value(), currency),
            Formats.range(
                Formats.money(amount.low(), currency), Formats.money(amount.high(), currency)));
  }

  private static double total(Column.Numbers amounts) {
    double sum = 0;
    for (double amount : amounts.toArray()) {
      sum += Double.isNaN(amount) ? 0 : amount;
    }
    return sum;
  }

  /// Of the sessions that convert.
  private static Interval each(Column.Numbers amounts, Column.Numbers label) {
    List<Double> ofBuyers = new ArrayList<>();
    for (int row = 0; row < amounts.size(); row++) {
      if (label.number(row) == 1 && !amounts.missing(row)) {
        ofBuyers.add(amounts.number(row));
      }
    }
    return Sample.meanInterval(ofBuyers.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
