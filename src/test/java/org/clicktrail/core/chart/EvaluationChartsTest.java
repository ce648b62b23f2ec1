package org.clicktrail.core.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.eval.CloserLook;
import org.clicktrail.core.eval.Evaluator;
import org.clicktrail.core.eval.GroupScores;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.stat.Interval;
import org.junit.jupiter.api.Test;

class EvaluationChartsTest {

  private static final String PERCENT = "\u202f%";

  /// Ten rows, five convert; the two highest predictions both do: 2 of 5 are 40 %, twice chance.
  private static ModelResult tenRows() {
    double[] predicted = IntStream.range(0, 10).mapToDouble(i -> (10 - i) / 10.0).toArray();
    return result(Task.CONVERSION, predicted, new double[] {1, 1, 0, 1, 0, 1, 0, 1, 0, 0});
  }

  @Test
  void gainsTellWhatTheFirstFifthHolds() {
    ChartSpec.Line line =
        (ChartSpec.Line) EvaluationCharts.gains(tenRows(), 0.75, List.of()).orElseThrow();
    assertEquals(
        "The first 20" + PERCENT + " hold 40" + PERCENT + " of the conversions, 2.0 times chance",
        line.heading().title());
    // three rows reach 0.75, two of the five that convert
    assertEquals(0.3, line.decision().orElseThrow().x(), 1e-12);
    assertEquals("40" + PERCENT, line.decision().orElseThrow().label());
    List<ChartSpec.Point> points = line.series().getFirst().points();
    assertEquals(ChartSpec.Point.of(0, 0), points.getFirst());
    assertEquals(ChartSpec.Point.of(1, 1), points.getLast());
  }

  @Test
  void liftEndsAtOne() {
    ChartSpec.Line line =
        (ChartSpec.Line) EvaluationCharts.lift(tenRows(), 0.75, List.of()).orElseThrow();
    assertEquals(1, line.series().getFirst().points().getLast().y(), 1e-12);
    // 2 of 3 against 5 of 10
    assertEquals("1.3 times", line.decision().orElseThrow().label());
  }

  @Test
  void amountsHaveNoGains() {
    ModelResult revenue = result(Task.REVENUE, new double[] {1, 2, 3}, new double[] {1, 2, 4});
    assertEquals(Optional.empty(), EvaluationCharts.gains(revenue, 0.5, List.of()));
    assertEquals(Optional.empty(), EvaluationCharts.lift(revenue, 0.5, List.of()));
  }

  @Test
  void moreDataHelpsWhereTheSecondHalfDid() {
    assertEquals("More data like these would help", learning(0.004, 0.04));
    assertEquals("Whether more data would help cannot be told", learning(-0.004, 0.04));
    assertEquals("More data like these would hardly help", learning(-0.004, 0.009));
  }

  private static String learning(double low, double high) {
    CloserLook look =
        new CloserLook(
            "tree",
            Optional.empty(),
            List.of(
                new CloserLook.Point(100, new Interval(0.6, 0.55, 0.65)),
                new CloserLook.Point(200, new Interval(0.62, 0.57, 0.67))),
            new Interval((low + high) / 2, low, high),
            Optional.empty(),
            Optional.empty());
    return EvaluationCharts.learning(look, "Decision tree", List.of())
        .orElseThrow()
        .heading()
        .title();
  }

  /// A group of 40 of whom 30 convert where 25 % are said, beside one that is told right.
  @Test
  void theGroupThatIsMisjudgedIsNamed() {
    int n = 80;
    List<String> names = IntStream.range(0, n).mapToObj(i -> i < 40 ? "women" : "men").toList();
    double[] actual =
        IntStream.range(0, n).mapToDouble(i -> i % 40 < (i < 40 ? 30 : 10) ? 1 : 0).toArray();
    double[] said = Collections.nCopies(n, 0.25).stream().mapToDouble(d -> d).toArray();
    Scores scores = new Scores(said, actual, IntStream.range(0, n).toArray(), new int[n]);
    GroupScores groups =
        GroupScores.of("Gender", names, scores, IntStream.range(0, n).toArray(), 0.2);
    ChartSpec.Line line =
        (ChartSpec.Line) EvaluationCharts.groups(groups, "Tree", List.of()).orElseThrow();
    assertEquals("“Gender”: clearly misjudged: women", line.heading().title());
    assertEquals(List.of("women", "men"), line.x().ticks());
    assertEquals(0.75, line.series().getFirst().points().getFirst().y(), 1e-12);
    assertEquals(0.25, line.series().getLast().points().getFirst().y(), 1e-12);
  }

  /// Errors of 1, 1, 1, 1, 2, 2, 2, 2, 2, 20: the median is 2; the largest is in the last bin.
  @Test
  void errorsAreSizedAndToldApartByTheirSide() {
    double[] actual = new double[10];
    double[] predicted = {1, 1, 1, 1, 2, 2, 2, 2, -2, -20};
    ChartSpec.Histogram bars =
        (ChartSpec.Histogram)
            RevenueCharts.errors(result(Task.REVENUE, predicted, actual), List.of()).orElseThrow();
    assertTrue(bars.heading().title().contains(" 2 "), bars.heading().title());
    assertEquals(2, bars.counts().getFirst().stream().mapToLong(c -> c).sum());
    assertEquals(8, bars.counts().getLast().stream().mapToLong(c -> c).sum());
    assertTrue(bars.counts().getFirst().getLast() >= 1);
  }

  private static ModelResult result(Task task, double[] predicted, double[] actual) {
    Scores scores =
        new Scores(
            predicted, actual, IntStream.range(0, actual.length).toArray(), new int[actual.length]);
    return new ModelResult(
        "tree",
        "Decision tree",
        task,
        ModelResult.Status.DONE,
        Params.defaults(),
        Optional.of(Evaluator.evaluate(task, scores, 1)),
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        Optional.empty());
  }
}
