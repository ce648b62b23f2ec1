package org.clicktrail.render.page;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.render.chart.Brand;
import org.clicktrail.render.chart.Fonts;
import org.clicktrail.render.chart.Lettering;
import org.clicktrail.render.chart.Pictures;
import org.clicktrail.render.slide.Box;
import org.clicktrail.render.slide.Element;
import org.clicktrail.render.slide.Element.Tint;
import org.clicktrail.render.slide.Slide;

/// Draws one page of the report into a PDF. Lengths of the page become points by 3/4; PDF counts
/// heights from the bottom.
final class PdfPage {

  private static final double POINT = 0.75;

  private final PDDocument document;
  private final PdfFonts fonts;
  private final PDPageContentStream out;

  private PdfPage(PDDocument document, PdfFonts fonts, PDPageContentStream out) {
    this.document = document;
    this.fonts = fonts;
    this.out = out;
  }

  static PDPage add(PDDocument document, PdfFonts fonts, Slide slide) throws IOException {
    PDPage page =
        new PDPage(new PDRectangle((float) (Slide.WIDTH * POINT), (float) (Slide.HEIGHT * POINT)));
    document.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      PdfPage pen = new PdfPage(document, fonts, out);
      for (Element element : slide.elements()) {
        pen.draw(element);
      }
    }
    return page;
  }

  private void draw(Element element) throws IOException {
    switch (element) {
      case Element.Words words -> words(words);
      case Element.Chart chart -> chart(chart);
      case Element.Grid grid -> grid(grid);
      case Element.Pill pill -> pill(pill);
      case Element.Sign sign -> sign(sign.box());
    }
  }

  private static double up(double y) {
    return (Slide.HEIGHT - y) * POINT;
  }

  private static Color color(Tint tint) {
    return Color.decode(
        switch (tint) {
          case TEXT -> Palette.LIGHT.foreground();
          case MUTED -> Palette.LIGHT.muted();
          case WARNING -> Palette.LIGHT.warning();
        });
  }

  private void words(Element.Words words) throws IOException {
    Font font = words.type().face().at(words.type().size());
    double y = words.box().y();
    for (String paragraph : words.paragraphs()) {
      for (String line : Lettering.wrapped(paragraph, font, words.box().width() + 1, 200)) {
        double x =
            words.right() ? words.box().right() - Lettering.width(line, font) : words.box().x();
        line(line, words.type(), x, y + words.type().size());
        y += Lettering.lineHeight(font);
      }
      y += words.gap();
    }
  }

  private void line(String text, Element.Print type, double x, double baseline) throws IOException {
    out.setNonStrokingColor(color(type.tint()));
    fonts.write(out, text, type.face(), type.size() * POINT, x * POINT, up(baseline));
  }

  private void chart(Element.Chart chart) throws IOException {
    Box box = chart.box();
    byte[] vectors = Pictures.pdf(chart.spec(), chart.scale(), box.width(), box.height());
    try (PDDocument picture = Loader.loadPDF(vectors)) {
      PDFormXObject form = new LayerUtility(document).importPageAsForm(picture, 0);
      out.saveGraphicsState();
      out.transform(
          new Matrix(
              (float) POINT,
              0,
              0,
              (float) POINT,
              (float) (box.x() * POINT),
              (float) up(box.bottom())));
      out.drawForm(form);
      out.restoreGraphicsState();
    }
  }

  private void grid(Element.Grid grid) throws IOException {
    double y = grid.box().y();
    row(grid, 0, y, Tint.MUTED, Fonts.MEDIUM);
    for (int index = 1; index <= grid.rows().size(); index++) {
      y += grid.heights().get(index - 1);
      row(grid, index, y, Tint.TEXT, Fonts.REGULAR);
    }
  }

  /// @param index 0 is the header
  private void row(Element.Grid grid, int index, double y, Tint tint, Fonts face)
      throws IOException {
    List<String> cells = index == 0 ? grid.header() : grid.rows().get(index - 1);
    double height = grid.heights().get(index);
    double x = grid.box().x();
    Font font = face.at(grid.size());
    for (int i = 0; i < cells.size(); i++) {
      double width = grid.widths().get(i);
      List<String> lines = cells.get(i).lines().toList();
      double leading = Element.Grid.leading(grid.size());
      double baseline = y + (height - (lines.size() - 1) * leading) / 2 + grid.size() * 0.35;
      for (String text : lines) {
        double start =
            grid.numeric().get(i)
                ? x + width - 8 - Lettering.width(text, font)
                : x + (i == 0 ? 0 : 8);
        line(text, new Element.Print(grid.size(), face, tint), start, baseline);
        baseline += leading;
      }
      x += width;
    }
    double bottom = up(y + height);
    out.setStrokingColor(Color.decode(Palette.LIGHT.grid()));
    out.setLineWidth(0.75f);
    out.moveTo((float) (grid.box().x() * POINT), (float) bottom);
    out.lineTo((float) (x * POINT), (float) bottom);
    out.stroke();
  }

  private void pill(Element.Pill pill) throws IOException {
    Box box = pill.box();
    out.setNonStrokingColor(Color.decode(Palette.LIGHT.warningSubtle()));
    rounded(box, 5);
    out.fill();
    Element.Print type = new Element.Print(pill.size(), Fonts.REGULAR, Tint.WARNING);
    double middle = box.y() + box.height() / 2;
    triangle(box.x() + 12, middle);
    line(pill.text(), type, box.x() + 38, middle + pill.size() * 0.35);
  }

  /// The warning sign: a triangle with a stroke and a dot.
  private void triangle(double x, double middle) throws IOException {
    out.setStrokingColor(Color.decode(Palette.LIGHT.warning()));
    out.setLineWidth(1.1f);
    out.setLineJoinStyle(1);
    move(x + 8, middle - 7);
    lineTo(x + 16, middle + 6.5);
    lineTo(x, middle + 6.5);
    out.closeAndStroke();
    move(x + 8, middle - 2.5);
    lineTo(x + 8, middle + 1.5);
    out.stroke();
    move(x + 8, middle + 3.4);
    lineTo(x + 8, middle + 4.4);
    out.stroke();
  }

  private void move(double x, double y) throws IOException {
    out.moveTo((float) (x * POINT), (float) up(y));
  }

  private void lineTo(double x, double y) throws IOException {
    out.lineTo((float) (x * POINT), (float) up(y));
  }

  private void curve(double x1, double y1, double x2, double y2, double x, double y)
      throws IOException {
    out.curveTo(
        (float) (x1 * POINT),
        (float) up(y1),
        (float) (x2 * POINT),
        (float) up(y2),
        (float) (x * POINT),
        (float) up(y));
  }

  private void rounded(Box b, double r) throws IOException {
    double k = r * 0.45;
    move(b.x() + r, b.y());
    lineTo(b.right() - r, b.y());
    curve(b.right() - k, b.y(), b.right(), b.y() + k, b.right(), b.y() + r);
    lineTo(b.right(), b.bottom() - r);
    curve(b.right(), b.bottom() - k, b.right() - k, b.bottom(), b.right() - r, b.bottom());
    lineTo(b.x() + r, b.bottom());
    curve(b.x() + k, b.bottom(), b.x(), b.bottom() - k, b.x(), b.bottom() - r);
    lineTo(b.x(), b.y() + r);
    curve(b.x(), b.y() + k, b.x() + k, b.y(), b.x() + r, b.y());
    out.closePath();
  }

  private void sign(Box box) throws IOException {
    PDImageXObject image = PDImageXObject.createFromByteArray(document, Brand.png(), "sign");
    Rectangle2D at =
        new Rectangle2D.Double(
            box.x() * POINT, up(box.bottom()), box.width() * POINT, box.height() * POINT);
    out.drawImage(
        image, (float) at.getX(), (float) at.getY(), (float) at.getWidth(), (float) at.getHeight());
  }
}
