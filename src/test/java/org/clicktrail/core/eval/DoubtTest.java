package org.clicktrail.core.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.stat.Interval;
import org.junit.jupiter.api.Test;

class DoubtTest {

  /// Of 300 tested rows.
  private static Evaluation evaluation(int converted, double auc) {
    int rows = 300;
    Curve none = new Curve(List.of());
    return new Evaluation(
        Task.CONVERSION,
        new Scores(
            new double[rows],
            IntStream.range(0, rows).mapToDouble(row -> row < converted ? 1 : 0).toArray(),
            IntStream.range(0, rows).toArray(),
            new int[rows]),
        Map.of(Metric.ROC_AUC, Interval.unknown(auc)),
        none,
        none,
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void aScoreOnAHandfulIsDoubtedHoweverHigh() {
    assertEquals(Optional.of(Doubt.TOO_FEW), Doubt.of(evaluation(8, 1)));
    assertEquals(Optional.of(Doubt.TOO_FEW), Doubt.of(evaluation(19, 0.7)));
    assertEquals(
        Optional.of(Doubt.TOO_FEW), Doubt.of(evaluation(300 - 8, 0.7)), "8 do not convert");
  }

  @Test
  void aScoreNearOneIsDoubted() {
    assertEquals(Optional.of(Doubt.TOO_GOOD), Doubt.of(evaluation(100, 0.987)), "shown as 0.99");
    assertEquals(Optional.empty(), Doubt.of(evaluation(20, 0.984)), "shown as 0.98");
  }
}
