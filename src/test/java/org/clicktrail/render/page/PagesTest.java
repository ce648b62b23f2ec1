package org.clicktrail.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.render.SampleReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

  @TempDir static Path folder;

  private static String html = "";

  @BeforeAll
  static void write() throws ProblemException, IOException {
    Path page = folder.resolve("report.html");
    new HtmlExporter().write(SampleReport.report(), page, Progress.none());
    new PdfExporter().write(SampleReport.report(), folder.resolve("report.pdf"), Progress.none());
    html = Files.readString(page);
  }

  private static PDDocument pdf() throws IOException {
    return Loader.loadPDF(folder.resolve("report.pdf").toFile());
  }

  @Test
  void theWebPageRefersToNothingOutside() {
    assertFalse(html.contains("http://") || html.contains("https://"), "an address in the page");
    Matcher references =
        Pattern.compile("(?:(?:src|href)=|url\\()['\"]?([^'\")>\\s]+)").matcher(html);
    int seen = 0;
    while (references.find()) {
      String to = references.group(1);
      assertTrue(
          to.startsWith("data:") || to.startsWith("#"), to.substring(0, Math.min(60, to.length())));
      seen++;
    }
    assertTrue(seen > 20, "references: " + seen);
    assertFalse(html.contains("<script"), "a script in the page");
  }

  @Test
  void markupInTheDataIsText() {
    assertTrue(html.contains("“quotes” &amp; &lt;tags&gt;"));
    assertFalse(html.contains("<tags>"));
  }

  @Test
  void everyChartHasAnAlternativeText() {
    long charts = Pattern.compile("<svg ").matcher(html).results().count();
    long labels =
        Pattern.compile("role=\"img\" aria-label=\"[^\"]{10,}").matcher(html).results().count();
    assertTrue(charts > 20, "charts: " + charts);
    assertEquals(charts, labels);
  }

  @Test
  void namesOnThePageAreUnique() {
    var ids =
        Pattern.compile(" id=['\"]([^'\"]+)").matcher(html).results().map(m -> m.group(1)).toList();
    assertEquals(ids.size(), ids.stream().distinct().count());
  }

  @Test
  void thePdfHasAPageACardWithItsWords() throws IOException {
    try (PDDocument document = pdf()) {
      assertEquals(SampleReport.report().story().cards().size() + 1, document.getNumberOfPages());
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("November converts at 25 %"), "title");
      assertTrue(text.contains("Ünïcödé: Привет"), "umlauts and Cyrillic");
      assertTrue(text.contains("… 4"), "cut table");
    }
  }

  @Test
  void theTypefaceIsInThePdf() throws IOException {
    try (PDDocument document = pdf()) {
      PDPage page = document.getPage(1);
      for (var name : page.getResources().getFontNames()) {
        var font = page.getResources().getFont(name);
        assertTrue(font.getName().contains("IBMPlexSans"), font.getName());
        assertTrue(font.isEmbedded(), font.getName());
      }
    }
  }
}
