package org.clicktrail.data.export;

import java.nio.file.Path;
import java.util.Locale;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;

/// Kinds of table files that can be written.
enum FileKind {
  CSV,
  PARQUET;

  /// By the ending of the name.
  ///
  /// @param known endings that could have been written instead
  /// @throws ProblemException if it is another one
  static FileKind of(Path path, String known) throws ProblemException {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return CSV;
    }
    if (name.endsWith(".parquet")) {
      return PARQUET;
    }
    throw new ProblemException(Problem.Kind.UNKNOWN_CHOICE, name, known);
  }
}
