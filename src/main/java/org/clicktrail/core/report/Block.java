package org.clicktrail.core.report;

import java.util.List;
import org.clicktrail.core.chart.ChartSpec;

/// What a card shows below its headline.
public sealed interface Block {

  record Chart(ChartSpec spec) implements Block {}

  /// Cells as the user reads them; numbers align right.
  record TableBlock(List<String> header, List<List<String>> rows) implements Block {
    public TableBlock {
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  record Sentences(List<String> lines) implements Block {
    public Sentences {
      lines = List.copyOf(lines);
    }
  }

  /// Numbers that stand alone.
  record Tiles(List<Tile> tiles) implements Block {
    public Tiles {
      tiles = List.copyOf(tiles);
    }
  }

  record Tile(String label, String value, String range, String note) {}
}
