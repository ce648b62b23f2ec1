package org.clicktrail.core.report;

import java.nio.file.Path;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// Writes a report as a file of one format.
public interface Exporter {

  /// Stable: `pptx`; what the command line calls it.
  String id();

  /// Of the file name, without the dot.
  String extension();

  /// As the user reads it: "PowerPoint".
  String name();

  /// Whether it makes slides for a meeting, one a card, instead of a document to read: the default
  /// story is then short.
  boolean paged();

  /// Writes the whole file or none: a file that was there stays until the new one is complete.
  ///
  /// @throws ProblemException FILE_NOT_WRITABLE
  void write(Report report, Path target, Progress progress) throws ProblemException;
}
