package org.clicktrail.ui.chart;

import java.util.List;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ChartTable;
import org.clicktrail.core.text.Messages;

/// A chart in words, for screen readers.
final class ChartWords {

  /// More rows than this are not listened to.
  private static final int ROWS = 12;

  private ChartWords() {}

  /// Title, subtitle and the first rows of the data.
  static String of(ChartSpec spec) {
    String data =
        spec instanceof ChartSpec.Scatter scatter ? clouds(scatter) : rows(ChartTable.of(spec));
    return Messages.text(
        "chart.accessible", spec.heading().title(), spec.heading().subtitle(), data);
  }

  private static String clouds(ChartSpec.Scatter scatter) {
    return String.join(
        "; ",
        scatter.clouds().stream()
            .map(cloud -> Messages.text("chart.accessible_row", cloud.name(), cloud.size()))
            .toList());
  }

  private static String rows(ChartTable table) {
    List<String> lines =
        table.rows().stream()
            .limit(ROWS)
            .map(row ->
                Messages.text(
                    "chart.accessible_row",
                    row.getFirst(),
                    String.join(", ", row.subList(1, row.size()))))
            .toList();
    int more = table.rows().size() - lines.size();
    String text = String.join("; ", lines);
    return more > 0 ? text + "; " + Messages.text("chart.more_rows", more) : text;
  }
}
