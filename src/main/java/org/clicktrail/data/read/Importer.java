package org.clicktrail.data.read;

import java.nio.file.Path;
import java.util.List;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.data.engine.Engine;

/// Opens files.
public final class Importer {

  private Importer() {}

  /// Reads files of one kind into the engine, replacing what it held.
  ///
  /// @param files training data, at least one
  /// @param testFiles test data with the same columns, may be empty
  /// @throws ProblemException if a file cannot be read as a table
  public static Imported open(
      List<Path> files, List<Path> testFiles, ReadOptions options, Engine engine, Progress progress)
      throws ProblemException {
    throw new UnsupportedOperationException(files + " " + testFiles + options + progress);
  }
}
