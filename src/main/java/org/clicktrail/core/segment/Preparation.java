package org.clicktrail.core.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.segment.NearestCentre.Scaling;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Column;

/// Which columns form the segments and how they are brought to one scale.
final class Preparation {

  private static final int MOST = 10;
  private static final double MISSING = 0.3;
  private static final double SAME = 0.95;
  private static final double TWINS = 0.9;

  private static final double SKEWED = 1;

  /// Kurtosis of an exponential distribution is 9.
  private static final double LONG = 20;

  /// Columns made of the same column of the file; more would weigh it too much.
  private static final int ONE_SOURCE = 2;

  /// Not behaviour within the visit: clock, and what the customer did before.
  private static final Set<String> NO_BEHAVIOUR =
      Set.of("hour", "prior_conversions", "prior_value", "prior_sessions", "prior_recency_d");

  /// How often one code occurs: `n_colour_2`.
  private static final Pattern CODE_COUNT = Pattern.compile("n_.*_[0-9]+");

  /// The calendar under other names.
  private static final Pattern CALENDAR =
      Pattern.compile("(?i)(special|week)?[ _]?(day|hour|month|year|quarter|weekday|weekend)s?");

  private Preparation() {}

  /// The wanted columns, or where none are named the behaviour columns: numbers that are no codes,
  /// no yes/no, not nearly constant, mostly known, and no near copy of one taken before.
  ///
  /// @param excluded never taken automatically: the outcome's own columns and what is known later
  static List<Scaling> columns(Snapshot end, Set<String> excluded, List<String> wanted) {
    List<Scaling> chosen = new ArrayList<>();
    List<double[]> shapes = new ArrayList<>();
    Map<String, Integer> bySource = new HashMap<>();
    for (FeatureInfo info : end.infos()) {
      boolean named = wanted.contains(info.id());
      boolean candidate =
          wanted.isEmpty()
              && chosen.size() < MOST
              && !excluded.contains(info.id())
              && !excluded.contains(info.source())
              && !NO_BEHAVIOUR.contains(info.id())
              && !CALENDAR.matcher(info.id()).matches()
              && !CODE_COUNT.matcher(info.id()).matches()
              && (info.source().isEmpty() || bySource.getOrDefault(info.source(), 0) < ONE_SOURCE)
              && info.kind() != FeatureInfo.Kind.YES_NO
              && info.kind() != FeatureInfo.Kind.CATEGORY;
      if ((named || candidate)
          && end.features().column(info.id()) instanceof Column.Numbers column) {
        double[] values = column.toArray();
        Scaling scaling = scaling(info.id(), values);
        if (scaling.deviation() > 0 && (named || behaviour(values))) {
          double[] shape = Arrays.stream(values).map(scaling::scaled).toArray();
          if (named || shapes.stream().allMatch(other -> Math.abs(mean(other, shape)) < TWINS)) {
            shapes.add(shape);
            chosen.add(scaling);
            bySource.merge(info.source(), 1, Integer::sum);
          }
        }
      }
    }
    return chosen;
  }

  private static boolean behaviour(double[] values) {
    double[] sorted = Sample.sorted(values);
    if (sorted.length < (1 - MISSING) * values.length) {
      return false;
    }
    long different = 1;
    long run = 1;
    long longest = 1;
    boolean whole = sorted[0] == Math.rint(sorted[0]);
    for (int i = 1; i < sorted.length; i++) {
      run = sorted[i] == sorted[i - 1] ? run + 1 : 1;
      different += run == 1 ? 1 : 0;
      longest = Math.max(longest, run);
      whole &= sorted[i] == Math.rint(sorted[i]);
    }
    boolean id = whole && different == sorted.length && sorted.length > 50;
    return longest < SAME * sorted.length && !id;
  }

  /// Of scaled columns: their correlation.
  private static double mean(double[] a, double[] b) {
    double sum = 0;
    for (int row = 0; row < a.length; row++) {
      sum += a[row] * b[row];
    }
    return sum / a.length;
  }

  /// Median for what is missing; logarithm where a column from 0 on is skewed to the right, and, of
  /// the distance from 0, where one on both sides of it has very long tails: a few amounts that
  /// were booked and cancelled must not be all that segments see.
  static Scaling scaling(String name, double[] values) {
    double[] sorted = Sample.sorted(values);
    double fill = sorted.length == 0 ? 0 : Sample.quantile(sorted, 0.5);
    Scaling plain = scaled(name, false, fill, values);
    boolean logged =
        sorted.length > 0
            && (sorted[0] >= 0
                ? moment(values, plain, 3) > SKEWED
                : moment(values, plain, 4) > LONG);
    return logged ? scaled(name, true, fill, values) : plain;
  }

  private static Scaling scaled(String name, boolean logged, double fill, double[] values) {
    Scaling bare = new Scaling(name, logged, fill, 0, 1);
    double[] shaped = Arrays.stream(values).map(bare::scaled).toArray();
    double mean = Sample.mean(shaped);
    double sum = 0;
    for (double value : shaped) {
      sum += (value - mean) * (value - mean);
    }
    return new Scaling(name, logged, fill, mean, Math.sqrt(sum / Math.max(1, shaped.length)));
  }

  /// Third: skewness. Fourth: kurtosis, 3 for a normal distribution.
  private static double moment(double[] values, Scaling scaling, int order) {
    return scaling.deviation() > 0
        ? Arrays.stream(values)
            .map(scaling::scaled)
            .map(z -> Math.pow(z, order))
            .average()
            .orElse(0)
        : 0;
  }
}
