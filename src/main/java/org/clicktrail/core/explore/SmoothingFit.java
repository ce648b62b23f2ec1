package org.clicktrail.core.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clicktrail.core.explore.Smoothing.Rates;
import org.clicktrail.core.explore.Smoothing.State;

/// Chooses the parts and the rates of an exponential smoothing: for each set of parts the rates
/// with the least squared error one period ahead, then the set with the least corrected Akaike
/// criterion. Without chance: a compass search from fixed starts.
final class SmoothingFit {

  /// Positions in the unit cube: α, β/α, γ/(1 − α) and φ between its bounds.
  private static final double[][] STARTS = {{0.1, 0.1, 0.1, 0.8}, {0.5, 0.1, 0.1, 0.8}};

  private static final double FIRST_STEP = 0.2;
  private static final double LAST_STEP = 0.002;
  private static final double EDGE = 0.001;
  private static final double LEAST_DAMPING = 0.8;
  private static final double MOST_DAMPING = 0.98;

  /// Periods the first state is read from, without and with a season.
  private static final int FIRST = 10;

  private static final int SEASONS = 3;

  private final double[] series;
  private final int season;
  private final boolean trend;

  private SmoothingFit(double[] series, int season, boolean trend) {
    this.series = series;
    this.season = season;
    this.trend = trend;
  }

  /// The best smoothing of a series; empty if it is too short for any.
  ///
  /// @param season periods of a season, of which the series holds at least two; 0 for none
  static Optional<Smoothing> best(double[] series, int season) {
    List<Integer> seasons = season == 0 ? List.of(0) : List.of(0, season);
    return seasons.stream()
        .flatMap(
            length -> Stream.of(false, true).map(t -> new SmoothingFit(series, length, t).fitted()))
        .filter(found -> Double.isFinite(found.criterion()))
        .min(Comparator.comparingDouble(Smoothing::criterion));
  }

  private Smoothing fitted() {
    State start = start();
    return Stream.of(STARTS)
        .map(from -> searched(start, from.clone()))
        .min(Comparator.comparingDouble(Smoothing::squares))
        .orElseThrow();
  }

  private Smoothing searched(State start, double[] at) {
    Smoothing best = Smoothing.along(series, start, rates(at));
    double step = FIRST_STEP;
    while (step > LAST_STEP) {
      boolean better = false;
      for (int i = 0; i < at.length; i++) {
        for (double by : used(i) ? new double[] {step, -step} : new double[0]) {
          double before = at[i];
          at[i] = Math.clamp(before + by, EDGE, 1 - EDGE);
          Smoothing tried = Smoothing.along(series, start, rates(at));
          if (tried.squares() < best.squares()) {
            best = tried;
            better = true;
          } else {
            at[i] = before;
          }
        }
      }
      step = better ? step : step / 2;
    }
    return best;
  }

  private boolean used(int i) {
    return switch (i) {
      case 0 -> true;
      case 2 -> season > 0;
      default -> trend;
    };
  }

  private Rates rates(double[] at) {
    return new Rates(
        at[0],
        trend ? at[0] * at[1] : 0,
        season > 0 ? (1 - at[0]) * at[2] : 0,
        trend ? LEAST_DAMPING + (MOST_DAMPING - LEAST_DAMPING) * at[3] : 1);
  }

  /// The state before the first value, from the first values: a straight line through them, and the
  /// mean of what each place of a season lies above it.
  private State start() {
    int whole = season == 0 ? 0 : Math.min(SEASONS, series.length / season) * season;
    int n = season == 0 ? Math.min(FIRST, series.length) : whole;
    double slope = !trend ? 0 : season == 0 ? slope(n) : seasonSlope(n);
    double middle = (n - 1) / 2.0;
    double mean = 0;
    for (int t = 0; t < n; t++) {
      mean += series[t] / n;
    }
    double[] places = new double[season];
    for (int t = 0; t < whole; t++) {
      places[t % season] += (series[t] - mean - slope * (t - middle)) * season / whole;
    }
    return new State(mean - slope * (middle + 1), slope, places);
  }

  private double slope(int n) {
    double middle = (n - 1) / 2.0;
    double products = 0;
    double squares = 0;
    for (int t = 0; t < n; t++) {
      products += (t - middle) * series[t];
      squares += (t - middle) * (t - middle);
    }
    return products / squares;
  }

  /// From the first season to the last of those looked at.
  private double seasonSlope(int n) {
    double rise = 0;
    for (int t = 0; t < season; t++) {
      rise += series[n - season + t] - series[t];
    }
    return rise / season / (n - season);
  }
}
