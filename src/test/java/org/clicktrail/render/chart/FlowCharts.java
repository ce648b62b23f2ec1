package org.clicktrail.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.chart.ChartSpec.Branch;
import org.clicktrail.core.chart.ChartSpec.Funnel;
import org.clicktrail.core.chart.ChartSpec.FunnelStep;
import org.clicktrail.core.chart.ChartSpec.Heading;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.PairColumn;
import org.clicktrail.core.chart.ChartSpec.Pairs;
import org.clicktrail.core.chart.ChartSpec.PlaceKind;
import org.clicktrail.core.chart.ChartSpec.Sankey;
import org.clicktrail.core.chart.ChartSpec.SankeyFlow;
import org.clicktrail.core.chart.ChartSpec.SankeyPlace;
import org.clicktrail.core.chart.ChartSpec.Tree;
import org.clicktrail.core.stat.Interval;

/// Sample charts of how sessions went, and of columns against each other; figures made up.
final class FlowCharts {

  private FlowCharts() {}

  static Funnel funnel() {
    String[] names = {"view", "cart", "checkout", "purchase"};
    int[] n = {5012, 634, 201, 96};
    String[] times = {"", "42 s", "3.1 min", "58 s"};
    List<FunnelStep> steps = new ArrayList<>();
    for (int i = 0; i < n.length; i++) {
      steps.add(
          new FunnelStep(
              names[i],
              n[i],
              Interval.wilson(n[i], n[0]),
              i == 0 ? Interval.unknown(Double.NaN) : Interval.wilson(n[i], n[i - 1]),
              times[i]));
    }
    return new Funnel(
        new Heading(
            "Most are lost from “view” to “cart”: 12.6 % go on",
            "1.9 % (1.6 to 2.3 %) take every step in this order; n = 5,066 sessions"),
        steps);
  }

  static Tree tree() {
    return new Tree(
        new Heading(
            "“Contract” is asked first: 42.7 % at Month-to-month, 6.8 % at others",
            "Mean prediction and training rows of each branch; 2 of 6 questions deep"),
        NumberFormat.PERCENT,
        new Branch(
            "",
            0.265,
            7_043,
            List.of(
                new Branch(
                    "Contract: Month-to-month",
                    0.427,
                    3_875,
                    List.of(
                        new Branch("Internet service: fiber optic", 0.546, 2_128, List.of()),
                        new Branch("Internet service: DSL, none", 0.282, 1_747, List.of()))),
                new Branch("Contract: One year, Two year", 0.068, 3_168, List.of()))));
  }

  static Sankey sankey() {
    return new Sankey(
        new Heading("Half begin with “view” and leave", "By event, n = 1,000 sessions"),
        List.of("Step 1", "Step 2", "Step 3"),
        List.of(
            List.of(place("view", 900), place("cart", 100)),
            List.of(
                place("cart", 300),
                place("search", 120),
                new SankeyPlace("4 others", PlaceKind.OTHERS, 80),
                new SankeyPlace("left", PlaceKind.LEFT, 500)),
            List.of(place("purchase", 90), new SankeyPlace("left", PlaceKind.LEFT, 410))),
        List.of(
            new SankeyFlow(0, 0, 3, 480),
            new SankeyFlow(0, 0, 0, 300),
            new SankeyFlow(0, 0, 1, 90),
            new SankeyFlow(0, 0, 2, 30),
            new SankeyFlow(0, 1, 3, 20),
            new SankeyFlow(0, 1, 1, 30),
            new SankeyFlow(0, 1, 2, 50),
            new SankeyFlow(1, 0, 0, 90),
            new SankeyFlow(1, 0, 1, 210),
            new SankeyFlow(1, 1, 1, 120),
            new SankeyFlow(1, 2, 1, 80)));
  }

  private static SankeyPlace place(String name, long n) {
    return new SankeyPlace(name, PlaceKind.NAMED, n);
  }

  static Pairs pairs() {
    SplittableRandom random = new SplittableRandom(3);
    int n = 600;
    List<List<Double>> values = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Integer> group = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double x = Math.exp(random.nextGaussian());
      values.get(0).add(x);
      values.get(1).add(i % 50 == 0 ? Double.NaN : x + random.nextGaussian());
      values.get(2).add(random.nextDouble());
      group.add(random.nextDouble() < Math.min(0.8, x / 6) ? 0 : 1);
    }
    String[] names = {"Time on product pages", "Pages", "Exit rate"};
    double[][] r = {{1, .72, .03}, {.72, 1, -.05}, {.03, -.05, 1}};
    List<PairColumn> columns = new ArrayList<>();
    for (int c = 0; c < 3; c++) {
      columns.add(
          new PairColumn(
              Axis.of(
                  names[c],
                  c == 2 ? NumberFormat.PERCENT : NumberFormat.PLAIN,
                  c == 1 ? -2 : 0,
                  c == 2 ? 1 : 8),
              values.get(c),
              List.of(r[c][0], r[c][1], r[c][2])));
    }
    return new Pairs(
        new Heading("Time and pages go together", "600 of 12,330 sessions drawn at random"),
        columns,
        List.of("Bought", "Did not buy"),
        group);
  }

  /// Without steps, places or points; with one, and with what no scale holds.
  static List<ChartSpec> odd(Heading heading, String name) {
    Interval none = Interval.unknown(Double.NaN);
    return List.of(
        new Funnel(heading, List.of()),
        new Funnel(heading, List.of(new FunnelStep(name, 0, none, none, ""))),
        new Funnel(
            heading,
            List.of(
                new FunnelStep(name, 10, Interval.wilson(10, 10), none, ""),
                new FunnelStep(name, 0, Interval.wilson(0, 10), Interval.wilson(0, 10), name))),
        new Sankey(heading, List.of(), List.of(), List.of()),
        new Sankey(heading, List.of(name), List.of(List.of(place(name, 0))), List.of()),
        new Sankey(
            heading,
            List.of(name, name),
            List.of(List.of(place(name, 5)), List.of(place(name, 5))),
            List.of(new SankeyFlow(0, 0, 0, 5))),
        new Pairs(heading, List.of(), List.of(), List.of()),
        new Pairs(
            heading,
            List.of(
                column(name, Double.NaN, Double.NaN, List.of(Double.NaN, 1.0)),
                column(name, 0, 0, List.of(0.0, 0.0)),
                column(name, -1e300, 1e300, List.of(-1e300, Double.POSITIVE_INFINITY))),
            List.of(name, name),
            List.of(0, 1)));
  }

  private static PairColumn column(String name, double low, double high, List<Double> values) {
    return new PairColumn(
        Axis.of(name, NumberFormat.PLAIN, low, high), values, List.of(1.0, Double.NaN, -0.5));
  }
}
