package org.clicktrail.core.money;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.clicktrail.core.eval.Gains;
import org.clicktrail.core.eval.Resamples;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.stat.Interval;

/// Threshold by money.
///
/// Profit at a threshold = value × incremental × buyers contacted − cost × sessions contacted.
public final class Profits {

  private static final int POINTS = 100;

  /// Seed of the resamples a threshold is chosen on.
  private static final long DRAWS = 19;

  private static final double Z = 1.959963984540054;

  private Profits() {}

  /// The profit curve of test predictions.
  ///
  /// @param resamples of the scores, for the bands
  /// @param spec assumptions of the user
  /// @param meanRevenue of a converting session, used where the user gave no value
  /// @return empty if neither gives a value, or there are no scores
  public static Optional<ProfitCurve> curve(
      Scores scores, Resamples resamples, MoneySpec spec, Optional<Double> meanRevenue) {
    return curve(scores, Optional.empty(), resamples, spec, meanRevenue);
  }

  /// The same with the best threshold chosen on other rows.
  ///
  /// @param validation predictions on rows neither learnt from nor tested; empty: chosen on the
  ///   scores themselves, with several folds each by the others
  public static Optional<ProfitCurve> curve(
      Scores scores,
      Optional<Scores> validation,
      Resamples resamples,
      MoneySpec spec,
      Optional<Double> meanRevenue) {
    Optional<Double> value = spec.value().isPresent() ? spec.value() : meanRevenue;
    return scores.size() == 0
        ? Optional.empty()
        : value.map(worth -> curve(scores, validation, resamples, spec, worth));
  }

  /// The profit of one threshold, whoever chose it, with its bootstrap interval.
  ///
  /// @param value of a conversion, as in [ProfitCurve#value]
  /// @param threshold contact from this probability on
  public static ProfitCurve.Point at(
      Scores scores, int[] groups, MoneySpec spec, double value, double threshold, long seed) {
    double[] thresholds = new double[scores.size()];
    Arrays.fill(thresholds, threshold);
    Resamples resamples = new Resamples(groups, scores.fold(), seed);
    return new ProfitCurve.Point(
        threshold,
        judged(scores, gain(scores, spec, value), thresholds, resamples),
        contacted(scores, threshold));
  }

  /// What one threshold earns more than contacting everybody would, with the bootstrap interval of
  /// the difference: what is saved on those below it, less what they would have earned.
  ///
  /// @param value of a conversion, as in [ProfitCurve#value]
  public static Interval overAll(
      Scores scores, int[] groups, MoneySpec spec, double value, double threshold, long seed) {
    double[] thresholds = new double[scores.size()];
    Arrays.fill(thresholds, threshold);
    return overAll(
        scores, gain(scores, spec, value), thresholds, new Resamples(groups, scores.fold(), seed));
  }

  private static Interval overAll(
      Scores scores, double[] gain, double[] thresholds, Resamples resamples) {
    int[] left =
        IntStream.range(0, gain.length).filter(i -> scores.predicted(i) < thresholds[i]).toArray();
    double[] saved = Arrays.stream(gain).map(earned -> 0 - earned).toArray();
    return total(saved, left, resamples);
  }

  /// The profit of contacting whoever pays by the prediction: from the probability cost / (value ×
  /// incremental) on, or as many as the capacity allows. Nothing is chosen on the rows it is judged
  /// on. The range takes rows as independent draws.
  ///
  /// @param gains whom a threshold reaches, in steps of 2 % of the rows
  /// @param value of a conversion, as in [ProfitCurve#value]
  public static ProfitCurve.Point expected(Gains gains, MoneySpec spec, double value) {
    double earned = value * spec.incremental();
    long capacity = spec.capacity().orElse(Long.MAX_VALUE);
    Gains.Step step =
        gains.steps().stream()
            .filter(one -> one.threshold() * earned >= spec.cost() && one.selected() <= capacity)
            .toList()
            .getLast();
    double profit = earned * step.hits() - spec.cost() * step.selected();
    double buyer = earned - spec.cost();
    double squares =
        step.hits() * buyer * buyer + (step.selected() - step.hits()) * spec.cost() * spec.cost();
    double deviation = Math.sqrt(squares - profit * profit / Math.max(1, gains.rows()));
    return new ProfitCurve.Point(
        step.threshold(),
        new Interval(profit, profit - Z * deviation, profit + Z * deviation),
        step.selected());
  }

  /// What contacting each row earns.
  private static double[] gain(Scores scores, MoneySpec spec, double value) {
    double[] gain = new double[scores.size()];
    Arrays.setAll(gain, i -> value * spec.incremental() * scores.actual(i) - spec.cost());
    return gain;
  }

  private static ProfitCurve curve(
      Scores scores,
      Optional<Scores> validation,
      Resamples resamples,
      MoneySpec spec,
      double value) {
    double[] gain = gain(scores, spec, value);
    long capacity = spec.capacity().orElse(Long.MAX_VALUE);
    double best =
        validation
            .map(aside ->
                within(
                    steady(
                        aside,
                        gain(aside, spec, value),
                        share(capacity, aside.size(), scores.size())),
                    scores,
                    capacity))
            .orElseGet(() -> new Ladder(scores, gain, _ -> true).best(capacity));
    boolean crossed = scores.folds() > 1 && validation.isEmpty();
    double[] same = new double[scores.size()];
    Arrays.fill(same, best);
    double[] thresholds = thresholds(scores, best);
    List<Interval> bands = bands(scores, gain, thresholds, resamples);
    List<ProfitCurve.Point> points = new ArrayList<>();
    for (int t = 0; t < thresholds.length; t++) {
      points.add(
          new ProfitCurve.Point(thresholds[t], bands.get(t), contacted(scores, thresholds[t])));
    }
    return new ProfitCurve(
        points,
        best,
        judged(scores, gain, same, resamples),
        Arrays.stream(gain).sum(),
        overAll(scores, gain, same, resamples),
        profit(scores, gain, 0.5),
        contacted(scores, best),
        value,
        !crossed && validation.isEmpty(),
        crossed ? Optional.of(crossed(scores, gain, capacity, resamples)) : Optional.empty());
  }

  /// Each fold with the threshold that earns most on the others.
  private static ProfitCurve.Expected crossed(
      Scores scores, double[] gain, long capacity, Resamples resamples) {
    int[] fold = scores.fold();
    double[] ofFold = new double[scores.folds()];
    for (int held = 0; held < ofFold.length; held++) {
      int part = held;
      Ladder others = new Ladder(scores, gain, i -> fold[i] != part);
      ofFold[held] = others.best(share(capacity, others.size(), scores.size()));
    }
    double[] thresholds = Arrays.stream(fold).mapToDouble(part -> ofFold[part]).toArray();
    return new ProfitCurve.Expected(
        judged(scores, gain, thresholds, resamples), overAll(scores, gain, thresholds, resamples));
  }

  /// The mean of the best thresholds of bootstrap resamples (bagging, Breiman 1996): the top of a
  /// profit curve is flat and rough, so where exactly it is highest is chance (docs/decisions/020).
  private static double steady(Scores scores, double[] gain, long capacity) {
    Ladder ladder = new Ladder(scores, gain, _ -> true);
    int[] rows = IntStream.range(0, scores.size()).toArray();
    return new Resamples(rows, scores.fold(), DRAWS)
        .apply(weights -> ladder.best(capacity, weights)).stream()
            .mapToDouble(Double::doubleValue)
            .average()
            .orElseGet(() -> ladder.best(capacity));
  }

  /// A threshold, or the lowest above it that keeps to the capacity.
  private static double within(double threshold, Scores scores, long capacity) {
    if (contacted(scores, threshold) <= capacity) {
      return threshold;
    }
    double[] sorted = Arrays.stream(scores.predicted()).sorted().toArray();
    double first = sorted[sorted.length - (int) capacity - 1];
    return Arrays.stream(sorted).filter(p -> p > first).findFirst().orElse(nobody(scores));
  }

  private static long share(long capacity, int rows, int of) {
    return capacity == Long.MAX_VALUE ? capacity : Math.round((double) capacity * rows / of);
  }

  private static double profit(Scores scores, double[] gain, double threshold) {
    return IntStream.range(0, gain.length)
        .filter(i -> scores.predicted(i) >= threshold)
        .mapToDouble(i -> gain[i])
        .sum();
  }

  private static long contacted(Scores scores, double threshold) {
    return IntStream.range(0, scores.size()).filter(i -> scores.predicted(i) >= threshold).count();
  }

  /// A threshold nobody reaches: 1 where that is enough.
  private static double nobody(Scores scores) {
    double largest = Arrays.stream(scores.predicted()).max().orElse(0);
    return largest < 1 ? 1 : Math.nextUp(largest);
  }

  /// Ascending: up to a hundred different predictions at equal steps of rank, the best and the one
  /// that contacts nobody.
  private static double[] thresholds(Scores scores, double best) {
    double[] sorted = Arrays.stream(scores.predicted()).sorted().toArray();
    TreeSet<Double> chosen = new TreeSet<>(List.of(best, nobody(scores)));
    for (int step = 0; step < POINTS; step++) {
      chosen.add(sorted[(int) ((long) step * sorted.length / POINTS)]);
    }
    return chosen.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// Profit at each threshold with its bootstrap interval.
  private static List<Interval> bands(
      Scores scores, double[] gain, double[] thresholds, Resamples resamples) {
    int[] step = new int[gain.length];
    for (int i = 0; i < step.length; i++) {
      int at = Arrays.binarySearch(thresholds, scores.predicted(i));
      step[i] = at >= 0 ? at : -at - 2;
    }
    int[] once = IntStream.range(0, gain.length).map(_ -> 1).toArray();
    double[] profit = cumulated(gain, step, once, thresholds.length);
    List<double[]> draws =
        resamples.apply(weights -> cumulated(gain, step, weights, thresholds.length));
    return IntStream.range(0, thresholds.length)
        .mapToObj(t ->
            Resamples.percentile(profit[t], draws.stream().mapToDouble(draw -> draw[t]).toArray()))
        .toList();
  }

  /// Profit of everybody at or above each threshold.
  ///
  /// @param step index of the highest threshold each row reaches
  private static double[] cumulated(double[] gain, int[] step, int[] weights, int thresholds) {
    double[] profit = new double[thresholds];
    for (int i = 0; i < gain.length; i++) {
      profit[step[i]] += weights[i] * gain[i];
    }
    for (int t = thresholds - 2; t >= 0; t--) {
      profit[t] += profit[t + 1];
    }
    return profit;
  }

  /// Profit with its interval where each row has its own threshold.
  private static Interval judged(
      Scores scores, double[] gain, double[] thresholds, Resamples resamples) {
    int[] contacted =
        IntStream.range(0, gain.length).filter(i -> scores.predicted(i) >= thresholds[i]).toArray();
    return total(gain, contacted, resamples);
  }

  /// What some rows earn together, with its interval.
  static Interval total(double[] gain, int[] rows, Resamples resamples) {
    double sum = IntStream.of(rows).mapToDouble(i -> gain[i]).sum();
    double[] draws =
        resamples
            .apply(weights -> IntStream.of(rows).mapToDouble(i -> weights[i] * gain[i]).sum())
            .stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    return Resamples.percentile(sum, draws);
  }

  /// Rows by prediction, to find the threshold that earns most.
  private static final class Ladder {
    private final Scores scores;
    private final double[] gain;
    private final int[] order;

    Ladder(Scores scores, double[] gain, IntPredicate rows) {
      this.scores = scores;
      this.gain = gain;
      order =
          IntStream.range(0, scores.size())
              .filter(rows)
              .boxed()
              .sorted((a, b) -> Double.compare(scores.predicted(b), scores.predicted(a)))
              .mapToInt(Integer::intValue)
              .toArray();
    }

    int size() {
      return order.length;
    }

    /// The threshold with the highest profit that contacts at most `capacity` rows; of equal ones
    /// the highest. The one nobody reaches where contacting costs more than it earns.
    double best(long capacity) {
      int[] once = new int[scores.size()];
      Arrays.fill(once, 1);
      return best(capacity, once);
    }

    /// The same where each row counts so many times.
    double best(long capacity, int[] weights) {
      double best = nobody(scores);
      double most = 0;
      double profit = 0;
      long contacted = 0;
      for (int i = 0; i < order.length; i++) {
        contacted += weights[order[i]];
        if (contacted > capacity) {
          break;
        }
        profit += weights[order[i]] * gain[order[i]];
        double threshold = scores.predicted(order[i]);
        boolean last = i + 1 == order.length;
        boolean edge = last || scores.predicted(order[i + 1]) != threshold;
        if (edge && profit > most) {
          most = profit;
          best = threshold;
        }
      }
      return best;
    }
  }
}
