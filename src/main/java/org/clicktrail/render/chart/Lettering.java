package org.clicktrail.render.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/// Measures, shortens, wraps and draws text; characters that the typeface lacks (CJK, Arabic) are
/// set in the system's sans serif.
public final class Lettering {

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  public static final String MORE = "…";

  private Lettering() {}

  /// Width of a line of text.
  public static double width(String text, Font font) {
    double width = 0;
    for (Run run : runs(text, font)) {
      width += run.width();
    }
    return width;
  }

  /// Height of capitals and digits, about; text is centred by it.
  public static double capHeight(Font font) {
    return 0.7 * font.getSize2D();
  }

  /// Distance between lines.
  public static double lineHeight(Font font) {
    return 1.28 * font.getSize2D();
  }

  /// Draws from the left.
  public static void draw(Graphics2D g, String text, double x, double baseline, Font font) {
    double at = x;
    for (Run run : runs(text, font)) {
      // The screen's graphics forgets its font when a clip is taken back, but believes it still has
      // it: only another font makes it set this one again.
      g.setFont(run.font().deriveFont(run.font().getSize2D() + 1));
      g.setFont(run.font());
      g.drawString(run.text(), (float) at, (float) baseline);
      at += run.width();
    }
  }

  /// The text, cut with "…" to fit the width; "" if not even two characters fit.
  public static String elided(String text, Font font, double width) {
    if (width(text, font) <= width) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    int low = 0;
    int high = points.length;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (width(new String(points, 0, middle).strip() + MORE, font) <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low < 2 ? "" : new String(points, 0, low).strip() + MORE;
  }

  /// The text in at most `lines` lines, broken at spaces; the last is cut with "…" if needed.
  public static List<String> wrapped(String text, Font font, double width, int lines) {
    List<String> result = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty() && result.size() < lines) {
      boolean last = result.size() == lines - 1;
      if (last || width(rest, font) <= width) {
        result.add(elided(rest, font, width));
        return result;
      }
      int cut = cut(rest, font, width);
      result.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    return result;
  }

  /// How many characters go on the first line: up to the last space that fits, else what fits.
  private static int cut(String text, Font font, double width) {
    int fits = 0;
    int space = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (text.charAt(i) == ' ') {
        space = width(text.substring(0, i), font) <= width ? i : space;
      }
      if (width(text.substring(0, i), font) > width) {
        break;
      }
      fits = i;
    }
    int cut = space > 0 ? space : fits;
    return Math.max(cut, Character.charCount(text.codePointAt(0)));
  }

  private record Run(String text, Font font) {
    double width() {
      return font.getStringBounds(text, CONTEXT).getWidth();
    }
  }

  private static List<Run> runs(String text, Font font) {
    if (font.canDisplayUpTo(text) < 0) {
      return text.isEmpty() ? List.of() : List.of(new Run(text, font));
    }
    Font other = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(font.getSize2D());
    List<Run> runs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      boolean known = font.canDisplay(text.codePointAt(start));
      int end = start;
      while (end < text.length() && font.canDisplay(text.codePointAt(end)) == known) {
        end += Character.charCount(text.codePointAt(end));
      }
      runs.add(new Run(text.substring(start, end), known ? font : other));
      start = end;
    }
    return runs;
  }
}
