package org.clicktrail.render.slide;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.chart.Lettering;
import org.clicktrail.render.slide.Element.Print;
import org.clicktrail.render.slide.Element.Role;
import org.clicktrail.render.slide.Element.Words;

/// Sets words into boxes: the largest size at which they fit, then fewer words.
final class Setting {

  /// How much wider the typeface of a reader without ours may be.
  static final double WIDER = 1.1;

  /// A line set smaller, down to this share of its size, is better than a second line.
  private static final double ONE_LINE = 0.9;

  private Setting() {}

  private static Font font(Print type) {
    return type.face().at(type.size());
  }

  static double height(List<String> paragraphs, Print type, double width, double gap) {
    double height = 0;
    for (String paragraph : paragraphs) {
      // readers without our typeface need a little more
      int lines = Math.max(1, Lettering.wrapped(paragraph, font(type), width * 0.94, 200).size());
      height += lines * Lettering.lineHeight(font(type)) + gap;
    }
    return Math.max(0, height - gap);
  }

  /// One paragraph of at most `lines` lines from the top of the box, with room for as many in a
  /// typeface a tenth wider; shrinks to `least`, then ends with "…".
  static Words line(Box box, Role role, String text, Print type, double least, int lines) {
    Print fit = shrunk(box, text, type, Math.max(least, type.size() * ONE_LINE), 1);
    if (count(box, text, fit) > 1) {
      fit = shrunk(box, text, type, least, lines);
    }
    double width = lines > 1 ? box.width() / WIDER : box.width();
    List<String> set = Lettering.wrapped(text, font(fit), width, lines);
    String kept = String.join(" ", set);
    double height = Math.max(1, set.size()) * Lettering.lineHeight(font(fit));
    Box place = new Box(box.x(), box.y(), box.width(), height);
    return new Words(place, role, List.of(kept), fit, 0, false);
  }

  private static Print shrunk(Box box, String text, Print type, double least, int lines) {
    Print fit = type;
    while (fit.size() - 1 >= least && count(box, text, fit) > lines) {
      fit = new Print(fit.size() - 1, fit.face(), fit.tint());
    }
    return fit;
  }

  private static int count(Box box, String text, Print type) {
    return Lettering.wrapped(text, font(type), box.width() / WIDER, 50).size();
  }

  /// Paragraphs inside the box; shrinks to `least`, then the last ones are counted only.
  static Words body(Box box, List<String> paragraphs, Print type, double least) {
    Print fit = type;
    double gap = type.size() * 0.6;
    while (fit.size() > least && height(paragraphs, fit, box.width(), gap) > box.height()) {
      fit = new Print(fit.size() - 1, fit.face(), fit.tint());
      gap = fit.size() * 0.6;
    }
    List<String> kept = new ArrayList<>(paragraphs);
    int cut = 0;
    while (kept.size() > 1 && height(kept, fit, box.width(), gap) > box.height()) {
      kept.removeLast();
      if (cut > 0) {
        kept.removeLast();
      }
      cut = paragraphs.size() - kept.size();
      kept.add(Messages.text("deck.more_lines", cut));
    }
    return new Words(box, Role.BODY, kept, fit, gap, false);
  }
}
