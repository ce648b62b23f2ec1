package org.clicktrail.render.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Palette;
import org.jfree.chart.JFreeChart;
import org.jfree.pdf.PDFDocument;
import org.jfree.pdf.PDFGraphics2D;
import org.jfree.pdf.PDFHints;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;
import org.jfree.svg.ViewBox;

/// Charts as pictures of their own: title, subtitle and badges are part of them.
public final class Pictures {

  /// Device pixels for one unit of a PNG.
  private static final int SHARP = 2;

  private Pictures() {}

  /// A PNG of twice the size in pixels.
  ///
  /// @param width in units of the design
  public static byte[] png(ChartSpec spec, Palette palette, int width, int height) {
    return encoded(image(spec, palette, width, height));
  }

  /// An SVG with text as text.
  public static String svg(ChartSpec spec, Palette palette, int width, int height) {
    SVGGraphics2D g = new SVGGraphics2D(width, height);
    draw(g, spec, palette, width, height);
    return g.getSVGDocument();
  }

  /// A light chart without title, as on a slide: a PNG of twice the size in pixels.
  ///
  /// @param scale of its text; 1 is 11 units high
  public static byte[] bare(ChartSpec spec, double scale, int width, int height) {
    BufferedImage image =
        new BufferedImage(width * SHARP, height * SHARP, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = smooth(image);
    g.scale(SHARP, SHARP);
    slide(spec, scale).draw(g, new Rectangle2D.Double(0, 0, width, height));
    g.dispose();
    return encoded(image);
  }

  /// A light chart without title as SVG whose letters are outlines, so that it looks the same where
  /// the typeface is missing.
  public static String outlines(ChartSpec spec, double scale, int width, int height) {
    SVGGraphics2D g = new SVGGraphics2D(width, height);
    g.setRenderingHint(SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_VECTOR);
    slide(spec, scale).draw(g, new Rectangle2D.Double(0, 0, width, height));
    return g.getSVGDocument();
  }

  /// A light chart without title as a PDF of one page whose letters are outlines.
  public static byte[] pdf(ChartSpec spec, double scale, double width, double height) {
    PDFDocument document = new PDFDocument();
    Rectangle2D place = new Rectangle2D.Double(0, 0, width, height);
    PDFGraphics2D g = document.createPage(place).getGraphics2D();
    g.setRenderingHint(PDFHints.KEY_DRAW_STRING_TYPE, PDFHints.VALUE_DRAW_STRING_TYPE_VECTOR);
    slide(spec, scale).draw(g, place);
    return document.getPDFBytes();
  }

  private static JFreeChart slide(ChartSpec spec, double scale) {
    ChartStyle style = new ChartStyle(ChartStyle.Purpose.PICTURE, scale, SHARP);
    return ChartRenderer.chart(spec, Palette.LIGHT, style);
  }

  /// A chart without title as an SVG element to stand inside a page: it scales with its container
  /// and refers to nothing outside.
  ///
  /// @param id prefix of its names, unique on the page
  public static String inline(
      ChartSpec spec, Palette palette, ChartStyle style, int width, int height, String id) {
    SVGGraphics2D g = new SVGGraphics2D(width, height);
    g.setDefsKeyPrefix(id);
    g.setFontFunction(Pictures::family);
    JFreeChart chart = ChartRenderer.chart(spec, palette, style);
    chart.setBackgroundPaint(null);
    chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
    return g.getSVGElement(id, false, new ViewBox(0, 0, width, height), null, null)
        .replaceAll(" xmlns(:\\w+)?='[^']*'", "");
  }

  private static String family(String name) {
    String weight = name.endsWith("SemiBold") ? ";font-weight:600" : "";
    return "\"IBM Plex Sans\",Arial,sans-serif" + weight;
  }

  static BufferedImage image(ChartSpec spec, Palette palette, int width, int height) {
    BufferedImage image =
        new BufferedImage(width * SHARP, height * SHARP, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = smooth(image);
    g.scale(SHARP, SHARP);
    draw(g, spec, palette, width, height);
    g.dispose();
    return image;
  }

  static Graphics2D smooth(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return g;
  }

  static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void draw(
      Graphics2D g, ChartSpec spec, Palette palette, double width, double height) {
    Ink ink = new Ink(palette, ChartStyle.PICTURE);
    g.setPaint(ink.card());
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    double pad = 16;
    double top =
        Headline.draw(
            g, ink, spec.heading(), new Rectangle2D.Double(pad, 12, width - 2 * pad, height));
    Rectangle2D rest =
        new Rectangle2D.Double(pad, top, width - 2 * pad, Math.max(1, height - top - 12));
    ChartRenderer.chart(spec, palette, ChartStyle.PICTURE).draw(g, rest);
  }
}
