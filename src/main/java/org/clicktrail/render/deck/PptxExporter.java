package org.clicktrail.render.deck;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Exporter;
import org.clicktrail.core.report.Report;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.slide.Slide;
import org.clicktrail.render.slide.Slides;

/// The story as a PowerPoint deck whose charts are charts: each with its data sheet.
public final class PptxExporter implements Exporter {

  private static final int POINTS_WIDE = 960;
  private static final int POINTS_HIGH = 540;

  @Override
  public String id() {
    return "pptx";
  }

  @Override
  public String extension() {
    return "pptx";
  }

  @Override
  public String name() {
    return Messages.text("deck.pptx");
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
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.setPageSize(new java.awt.Dimension(POINTS_WIDE, POINTS_HIGH));
      show.getProperties().getCoreProperties().setTitle(report.title());
      show.getProperties().getCoreProperties().setCreator("Clicktrail");
      show.getProperties().getCoreProperties().setDescription(report.run());
      SlideWriter writer = new SlideWriter(show);
      for (int i = 0; i < slides.size(); i++) {
        progress.report(i, slides.size());
        writer.write(slides.get(i));
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        show.write(out);
      }
      progress.report(slides.size(), slides.size());
    }
  }
}
