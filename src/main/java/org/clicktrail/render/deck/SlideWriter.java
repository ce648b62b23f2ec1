package org.clicktrail.render.deck;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFPictureData;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.xmlbeans.XmlException;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.chart.Brand;
import org.clicktrail.render.chart.Fonts;
import org.clicktrail.render.chart.Pictures;
import org.clicktrail.render.slide.Box;
import org.clicktrail.render.slide.Element;
import org.clicktrail.render.slide.Element.Print;
import org.clicktrail.render.slide.Element.Role;
import org.clicktrail.render.slide.Element.Tint;
import org.clicktrail.render.slide.Slide;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/// Writes one page as a slide: words as text boxes, tables as tables, charts as charts.
final class SlideWriter {

  /// Points for one unit of the page.
  private static final double POINT = 0.75;

  private static final int EMU = 12700;
  static final String FONT = "IBM Plex Sans";

  private final XMLSlideShow show;

  SlideWriter(XMLSlideShow show) {
    this.show = show;
  }

  void write(Slide page) throws IOException {
    XSLFSlide slide =
        show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY));
    for (Element element : page.elements()) {
      switch (element) {
        case Element.Words words -> words(slide, words);
        case Element.Chart chart -> chart(slide, chart, page);
        case Element.Grid grid -> GridWriter.write(slide, grid, rectangle(grid.box()));
        case Element.Pill pill -> pill(slide, pill);
        case Element.Sign sign -> sign(slide, sign);
      }
    }
    notes(slide, page.notes());
  }

  static Rectangle2D rectangle(Box box) {
    return new Rectangle2D.Double(
        box.x() * POINT, box.y() * POINT, box.width() * POINT, box.height() * POINT);
  }

  static double points(double units) {
    return Math.rint(units * POINT * 4) / 4;
  }

  private static Color color(Tint tint) {
    return Color.decode(
        switch (tint) {
          case TEXT -> Palette.LIGHT.foreground();
          case MUTED -> Palette.LIGHT.muted();
          case WARNING -> Palette.LIGHT.warning();
        });
  }

  private static void words(XSLFSlide slide, Element.Words words) {
    XSLFTextShape shape =
        words.role() == Role.TITLE && slide.getPlaceholders().length > 0
            ? slide.getPlaceholder(0)
            : slide.createTextBox();
    ownPlace(shape);
    shape.setAnchor(rectangle(words.box()));
    plain(shape);
    if (words.role() == Role.TITLE || words.role() == Role.SUBTITLE) {
      // what lies below stays free, however wide the reader's typeface is
      shape.setTextAutofit(TextShape.TextAutofit.NORMAL);
    }
    shape.clearText();
    for (String paragraph : words.paragraphs()) {
      XSLFTextParagraph added = shape.addNewTextParagraph();
      added.setTextAlign(words.right() ? TextAlign.RIGHT : TextAlign.LEFT);
      added.setSpaceBefore(0.0);
      added.setLineSpacing(100.0);
      added.setSpaceAfter(-words.gap() * POINT);
      run(added, paragraph, words.type());
    }
  }

  /// A placeholder without a place of its own would move the one of its layout.
  private static void ownPlace(XSLFTextShape shape) {
    if (shape.getXmlObject() instanceof CTShape drawn && !drawn.getSpPr().isSetXfrm()) {
      drawn.getSpPr().addNewXfrm();
    }
  }

  static void plain(XSLFTextShape shape) {
    shape.setLeftInset(0);
    shape.setRightInset(0);
    shape.setTopInset(0);
    shape.setBottomInset(0);
    shape.setVerticalAlignment(VerticalAlignment.TOP);
    shape.setWordWrap(true);
    shape.setTextAutofit(TextShape.TextAutofit.NONE);
  }

  static XSLFTextRun run(XSLFTextParagraph paragraph, String text, Print type) {
    XSLFTextRun run = paragraph.addNewTextRun();
    run.setText(text);
    run.setFontSize(points(type.size()));
    run.setFontFamily(FONT);
    run.setBold(type.face() == Fonts.SEMIBOLD);
    run.setFontColor(color(type.tint()));
    return run;
  }

  private static void pill(XSLFSlide slide, Element.Pill pill) {
    XSLFAutoShape shape = slide.createAutoShape();
    shape.setShapeType(ShapeType.ROUND_RECT);
    shape.setAnchor(rectangle(pill.box()));
    shape.setFillColor(Color.decode(Palette.LIGHT.warningSubtle()));
    shape.setLineColor(null);
    plain(shape);
    shape.setVerticalAlignment(VerticalAlignment.MIDDLE);
    shape.setLeftInset(10 * POINT);
    shape.setWordWrap(false);
    shape.clearText();
    XSLFTextParagraph paragraph = shape.addNewTextParagraph();
    paragraph.setTextAlign(TextAlign.LEFT);
    run(paragraph, "⚠ " + pill.text(), new Print(pill.size(), Fonts.REGULAR, Tint.WARNING));
  }

  private void sign(XSLFSlide slide, Element.Sign sign) {
    XSLFPictureData data = show.addPicture(Brand.png(), PictureType.PNG);
    XSLFPictureShape picture = slide.createPicture(data);
    picture.setAnchor(rectangle(sign.box()));
    ((CTPicture) picture.getXmlObject()).getNvPicPr().getCNvPr().setDescr("Clicktrail");
  }

  private void chart(XSLFSlide slide, Element.Chart chart, Slide page) throws IOException {
    Optional<NativeChart> form = NativeCharts.of(chart.spec(), room(chart));
    if (form.isPresent()) {
      nativeChart(slide, chart, form.get(), alternative(chart.spec(), page));
    } else {
      picture(slide, chart, alternative(chart.spec(), page));
    }
  }

  private static Room room(Element.Chart chart) {
    return new Room(
        chart.box().width() * POINT, chart.box().height() * POINT, points(11 * chart.scale()));
  }

  private static String alternative(ChartSpec spec, Slide page) {
    String own = Messages.text("deck.alt", spec.heading().title(), spec.heading().subtitle());
    return page.title().equals(spec.heading().title())
        ? own
        : Messages.text("deck.alt", page.title(), own);
  }

  private void nativeChart(XSLFSlide slide, Element.Chart element, NativeChart form, String words)
      throws IOException {
    XSLFChart chart = show.createChart();
    DataSheet sheet = new DataSheet();
    String xml = ChartXml.of(form, sheet, room(element));
    try {
      chart.getCTChartSpace().set(ChartSpaceDocument.Factory.parse(xml).getChartSpace());
    } catch (XmlException e) {
      throw new IOException("chart", e);
    }
    chart.setWorkbook(sheet.workbook());
    Rectangle2D at = rectangle(element.box());
    slide.addChart(
        chart,
        new Rectangle2D.Double(
            at.getX() * EMU, at.getY() * EMU, at.getWidth() * EMU, at.getHeight() * EMU));
    // the list of shapes does not know the new frame yet
    CTGroupShape shapes = slide.getXmlObject().getCSld().getSpTree();
    CTGraphicalObjectFrame frame =
        shapes.getGraphicFrameArray(shapes.sizeOfGraphicFrameArray() - 1);
    describe(frame.getNvGraphicFramePr().getCNvPr(), words);
  }

  /// A vector picture, with pixels for readers that do not know SVG.
  private void picture(XSLFSlide slide, Element.Chart chart, String words) {
    int width = (int) Math.round(chart.box().width());
    int height = (int) Math.round(chart.box().height());
    byte[] png = Pictures.bare(chart.spec(), chart.scale(), width, height);
    String svg = Pictures.outlines(chart.spec(), chart.scale(), width, height);
    XSLFPictureShape picture = slide.createPicture(show.addPicture(png, PictureType.PNG));
    picture.setSvgImage(show.addPicture(svg.getBytes(StandardCharsets.UTF_8), PictureType.SVG));
    picture.setAnchor(rectangle(chart.box()));
    describe(((CTPicture) picture.getXmlObject()).getNvPicPr().getCNvPr(), words);
  }

  private static void describe(CTNonVisualDrawingProps properties, String words) {
    properties.setDescr(words);
  }

  private void notes(XSLFSlide slide, String text) {
    for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.setText(text);
      }
    }
  }
}
