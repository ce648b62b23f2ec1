package org.clicktrail.render.page;

import java.nio.file.Files;
import java.nio.file.Path;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Exporter;
import org.clicktrail.core.report.Report;
import org.clicktrail.core.text.Messages;

/// The story as one web page that needs nothing else: pictures, numbers, typefaces are inside.
public final class HtmlExporter implements Exporter {

  @Override
  public String id() {
    return "html";
  }

  @Override
  public String extension() {
    return "html";
  }

  @Override
  public String name() {
    return Messages.text("deck.html");
  }

  @Override
  public boolean paged() {
    return false;
  }

  @Override
  public void write(Report report, Path target, Progress progress) throws ProblemException {
    String page = new HtmlPage(report, progress).text();
    SafeFile.replace(target, temporary -> Files.writeString(temporary, page));
  }
}
