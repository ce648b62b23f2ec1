package org.clicktrail.core.explore;

import java.util.Arrays;

/// Exponential smoothing with additive errors: a level, with or without a damped trend and a season
/// (ETS(A,N,N), ETS(A,Ad,N), ETS(A,N,A), ETS(A,Ad,A)).
///
/// Sources: Hyndman, Koehler, Ord, Snyder (2008), Forecasting with Exponential Smoothing, chapters
/// 3 and 6; Hyndman, Athanasopoulos, Forecasting: Principles and Practice (3rd ed.), chapter 8.
final class Smoothing {

  /// How much an error moves each part, and how fast a trend fades.
  ///
  /// @param level α, 0 to 1
  /// @param trend β, 0 to α; 0 without a trend
  /// @param season γ, 0 to 1 − α; 0 without a season
  /// @param damping φ, 0.8 to 0.98; 1 without a trend
  record Rates(double level, double trend, double season, double damping) {}

  /// Where a series stands between two periods.
  static final class State {
    private final double level;
    private final double slope;
    private final double[] season;

    /// @param season what the next period, the one after it, … differ by; none without a season
    State(double level, double slope, double... season) {
      this.level = level;
      this.slope = slope;
      this.season = season.clone();
    }
  }

  private final Rates rates;
  private final State last;
  private final double squares;
  private final int length;

  private Smoothing(Rates rates, State last, double squares, int length) {
    this.rates = rates;
    this.last = last;
    this.squares = squares;
    this.length = length;
  }

  /// Follows a series from a state before its first value.
  static Smoothing along(double[] series, State start, Rates rates) {
    double level = start.level;
    double slope = start.slope;
    double[] season = start.season.clone();
    double squares = 0;
    for (int t = 0; t < series.length; t++) {
      int at = season.length == 0 ? 0 : t % season.length;
      double carried = level + rates.damping() * slope;
      double error = series[t] - carried - (season.length == 0 ? 0 : season[at]);
      squares += error * error;
      level = carried + rates.level() * error;
      slope = rates.damping() * slope + rates.trend() * error;
      if (season.length > 0) {
        season[at] += rates.season() * error;
      }
    }
    State end = new State(level, slope, turned(season, series.length));
    return new Smoothing(rates, end, squares, series.length);
  }

  private static double[] turned(double[] season, int by) {
    double[] turned = new double[season.length];
    Arrays.setAll(turned, i -> season[(i + by) % season.length]);
    return turned;
  }

  /// The values expected next, one a period.
  double[] ahead(int periods) {
    double[] values = new double[periods];
    double slope = last.slope;
    double level = last.level;
    for (int h = 0; h < periods; h++) {
      slope *= rates.damping();
      level += slope;
      values[h] = level + (last.season.length == 0 ? 0 : last.season[h % last.season.length]);
    }
    return values;
  }

  /// What an error of 1 adds to the value `later` periods after it.
  private double echo(int later) {
    double trend = 0;
    double damping = 1;
    for (int j = 0; j < later; j++) {
      damping *= rates.damping();
      trend += damping;
    }
    boolean again = last.season.length > 0 && later % last.season.length == 0;
    return rates.level() + rates.trend() * trend + (again ? rates.season() : 0);
  }

  /// Variance of the error `periods` ahead, as a multiple of that of one period ahead: 1 + Σ c²
  /// (Hyndman and others 2008, section 6.3).
  double variance(int periods) {
    double variance = 1;
    for (int j = 1; j < periods; j++) {
      variance += echo(j) * echo(j);
    }
    return variance;
  }

  /// Variance of the error of the sum of the next `periods` values, as the same multiple.
  double sumVariance(int periods) {
    double variance = 0;
    double reached = 1;
    for (int j = 0; j < periods; j++) {
      reached += j == 0 ? 0 : echo(j);
      variance += reached * reached;
    }
    return variance;
  }

  /// Standard deviation of the error one period ahead, over the degrees of freedom left by the
  /// parameters and the first state.
  double deviation() {
    return Math.sqrt(squares / (length - parameters()));
  }

  /// Sum of the squared errors one period ahead.
  double squares() {
    return squares;
  }

  boolean seasonal() {
    return last.season.length > 0;
  }

  boolean trended() {
    return rates.damping() < 1;
  }

  Rates rates() {
    return rates;
  }

  private int parameters() {
    return 2 + (trended() ? 3 : 0) + last.season.length;
  }

  /// Akaike's criterion corrected for short series; infinite where too little is left to judge by.
  double criterion() {
    int k = parameters() + 1;
    return length - k - 1 <= 0
        ? Double.POSITIVE_INFINITY
        : length * Math.log(squares / length) + 2.0 * k + 2.0 * k * (k + 1) / (length - k - 1);
  }
}
