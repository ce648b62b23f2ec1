package org.clicktrail.core.eval;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.money.Profits;
import org.clicktrail.core.stat.Interval;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the intervals and the tie test promise, on simulated data whose truth is known.
///
/// Each statistic is drawn from two fixed seeds. The share of 95 % intervals that cover the truth
/// must lie from 93.5 to 96.5 % of 2,000 (slow: `-Dslow=true`, docs/benchmarks.md). The suite draws
/// 200 each, of which between 179 and 198 must cover (R: `qbinom(c(.0005, .9995), 200, .95)`).
class SimulatedTruthTest {

  private static final long[] SEEDS = {20, 21};
  private static final int FEW = 200;
  private static final int MANY = 2_000;

  /// Buyers score higher by this many standard deviations.
  private static final double SHIFT = 1.1;

  /// Chance that a normal with mean SHIFT is above one with mean 0.
  private static final double TRUE_AUC =
      new NormalDistribution().cumulativeProbability(SHIFT / Math.sqrt(2));

  @Test
  void rangesOfTheAucHoldTheTruth() {
    fewCover(SimulatedTruthTest::auc, TRUE_AUC, SEEDS);
  }

  @Test
  void rangesOfTheAucHoldTheTruthWhereCustomersComeBack() {
    fewCover(SimulatedTruthTest::groupedAuc, TRUE_AUC, SEEDS);
  }

  @Test
  void rangesOfARateHoldTheTruth() {
    fewCover(SimulatedTruthTest::rate, RATE, SEEDS);
  }

  @Test
  void rangesOfTheProfitHoldTheTruth() {
    long covered = covered(SimulatedTruthTest::profit, trueProfit(), 20, FEW / 4);
    // R: qbinom(.0005, 50, .95)
    assertTrue(covered >= 41, () -> covered + " of 50 cover the profit");
  }

  /// At most 26 of 200 (R: `qbinom(.9995, 200, .065)`).
  @Test
  void equallyGoodModelsAreRarelyToldApart() {
    for (long seed : SEEDS) {
      for (int models : new int[] {2, 5}) {
        long apart = apart(seed, FEW, models, Task.CONVERSION);
        assertTrue(apart <= 26, () -> models + " models told apart " + apart + " times");
      }
    }
  }

  @Test
  @Tag("slow")
  void coverageIsNearNinetyFivePercent() {
    manyCover("AUC", SimulatedTruthTest::auc, TRUE_AUC);
    manyCover("AUC of returning customers", SimulatedTruthTest::groupedAuc, TRUE_AUC);
    manyCover("rate", SimulatedTruthTest::rate, RATE);
    manyCover("profit", SimulatedTruthTest::profit, trueProfit());
  }

  @Test
  @Tag("slow")
  void theTieTestKeepsItsLevel() {
    for (Task task : Task.values()) {
      for (int models : new int[] {2, 5}) {
        for (long seed : SEEDS) {
          double share = (double) apart(seed, MANY, models, task) / MANY;
          assertTrue(share <= 0.065, () -> task + ", " + models + " models: " + share);
        }
      }
    }
  }

  private static void fewCover(
      Function<SplittableRandom, Interval> draw, double truth, long... seeds) {
    for (long seed : seeds) {
      long covered = covered(draw, truth, seed, FEW);
      assertTrue(covered >= 179 && covered <= 198, () -> covered + " of 200 cover " + truth);
    }
  }

  private static void manyCover(
      String what, Function<SplittableRandom, Interval> draw, double truth) {
    for (long seed : SEEDS) {
      double share = (double) covered(draw, truth, seed, MANY) / MANY;
      assertTrue(share >= 0.935 && share <= 0.965, () -> what + ", seed " + seed + ": " + share);
    }
  }

  private static long covered(
      Function<SplittableRandom, Interval> draw, double truth, long seed, int draws) {
    return LongStream.range(0, draws)
        .mapToObj(i -> draw.apply(new SplittableRandom(seed * 1_000_003 + i)))
        .filter(range -> range.low() <= truth && truth <= range.high())
        .count();
  }

  /// 80 buyers and 320 others with normal scores.
  private static Interval auc(SplittableRandom random) {
    double[] actual = IntStream.range(0, 400).mapToDouble(i -> i % 5 == 0 ? 1 : 0).toArray();
    double[] said = said(random::nextGaussian, actual);
    return Evaluator.rocAuc(scores(said, actual), alone(400));
  }

  /// 150 customers with three visits each, alike in score and in outcome.
  private static Interval groupedAuc(SplittableRandom random) {
    int customers = 150;
    double[] actual = new double[3 * customers];
    double[] said = new double[3 * customers];
    int[] groups = new int[3 * customers];
    for (int c = 0; c < customers; c++) {
      boolean keen = c % 2 == 0;
      double own = random.nextGaussian();
      for (int visit = 0; visit < 3; visit++) {
        int row = 3 * c + visit;
        groups[row] = c;
        actual[row] = random.nextDouble() < (keen ? 0.5 : 0.1) ? 1 : 0;
        // Variance 0.7 + 0.3 = 1 whatever the outcome.
        said[row] =
            actual[row] * SHIFT + Math.sqrt(0.7) * own + Math.sqrt(0.3) * random.nextGaussian();
      }
    }
    return Evaluator.rocAuc(scores(said, actual), groups);
  }

  private static final double RATE = 0.155;

  private static Interval rate(SplittableRandom random) {
    int n = 600;
    return Interval.wilson(
        (double) IntStream.range(0, n).filter(_ -> random.nextDouble() < RATE).count(), n);
  }

  private static final int VISITS = 500;
  private static final double THRESHOLD = 0.2;
  private static final MoneySpec MONEY =
      new MoneySpec(Optional.of(60.0), 3, 0.25, Optional.empty(), "", Set.of());

  /// Visits with a chance drawn evenly from 0 to 0.5, told exactly.
  private static Interval profit(SplittableRandom random) {
    double[] chance = random.doubles(VISITS, 0, 0.5).toArray();
    double[] actual = Arrays.stream(chance).map(p -> random.nextDouble() < p ? 1 : 0).toArray();
    return Profits.at(
            scores(chance, actual), alone(VISITS), MONEY, 60, THRESHOLD, random.nextLong())
        .profit();
  }

  /// By hand: of 500 visits the share 0.3 / 0.5 is contacted, of whom 0.35 buy on average; a buyer
  /// is worth 60 × 0.25, a contact costs 3.
  private static double trueProfit() {
    return VISITS * 0.6 * (0.35 * 60 * 0.25 - 3);
  }

  /// Of samples with equally good models, those in which some are told from the best.
  private static long apart(long seed, int samples, int models, Task task) {
    int n = 200;
    long apart = 0;
    for (int sample = 0; sample < samples; sample++) {
      SplittableRandom random = new SplittableRandom(seed * 1_000_003 + sample);
      double[] actual =
          IntStream.range(0, n)
              .mapToDouble(
                  i -> task == Task.CONVERSION ? (i % 4 == 0 ? 1 : 0) : random.nextGaussian())
              .toArray();
      double[] common = IntStream.range(0, n).mapToDouble(_ -> random.nextGaussian()).toArray();
      List<Scores> all =
          IntStream.range(0, models)
              .mapToObj(_ ->
                  scores(
                      IntStream.range(0, n)
                          .mapToDouble(i -> actual[i] + common[i] + random.nextGaussian())
                          .toArray(),
                      actual))
              .toList();
      int best = best(all, task);
      Resamples resamples = new Resamples(alone(n), new int[n], seed + sample, Progress.none());
      boolean[] ties = Ties.withBest(task, best, all, alone(n), resamples);
      apart += IntStream.range(0, models).allMatch(i -> ties[i]) ? 0 : 1;
    }
    return apart;
  }

  private static int best(List<Scores> models, Task task) {
    Metric leading = Metrics.leading(task);
    double[] cost =
        models.stream()
            .mapToDouble(scores ->
                Metrics.of(task, scores.predicted(), scores.actual())
                        .getOrDefault(leading, Double.NaN)
                    * (leading.higherIsBetter() ? -1 : 1))
            .toArray();
    return IntStream.range(0, cost.length)
        .reduce((a, b) -> cost[b] < cost[a] ? b : a)
        .orElseThrow();
  }

  private static double[] said(DoubleSupplier noise, double[] actual) {
    return Arrays.stream(actual).map(a -> a * SHIFT + noise.getAsDouble()).toArray();
  }

  private static int[] alone(int n) {
    return IntStream.range(0, n).toArray();
  }

  private static Scores scores(double[] predicted, double[] actual) {
    return new Scores(
        predicted, actual, IntStream.range(0, actual.length).toArray(), new int[actual.length]);
  }
}
