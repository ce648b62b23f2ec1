package org.clicktrail.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Bar;
import org.clicktrail.core.chart.ChartSpec.BarItem;
import org.clicktrail.core.chart.ChartSpec.Baseline;
import org.clicktrail.core.chart.ChartSpec.Box;
import org.clicktrail.core.chart.ChartSpec.BoxItem;
import org.clicktrail.core.chart.ChartSpec.Decision;
import org.clicktrail.core.chart.ChartSpec.Heading;
import org.clicktrail.core.chart.ChartSpec.HeatMap;
import org.clicktrail.core.chart.ChartSpec.Histogram;
import org.clicktrail.core.chart.ChartSpec.Line;
import org.clicktrail.core.chart.ChartSpec.Look;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.Point;
import org.clicktrail.core.chart.ChartSpec.Scatter;
import org.clicktrail.core.chart.ChartSpec.Series;
import org.clicktrail.core.chart.ChartSpec.Waterfall;
import org.clicktrail.core.chart.ChartSpec.WaterfallStep;
import org.clicktrail.core.chart.PointCloud;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.stat.Tails;

/// Charts of every kind, with the figures of the design's mock-ups where it has them (UCI 468).
public final class SampleCharts {

  private static final List<String> MONTHS =
      List.of("Feb", "Mar", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final int[] SESSIONS = {184, 1907, 3364, 288, 432, 433, 448, 549, 2998, 1727};
  private static final int[] BUYERS = {3, 192, 365, 29, 66, 76, 86, 115, 760, 216};

  private SampleCharts() {}

  /// Every kind, by a name for its picture file.
  public static Map<String, ChartSpec> all() {
    Map<String, ChartSpec> all = new LinkedHashMap<>();
    all.put("trend", trend());
    all.put("noted", noted());
    all.put("forecast", forecast());
    all.put("bands", bands());
    all.put("roc", roc());
    all.put("calibration", calibration());
    all.put("profit", profit());
    all.put("silhouette", silhouette());
    all.put("early", early());
    all.put("sources", sources());
    all.put("importance", importance());
    all.put("weekend", upright());
    all.put("leader", leader());
    all.put("histogram", histogram());
    all.put("box", box());
    all.put("segments", scatter(1200));
    all.put("density", scatter(120_000));
    all.put("heat", heat());
    all.put("correlation", correlation());
    all.put("waterfall", waterfall());
    all.put("funnel", FlowCharts.funnel());
    all.put("sankey", FlowCharts.sankey());
    all.put("tree", FlowCharts.tree());
    all.put("pairs", FlowCharts.pairs());
    return all;
  }

  public static Line trend() {
    return new Line(
        new Heading(
            "November converts at 25 %, two thirds above the ten-month average",
            "Conversion by month with 95 % range; sessions below",
            List.of("January and April are not in the file")),
        Axis.names("", MONTHS),
        Axis.of("", NumberFormat.PERCENT),
        List.of(new Series("Conversion", Look.LINE_POINTS, rates(SESSIONS, BUYERS))),
        Optional.of(Baseline.at("All months 15.5 %", 1908 / 12330.0)),
        Optional.empty(),
        true);
  }

  /// Ten months that were and three that are expected. The trend with what the analyst knows about
  /// two places of it.
  public static Line noted() {
    Line trend = trend();
    return new Line(
        new Heading("November converts at 25 % after Black Friday", trend.heading().subtitle()),
        trend.x(),
        trend.y(),
        trend.series(),
        trend.baseline(),
        trend.decision(),
        trend.showN(),
        List.of(new ChartSpec.Note(2.5, "Free delivery"), new ChartSpec.Note(8, "Black Friday")));
  }

  public static Line forecast() {
    List<Point> past = new ArrayList<>();
    for (int i = 0; i < SESSIONS.length; i++) {
      past.add(Point.of(i, (double) SESSIONS[i]));
    }
    List<Point> ahead =
        List.of(
            new Point(10, 1300, 200, 2400, 0),
            new Point(11, 1250, 0, 2900, 0),
            new Point(12, 1230, 0, 3300, 0));
    List<String> names = new ArrayList<>(MONTHS);
    names.addAll(List.of("Jan", "Feb", "Mar"));
    return new Line(
        new Heading(
            "Next 3 months: about 3,780 sessions, if it goes on as it was", "Sessions per month"),
        Axis.names("", names),
        Axis.of("", NumberFormat.COUNT),
        List.of(
            new Series("so far", Look.LINE, past), new Series("forecast", Look.FORECAST, ahead)),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static List<Point> rates(int[] sessions, int[] buyers) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < sessions.length; i++) {
      Interval rate = Interval.wilson(buyers[i], sessions[i]);
      points.add(new Point(i, rate.value(), rate.low(), rate.high(), sessions[i]));
    }
    return points;
  }

  static Line bands() {
    int[] newSessions = {1, 250, 320, 45, 61, 58, 62, 88, 420, 310};
    int[] newBuyers = {0, 39, 88, 10, 12, 17, 16, 20, 128, 70};
    List<Point> fresh = new ArrayList<>(rates(newSessions, newBuyers));
    fresh.set(0, new Point(0, Double.NaN, Double.NaN, Double.NaN, 1));
    return new Line(
        new Heading("New visitors convert more in every month shown", "Conversion with 95 % band"),
        Axis.names("", MONTHS),
        Axis.of("", NumberFormat.PERCENT),
        List.of(
            new Series("Returning", Look.BAND, rates(SESSIONS, BUYERS)),
            new Series("New visitors", Look.BAND, fresh)),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  static Line roc() {
    return new Line(
        new Heading("Finds 83 % of the buyers", "ROC curve, three models, 4,725 test sessions"),
        Axis.of("Non-buyers contacted", NumberFormat.PERCENT, 0, 1),
        Axis.of("Buyers found", NumberFormat.PERCENT, 0, 1),
        List.of(
            new Series("Logistic regression", Look.LINE, curve(0.45)),
            new Series("Gradient boosting", Look.LINE, curve(0.48)),
            new Series("Random forest", Look.LINE, curve(0.52))),
        Optional.of(new Baseline("coin toss", 0, 1)),
        Optional.empty(),
        false);
  }

  private static List<Point> curve(double power) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= 200; i++) {
      points.add(Point.of(i / 200.0, Math.pow(i / 200.0, power)));
    }
    return points;
  }

  static Line calibration() {
    double[] said = {.02, .05, .08, .10, .13, .16, .18, .21, .25, .33};
    int[] buyers = {12, 21, 54, 58, 109, 103, 133, 147, 159, 195};
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < said.length; i++) {
      Interval rate = Interval.wilson(buyers[i], 472);
      points.add(new Point(said[i], rate.value(), rate.low(), rate.high(), 472));
    }
    return new Line(
        new Heading("Says too little for Nov–Dec", "14.7 % said, 20.7 % bought"),
        Axis.of("Predicted probability", NumberFormat.PERCENT, 0, 0.5),
        Axis.of("", NumberFormat.PERCENT, 0, 0.5),
        List.of(new Series("Bought", Look.POINTS, points)),
        Optional.of(new Baseline("as predicted", 0, 0.5)),
        Optional.empty(),
        false);
  }

  public static Line profit() {
    List<Point> points = new ArrayList<>();
    for (int i = 2; i <= 40; i++) {
      double t = i / 100.0;
      double y = 4008 * Math.exp(-Math.pow((t - .13) / .11, 2)) + 300;
      points.add(new Point(t, y, y - 700 * Math.exp(-t * 4), y + 680 * Math.exp(-t * 4), 0));
    }
    return new Line(
        new Heading(
            "From 12 %: about 4,000; everybody: 465",
            "Profit on the test sessions, so an upper bound", List.of("Assumed: 60 an order")),
        Axis.of("Contact sessions with a probability of at least", NumberFormat.PERCENT),
        Axis.of("", NumberFormat.MONEY),
        List.of(new Series("Profit", Look.BAND, points)),
        Optional.empty(),
        Optional.of(new Decision(0.12, "12 %: 4,008 (3,200 to 4,700)")),
        false);
  }

  static Line silhouette() {
    double[] values = {.326, .353, .336, .308, .289, .293, .303};
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(Point.of(i + 2, values[i]));
    }
    return new Line(
        new Heading("Three separate best, four nearly as well", "Silhouette by number of segments"),
        Axis.of("", NumberFormat.PLAIN),
        Axis.of("", NumberFormat.SCORE),
        List.of(new Series("Silhouette", Look.LINE_POINTS, points)),
        Optional.empty(),
        Optional.of(new Decision(4, "yours: 4")),
        false);
  }

  static Line early() {
    double[] auc = {.59, .62, .624, .623, .608};
    long[] n = {6995, 5585, 4622, 3862, 3267};
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < auc.length; i++) {
      points.add(new Point(i, auc[i], auc[i] - .012 - .003 * i, auc[i] + .012 + .003 * i, n[i]));
    }
    return new Line(
        new Heading(
            "Known before the visit is over, it is 0.62, not 1.00",
            "Ranking quality (AUC) with 95 % range",
            List.of("Proxy outcome")),
        Axis.names("Clicks", List.of("1", "2", "3", "4", "5", "all")),
        Axis.of("", NumberFormat.SCORE, 0.5, 1),
        List.of(
            new Series("AUC", Look.BAND, points),
            new Series(
                "1.00: it sees its own definition",
                Look.ALARM,
                List.of(new Point(5, 1, 1, 1, 6995)))),
        Optional.of(Baseline.at("0.5 = a coin toss", 0.5)),
        Optional.of(new Decision(2, "Suggested: 3 clicks, 0.62 (0.61 to 0.64)")),
        true);
  }

  public static Bar sources() {
    int[] n = {343, 3913, 260, 450, 1069, 444, 2451, 2052, 738};
    double[] rate = {.277, .216, .215, .2, .154, .119, .107, .088, .058};
    int[] id = {8, 2, 5, 10, 4, 6, 1, 3, 13};
    List<BarItem> items = new ArrayList<>();
    for (int i = 0; i < n.length; i++) {
      Interval range = Interval.wilson(rate[i] * n[i], n[i]);
      items.add(
          new BarItem("Source " + id[i], range.value(), range.low(), range.high(), n[i], false));
    }
    return new Bar(
        new Heading(
            "Sources 8 and 2 sell best, 13 worst",
            "Conversion with 95 % range, then n; all: 15.5 %"),
        Axis.of("", NumberFormat.PERCENT),
        items,
        true,
        Optional.of(Baseline.at("all 15.5 %", .155)));
  }

  static Bar importance() {
    String[] names = {
      "Exit rate of pages seen",
      "Time on product pages",
      "Time on account pages",
      "Operating system",
      "Time on info pages",
      "Traffic source",
      "Browser",
      "Bounce rate"
    };
    double[] lost = {.089, .069, .020, .013, .013, .008, .002, -.001};
    List<BarItem> items = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      items.add(new BarItem(names[i], lost[i], lost[i] - .012, lost[i] + .012, 0, false));
    }
    return new Bar(
        new Heading("Two columns carry it", "AUC lost when shuffled"),
        Axis.of("", NumberFormat.SCORE),
        items,
        true,
        Optional.empty());
  }

  static Bar leader() {
    return new Bar(
        new Heading("Logistic regression ranks best, boosting ties", "AUC with 95 % range"),
        Axis.of("", NumberFormat.SCORE, 0.4, 0.8),
        List.of(
            new BarItem("Logistic regression", .713, .695, .731, 0, true),
            new BarItem("Gradient boosting", .704, .69, .72, 0, false),
            new BarItem("Decision tree", .684, .67, .70, 0, false),
            new BarItem("Always says no", .5, Double.NaN, Double.NaN, 0, false)),
        true,
        Optional.of(Baseline.at("coin toss", 0.5)));
  }

  public static Bar upright() {
    return new Bar(
        new Heading("Weekends convert a little better", "Conversion with 95 % range, n = 12,330"),
        Axis.of("", NumberFormat.PERCENT),
        List.of(
            new BarItem("Weekday", .149, .142, .156, 9462, false),
            new BarItem("Weekend", .174, .161, .188, 2868, false),
            new BarItem("Öffentlicher Feiertag", .21, .16, .27, 240, false)),
        false,
        Optional.of(Baseline.at("all 15.5 %", .155)));
  }

  public static Histogram histogram() {
    List<Double> edges = new ArrayList<>();
    List<Long> buyers = new ArrayList<>();
    List<Long> others = new ArrayList<>();
    for (int i = 0; i <= 20; i++) {
      edges.add(i * 9.0);
    }
    for (int i = 0; i < 20; i++) {
      buyers.add(Math.round(420 * Math.exp(-Math.pow((i - 2.5) / 3.4, 2))) + (i == 19 ? 90 : 4));
      others.add(Math.round(2900 * Math.exp(-i / 2.6)) + (i == 19 ? 180 : 6));
    }
    return new Histogram(
        new Heading("Buyers see more product pages", "Sessions by product pages, n = 12,330"),
        Axis.of("Product pages", NumberFormat.COUNT),
        edges,
        List.of("Bought", "Did not buy"),
        List.of(buyers, others),
        Tails.ABOVE);
  }

  public static Box box() {
    return new Box(
        new Heading("Buyers look twice as long", "Seconds on product pages, n = 12,330"),
        Axis.of("Seconds on product pages", NumberFormat.PLAIN),
        List.of(
            new BoxItem("Bought", 0, 583, 1110, 2262, 4700, 1908),
            new BoxItem("Did not buy", 0, 166, 510, 1335, 3090, 10422)));
  }

  public static Scatter scatter(int n) {
    SplittableRandom random = new SplittableRandom(1);
    double[][] centre = {{-2, 1.2, .5}, {0, -.6, .9}, {1.2, .1, .8}, {2.4, 1, 1}};
    String[] names = {"One-page leavers", "Quick lookers", "Account shoppers", "Deep researchers"};
    List<PointCloud> clouds = new ArrayList<>();
    for (int c = 0; c < 4; c++) {
      double[] x = new double[n / 4];
      double[] y = new double[n / 4];
      for (int i = 0; i < x.length; i++) {
        x[i] = centre[c][0] + centre[c][2] * random.nextGaussian();
        y[i] = centre[c][1] + 0.6 * centre[c][2] * random.nextGaussian();
      }
      clouds.add(new PointCloud(names[c], x, y));
    }
    return new Scatter(
        new Heading("Visits differ mostly in depth", "First two principal components"),
        Axis.of("short visits → long visits", NumberFormat.PLAIN),
        Axis.of("", NumberFormat.PLAIN),
        clouds);
  }

  public static HeatMap heat() {
    double[][] v = {
      {4, 17, 17, 16, 21, 24, 24, 26, 30, 15},
      {
        Double.NaN,
        11,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        30,
        13
      },
      {4, Double.NaN, 15, 6, 23, 20, 17, 15, 12, Double.NaN},
      {3, 5, 7, 10, 15, 13, 14, 17, 20, 9},
      {0, 4, 7, 5, 6, 11, 16, 15, 19, 4}
    };
    List<List<Double>> rows = new ArrayList<>();
    for (double[] row : v) {
      rows.add(java.util.Arrays.stream(row).mapToObj(x -> x / 100).toList());
    }
    return new HeatMap(
        new Heading("The November peak holds for six of seven sources", "Conversion in %"),
        List.of("Source 2", "Source 10", "Source 4", "Source 1", "Source 3"),
        MONTHS,
        rows,
        NumberFormat.PERCENT,
        false);
  }

  static HeatMap correlation() {
    List<String> names =
        List.of(
            "Account pages",
            "Account time",
            "Info pages",
            "Info time",
            "Product pages",
            "Product time",
            "Bounce rate",
            "Exit rate",
            "PageValues",
            "Special day",
            "Bought");
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<Double> row = new ArrayList<>();
      for (int j = 0; j < names.size(); j++) {
        row.add(i == j ? 1.0 : Math.cos(Math.min(i, j) * 1.7 + Math.max(i, j) * .9) * .8);
      }
      rows.add(row);
    }
    return new HeatMap(
        new Heading("PageValues goes with buying like nothing else", "Rank correlation"),
        names,
        names,
        rows,
        NumberFormat.SCORE,
        true);
  }

  public static Waterfall waterfall() {
    return new Waterfall(
        new Heading(
            "Pages that few leave, and half an hour on products, lift it to 28 %",
            "Percentage points from the average; gold lowers"),
        NumberFormat.PERCENT,
        "Average of Feb–Oct sessions",
        0.1336,
        List.of(
            new WaterfallStep("Exit rate of pages seen: 0.5 %", 0.0822),
            new WaterfallStep("Time on product pages: 30 min", 0.0438),
            new WaterfallStep("Traffic source: 2", 0.0246),
            new WaterfallStep("Operating system: 2", 0.0191),
            new WaterfallStep("Account pages: 4", -0.0152),
            new WaterfallStep("Time on account pages: 62 s", 0.0119),
            new WaterfallStep("9 other columns", -0.0186)),
        "This session");
  }
}
