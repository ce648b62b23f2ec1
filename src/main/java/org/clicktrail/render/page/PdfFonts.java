package org.clicktrail.render.page;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.clicktrail.render.chart.Fonts;

/// The typefaces of a PDF, embedded; characters they lack are drawn as outlines of a system font.
final class PdfFonts {

  private record Face(PDFont font, CmapLookup glyphs) {
    boolean knows(int point) {
      return glyphs.getGlyphId(point) != 0;
    }
  }

  private final Map<Fonts, Face> faces = new EnumMap<>(Fonts.class);

  PdfFonts(PDDocument document) throws IOException {
    for (Fonts face : Fonts.values()) {
      try (InputStream in = face.open()) {
        TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
        faces.put(
            face, new Face(PDType0Font.load(document, file, true), file.getUnicodeCmapLookup()));
      }
    }
  }

  /// Writes one line from the left at a baseline, in points from the lower left corner.
  void write(
      PDPageContentStream page, String text, Fonts face, double size, double x, double baseline)
      throws IOException {
    Face own = java.util.Objects.requireNonNull(faces.get(face));
    double at = x;
    int start = 0;
    while (start < text.length()) {
      boolean known = own.knows(text.codePointAt(start));
      int end = start;
      while (end < text.length() && own.knows(text.codePointAt(end)) == known) {
        end += Character.charCount(text.codePointAt(end));
      }
      String run = text.substring(start, end);
      at +=
          known
              ? letters(page, own, run, size, at, baseline)
              : outlines(page, run, size, at, baseline);
      start = end;
    }
  }

  private static double letters(
      PDPageContentStream page, Face face, String run, double size, double x, double y)
      throws IOException {
    page.beginText();
    page.setFont(face.font(), (float) size);
    page.newLineAtOffset((float) x, (float) y);
    page.showText(run);
    page.endText();
    return face.font().getStringWidth(run) / 1000 * size;
  }

  private static double outlines(
      PDPageContentStream page, String run, double size, double x, double y) throws IOException {
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size);
    GlyphVector glyphs = font.createGlyphVector(new FontRenderContext(null, true, true), run);
    AffineTransform upright = new AffineTransform(1, 0, 0, -1, x, y);
    PathIterator path = glyphs.getOutline().getPathIterator(upright);
    boolean any = false;
    float[] c = new float[6];
    float[] from = {0, 0};
    for (; !path.isDone(); path.next()) {
      any = true;
      switch (path.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> {
          page.moveTo(c[0], c[1]);
          from = new float[] {c[0], c[1]};
        }
        case PathIterator.SEG_LINETO -> {
          page.lineTo(c[0], c[1]);
          from = new float[] {c[0], c[1]};
        }
        case PathIterator.SEG_QUADTO -> {
          // a quadratic curve is the cubic one with its control point two thirds of the way
          page.curveTo(
              from[0] + 2 * (c[0] - from[0]) / 3,
              from[1] + 2 * (c[1] - from[1]) / 3,
              c[2] + 2 * (c[0] - c[2]) / 3,
              c[3] + 2 * (c[1] - c[3]) / 3,
              c[2],
              c[3]);
          from = new float[] {c[2], c[3]};
        }
        case PathIterator.SEG_CUBICTO -> {
          page.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
          from = new float[] {c[4], c[5]};
        }
        default -> page.closePath();
      }
    }
    if (any) {
      page.fill();
    }
    return glyphs.getLogicalBounds().getWidth();
  }
}
