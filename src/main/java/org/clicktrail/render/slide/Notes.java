package org.clicktrail.render.slide;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ChartTable;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.text.Messages;

/// The numbers of a card as lines of text for the speaker notes, where the page cannot hold them: a
/// chart that is a picture, a table that was cut. A chart of the deck carries its own.
final class Notes {

  private static final int ROWS = 60;

  private Notes() {}

  /// One part a block that holds more than the page shows.
  static List<String> of(Card card) {
    List<String> parts = new ArrayList<>();
    for (Block block : card.blocks()) {
      switch (block) {
        case Block.Chart chart when carried(chart.spec()) -> {}
        case Block.Chart chart when !(chart.spec() instanceof ChartSpec.Scatter) -> {
          ChartTable table = ChartTable.of(chart.spec());
          String name = chart.spec().heading().title();
          parts.add(Messages.text("deck.data", name) + "\n" + lines(table.header(), table.rows()));
        }
        case Block.Chart chart -> parts.add(Messages.text("deck.data", clouds(chart.spec())));
        case Block.TableBlock table when table.rows().size() > 8 ->
            parts.add(lines(table.header(), table.rows()));
        case Block.TableBlock _, Block.Sentences _, Block.Tiles _ -> {}
      }
    }
    return parts;
  }

  private static boolean carried(ChartSpec spec) {
    return spec instanceof ChartSpec.Line
        || spec instanceof ChartSpec.Bar
        || spec instanceof ChartSpec.Histogram
        || spec instanceof ChartSpec.Funnel;
  }

  private static String clouds(ChartSpec spec) {
    List<String> clouds = new ArrayList<>();
    if (spec instanceof ChartSpec.Scatter scatter) {
      scatter
          .clouds()
          .forEach(cloud ->
              clouds.add(Messages.text("chart.accessible_row", cloud.name(), cloud.size())));
    }
    return String.join("; ", clouds);
  }

  private static String lines(List<String> header, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(" | ", header));
    rows.stream().limit(ROWS).forEach(row -> lines.add(String.join(" | ", row)));
    if (rows.size() > ROWS) {
      lines.add(Messages.text("deck.more_rows", rows.size() - ROWS));
    }
    return String.join("\n", lines);
  }
}
