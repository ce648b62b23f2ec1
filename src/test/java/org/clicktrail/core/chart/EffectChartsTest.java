package org.clicktrail.core.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clicktrail.core.explain.Effect;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.Task;
import org.junit.jupiter.api.Test;

class EffectChartsTest {

  private static final FeatureInfo PAUSE =
      new FeatureInfo("pause", "Pause", "", "s", FeatureInfo.Kind.NUMBER, false, "");

  private static final List<Effect.Point> POINTS =
      List.of(
          new Effect.Point(1, "1 s", 0.2, 7),
          new Effect.Point(5, "5 s", 0.05, 2),
          new Effect.Point(9, "9 s", 0.1, 1));

  private static ChartSpec.Line chart(Effect effect) {
    return assertInstanceOf(
        ChartSpec.Line.class,
        EffectCharts.curve(effect, "Forest", Task.CONVERSION, List.of("Proxy")));
  }

  @Test
  void saysWhereTheCurveIsLowestAndHighest() {
    ChartSpec.Line chart = chart(new Effect(PAUSE, POINTS, POINTS, 0.1, 10));
    assertEquals("“Pause”: from 5.0\u202f% at 5 s to 20.0\u202f% at 1 s", chart.heading().title());
    assertEquals(List.of("Proxy"), chart.heading().badges());
    assertEquals("Pause (s)", chart.x().label());
    assertEquals(2, chart.series().size());
  }

  @Test
  void noChanceBelowZeroIsTold() {
    List<Effect.Point> below =
        List.of(
            new Effect.Point(1, "1 s", 0.15, 7),
            new Effect.Point(5, "5 s", -0.01, 2),
            new Effect.Point(9, "9 s", 0.1, 1));
    assertEquals(
        "“Pause”: from 5.0\u202f% at 5 s to 20.0\u202f% at 1 s",
        chart(new Effect(PAUSE, below, POINTS, 0.1, 10)).heading().title());
  }

  @Test
  void rowsStandBehindPoints() {
    ChartSpec.Line chart = chart(new Effect(PAUSE, POINTS, POINTS, 0.1, 10));
    assertEquals(
        List.of(7L, 2L, 1L),
        chart.series().getFirst().points().stream().map(ChartSpec.Point::n).toList());
  }

  @Test
  void wordsAreNamedPlacesWithTheirRows() {
    ChartSpec.Line chart = chart(new Effect(PAUSE, List.of(), POINTS, 0.1, 10));
    assertEquals(List.of("1 s", "5 s", "9 s"), chart.x().ticks());
    assertTrue(chart.showN());
  }

  @Test
  void aFlatCurveIsSaidToBeFlat() {
    List<Effect.Point> flat =
        POINTS.stream().map(p -> new Effect.Point(p.x(), p.label(), 0.1, p.n())).toList();
    assertEquals(
        "“Pause” does not move the prediction",
        chart(new Effect(PAUSE, flat, flat, 0.1, 10)).heading().title());
  }
}
