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

/// Writes a file so that it is either the old or the new one, never half of one, whenever the
/// program or the machine stops: beside it under `.tmp`, synced, then moved over.
public final class SafeFile {

  private SafeFile() {}

  /// What fills the temporary file.
  @FunctionalInterface
  public interface Content {
    void writeTo(Path temporary) throws IOException, ProblemException;
  }

  /// @throws ProblemException FILE_NOT_WRITABLE; the old file is untouched then
  public static void replace(Path file, Content content) throws ProblemException {
    replace(file, content, () -> {});
  }

  /// The same; the old file, if there is one, stays as `NAME.bak`. A failed write changes neither.
  ///
  /// @throws ProblemException FILE_NOT_WRITABLE; the old file is untouched then
  public static void replaceKeeping(Path file, Content content) throws ProblemException {
    replace(
        file,
        content,
        () -> {
          if (Files.exists(file)) {
            replace(
                sibling(file, ".bak"),
                copy -> Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING));
          }
        });
  }

  /// Removes what a crash left of a write that did not end. Only where nobody else writes.
  public static void tidy(Path file) throws IOException {
    Files.deleteIfExists(temporary(file));
    Files.deleteIfExists(temporary(sibling(file, ".bak")));
  }

  /// What happens between the new file being whole and its taking the place of the old one.
  private interface Before {
    void run() throws IOException, ProblemException;
  }

  private static void replace(Path file, Content content, Before before) throws ProblemException {
    Path temporary = temporary(file);
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      content.writeTo(temporary);
      sync(temporary, StandardOpenOption.WRITE);
      before.run();
      move(temporary, file);
      if (folder != null) {
        syncFolder(folder);
      }
    } catch (IOException e) {
      throw new ProblemException(Problem.of(Problem.Kind.FILE_NOT_WRITABLE, file, reason(e)), e);
    } finally {
      deleteQuietly(temporary);
    }
  }

  private static Path temporary(Path file) {
    return sibling(file, ".tmp");
  }

  private static Path sibling(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static void sync(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  /// So that the move outlives a power cut too; some systems cannot open a folder.
  private static void syncFolder(Path folder) {
    try {
      sync(folder, StandardOpenOption.READ);
    } catch (IOException e) {
      System.getLogger(SafeFile.class.getName())
          .log(System.Logger.Level.DEBUG, "a folder cannot be synced here", e);
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
