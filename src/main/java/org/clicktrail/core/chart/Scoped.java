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
    return Headed.with(
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
}
