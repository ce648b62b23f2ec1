package org.clicktrail.data.sample;

import java.time.LocalDate;

/// When people come and how ready they are to buy: season, weekday and hour.
final class Rhythm {
  private static final double[] WEEKDAY = {1.06, 1.0, 0.98, 0.97, 0.93, 0.98, 1.14};
  private static final double[] DESKTOP_HOURS = {
    1, .5, .3, .2, .2, .4, 1, 2, 4, 6, 7, 7, 6.5, 6, 6, 6, 5.5, 5, 4.5, 5, 5.5, 5, 3.5, 2
  };
  private static final double[] MOBILE_HOURS = {
    2, 1, .5, .3, .3, .6, 2, 4, 4.5, 4, 3.5, 3.5, 4.5, 4, 3.5, 3.5, 4, 5, 6, 7, 8, 8, 6, 4
  };

  private Rhythm() {}

  /// Relative number of visitors on a day; 1 is an ordinary Tuesday in October.
  static double traffic(LocalDate day) {
    return WEEKDAY[day.getDayOfWeek().getValue() - 1] * season(day);
  }

  private static double season(LocalDate day) {
    int date = day.getDayOfMonth();
    return switch (day.getMonth()) {
      case NOVEMBER -> date >= 25 ? 1.45 : 1.02 + 0.004 * date;
      case DECEMBER -> date <= 20 ? 1.18 : 0.72;
      case JANUARY -> 0.84;
      default -> 1;
    };
  }

  /// What the season adds to the log odds of a purchase.
  static double readiness(LocalDate day) {
    int date = day.getDayOfMonth();
    return switch (day.getMonth()) {
      case NOVEMBER -> date >= 25 ? 0.45 : 0;
      case DECEMBER -> date <= 20 ? 0.25 : -0.30;
      case JANUARY -> -0.15;
      default -> 0;
    };
  }

  /// What the hour adds to the log odds of a purchase: evenings are for buying, nights are not.
  static double readiness(int secondOfDay) {
    int hour = secondOfDay / 3600;
    if (hour < 6) {
      return -0.6;
    }
    return hour >= 18 && hour < 23 ? 0.35 : 0;
  }

  /// The second of the day at which a visit starts.
  static int start(boolean mobile, Dice dice) {
    int hour = dice.pick(mobile ? MOBILE_HOURS : DESKTOP_HOURS);
    return hour * 3600 + dice.below(3600);
  }
}
