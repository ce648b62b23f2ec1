package org.clicktrail.data.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A click log of a clothing shop in the UCI 553 shape: no clock, no purchase.
///
/// A hidden engagement decides after each click whether there is another one. It shows only weakly
/// in what is clicked: engaged visitors begin in the sale more often, reach later list pages, look
/// at somewhat dearer products and change the category a little more often.
final class ClickLog {
  private static final String HEADER =
      "year;month;day;order;country;session ID;page 1 (main category);page 2 (clothing model);"
          + "colour;location;model photography;price;price 2;page";
  private static final String TRUTH_HEADER =
      "session ID,visitor,p_after_1,p_after_2,p_after_3,p_after_4,p_after_5,more_than_5";
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 4, 1);
  private static final int DAYS = 153;
  private static final int SESSIONS_A_BOT = 600;
  private static final int LONGEST = 195;

  /// The outcome of the tour needs more clicks than this.
  private static final int DECISIVE = 5;

  private static final int[] COUNTRIES = {29, 9, 46, 24, 44, 41, 21, 16, 34, 12, 42};
  private static final double[] COUNTRY_SHARES = {
    81.5, 9.4, 2.8, 2.2, 1, 0.6, 0.5, 0.5, 0.5, 0.5, 0.5
  };

  private final Dice dice;
  private final List<List<Garment>> collection;

  ClickLog(Dice dice) {
    this.dice = dice;
    collection = Garment.collection(dice.fork());
  }

  /// The log as text and the truth beside it.
  record Text(String log, String truth) {}

  Text text(int sessions) {
    StringBuilder log = new StringBuilder(HEADER).append('\n');
    StringBuilder truth = new StringBuilder(TRUTH_HEADER).append('\n');
    int[] days = days(sessions);
    for (int session = 1; session <= sessions; session++) {
      LocalDate day = FIRST_DAY.plusDays(days[session - 1]);
      Browser browser = new Browser(dice.fork(), dice.chance(1.0 / SESSIONS_A_BOT));
      int clicks = browser.write(day, session, log);
      truth.append(session).append(',').append(browser.truth(clicks)).append('\n');
    }
    return new Text(log.toString(), truth.toString());
  }

  /// The days of all sessions in order: fewer towards the summer, more on Mondays.
  private int[] days(int sessions) {
    double[] weights = new double[DAYS];
    Arrays.setAll(weights, i -> Rhythm.traffic(FIRST_DAY.plusDays(i)) * (1.2 - 0.4 * i / DAYS));
    return IntStream.generate(() -> dice.pick(weights)).limit(sessions).sorted().toArray();
  }

  /// One visitor of the log.
  private final class Browser {
    private final Dice dice;
    private final boolean bot;
    private final int country;
    private final double engagement;
    private int category;

    Browser(Dice dice, boolean bot) {
      this.dice = dice;
      this.bot = bot;
      country = COUNTRIES[dice.pick(COUNTRY_SHARES)];
      engagement = dice.normal() + (country == 29 ? 0.06 : -0.25);
      category = dice.pick(0.30, 0.20, 0.22, 0.24 * StrictMath.exp(0.65 * engagement));
    }

    /// The probability of another click after `clicks` clicks; many leave after the first.
    private double stayChance(int clicks) {
      if (bot) {
        return 1;
      }
      if (clicks > DECISIVE) {
        return Dice.probability(1.4 + 0.3 * engagement);
      }
      return Dice.probability((clicks == 1 ? 1.3 : 1.7) + 0.95 * engagement);
    }

    /// The probability of more than five clicks after `clicks` of them.
    private double outlook(int clicks) {
      double chance = 1;
      for (int i = clicks; i <= DECISIVE; i++) {
        chance *= stayChance(i);
      }
      return chance;
    }

    int write(LocalDate day, int session, StringBuilder log) {
      int last = bot ? 60 + dice.below(LONGEST - 60) : LONGEST;
      int click = 0;
      do {
        click++;
        log.append(line(day, click, session)).append('\n');
      } while (click < last && dice.chance(stayChance(click)));
      return click;
    }

    private String line(LocalDate day, int click, int session) {
      if (click > 1 && dice.chance(0.22 + 0.10 * Math.clamp(engagement, -2, 2))) {
        category = dice.below(collection.size());
      }
      Garment garment = garment();
      return String.join(
          ";",
          Integer.toString(day.getYear()),
          Integer.toString(day.getMonthValue()),
          Integer.toString(day.getDayOfMonth()),
          Integer.toString(click),
          Integer.toString(country),
          Integer.toString(session),
          Integer.toString(garment.category()),
          garment.code(),
          Integer.toString(garment.colour()),
          Integer.toString(garment.location()),
          Integer.toString(garment.photography()),
          Integer.toString(garment.price()),
          Integer.toString(garment.priceTwo()),
          Integer.toString(garment.page()));
    }

    /// Of two products the engaged visitor tends to open the one further back and dearer.
    private Garment garment() {
      Garment first = glance();
      Garment second = glance();
      boolean firstIsDeeper = depth(first) > depth(second);
      boolean deeper = dice.chance(Dice.probability(1.5 * engagement - 0.5));
      return firstIsDeeper == deeper ? first : second;
    }

    private Garment glance() {
      List<Garment> shelf = collection.get(category);
      double u = dice.uniform();
      return shelf.get((int) (StrictMath.pow(u, 1.6) * shelf.size()));
    }

    private static double depth(Garment garment) {
      return garment.page() + garment.price() / 20.0;
    }

    String truth(int clicks) {
      StringBuilder text = new StringBuilder(bot ? "bot" : "person");
      for (int k = 1; k <= DECISIVE; k++) {
        text.append(',').append(CsvFile.decimal(k <= clicks ? outlook(k) : Double.NaN, 4));
      }
      return text.append(',').append(clicks > DECISIVE).toString();
    }
  }
}
