package org.clicktrail.core.money;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.clicktrail.core.eval.Resamples;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.stat.Interval;

/// Contacting by the amount expected of each row, chance and amount in one, beside contacting from
/// a probability on. Both are judged by the amounts that came, where [Profits] takes every
/// conversion for the mean.
///
/// @param least contact from this expected amount on
/// @param contacted rows it reaches
/// @param profit of contacting them
/// @param chance profit of the threshold of the probability
/// @param more what the expected amount earns more than the threshold, with the range of the
///   difference: bootstrap of customers, the models are not trained anew
/// @param largest share of all that came which the largest tenth of the amounts brought, 0 to 1
public record ByAmount(
    double least, long contacted, Interval profit, Interval chance, Interval more, double largest) {

  /// Whom a model of the revenue would contact.
  ///
  /// @param chances tested probabilities
  /// @param amounts tested revenue of the same rows, 0 for those that did not convert
  /// @param groups by row, see [Resamples]
  /// @param value of a conversion, as in [ProfitCurve#value]
  /// @param mean revenue of a conversion: the value is this share of it for every amount
  /// @param threshold of the probability
  /// @return empty if other rows were tested, or nothing came
  public static Optional<ByAmount> of(
      Scores chances,
      Scores amounts,
      int[] groups,
      MoneySpec spec,
      double value,
      double mean,
      double threshold,
      long seed) {
    double total = Arrays.stream(amounts.actual()).sum();
    boolean same = Arrays.equals(chances.rows(), amounts.rows());
    if (!same || !(mean > 0) || !(total > 0)) {
      return Optional.empty();
    }
    double share = value * spec.incremental() / mean;
    double least = Math.max(spec.cost() / share, within(amounts, spec));
    double[] gain = new double[amounts.size()];
    Arrays.setAll(gain, i -> share * amounts.actual(i) - spec.cost());
    int[] byAmount = rows(gain, i -> amounts.predicted(i) >= least);
    int[] byChance = rows(gain, i -> chances.predicted(i) >= threshold);
    Resamples resamples = new Resamples(groups, chances.fold(), seed);
    double[] difference = new double[gain.length];
    Arrays.stream(byAmount).forEach(row -> difference[row] += gain[row]);
    Arrays.stream(byChance).forEach(row -> difference[row] -= gain[row]);
    return Optional.of(
        new ByAmount(
            least,
            byAmount.length,
            Profits.total(gain, byAmount, resamples),
            Profits.total(gain, byChance, resamples),
            Profits.total(difference, rows(gain, _ -> true), resamples),
            largest(amounts) / total));
  }

  private static int[] rows(double[] gain, IntPredicate which) {
    return IntStream.range(0, gain.length).filter(which).toArray();
  }

  /// The least expected amount that as many reach as can be contacted.
  private static double within(Scores amounts, MoneySpec spec) {
    if (!spec.limits(amounts.size())) {
      return Double.NEGATIVE_INFINITY;
    }
    double[] sorted = Arrays.stream(amounts.predicted()).sorted().toArray();
    double first = sorted[sorted.length - (int) (long) spec.capacity().orElseThrow() - 1];
    return Math.nextUp(first);
  }

  private static double largest(Scores amounts) {
    double[] came = Arrays.stream(amounts.actual()).filter(amount -> amount > 0).sorted().toArray();
    int tenth = (came.length + 9) / 10;
    return Arrays.stream(came, came.length - tenth, came.length).sum();
  }
}
