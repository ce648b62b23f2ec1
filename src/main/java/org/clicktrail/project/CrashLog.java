package org.clicktrail.project;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The log file: errors nobody foresaw. Messages of exceptions may hold cells of the user's data,
/// so only types and places in the program are written. Writing never fails.
///
/// @param file its folder is made when needed
/// @param version written beside every error
public record CrashLog(Path file, String version) {

  /// The log of this program for this user.
  public static CrashLog ofUser() {
    return new CrashLog(About.logFolder().resolve("clicktrail.log"), About.version());
  }

  /// An error as it was written down.
  ///
  /// @param code the same for the same error, eight hexadecimal digits
  /// @param details what to send when asking for help: no data values
  /// @param log where it was written
  public record Entry(String code, String details, Path log) {}

  /// Writes an error down. If even that fails, the entry still holds the details.
  public Entry write(Throwable bug, Instant now) {
    String code = code(bug);
    String details = code + " " + version + " " + now + "\n" + trace(bug);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (PrintWriter out =
          new PrintWriter(
              Files.newBufferedWriter(
                  file, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
        out.println(details);
      }
      return new Entry(code, details, file);
    } catch (IOException | RuntimeException e) {
      // A log that cannot be written must not hide the error it is about.
      return new Entry(code, details + "\n" + e.getClass().getName(), file);
    }
  }

  private static String code(Throwable bug) {
    String places =
        bug.getClass().getName()
            + Arrays.stream(bug.getStackTrace())
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .collect(Collectors.joining());
    return String.format("%08x", places.hashCode());
  }

  private static String trace(Throwable bug) {
    return Stream.iterate(bug, cause -> cause != null, Throwable::getCause)
        .map(cause ->
            cause.getClass().getName()
                + Arrays.stream(cause.getStackTrace())
                    .map(frame -> "\n  at " + frame)
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("\ncaused by "));
  }
}
