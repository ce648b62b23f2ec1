package org.clicktrail.project;

import java.nio.file.Files;
import java.nio.file.Path;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.ProblemException;

/// Writes `report.json`.
public final class ReportFile {

  private ReportFile() {}

  /// Writes the run as JSON, whole or not at all.
  public static void write(Run run, Path file) throws ProblemException {
    String json = ReportJson.report(run);
    SafeFile.replace(file, temporary -> Files.writeString(temporary, json));
  }
}
