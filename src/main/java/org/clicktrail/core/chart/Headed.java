package org.clicktrail.core.chart;

import org.clicktrail.core.chart.ChartSpec.Heading;

/// Charts under another heading.
public final class Headed {

  private Headed() {}

  /// The same chart, read under these words.
  public static ChartSpec with(ChartSpec chart, Heading heading) {
    return switch (chart) {
      case ChartSpec.Line line ->
          new ChartSpec.Line(
              heading,
              line.x(),
              line.y(),
              line.series(),
              line.baseline(),
              line.decision(),
              line.showN(),
              line.notes());
      case ChartSpec.Bar bar ->
          new ChartSpec.Bar(heading, bar.value(), bar.items(), bar.lying(), bar.baseline());
      case ChartSpec.Histogram bins ->
          new ChartSpec.Histogram(
              heading, bins.x(), bins.edges(), bins.names(), bins.counts(), bins.tails());
      case ChartSpec.Box box -> new ChartSpec.Box(heading, box.value(), box.items());
      case ChartSpec.Scatter scatter ->
          new ChartSpec.Scatter(heading, scatter.x(), scatter.y(), scatter.clouds());
      case ChartSpec.HeatMap map ->
          new ChartSpec.HeatMap(
              heading,
              map.rows(),
              map.columns(),
              map.values(),
              map.format(),
              map.diverging(),
              map.told());
      case ChartSpec.Waterfall falls ->
          new ChartSpec.Waterfall(
              heading,
              falls.format(),
              falls.startLabel(),
              falls.start(),
              falls.steps(),
              falls.endLabel());
      case ChartSpec.Funnel funnel -> new ChartSpec.Funnel(heading, funnel.steps());
      case ChartSpec.Sankey sankey ->
          new ChartSpec.Sankey(heading, sankey.steps(), sankey.places(), sankey.flows());
      case ChartSpec.Tree tree -> new ChartSpec.Tree(heading, tree.format(), tree.root());
      case ChartSpec.Pairs pairs ->
          new ChartSpec.Pairs(heading, pairs.columns(), pairs.groups(), pairs.group());
    };
  }
}
