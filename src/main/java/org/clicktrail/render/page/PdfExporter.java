package org.clicktrail.render.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Exporter;
import org.clicktrail.core.report.Report;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.slide.Slide;
import org.clicktrail.render.slide.Slides;

/// The story as PDF, the same pages as the deck, with charts as vectors.
public final class PdfExporter implements Exporter {

  @Override
  public String id() {
    return "pdf";
  }

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public String name() {
    return Messages.text("deck.pdf");
  }

  @Override
  public boolean paged() {
    return true;
  }

  @Override
  public void write(Report report, Path target, Progress progress) throws ProblemException {
    List<Slide> slides = Slides.of(report);
    SafeFile.replace(target, temporary -> write(report, slides, temporary, progress));
  }

  private static void write(Report report, List<Slide> slides, Path file, Progress progress)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      describe(document, report);
      PDDocumentOutline outline = new PDDocumentOutline();
      document.getDocumentCatalog().setDocumentOutline(outline);
      PdfFonts fonts = new PdfFonts(document);
      for (int i = 0; i < slides.size(); i++) {
        progress.report(i, slides.size());
        PDPage page = PdfPage.add(document, fonts, slides.get(i));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(slides.get(i).title());
        item.setDestination(page);
        outline.addLast(item);
      }
      document.save(file.toFile());
      progress.report(slides.size(), slides.size());
    }
  }

  /// Title, language, and the date of the report instead of the clock's, so that the same report
  /// gives the same bytes.
  private static void describe(PDDocument document, Report report) {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(report.title());
    information.setCreator("Clicktrail");
    information.setCreationDate(midnight(report.date()));
    document.getDocumentCatalog().setLanguage("en");
    CRC32 sum = new CRC32();
    sum.update((report.title() + report.source() + report.run()).getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(sum.getValue());
  }

  private static Calendar midnight(LocalDate date) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    calendar.clear();
    calendar.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    return calendar;
  }
}
