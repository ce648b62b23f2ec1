package org.clicktrail.render.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Card;
import org.clicktrail.render.SampleReport;
import org.clicktrail.render.chart.SampleCharts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PptxExporterTest {

  @TempDir static Path folder;

  private static XMLSlideShow show;

  @BeforeAll
  static void open() throws ProblemException, IOException {
    Path file = folder.resolve("deck.pptx");
    new PptxExporter().write(SampleReport.report(), file, Progress.none());
    try (InputStream in = Files.newInputStream(file)) {
      show = new XMLSlideShow(in);
    }
  }

  @AfterAll
  static void close() throws IOException {
    show.close();
  }

  private static XSLFSlide slide(String title) {
    return show.getSlides().stream()
        .filter(slide -> title.equals(slide.getTitle()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no slide " + title));
  }

  private static List<XSLFChart> charts(XSLFSlide slide) {
    return slide.getRelations().stream()
        .filter(XSLFChart.class::isInstance)
        .map(XSLFChart.class::cast)
        .toList();
  }

  private static XSLFChart chart(ChartSpec spec) {
    return charts(slide(spec.heading().title())).getFirst();
  }

  private static String notes(XSLFSlide slide) {
    StringBuilder text = new StringBuilder();
    for (XSLFTextShape shape : slide.getNotes().getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        text.append(shape.getText());
      }
    }
    return text.toString();
  }

  @Test
  void oneSlideACardAndTheCaveatsLast() {
    int cards = SampleReport.report().story().cards().size();
    assertEquals(cards + 1, show.getSlides().size());
    assertEquals(
        "These figures show what goes together, not what causes it",
        show.getSlides().getLast().getTitle());
  }

  @Test
  void thePropertiesSayWhichRunItWas() {
    assertEquals(
        SampleReport.report().run(), show.getProperties().getCoreProperties().getDescription());
  }

  @Test
  void everySlideHasATitleAndTheSource() {
    for (XSLFSlide slide : show.getSlides()) {
      assertNotNull(slide.getTitle(), "slide " + slide.getSlideNumber());
      boolean source =
          slide.getShapes().stream()
              .anyMatch(shape ->
                  shape instanceof XSLFTextShape text
                      && text.getText().matches("(Source: )?online_shoppers.*"));
      assertTrue(source, "slide " + slide.getSlideNumber());
    }
  }

  @Test
  void titlesShrinkInATypefaceTooWideForTheirBox() {
    for (XSLFSlide slide : show.getSlides()) {
      XSLFTextShape title = slide.getPlaceholder(0);
      assertEquals(
          TextShape.TextAutofit.NORMAL, title.getTextAutofit(), "slide " + slide.getSlideNumber());
    }
  }

  @Test
  void aTrendIsANativeLineChartWithErrorBars() {
    var plot = chart(SampleCharts.trend()).getCTChart().getPlotArea();
    assertEquals(1, plot.sizeOfLineChartArray());
    long whiskers =
        plot.getLineChartArray(0).getSerList().stream()
            .filter(series -> series.isSetErrBars())
            .count();
    assertEquals(1, whiskers);
  }

  @Test
  void notesAreUprightLinesWithTheirWords() {
    var series =
        chart(SampleCharts.noted()).getCTChart().getPlotArea().getLineChartArray(0).getSerList();
    List<String> words =
        series.stream()
            .filter(one -> one.isSetDLbls() && one.isSetErrBars())
            .flatMap(one -> one.getDLbls().getDLblList().stream())
            .filter(label -> label.isSetTx())
            .map(label -> label.getTx().getRich().getPArray(0).getRArray(0).getT())
            .toList();
    assertTrue(words.containsAll(List.of("Free delivery", "Black Friday")), words.toString());
  }

  /// The words of the decision begin far from the right edge.
  @Test
  void theWordsOfADecisionTakeNoRoomFromThePlot() {
    var plot = chart(SampleCharts.profit()).getCTChart().getPlotArea().getLayout();
    double width = plot.getManualLayout().getW().getVal();
    assertTrue(width > 0.88, () -> "plot is " + width + " of the width");
  }

  @Test
  void aForecastIsDashedBetweenTheEdgesOfItsBand() {
    var lines = chart(SampleCharts.forecast()).getCTChart().getPlotArea().getLineChartArray(0);
    List<String> dashes =
        lines.getSerList().stream()
            .map(series -> series.getSpPr().getLn().getPrstDash().getVal().toString())
            .toList();
    assertEquals(List.of("solid", "solid", "solid", "sysDash"), dashes);
  }

  @Test
  void barsAreNativeWithErrorBars() {
    var plot = chart(SampleCharts.sources()).getCTChart().getPlotArea();
    assertTrue(plot.getBarChartArray(0).getSerArray(0).isSetErrBars());
  }

  /// 760 of 2,998 sessions in November, the ninth month in the file.
  @Test
  void theDataSheetHoldsTheValues() throws Exception {
    XSSFSheet sheet = chart(SampleCharts.trend()).getWorkbook().getSheetAt(0);
    double november = 760 / 2998.0;
    List<Double> row = new ArrayList<>();
    sheet
        .getRow(9)
        .forEach(cell -> {
          if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
            row.add(cell.getNumericCellValue());
          }
        });
    assertTrue(row.stream().anyMatch(value -> Math.abs(value - november) < 1e-12), row.toString());
  }

  @Test
  void kindsWithoutNativeFormAreVectorPicturesWithTheirNumbersInTheNotes() {
    for (ChartSpec spec : List.of(SampleCharts.box(), SampleCharts.heat())) {
      XSLFSlide slide = slide(spec.heading().title());
      boolean vector =
          slide.getShapes().stream()
              .anyMatch(shape ->
                  shape instanceof XSLFPictureShape picture && picture.getSvgImage() != null);
      assertTrue(vector, spec.heading().title());
      assertTrue(notes(slide).contains("Data: " + spec.heading().title()), notes(slide));
    }
  }

  @Test
  void chartsHaveTitleAndSubtitleAsAlternativeText() {
    for (XSLFSlide slide : show.getSlides()) {
      for (XSLFShape shape : slide.getShapes()) {
        if (shape.getShapeName().startsWith("Chart")) {
          String xml = shape.getXmlObject().xmlText();
          assertTrue(xml.contains("descr=\""), "slide " + slide.getSlideNumber());
        }
      }
    }
  }

  @Test
  void longTablesAreCutAndSayBy() {
    XSLFTable table =
        slide("Sixty rows are cut, not squeezed").getShapes().stream()
            .filter(XSLFTable.class::isInstance)
            .map(XSLFTable.class::cast)
            .findFirst()
            .orElseThrow();
    int shown = table.getNumberOfRows() - 2;
    assertEquals(
        "… " + (60 - shown) + " more rows",
        table.getCell(table.getNumberOfRows() - 1, 0).getText());
  }

  @Test
  void nothingStandsOutsideItsSlide() {
    for (XSLFSlide slide : show.getSlides()) {
      for (XSLFShape shape : slide.getShapes()) {
        var anchor = shape.getAnchor();
        boolean inside =
            anchor.getMinX() >= 0
                && anchor.getMinY() >= 0
                && anchor.getMaxX() <= 960.5
                && anchor.getMaxY() <= 540.5;
        assertTrue(inside, slide.getTitle() + ": " + shape.getShapeName() + " " + anchor);
      }
    }
  }

  @Test
  void aCardIsAsNativeAsItsChart() {
    long nativeCards =
        SampleReport.report().story().cards().stream()
            .filter(card -> card.blocks().size() == 1)
            .map(Card::headline)
            .filter(title -> !charts(slide(title)).isEmpty())
            .count();
    assertTrue(nativeCards >= 11, "native: " + nativeCards);
  }
}
