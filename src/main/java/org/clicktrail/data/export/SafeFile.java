package org.clicktrail.data.export;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;

/// A file that appears only when it is complete: written beside its place, then moved there.
final class SafeFile {

  private SafeFile() {}

  /// Writes a file.
  @FunctionalInterface
  interface Content {
    void writeTo(Path path) throws IOException, ProblemException;
  }

  /// Writes `target` by way of a `.tmp` file; on any failure the old file stays as it was.
  ///
  /// @throws ProblemException if the folder cannot be written
  static void write(Path target, Content content) throws ProblemException {
    Path temporary = target.resolveSibling(target.getFileName() + ".tmp");
    try {
      Path parent = target.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      try {
        content.writeTo(temporary);
        move(temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.FILE_NOT_WRITABLE, target, String.valueOf(e.getMessage())), e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
