package org.clicktrail.render.chart;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.chart.ChartSpec.Note;

/// The analyst's notes on a line chart: a thin upright line each, its words beside its upper end.
final class NoteMarks {

  /// Of the width of the plot; longer words are cut, and read in full under the mouse.
  private static final double WIDEST = 0.4;

  private NoteMarks() {}

  static void draw(Pen pen, List<Note> notes) {
    for (Note note : notes) {
      Line2D line = upright(pen, note.x());
      pen.line(line, pen.ink.muted(), pen.ink.line(1));
      pen.placer.avoid(line);
    }
  }

  /// From the foot to the top of the plot.
  static Line2D upright(Pen pen, double at) {
    double x = pen.x(at);
    return new Line2D.Double(x, pen.area.getMinY(), x, pen.area.getMaxY());
  }

  /// Once the marks are drawn: the words keep clear of them.
  static void name(Pen pen, List<Note> notes) {
    Font font = pen.ink.labelFont();
    double height = Lettering.lineHeight(font);
    double gap = pen.ink.px(4);
    for (Note note : notes) {
      String words = Lettering.elided(note.words(), font, WIDEST * pen.area.getWidth());
      double width = Lettering.width(words, font);
      double x = pen.x(note.x());
      List<Rectangle2D> places = new ArrayList<>();
      for (double down = gap; down < pen.area.getHeight() - height; down += height) {
        double y = pen.area.getMinY() + down;
        places.add(new Rectangle2D.Double(x + gap, y, width, height));
        places.add(new Rectangle2D.Double(x - gap - width, y, width, height));
      }
      Rectangle2D place = pen.placer.place(places);
      pen.words(words, place.getX(), place.getCenterY(), font, pen.ink.text());
      pen.hover(place, note.words());
    }
  }
}
