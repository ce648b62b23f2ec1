package org.clicktrail.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.chart.ChartSpec.Heading;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.Waterfall;
import org.clicktrail.core.chart.ChartSpec.WaterfallStep;
import org.junit.jupiter.api.Test;

class WaterfallWordsTest {

  /// By hand: 1.4 + 1.4 + 1.2 = 4; all rounded down give 3, the largest remainder is the first.
  @Test
  void theLargestRemainderIsRoundedUp() {
    assertEquals(List.of(2L, 1L, 1L), WaterfallWords.rounded(List.of(1.4, 1.4, 1.2), 4));
  }

  /// By hand: -1.5 is rounded down to -2, the missing one goes to it.
  @Test
  void negativePartsKeepTheSum() {
    assertEquals(List.of(3L, -1L), WaterfallWords.rounded(List.of(3.1, -1.5), 2));
  }

  /// 13.4 + 8.2 … printed: the printed parts must add up to the printed end.
  @Test
  void printedPartsAddUpToThePrintedEnd() {
    Waterfall spec = SampleCharts.waterfall();
    WaterfallWords words = WaterfallWords.of(spec);
    int last = spec.steps().size() + 1;
    double sum = IntStream.range(0, last).mapToDouble(i -> number(words.row(i))).sum();
    assertEquals(number(words.row(last)), sum, 1e-9);
  }

  private static double number(String printed) {
    return Double.parseDouble(printed.replace('−', '-').replaceAll("[^-\\d.]", ""));
  }

  @Test
  void signsArePrinted() {
    Waterfall spec =
        new Waterfall(
            new Heading("", ""),
            NumberFormat.PERCENT,
            "start",
            0.1,
            List.of(new WaterfallStep("up", 0.05), new WaterfallStep("down", -0.02)),
            "end");
    WaterfallWords words = WaterfallWords.of(spec);
    assertEquals("+5.0", words.row(1));
    assertEquals("−2.0", words.row(2));
    assertEquals(Optional.of("13.0\u202f%"), Optional.of(words.row(3)));
  }
}
