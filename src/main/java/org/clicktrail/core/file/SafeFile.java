package org.clicktrail.core.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;

/// Writes a file so that it is either the old or the new one, never half of one: beside it under
/// `.tmp`, synced, then moved over.
public final class SafeFile {

  private SafeFile() {}

  /// What fills the temporary file.
  @FunctionalInterface
  public interface Content {
    void writeTo(Path temporary) throws IOException, ProblemException;
  }

  /// @throws ProblemException FILE_NOT_WRITABLE; the old file is untouched then
  public static void replace(Path file, Content content) throws ProblemException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      content.writeTo(temporary);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      move(temporary, file);
    } catch (IOException e) {
      throw new ProblemException(Problem.of(Problem.Kind.FILE_NOT_WRITABLE, file, reason(e)), e);
    } finally {
      deleteQuietly(temporary);
    }
  }

  /// A reason in words for a failed file operation.
  public static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.NoSuchFileException _ -> "there is no such file or folder";
      case java.nio.file.AccessDeniedException _ -> "access is denied";
      case java.nio.file.FileSystemException f when f.getReason() != null -> f.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteQuietly(Path file) throws ProblemException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new ProblemException(Problem.of(Problem.Kind.FILE_NOT_WRITABLE, file, reason(e)), e);
    }
  }
}
