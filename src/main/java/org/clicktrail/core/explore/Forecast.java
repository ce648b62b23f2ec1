package org.clicktrail.core.explore;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.clicktrail.core.stat.Interval;

/// What comes next if it goes on as it was: one measure over the next periods.
///
/// @param step the period
/// @param past what was, earliest first, without gaps: a period in which nothing happened is 0
/// @param ahead the next periods, each with a range that holds the value 95 times in 100, if the
///   errors stay as they were
/// @param total of the next periods together
/// @param seasonal whether it follows a pattern that comes back every week (by days) or year (by
///   months)
/// @param trended whether it follows a trend that fades
/// @param trial how the same method did on the past; empty where the past is too short
/// @param incomplete periods at the ends that the file covers only in part; left out
/// @param begun what the file holds of the first period ahead, in which it breaks off
public record Forecast(
    Measure measure,
    Step step,
    List<Past> past,
    List<Ahead> ahead,
    Interval total,
    boolean seasonal,
    boolean trended,
    Optional<Trial> trial,
    int incomplete,
    OptionalDouble begun) {

  public Forecast {
    past = List.copyOf(past);
    ahead = List.copyOf(ahead);
  }

  /// What is counted or added up.
  public enum Measure {
    SESSIONS,
    CONVERSIONS,
    REVENUE
  }

  /// The period of a forecast, and how many of them make a season.
  public enum Step {
    DAY(Periods.Unit.DAY, 7),
    WEEK(Periods.Unit.WEEK, 0),
    MONTH(Periods.Unit.MONTH, 12);

    final Periods.Unit unit;
    final int season;

    Step(Periods.Unit unit, int season) {
      this.unit = unit;
      this.season = season;
    }
  }

  /// A period that was: "2 Oct".
  public record Past(String label, double value) {}

  /// A period to come.
  public record Ahead(String label, Interval value) {}

  /// The method on the past: from each of several dates it forecasts the periods that followed,
  /// knowing only what was before.
  ///
  /// @param dates from which it was tried
  /// @param periods ahead, each time
  /// @param error mean absolute error of the method
  /// @param naive that of taking the last season again, or the last value where there is no season
  /// @param held share of the values that fell into the range, 0 to 1
  public record Trial(int dates, int periods, double error, double naive, double held) {

    /// Errors closer than this share are called alike.
    private static final double ALIKE = 0.05;

    public boolean better() {
      return error < (1 - ALIKE) * naive;
    }

    public boolean worse() {
      return error > (1 + ALIKE) * naive;
    }
  }
}
