package org.clicktrail.core.chart;

import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec.Heading;
import org.clicktrail.core.explore.Exploration.Scope;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Charts that say which sessions they show.
public final class Scoped {

  private Scoped() {}

  /// The chart with the filter in its subtitle; the same chart where there is no filter.
  public static ChartSpec chart(ChartSpec chart, Scope scope) {
    if (scope.conditions().isEmpty()) {
      return chart;
    }
    Heading heading = chart.heading();
    return with(
        chart, new Heading(heading.title(), about(heading.subtitle(), scope), heading.badges()));
  }

  public static Optional<ChartSpec> chart(Optional<ChartSpec> chart, Scope scope) {
    return chart.map(drawn -> chart(drawn, scope));
  }

  /// Words with the filter behind them: "n = 214; only Visitor type: New (214 of 1,200 sessions)".
  public static String about(String words, Scope scope) {
    if (scope.conditions().isEmpty()) {
      return words;
    }
    String only =
        Messages.text(
            "chart.scope",
            scope.noun(),
            String.join(", ", scope.conditions()),
            Formats.count(scope.kept()),
            Formats.count(scope.of()));
    return words.isEmpty() ? only : words + "; " + only;
  }

  private static ChartSpec with(ChartSpec chart, Heading heading) {
    return switch (chart) {
      case ChartSpec.Line line ->
          new ChartSpec.Line(
              heading,
              line.x(),
              line.y(),
              line.series(),
              line.baseline(),
              line.decision(),
              line.showN());
      case ChartSpec.Bar bar ->
          new ChartSpec.Bar(heading, bar.value(), bar.items(), bar.lying(), bar.baseline());
      case ChartSpec.Histogram bins ->
          new ChartSpec.Histogram(
              heading, bins.x(), bins.edges(), bins.names(), bins.counts(), bins.tail());
      case ChartSpec.Box box -> new ChartSpec.Box(heading, box.value(), box.items());
      case ChartSpec.Scatter scatter ->
          new ChartSpec.Scatter(heading, scatter.x(), scatter.y(), scatter.clouds());
      case ChartSpec.HeatMap map ->
          new ChartSpec.HeatMap(
              heading, map.rows(), map.columns(), map.values(), map.format(), map.diverging());
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
      case ChartSpec.Pairs pairs ->
          new ChartSpec.Pairs(heading, pairs.columns(), pairs.groups(), pairs.group());
    };
  }
}
