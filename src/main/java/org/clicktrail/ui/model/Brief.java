package org.clicktrail.ui.model;

import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ChartSpec.Heading;
import org.clicktrail.core.chart.Headed;

/// Charts with a shorter subtitle and the first rows only, for small cards.
final class Brief {

  /// Rows of bars that fit a small card.
  static final int ROWS = 6;

  private Brief() {}

  static ChartSpec of(ChartSpec spec, String subtitle) {
    Heading heading = new Heading(spec.heading().title(), subtitle, spec.heading().badges());
    return switch (spec) {
      case ChartSpec.Line line -> Headed.with(line, heading);
      case ChartSpec.Bar bar ->
          new ChartSpec.Bar(
              heading,
              bar.value(),
              bar.items().subList(0, Math.min(ROWS, bar.items().size())),
              bar.lying(),
              bar.baseline());
      case ChartSpec.Histogram _,
          ChartSpec.Box _,
          ChartSpec.Scatter _,
          ChartSpec.HeatMap _,
          ChartSpec.Waterfall _,
          ChartSpec.Funnel _,
          ChartSpec.Sankey _,
          ChartSpec.Tree _,
          ChartSpec.Pairs _ ->
          spec;
    };
  }
}
