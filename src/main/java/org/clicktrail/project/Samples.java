package org.clicktrail.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.sample.SampleData;

/// The synthetic sample files.
public final class Samples {

  /// Events of the bundled event log.
  public static final int EVENTS = SampleData.DEFAULT_EVENTS;

  private Samples() {}

  /// Whether a recipe reads bundled sample files only. Asks the names, not the disk.
  public static boolean only(Pipeline recipe) {
    return !recipe.source().files().isEmpty()
        && recipe.source().files().stream().allMatch(Samples::bundled);
  }

  /// Whether a file is one of the bundled samples. Asks its name, not the disk.
  public static boolean bundled(Path file) {
    Path folder = bundled("").toAbsolutePath().normalize();
    return folder.equals(file.toAbsolutePath().normalize().getParent());
  }

  /// A bundled sample file: in the installation the start script names, else in the folder the
  /// program was started from.
  public static Path bundled(String name) {
    return Path.of(System.getProperty("clicktrail.home", "."), "sample-data", name);
  }

  /// Writes the sample files; same seed, same bytes.
  ///
  /// @return the files written
  public static List<Path> write(Path folder, int events, long seed, Progress progress)
      throws ProblemException {
    if (events < SampleData.FEWEST_EVENTS) {
      throw new ProblemException(
          Problem.Kind.OUT_OF_RANGE,
          "--events " + events,
          Messages.text("project.atleast", Formats.count(SampleData.FEWEST_EVENTS)));
    }
    try {
      return SampleData.write(folder, events, seed, progress);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.FILE_NOT_WRITABLE, folder, SafeFile.reason(e)), e);
    }
  }
}
