package org.clicktrail.core.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.stat.Interval;
import org.junit.jupiter.api.Test;

/// Which of several models is proposed. Ranges are 20 wide to each side, a standard error of 10.2:
/// all are within one of the best.
class TrainingTest {

  private static final List<String> SIMPLEST = List.of("linear", "tree", "boosting");

  private static ModelResult result(String id, double error, double least) {
    Scores scores =
        new Scores(
            new double[] {least, 7}, new double[] {0, 9}, new int[] {0, 1}, new int[] {0, 0});
    Curve none = new Curve(List.of());
    Evaluation evaluation =
        new Evaluation(
            Task.REVENUE,
            scores,
            Map.of(Metric.RMSE, new Interval(error, error - 20, error + 20)),
            none,
            none,
            Optional.empty(),
            Optional.empty());
    return new ModelResult(
        id,
        id,
        Task.REVENUE,
        ModelResult.Status.DONE,
        Params.defaults(),
        Optional.of(evaluation),
        Optional.empty(),
        Optional.empty(),
        0,
        true,
        Optional.empty());
  }

  private static String proposed(double linear, double tree, double boosting, double mean) {
    return proposed(result("linear", linear, 0), tree, boosting, mean);
  }

  private static String proposed(ModelResult linear, double tree, double boosting, double mean) {
    ModelResult baseline = result("baseline", mean, 0);
    List<ModelResult> results =
        List.of(result("boosting", boosting, 0), result("tree", tree, 0), linear);
    Split split =
        new Split(
            "time", List.of(), "", "", "", Optional.empty(), new Split.SharedGroups("", 0, 0));
    return new Training(Task.REVENUE, split, results, baseline, "").proposed(SIMPLEST);
  }

  @Test
  void theSimplestOfTheTiesIsProposedUnlessTheMeanDoesBetter() {
    assertEquals("linear", proposed(31, 30, 29, 40));
    assertEquals("tree", proposed(31, 30, 29, 30.5), "a mean is better than the line");
    assertEquals("linear", proposed(31, 30, 29, 20), "none is better than a mean");
  }

  @Test
  void whatPredictsLessThanEverCameIsProposedOnlyWhereAllDo() {
    assertEquals("tree", proposed(result("linear", 31, -4), 30, 29, 40));
    assertEquals(
        "linear", proposed(result("linear", 31, -4), 40.5, 41, 40), "others: a mean is better");
  }
}
