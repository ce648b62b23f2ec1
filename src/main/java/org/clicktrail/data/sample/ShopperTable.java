package org.clicktrail.data.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A session table in the UCI 468 shape: counts and durations by page type, Google-Analytics rates,
/// and whether the session bought.
///
/// A hidden engagement drives how much is looked at, a hidden intent how likely a purchase is; the
/// two are correlated. `PageValues` is filled *after* the purchase is decided, as the analytics
/// service does.
final class ShopperTable {
  private static final String HEADER =
      "Administrative,Administrative_Duration,Informational,Informational_Duration,ProductRelated,"
          + "ProductRelated_Duration,BounceRates,ExitRates,PageValues,SpecialDay,Month,"
          + "OperatingSystems,Browser,Region,TrafficType,VisitorType,Weekend,Revenue";
  private static final String TRUTH_HEADER = "line,visitor,p_buy,bought";
  private static final int ROWS_A_BOT = 300;
  private static final int ROWS_A_DUPLICATE = 300;

  /// A month of the table: its share of the sessions and what it adds to the log odds.
  private enum Period {
    FEB("Feb", 0.015, -1.2),
    MAR("Mar", 0.155, -0.4),
    MAY("May", 0.27, -0.35),
    JUNE("June", 0.025, -0.35),
    JUL("Jul", 0.035, 0),
    AUG("Aug", 0.035, 0.15),
    SEP("Sep", 0.04, 0.25),
    OCT("Oct", 0.045, 0.35),
    NOV("Nov", 0.24, 0.6),
    DEC("Dec", 0.14, -0.15);

    final String label;
    final double share;
    final double effect;

    Period(String label, double share, double effect) {
      this.label = label;
      this.share = share;
      this.effect = effect;
    }
  }

  private static final double[] TRAFFIC_SHARES = {20, 32, 17, 9, 2, 4, 0.5, 3, 0.5, 4, 2, 0.3, 6};
  private static final double[] TRAFFIC_EFFECTS = {
    -0.35, 0.35, -0.55, 0, 0.4, -0.25, 0.9, 0.65, -0.4, 0.3, 0.25, -0.3, -1.0
  };
  private static final double[] SYSTEM_SHARES = {21, 54, 20, 4, 0.2, 0.3, 0.2, 0.6};
  private static final double[] BROWSER_SHARES = {20, 64, 1, 6, 4, 1.4, 0.4, 1, 0.1, 1.3};
  private static final double[] REGION_SHARES = {39, 9, 19, 10, 2.6, 6.5, 6, 3.5, 4};

  private final Dice dice;

  ShopperTable(Dice dice) {
    this.dice = dice;
  }

  /// The table as text and the truth beside it.
  record Text(String table, String truth) {}

  Text text(int rows) {
    StringBuilder table = new StringBuilder(HEADER).append('\n');
    StringBuilder truth = new StringBuilder(TRUTH_HEADER).append('\n');
    int line = 1;
    for (Period period : Period.values()) {
      List<Row> month = month(period, (int) Math.round(rows * period.share));
      for (Row row : month) {
        table.append(row.cells).append('\n');
        truth.append(++line).append(',').append(row.truth).append('\n');
      }
    }
    return new Text(table.toString(), truth.toString());
  }

  private record Row(String cells, String truth) {}

  private List<Row> month(Period period, int size) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(row(period, dice.chance(1.0 / ROWS_A_BOT)));
    }
    for (int i = 0; i < size / ROWS_A_DUPLICATE; i++) {
      rows.add(rows.get(dice.below(rows.size())));
    }
    return rows;
  }

  private Row row(Period period, boolean bot) {
    double engagement = dice.normal();
    double intent = 0.7 * engagement + 0.71 * dice.normal();
    Pages pages = bot ? Pages.ofBot(dice) : Pages.of(engagement, dice);
    Arrival arrival = arrival(period);
    double chance = bot ? 0 : Dice.probability(logOdds(intent, pages, arrival));
    boolean bought = dice.chance(chance);
    String cells =
        String.join(
            ",",
            pages.cells(),
            CsvFile.decimal(pageValue(bought, bot), 4),
            arrival.cells(),
            flag(bought));
    String truth =
        String.join(",", bot ? "bot" : "person", CsvFile.decimal(chance, 4), flag(bought));
    return new Row(cells, truth);
  }

  private static String flag(boolean value) {
    return Boolean.toString(value).toUpperCase(Locale.ROOT);
  }

  private static double logOdds(double intent, Pages pages, Arrival arrival) {
    double looked = StrictMath.log(1 + pages.product());
    return -2.3
        + 0.8 * intent
        + 0.45 * (looked - 3)
        - 14 * Math.min(pages.exitRate() - 0.04, 0.08)
        + arrival.effect();
  }

  /// Who came when; the cells after `PageValues` without the outcome.
  private record Arrival(String cells, double effect) {}

  private Arrival arrival(Period period) {
    double special = specialDay(period);
    boolean weekend = dice.chance(0.23);
    int traffic = dice.pick(TRAFFIC_SHARES);
    int visitor = dice.pick(0.85, 0.14, 0.01);
    double effect =
        period.effect
            + TRAFFIC_EFFECTS[traffic]
            + (visitor == 1 ? 0.75 : 0)
            + (weekend ? 0.12 : 0)
            - 0.8 * special;
    String cells =
        String.join(
            ",",
            special == 0 ? "0" : CsvFile.decimal(special, 1),
            period.label,
            Integer.toString(1 + dice.pick(SYSTEM_SHARES)),
            Integer.toString(1 + dice.pick(BROWSER_SHARES)),
            Integer.toString(1 + dice.pick(REGION_SHARES)),
            Integer.toString(1 + traffic),
            List.of("Returning_Visitor", "New_Visitor", "Other").get(visitor),
            flag(weekend));
    return new Arrival(cells, effect);
  }

  /// Closeness to Valentine's or Mother's Day in fifths; 0 when none is near.
  private double specialDay(Period period) {
    return switch (period) {
      case FEB, MAY -> dice.chance(0.33) ? (1 + dice.below(5)) / 5.0 : 0;
      default -> 0;
    };
  }

  /// Value of the order over the pages seen before it. Four of five orders leave one; a few
  /// sessions without an order saw pages of which others bought.
  private double pageValue(boolean bought, boolean bot) {
    if (bot || !dice.chance(bought ? 0.77 : 0.12)) {
      return 0;
    }
    return bought ? dice.logNormal(24, 0.8) : dice.logNormal(13, 0.9);
  }
}
