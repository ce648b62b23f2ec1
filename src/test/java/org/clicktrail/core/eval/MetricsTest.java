package org.clicktrail.core.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.clicktrail.core.learn.Task;
import org.junit.jupiter.api.Test;

/// Expected values: scikit-learn 1.9.1, functions of `sklearn.metrics` named beside each, on
///
/// ```
/// y=[1,0,1,1,0,0,1,0,0,0]; p=[.9,.8,.7,.7,.7,.4,.4,.3,.2,.1]; h=[v>=.5 for v in p]
/// a=[0,10,0,25.5,3]; q=[1,8,2,20,2.5]
/// ```
class MetricsTest {

  private static final double[] ACTUAL = {1, 0, 1, 1, 0, 0, 1, 0, 0, 0};
  private static final double[] SAID = {.9, .8, .7, .7, .7, .4, .4, .3, .2, .1};
  private static final Map<Metric, Double> CONVERSION = Metrics.of(Task.CONVERSION, SAID, ACTUAL);
  private static final Map<Metric, Double> REVENUE =
      Metrics.of(Task.REVENUE, new double[] {1, 8, 2, 20, 2.5}, new double[] {0, 10, 0, 25.5, 3});

  private static final Map<Metric, Double> EXPECTED_CONVERSION =
      Map.ofEntries(
          Map.entry(Metric.ROC_AUC, 0.7708333333333334), // roc_auc_score(y, p)
          Map.entry(Metric.PR_AUC, 0.6928571428571428), // average_precision_score(y, p)
          Map.entry(Metric.LOG_LOSS, 0.5744416486846241), // log_loss(y, p)
          Map.entry(Metric.BRIER, 0.198), // brier_score_loss(y, p)
          Map.entry(Metric.ACCURACY, 0.7), // accuracy_score(y, h)
          Map.entry(Metric.PRECISION, 0.6), // precision_score(y, h)
          Map.entry(Metric.RECALL, 0.75), // recall_score(y, h)
          Map.entry(Metric.F1, 0.6666666666666666), // f1_score(y, h)
          Map.entry(Metric.MCC, 0.408248290463863), // matthews_corrcoef(y, h)
          // by hand: top 2 of 10 hold 1 of 4 buyers, (1 / 4) / 0.2
          Map.entry(Metric.LIFT_20, 1.25),
          // by hand: bins .9 | .8 | .7 .7 .7 | .4 .4 | .3 | .2 | .1, differences of sums
          // .1 + .8 + .1 + .2 + .3 + .2 + .1 over 10
          Map.entry(Metric.CALIBRATION_ERROR, 0.18),
          Map.entry(Metric.MEAN_PREDICTION, 0.52)); // by hand

  private static final Map<Metric, Double> EXPECTED_REVENUE =
      Map.of(
          Metric.RMSE, 2.8106938645110393, // root_mean_squared_error(a, q)
          Metric.MAE, 2.2, // mean_absolute_error(a, q)
          Metric.R2, 0.9146499567847882, // r2_score(a, q)
          Metric.TOTAL_ERROR, -0.1298701298701299, // sum(q) / sum(a) - 1
          Metric.MEAN_PREDICTION, 6.7); // by hand

  @Test
  void everyMetricHasAnExpectedValue() {
    Set<Metric> checked = EnumSet.noneOf(Metric.class);
    checked.addAll(EXPECTED_CONVERSION.keySet());
    checked.addAll(EXPECTED_REVENUE.keySet());
    assertEquals(EnumSet.allOf(Metric.class), checked, "add a hand-calculated value here");
    assertEquals(EXPECTED_CONVERSION.keySet(), CONVERSION.keySet());
    assertEquals(EXPECTED_REVENUE.keySet(), REVENUE.keySet());
  }

  @Test
  void conversionMetricsAgreeWithScikitLearn() {
    EXPECTED_CONVERSION.forEach((metric, value) ->
        assertEquals(value, CONVERSION.getOrDefault(metric, Double.NaN), 1e-12, metric.id()));
  }

  @Test
  void revenueMetricsAgreeWithScikitLearn() {
    EXPECTED_REVENUE.forEach((metric, value) ->
        assertEquals(value, REVENUE.getOrDefault(metric, Double.NaN), 1e-12, metric.id()));
  }

  @Test
  void equalPredictionsGiveAnAreaOfOneHalf() {
    double[] same = {.2, .2, .2, .2};
    Map<Metric, Double> metrics = Metrics.of(Task.CONVERSION, same, new double[] {0, 1, 0, 0});
    assertEquals(0.5, metrics.getOrDefault(Metric.ROC_AUC, Double.NaN));
    assertEquals(0.25, metrics.getOrDefault(Metric.PR_AUC, Double.NaN), 1e-15, "the rate");
    assertEquals(
        1.0, metrics.getOrDefault(Metric.LIFT_20, Double.NaN), 1e-15, "nobody is ranked higher");
  }

  @Test
  void undefinedMetricsAreNaN() {
    Map<Metric, Double> metrics =
        Metrics.of(Task.CONVERSION, new double[] {.1, .2, .3}, new double[] {0, 0, 0});
    for (Metric metric :
        Set.of(Metric.ROC_AUC, Metric.PR_AUC, Metric.RECALL, Metric.PRECISION, Metric.MCC)) {
      assertTrue(Double.isNaN(metrics.getOrDefault(metric, Double.NaN)), metric.id());
    }
    assertEquals(1.0, metrics.getOrDefault(Metric.ACCURACY, Double.NaN));
  }

  @Test
  void certainAndWrongIsFinite() {
    Map<Metric, Double> metrics =
        Metrics.of(Task.CONVERSION, new double[] {0, 1}, new double[] {1, 0});
    // by hand: -ln(1e-15) = 34.538776394910684 for both
    assertEquals(34.538776394910684, metrics.getOrDefault(Metric.LOG_LOSS, Double.NaN), 1e-2);
  }

  @Test
  void confusionCountsTheThresholdItselfAsSelected() {
    Scores scores = new Scores(SAID, ACTUAL, new int[10], new int[10]);
    assertEquals(new Confusion(.4, 4, 3, 0, 3), Metrics.confusion(scores, .4));
  }

  /// By hand on the ten rows above: the first reaches 1 of 4, the first five (one group of three)
  /// 3.
  @Test
  void gainsSelectEqualPredictionsTogether() {
    Gains gains = Gains.of(new Scores(SAID, ACTUAL, new int[10], new int[10]));
    assertEquals(new Gains.Step(.7, 5, 3), gains.at(.65));
    assertEquals(new Gains.Step(Double.POSITIVE_INFINITY, 0, 0), gains.at(1));
    assertEquals(CONVERSION.getOrDefault(Metric.LIFT_20, Double.NaN), gains.lift(.2), 1e-12);
    assertEquals(2.5, gains.lift(.1), 1e-12);
    assertEquals(1, gains.lift(1), 1e-12);
  }
}
