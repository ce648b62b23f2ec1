package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.explore.Exploration.Tile;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;

/// The headline numbers.
final class Tiles {

  private Tiles() {}

  static List<Tile> of(Snapshot end, Goal goal) {
    List<Tile> tiles = new ArrayList<>();
    String exact = Messages.text("explore.exact");
    String sessions = Formats.count(end.rows());
    tiles.add(
        tile("sessions", end.noun(), sessions, exact, Messages.text("explore.note.sessions")));
    if (Double.isNaN(goal.rate().value())) {
      tiles.add(
          tile(
              "conversion",
              end.noun(),
              Messages.text("explore.unset"),
              "",
              Messages.text("explore.note.no_outcome")));
    } else {
      Interval rate = goal.rate();
      tiles.add(
          tile(
              "conversion",
              end.noun(),
              Formats.percent(rate.value()),
              percentRange(rate),
              Messages.text(
                  "explore.note.of_sessions", end.noun(), Formats.count(goal.sessions()))));
      tiles.add(
          tile(
              "converting",
              end.noun(),
              Formats.count(goal.converting()),
              exact,
              Messages.text(
                  "explore.note.of_sessions", end.noun(), Formats.count(goal.sessions()))));
    }
    end.revenue()
        .ifPresentOrElse(
            revenue -> addRevenue(tiles, revenue, end.noun()), () -> addNone(tiles, end.noun()));
    return List.copyOf(tiles);
  }

  private static void addRevenue(List<Tile> tiles, Column.Numbers revenue, Noun noun) {
    double[] amounts = revenue.toArray();
    Interval mean = Sample.meanInterval(amounts);
    double total = 0;
    long known = 0;
    for (double amount : amounts) {
      total += Double.isNaN(amount) ? 0 : amount;
      known += Double.isNaN(amount) ? 0 : 1;
    }
    String of = Messages.text("explore.note.of_sessions", noun, Formats.count(known));
    tiles.add(
        tile(
            "revenue_per_session",
            noun,
            Formats.money(mean.value(), ""),
            Double.isNaN(mean.low())
                ? ""
                : Formats.range(Formats.money(mean.low(), ""), Formats.money(mean.high(), "")),
            of));
    tiles.add(tile("revenue", noun, Formats.money(total, ""), Messages.text("explore.exact"), of));
  }

  private static void addNone(List<Tile> tiles, Noun noun) {
    tiles.add(absent("revenue_per_session", noun));
    tiles.add(absent("revenue", noun));
  }

  /// "14.8 to 16.1 %".
  static String percentRange(Interval rate) {
    return Formats.range(Formats.decimal(rate.low() * 100, 1), Formats.percent(rate.high()));
  }

  private static Tile absent(String id, Noun noun) {
    return tile(
        id, noun, Messages.text("explore.absent"), "", Messages.text("explore.note.no_revenue"));
  }

  private static Tile tile(String id, Noun noun, String value, String range, String note) {
    return new Tile(id, Messages.text("explore.tile." + id, noun), value, range, note);
  }
}
