package org.clicktrail.core.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.clicktrail.core.Samples;
import org.clicktrail.core.Visits;
import org.clicktrail.core.chart.ChartSpec.WaterfallStep;
import org.clicktrail.core.eval.Calibration;
import org.clicktrail.core.eval.Curve;
import org.clicktrail.core.eval.EarlyCurve;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.Gains;
import org.clicktrail.core.eval.Importance;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.explore.Explorer;
import org.clicktrail.core.explore.Filter;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Attribution;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.stat.Tails;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Noun;
import org.junit.jupiter.api.Test;

class ChartsTest {

  private static final List<String> PROXY = List.of("Proxy outcome");
  private static final String PERCENT = "\u202f%";
  private static final Filter.During WHEN =
      new Filter.During(
          LocalDateTime.parse("2026-03-01T00:00"), LocalDateTime.parse("2026-04-01T00:00"));

  // Online shoppers, DESIGN.md: November 25.4 % of 2,998, all 15.5 %.
  @Test
  void trendNamesTheBestPeriodAndCarriesTheBadge() {
    List<Exploration.TrendPoint> trend =
        List.of(
            new Exploration.TrendPoint("Mar", 1907, Interval.wilson(192, 1907), Double.NaN, WHEN),
            new Exploration.TrendPoint("Nov", 2998, Interval.wilson(760, 2998), Double.NaN, WHEN));
    ChartSpec.Line line =
        (ChartSpec.Line) ExploreCharts.trend(seen(trend), List.of(), PROXY).orElseThrow();
    // (192 + 760) / 4905 = 19.4 %
    assertEquals(
        "Nov converts best: 25.4" + PERCENT + ", against 19.4" + PERCENT + " over all",
        line.heading().title());
    assertEquals(PROXY, line.heading().badges());
    assertEquals(2998, line.series().getFirst().points().get(1).n());
    assertTrue(line.showN());
  }

  @Test
  void trendWithoutADifferenceSaysSo() {
    List<Exploration.TrendPoint> trend =
        List.of(
            new Exploration.TrendPoint("Mar", 100, Interval.wilson(10, 100), Double.NaN, WHEN),
            new Exploration.TrendPoint("Apr", 100, Interval.wilson(12, 100), Double.NaN, WHEN));
    assertEquals(
        "Conversion stays near 11.0" + PERCENT + ": no period differs clearly",
        ExploreCharts.trend(seen(trend), List.of(), List.of()).orElseThrow().heading().title());
  }

  @Test
  void categoriesAreSortedAndRareOnesCounted() {
    Exploration.CategoryRates rates =
        new Exploration.CategoryRates(
            "visitor",
            "Visitor",
            List.of(level("Returning", 1000, 139), level("New", 1000, 249), level("Other", 19, 9)));
    ChartSpec.Bar bar = (ChartSpec.Bar) RateCharts.categories(rates, List.of());
    assertEquals(List.of("New", "Returning"), bar.items().stream().map(i -> i.label()).toList());
    assertEquals(
        "Visitor: of the 2 most frequent “New” converts best (24.9"
            + PERCENT
            + "), “Returning” least (13.9"
            + PERCENT
            + ")",
        bar.heading().title());
    assertTrue(bar.heading().subtitle().endsWith("the 2 most frequent of 3"));
  }

  private static Exploration.LevelRate level(String name, long n, long hits) {
    return new Exploration.LevelRate(name, n, Interval.wilson((double) hits, (double) n));
  }

  @Test
  void aMedianThatPrintsAlikeIsNotCalledHigher() {
    Exploration.Distribution distribution =
        new Exploration.Distribution(
            "x",
            "Clicks",
            "",
            List.of(0.0, 1.0, 2.0),
            Tails.NONE,
            List.of(1L, 2L),
            List.of(3L, 4L),
            List.of(box("Converted", 1.001, 3), box("Did not convert", 1.002, 7)),
            0.5);
    ChartSpec chart = ExploreCharts.distribution(distribution, List.of());
    assertEquals(
        "Clicks: the same median, 1.00, with and without conversion", chart.heading().title());
    assertEquals(
        List.of(List.of("0", "1", "1", "3"), List.of("1", "2", "2", "4")),
        ChartTable.of(chart).rows());
  }

  @Test
  void columnsWhoseRangesOverlapMatterMostTogether() {
    assertEquals(
        "“Origin” matters most to the model",
        leading(bar("Origin", 0.05, 0.02), bar("Page", 0.02, 0.005)));
    assertEquals(
        "“Origin” and “Page” matter most to the model",
        leading(bar("Origin", 0.05, 0.02), bar("Page", 0.04, 0.02), bar("Hour", 0.01, 0.01)));
    assertEquals(
        "“Origin” is among those that matter most to the model",
        leading(bar("Origin", 0.05, 0.02), bar("Page", 0.04, 0.02), bar("Hour", 0.03, 0.029)));
    assertEquals("No column matters by itself", leading(bar("Origin", 0.05, 0.06)));
  }

  /// Three rates of one kind are one bar, and the title does not put “+2” between quotation marks.
  @Test
  void columnsThatGoTogetherAreSaidToInTheTitle() {
    List<Importance.Loss> rates =
        List.of(bar("Rate", 0.02, 0.01), bar("Index", 0.02, 0.01), bar("Staff", 0.01, 0.01));
    Importance importance =
        new Importance(
            "roc_auc",
            List.of(rates.get(0), rates.get(1), rates.get(2), bar("Age", 0.005, 0.001)),
            List.of(new Importance.Group(rates, new Interval(0.1, 0.09, 0.11))));
    ChartSpec.Bar bars =
        (ChartSpec.Bar) ModelCharts.importance(of(importance), List.of()).orElseThrow();
    assertEquals("Rate +2", bars.items().getFirst().label());
    assertEquals("“Rate” and what goes with it matter most to the model", bars.heading().title());
  }

  /// The bar stands for three columns: the sentence does not name one of them alone.
  @Test
  void aGroupIsNamedAsItsBarWhereAnotherIsAsGood() {
    List<Importance.Loss> rates =
        List.of(bar("Rate", 0.02, 0.01), bar("Index", 0.02, 0.01), bar("Staff", 0.01, 0.01));
    Importance importance =
        new Importance(
            "roc_auc",
            List.of(rates.get(0), rates.get(1), rates.get(2), bar("Age", 0.09, 0.01)),
            List.of(new Importance.Group(rates, new Interval(0.1, 0.09, 0.11))));
    assertEquals(
        "“Rate” +2 and “Age” matter most to the model",
        ModelCharts.leading("chart.importance", importance));
  }

  @Test
  void columnsThatLoseNothingAreOneNumberAndArrowsSayTheDirection() {
    Importance importance =
        new Importance(
            "roc_auc",
            List.of(
                loss("Seconds", 0.1, 0.01, Importance.Direction.HIGHER),
                loss("Hour", 0.06, 0.08, Importance.Direction.NONE),
                loss("Age", 0.05, 0.01, Importance.Direction.LOWER),
                loss("Week", 0.04, 0.01, Importance.Direction.NONE),
                loss("City", 0.0004, 0.0001, Importance.Direction.NONE)),
            List.of());
    ChartSpec.Bar bars =
        (ChartSpec.Bar) ModelCharts.importance(of(importance), List.of()).orElseThrow();
    assertEquals(
        List.of("↑ Seconds", "↓ Age", "Week"),
        bars.items().stream().map(ChartSpec.BarItem::label).toList());
    assertEquals("“Seconds” matters most to the model", bars.heading().title());
    assertTrue(
        bars.heading()
            .subtitle()
            .endsWith(
                "3 of 5 columns; the rest loses next to nothing (at most 0.140);"
                    + " ↑ higher with it, ↓ lower"),
        bars.heading().subtitle());
  }

  /// A single bar fills its chart and says nothing.
  @Test
  void whatLosesSomethingAloneHasOthersBesideIt() {
    Importance importance =
        new Importance(
            "roc_auc",
            List.of(
                bar("Seconds", 0.1, 0.01),
                bar("Hour", 0.02, 0.04),
                bar("City", 0.01, 0.03),
                bar("Age", 0.002, 0.003)),
            List.of());
    ChartSpec.Bar bars =
        (ChartSpec.Bar) ModelCharts.importance(of(importance), List.of()).orElseThrow();
    assertEquals(
        List.of("Seconds", "Hour", "City"),
        bars.items().stream().map(ChartSpec.BarItem::label).toList());
    assertTrue(
        bars.heading().subtitle().contains("3 of 4 columns; the rest loses next to nothing"),
        bars.heading().subtitle());
    assertTrue(bars.heading().subtitle().contains("(at most 0.005)"), bars.heading().subtitle());
  }

  private static Importance.Loss loss(
      String name, double value, double range, Importance.Direction direction) {
    return new Importance.Loss(
        name, name, new Interval(value, value - range, value + range), direction);
  }

  private static ModelResult of(Importance importance) {
    return new ModelResult(
        "m",
        "Model",
        Task.CONVERSION,
        ModelResult.Status.DONE,
        Params.defaults(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(importance),
        1,
        false,
        Optional.empty());
  }

  private static String leading(Importance.Loss... bars) {
    return ModelCharts.leading(
        "chart.importance", new Importance("roc_auc", List.of(bars), List.of()));
  }

  /// @param range how far it goes to either side
  private static Importance.Loss bar(String name, double value, double range) {
    return loss(name, value, range, Importance.Direction.NONE);
  }

  // Whole numbers: the last bin holds 2 and everything above.
  @Test
  void theWordsNameTheBarThatHoldsTheTail() {
    Exploration.Distribution clicks =
        new Exploration.Distribution(
            "x",
            "Clicks",
            "",
            List.of(0.0, 1.0, 2.0, 3.0),
            Tails.ABOVE,
            List.of(1L, 2L, 0L),
            List.of(3L, 4L, 5L),
            List.of(box("Converted", 1, 3), box("Did not convert", 2, 12)),
            0.5);
    ChartSpec chart = ExploreCharts.distribution(clicks, List.of());
    assertEquals("n = 15; the last bar holds all from 2 on", chart.heading().subtitle());
    assertEquals("2", ChartTable.of(chart).rows().getLast().getFirst());
  }

  /// The title says "14 min": so do the ticks.
  @Test
  void anAxisSpeaksTheUnitOfItsTitle() {
    Exploration.Distribution seconds =
        new Exploration.Distribution(
            "t",
            "Time",
            Formats.SECONDS,
            List.of(0.0, 600.0, 1200.0),
            Tails.ABOVE,
            List.of(1L, 2L),
            List.of(3L, 4L),
            List.of(box("Converted", 840, 3), box("Did not convert", 180, 7)),
            0.5);
    ChartSpec.Histogram chart =
        (ChartSpec.Histogram) ExploreCharts.distribution(seconds, List.of());
    assertTrue(chart.heading().title().contains("14"), chart.heading().title());
    assertEquals("Time (min)", chart.x().label());
    assertEquals(List.of(0.0, 10.0, 20.0), chart.edges());
    ChartSpec.Box boxes = (ChartSpec.Box) ExploreCharts.box(seconds, List.of());
    assertEquals("Time (min)", boxes.value().label());
    assertEquals(14.0, boxes.items().getFirst().median());
  }

  @Test
  void sharesAreReadInPercent() {
    Exploration.Distribution rates =
        new Exploration.Distribution(
            "exit",
            "Exit rate",
            Formats.SHARE,
            List.of(0.0, 0.1, 0.2),
            Tails.NONE,
            List.of(1L, 2L),
            List.of(3L, 4L),
            List.of(box("Converted", 0.0162, 3), box("Did not convert", 0.0293, 7)),
            0.4);
    ChartSpec.Histogram chart = (ChartSpec.Histogram) ExploreCharts.distribution(rates, List.of());
    assertEquals(
        "“Exit rate” is lower among conversions: median 1.6" + PERCENT + " against 2.9" + PERCENT,
        chart.heading().title());
    assertEquals(ChartSpec.NumberFormat.PERCENT, chart.x().format());
  }

  private static Exploration.Box box(String group, double median, long n) {
    return new Exploration.Box(group, 0, 1, median, 2, 3, n);
  }

  // 5 test rows: predicted .9 .8 .4 .3 .1, converting the 1st, 3rd; at .35: found 2 of 2, others 1
  // of 3.
  @Test
  void rocShowsTheDecision() {
    ChartSpec.Line roc = (ChartSpec.Line) ModelCharts.roc(model(), 0.35, List.of()).orElseThrow();
    assertEquals(
        "Finds 100" + PERCENT + " of those who convert, with 33" + PERCENT + " of the others",
        roc.heading().title());
    assertEquals(1.0 / 3, roc.decision().orElseThrow().x(), 1e-12);
  }

  @Test
  void precisionAtTheThresholdIsTheTitle() {
    ChartSpec chart = ModelCharts.precisionRecall(model(), 0.35, List.of()).orElseThrow();
    assertEquals("67" + PERCENT + " of the contacts convert", chart.heading().title());
    assertEquals(
        "Nobody in the test reaches 95" + PERCENT,
        ModelCharts.precisionRecall(model(), 0.95, List.of()).orElseThrow().heading().title());
  }

  // DESIGN.md §8: "Says 14.7 %, 20.7 % bought"; 976 of 4,725.
  @Test
  void calibrationSaysWhetherItSaysTooLittle() {
    ChartSpec chart = ModelCharts.calibration(model(), List.of()).orElseThrow();
    assertEquals(
        "Says too little: 14.7" + PERCENT + " said, 20.7" + PERCENT + " converted",
        chart.heading().title());
  }

  // DESIGN.md §11: best 4,008 (3,240 to 4,689) from 12 %, everybody 465.
  @Test
  void profitIsTheSameInTheTitleAndAtTheDecision() {
    ProfitCurve curve =
        new ProfitCurve(
            List.of(
                new ProfitCurve.Point(0.12, new Interval(4008, 3240, 4689), 2724),
                new ProfitCurve.Point(0.5, new Interval(100, 50, 150), 10)),
            0.12,
            new Interval(4008, 3240, 4689),
            465,
            new Interval(3543, 2900, 4200),
            100,
            2724,
            60,
            true,
            Optional.empty());
    MoneySpec money =
        new MoneySpec(Optional.of(60.0), 3, 0.25, Optional.empty(), "€", MoneySpec.UNSAID);
    ChartSpec.Line chart =
        (ChartSpec.Line) ProfitCharts.profit(curve, money, curve.at(0.12), Noun.SESSION, PROXY);
    assertEquals(
        "Contacting from 12" + PERCENT + " on earns €4,008 in the test, everybody €465",
        chart.heading().title());
    assertEquals(List.of("Proxy outcome", "Assumed"), chart.heading().badges());
    assertEquals(
        "12" + PERCENT + ": €4,008 (€3,240 to €4,689)", chart.decision().orElseThrow().label());
  }

  // goal-proxy.png: after 3 clicks 0.62 (0.61 to 0.64), at the end 1.00.
  @Test
  void theEarlyCurveShowsTheScoreThatFools() {
    EarlyCurve curve =
        new EarlyCurve(
            List.of(
                new EarlyCurve.Point(
                    1, 6995, new Interval(0.587, 0.575, 0.599), Interval.exact(1.3), Gains.none()),
                new EarlyCurve.Point(
                    3, 4622, new Interval(0.623, 0.607, 0.641), Interval.exact(1.3), Gains.none())),
            List.of(),
            1.0);
    Goal goal = new Visits(0, 1).goal(Optional.empty(), true);
    ChartSpec.Line chart =
        (ChartSpec.Line)
            GoalCharts.early(curve, new DecisionMoment.AfterEvents(3), goal, "Learnt", PROXY)
                .orElseThrow();
    assertEquals(
        "After 3 events 62 of 100 pairs are ranked right, 100 with the whole session",
        chart.heading().title());
    assertEquals(List.of("1", "3", "all"), chart.x().ticks());
    ChartSpec.Series alarm = chart.series().get(1);
    assertEquals(ChartSpec.Look.ALARM, alarm.look());
    assertEquals("1.00: it sees its own definition", alarm.name());
    assertEquals(
        new ChartSpec.Decision(1, "After 3 events: 0.62 (0.61 to 0.64)"),
        chart.decision().orElseThrow());
    assertEquals(
        List.of("Ranking quality (AUC)", "3", "0.623", "0.607", "0.641", "4,622"),
        ChartTable.of(chart).rows().get(1));
  }

  @Test
  void theSplitPictureHighlightsTheTest() {
    long day = 86_400_000_000L;
    Visits visits = new Visits(0, 1, 0, 1).start(0, day, 2 * day, 3 * day);
    Split split =
        new Split(
            "time",
            List.of(new Split.Fold(new int[] {0, 1, 2}, new int[] {3}, new int[0])),
            "Learnt from 1–3 Jan",
            "",
            "",
            Optional.of(3 * day),
            new Split.SharedGroups("sessions", 0, 1));
    ChartSpec.Bar bar = (ChartSpec.Bar) GoalCharts.split(visits.snapshot(), split, List.of());
    assertEquals(
        "Learns on the earlier 75" + PERCENT + ", is tested on the later 25" + PERCENT,
        bar.heading().title());
    assertEquals(
        List.of(false, false, false, true), bar.items().stream().map(i -> i.highlight()).toList());
  }

  // DESIGN.md §7.8: printed parts add up: 82.6 − 12.8 + 0.2 = 70, the remainders are .6, .2, .2.
  @Test
  void waterfallPartsAddUp() {
    List<WaterfallStep> steps =
        ReasonCharts.rounded(
            List.of(
                new WaterfallStep("a", 0.0826),
                new WaterfallStep("b", -0.0128),
                new WaterfallStep("c", 0.0002)),
            0.134,
            0.204,
            0.001);
    assertEquals(
        List.of(83L, -13L, 0L),
        steps.stream().map(step -> Math.round(step.amount() * 1000)).toList());
  }

  // A logit of −1.6 is 16.8 %: what the model says on average, whatever share of the file converts.
  @Test
  void reasonsStartAtTheAverageOfTheModel() {
    Attribution reasons = new Attribution("logit", true, -1.6, List.of());
    ChartSpec.Waterfall chart =
        (ChartSpec.Waterfall)
            ReasonCharts.reasons(Samples.proportional(Task.CONVERSION, "x", 1), reasons, List.of());
    assertEquals("Average of the model", chart.startLabel());
    assertEquals(0.168, chart.start(), 1e-9);
  }

  private static ModelResult model() {
    Curve curve = new Curve(List.of(new Curve.Point(0, 0, 1), new Curve.Point(1, 1, 0)));
    Evaluation evaluation =
        new Evaluation(
            Task.CONVERSION,
            new Scores(
                new double[] {0.9, 0.8, 0.4, 0.3, 0.1},
                new double[] {1, 0, 1, 0, 0},
                IntStream.range(0, 5).toArray(),
                new int[5]),
            Map.of(Metric.ROC_AUC, new Interval(0.71, 0.7, 0.73)),
            curve,
            curve,
            Optional.of(
                new Calibration(
                    List.of(new Calibration.Bin(0.147, Interval.wilson(976, 4725), 4725)),
                    0.147,
                    Interval.wilson(976, 4725),
                    0.06)),
            Optional.empty());
    return new ModelResult(
        "logistic",
        "Logistic regression",
        Task.CONVERSION,
        ModelResult.Status.DONE,
        Params.defaults(),
        Optional.of(evaluation),
        Optional.empty(),
        Optional.empty(),
        1,
        false,
        Optional.empty());
  }

  /// Ranks: clicks and again are the same, in turns differs from both by neighbours changing
  /// places.
  @Test
  void theCorrelationNamesOthersBeforeWhatComesLast() {
    double[] clicks = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
    Visits visits =
        new Visits(IntStream.range(0, 40).mapToDouble(i -> i / 3 % 2).toArray())
            .numbers("clicks", clicks)
            .numbers("again", clicks)
            .numbers("in turns", IntStream.range(0, 40).mapToDouble(i -> i ^ 1).toArray());
    Exploration found =
        Explorer.explore(
            visits.snapshot(),
            visits.goal(Optional.of(new Expression.Cell("bought")), false),
            Progress.none());
    assertTrue(correlation(found, Set.of()).contains("(correlation 1.00)"));
    String title = correlation(found, Set.of("again"));
    assertTrue(title.contains("clicks") && title.contains("in turns"), title);
    assertTrue(
        correlation(found, Set.of("again", "clicks")).contains("1.00"), "there are no others");
  }

  private static String correlation(Exploration found, Set<String> last) {
    return ExploreCharts.correlation(found, last, List.of()).orElseThrow().heading().title();
  }

  private static Exploration seen(List<Exploration.TrendPoint> trend) {
    return new Exploration(
        new Exploration.Scope(ExploreSpec.none(), List.of(), 100, 100, Noun.SESSION),
        List.of(),
        trend,
        org.clicktrail.core.explore.Outlook.none(),
        List.of(),
        List.of(),
        Set.of(),
        new Exploration.Correlation(List.of(), List.of(), List.of(), 0, 0),
        Optional.empty(),
        Optional.empty(),
        "",
        new org.clicktrail.core.explore.WeekHours(
            org.clicktrail.core.explore.WeekHours.Precision.NONE, List.of()),
        new org.clicktrail.core.explore.Popular.Seen(List.of(), ""),
        Interval.unknown(Double.NaN),
        Optional.empty(),
        List.of());
  }
}
