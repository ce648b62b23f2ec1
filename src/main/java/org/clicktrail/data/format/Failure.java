package org.clicktrail.data.format;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.text.Messages;

/// What went wrong with a file, in words.
public final class Failure {

  private Failure() {}

  /// The problem behind a failure while the file was read or its private copy written.
  public static ProblemException of(Path file, IOException cause) {
    if (diskFull(cause)) {
      return new ProblemException(Problem.of(Problem.Kind.DISK_FULL), cause);
    }
    return new ProblemException(
        Problem.of(Problem.Kind.FILE_NOT_READABLE, file, reason(cause)), cause);
  }

  /// A problem with a clause of ours.
  ///
  /// @param key of the clause
  static ProblemException of(Path file, String key, Object... args) {
    return new ProblemException(Problem.Kind.FILE_NOT_READABLE, file, Messages.text(key, args));
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case UnreadableException own -> String.valueOf(own.getMessage());
      case AccessDeniedException _ -> Messages.text("format.denied");
      case NoSuchFileException _ -> Messages.text("format.gone");
      case ZipException _, EOFException _, CharacterCodingException _ ->
          Messages.text("format.damaged");
      default -> Messages.text("format.failed", String.valueOf(cause.getMessage()));
    };
  }

  /// Whether there was no room to write.
  static boolean diskFull(Exception cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left") || message.contains("not enough space on the disk");
  }
}
