package org.clicktrail.render.slide;

import java.util.List;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.render.chart.Fonts;

/// Something that stands on a page.
public sealed interface Element {

  Box box();

  /// What words are for.
  enum Role {
    TITLE,
    SUBTITLE,
    BODY,
    SOURCE,
    NUMBER
  }

  /// The colour of words.
  enum Tint {
    TEXT,
    MUTED,
    WARNING
  }

  /// How words are set.
  ///
  /// @param size in units of the page
  record Print(double size, Fonts face, Tint tint) {}

  /// Paragraphs that fit their box as laid out.
  ///
  /// @param gap between paragraphs
  /// @param right whether lines end at the right edge
  record Words(Box box, Role role, List<String> paragraphs, Print type, double gap, boolean right)
      implements Element {
    public Words {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// A chart without title.
  ///
  /// @param scale of its text; 1 is 11 units high
  record Chart(Box box, ChartSpec spec, double scale) implements Element {}

  /// A table whose cells fit; a cell of several lines has line ends.
  ///
  /// @param widths of the columns
  /// @param numeric columns that align right
  /// @param heights of the header, then of the rows
  record Grid(
      Box box,
      List<String> header,
      List<List<String>> rows,
      List<Double> widths,
      List<Boolean> numeric,
      double size,
      List<Double> heights)
      implements Element {
    public Grid {
      header = List.copyOf(header);
      rows = List.copyOf(rows);
      widths = List.copyOf(widths);
      numeric = List.copyOf(numeric);
      heights = List.copyOf(heights);
    }

    /// From one line of a cell to the next.
    public static double leading(double size) {
      return Math.rint(size * 1.3);
    }
  }

  /// A caveat on amber ground.
  record Pill(Box box, String text, double size) implements Element {}

  /// The sign of the program.
  record Sign(Box box) implements Element {}
}
