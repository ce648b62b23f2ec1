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

/// The headline numbers.
final class Tiles {

  private Tiles() {}

  static List<Tile> of(Snapshot end, Goal goal) {
    List<Tile> tiles = new ArrayList<>();
    String exact = Messages.text("explore.exact");
    String sessions = Formats.count(end.rows());
    tiles.add(tile("sessions", sessions, exact, Messages.text("explore.note.sessions")));
    if (Double.isNaN(goal.rate().value())) {
      tiles.add(
          tile(
              "conversion",
              Messages.text("explore.unset"),
              "",
              Messages.text("explore.note.no_outcome")));
    } else {
      Interval rate = goal.rate();
      tiles.add(
          tile(
              "conversion",
              Formats.percent(rate.value()),
              percentRange(rate),
              Messages.text("explore.note.of_sessions", Formats.count(goal.sessions()))));
      tiles.add(
          tile(
              "converting",
              Formats.count(goal.converting()),
              exact,
              Messages.text("explore.note.of_sessions", Formats.count(goal.sessions()))));
    }
    end.revenue().ifPresentOrElse(revenue -> addRevenue(tiles, revenue), () -> addNone(tiles));
    return List.copyOf(tiles);
  }

  private static void addRevenue(List<Tile> tiles, Column.Numbers revenue) {
    double[] amounts = revenue.toArray();
    Interval mean = Sample.meanInterval(amounts);
    double total = 0;
    long known = 0;
    for (double amount : amounts) {
      total += Double.isNaN(amount) ? 0 : amount;
      known += Double.isNaN(amount) ? 0 : 1;
    }
    String of = Messages.text("explore.note.of_sessions", Formats.count(known));
    tiles.add(
        tile(
            "revenue_per_session",
            Formats.money(mean.value(), ""),
            Double.isNaN(mean.low())
                ? ""
                : Formats.range(Formats.money(mean.low(), ""), Formats.money(mean.high(), "")),
            of));
    tiles.add(tile("revenue", Formats.money(total, ""), Messages.text("explore.exact"), of));
  }

  private static void addNone(List<Tile> tiles) {
    tiles.add(absent("revenue_per_session", "explore.note.no_revenue"));
    tiles.add(absent("revenue", "explore.note.no_revenue"));
  }

  /// "14.8 to 16.1 %".
  static String percentRange(Interval rate) {
    return Formats.range(Formats.decimal(rate.low() * 100, 1), Formats.percent(rate.high()));
  }

  private static Tile absent(String id, String note) {
    return tile(id, Messages.text("explore.absent"), "", Messages.text(note));
  }

  private static Tile tile(String id, String value, String range, String note) {
    return new Tile(id, Messages.text("explore.tile." + id), value, range, note);
  }
}
