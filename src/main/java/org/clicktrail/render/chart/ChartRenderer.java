package org.clicktrail.render.chart;

import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Palette;
import org.jfree.chart.JFreeChart;

/// Draws every kind of [ChartSpec] in the house style (DESIGN.md §7), without title and subtitle:
/// those are labels on screen and drawn by [Pictures] in files.
public final class ChartRenderer {

  private ChartRenderer() {}

  /// A chart ready to be drawn at any size.
  public static JFreeChart chart(ChartSpec spec, Palette palette, ChartStyle style) {
    Ink ink = new Ink(palette, style);
    return switch (spec) {
      case ChartSpec.Line line -> LineChart.chart(line, ink);
      case ChartSpec.Bar bar -> BarChart.chart(bar, ink);
      case ChartSpec.Histogram histogram -> HistogramChart.chart(histogram, ink);
      case ChartSpec.Box box -> BoxChart.chart(box, ink);
      case ChartSpec.Scatter scatter -> ScatterChart.chart(scatter, ink);
      case ChartSpec.HeatMap map -> HeatChart.chart(map, ink);
      case ChartSpec.Waterfall waterfall -> WaterfallChart.chart(waterfall, ink);
      case ChartSpec.Funnel funnel -> FunnelChart.chart(funnel, ink);
      case ChartSpec.Sankey sankey -> SankeyChart.chart(sankey, ink);
      case ChartSpec.Tree tree -> TreeChart.chart(tree, ink);
      case ChartSpec.Pairs pairs -> PairsChart.chart(pairs, ink);
    };
  }

  /// The height at which the chart reads well: charts of rows need room for each.
  public static double height(ChartSpec spec, ChartStyle style) {
    double height =
        switch (spec) {
          case ChartSpec.Bar bar when bar.lying() -> 46 + 18 * bar.items().size();
          case ChartSpec.Box box -> 46 + 34 * box.items().size();
          case ChartSpec.HeatMap map -> 70 + 22 * map.rows().size();
          case ChartSpec.Waterfall waterfall -> 46 + 24 * (waterfall.steps().size() + 2);
          case ChartSpec.Funnel funnel -> 30 + 62 * funnel.steps().size();
          case ChartSpec.Sankey _, ChartSpec.Tree _ -> 300;
          case ChartSpec.Pairs pairs -> 60 + 90 * pairs.columns().size();
          case ChartSpec.Line _, ChartSpec.Bar _, ChartSpec.Histogram _, ChartSpec.Scatter _ -> 200;
        };
    return height * style.scale();
  }
}
