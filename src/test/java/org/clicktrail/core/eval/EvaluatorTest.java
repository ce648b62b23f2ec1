package org.clicktrail.core.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Cancellation;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.stat.Interval;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

  private static Scores sample(int n, long seed, int folds) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] said = random.doubles(n).map(x -> x * x).toArray();
    double[] actual =
        IntStream.range(0, n).mapToDouble(i -> random.nextDouble() < said[i] ? 1 : 0).toArray();
    return new Scores(
        said,
        actual,
        IntStream.range(0, n).toArray(),
        IntStream.range(0, n).map(i -> i % folds).toArray());
  }

  @Test
  void foldsAreAveraged() {
    Scores scores =
        new Scores(
            new double[] {.9, .1, .8, .2, .1, .9, .3, .2},
            new double[] {1, 0, 1, 0, 1, 0, 1, 0},
            new int[8],
            new int[] {0, 0, 0, 0, 1, 1, 1, 1});
    Evaluation evaluation = Evaluator.evaluate(Task.CONVERSION, scores, 1);
    // by hand: the first fold is ranked perfectly, the second has 1 of 4 pairs right
    assertEquals(0.625, evaluation.metric(Metric.ROC_AUC).value(), 1e-12);
    assertEquals(0.625, evaluation.metric(Metric.ACCURACY).value(), 1e-12, "mean of 1 and 1/4");
  }

  @Test
  void everyIntervalHoldsItsValue() {
    Evaluation evaluation = Evaluator.evaluate(Task.CONVERSION, sample(900, 1, 3), 1);
    evaluation
        .metrics()
        .forEach((metric, interval) ->
            assertTrue(
                interval.low() <= interval.value() && interval.value() <= interval.high(),
                metric.id() + " " + interval));
  }

  /// DeLong and the bootstrap of rows estimate the same thing.
  @Test
  void bootstrapOfTheAreaAgreesWithDeLong() {
    Scores scores = sample(900, 2, 1);
    Interval deLong = Evaluator.rocAuc(scores, IntStream.range(0, 900).toArray());
    Evaluator.Folded folded = new Evaluator.Folded(Task.CONVERSION, scores);
    double[] draws =
        new Resamples(IntStream.range(0, 900).toArray(), new int[900], 1)
            .apply(weights -> folded.metrics(weights).getOrDefault(Metric.ROC_AUC, 0.0)).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    Interval bootstrap = Resamples.percentile(deLong.value(), draws);
    assertEquals(deLong.low(), bootstrap.low(), 0.006);
    assertEquals(deLong.high(), bootstrap.high(), 0.006);
  }

  /// Every row four times in one group: the interval must not shrink by half.
  @Test
  void groupsAreDrawnWhole() {
    Scores once = sample(300, 3, 1);
    int[] of = IntStream.range(0, 1200).map(i -> i % 300).toArray();
    Scores copied =
        new Scores(
            IntStream.of(of).mapToDouble(once::predicted).toArray(),
            IntStream.of(of).mapToDouble(once::actual).toArray(),
            IntStream.range(0, 1200).toArray(),
            new int[1200]);
    for (Metric metric : new Metric[] {Metric.ROC_AUC, Metric.BRIER, Metric.RECALL}) {
      double width = width(Evaluator.evaluate(Task.CONVERSION, once, 1).metric(metric));
      Evaluation grouped = Evaluator.evaluate(Task.CONVERSION, copied, of, 1, Progress.none());
      assertEquals(1, width(grouped.metric(metric)) / width, 0.15, metric.id());
      Evaluation naive = Evaluator.evaluate(Task.CONVERSION, copied, 1);
      assertEquals(0.5, width(naive.metric(metric)) / width, 0.1, metric.id());
    }
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  /// 200 samples of 200 sessions: the interval of the Brier score misses the true mean of p(1 − p),
  /// with p = x² and x uniform 1/3 − 1/5 = 2/15, in about 5 %.
  @Test
  void bootstrapCoversTheTrueBrierScore() {
    int missed = 0;
    for (int trial = 0; trial < 200; trial++) {
      Interval brier =
          Evaluator.evaluate(Task.CONVERSION, sample(200, 100 + trial, 1), 1).metric(Metric.BRIER);
      missed += brier.low() > 2.0 / 15 || brier.high() < 2.0 / 15 ? 1 : 0;
    }
    assertTrue(missed >= 2 && missed <= 24, "missed " + missed);
  }

  @Test
  void curvesRunFromCornerToCorner() {
    Scores scores = sample(5000, 5, 1);
    Curve roc = Curves.roc(scores);
    assertEquals(new Curve.Point(0, 0, Double.POSITIVE_INFINITY), roc.points().getFirst());
    assertEquals(1, roc.points().getLast().x());
    assertEquals(1, roc.points().getLast().y());
    assertTrue(roc.points().size() <= 402, "thinned to " + roc.points().size());
    assertEquals(1, Curves.precisionRecall(scores).points().getLast().x());
  }

  @Test
  void calibrationBinsHoldEqualCounts() {
    Calibration calibration = Calibrations.of(sample(1000, 6, 1));
    assertEquals(10, calibration.bins().size());
    calibration.bins().forEach(bin -> assertEquals(100, bin.n()));
    assertTrue(
        calibration.bins().getFirst().predicted() < calibration.bins().getLast().predicted());
  }

  @Test
  void equalPredictionsShareOneBin() {
    Scores same = new Scores(new double[50], new double[50], new int[50], new int[50]);
    assertEquals(1, Calibrations.of(same).bins().size());
  }

  @Test
  void noScoresGiveNoNumbers() {
    Scores none = new Scores(new double[0], new double[0], new int[0], new int[0]);
    Evaluation evaluation = Evaluator.evaluate(Task.CONVERSION, none, 1);
    assertTrue(Double.isNaN(evaluation.metric(Metric.ROC_AUC).value()));
    assertTrue(evaluation.roc().points().isEmpty());
  }

  @Test
  void theBootstrapEndsWhenCancelled() {
    Cancellation stop = new Cancellation();
    AtomicInteger applied = new AtomicInteger();
    Resamples resamples =
        new Resamples(
            IntStream.range(0, 200).toArray(), new int[200], 1, stop.guard(Progress.none()));
    assertThrows(
        CancellationException.class,
        () ->
            resamples.apply(_ -> {
              stop.cancel();
              return applied.incrementAndGet();
            }));
    assertTrue(
        applied.get() <= Runtime.getRuntime().availableProcessors() + 1,
        "resamples after the cancel: " + applied);
  }
}
