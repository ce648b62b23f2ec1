package org.clicktrail.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;

/// Files that live as long as one operation.
final class Temporary {

  private Temporary() {}

  static Path file(String prefix, String ending) throws ProblemException {
    try {
      return Files.createTempFile(prefix, ending);
    } catch (IOException e) {
      throw failed(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  static void delete(Path file) throws ProblemException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static ProblemException failed(Path file, IOException e) {
    return new ProblemException(
        Problem.of(Problem.Kind.FILE_NOT_WRITABLE, file, SafeFile.reason(e)), e);
  }
}
