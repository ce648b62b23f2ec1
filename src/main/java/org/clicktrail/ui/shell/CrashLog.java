package org.clicktrail.ui.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The log file of the window: errors nobody foresaw. Messages of exceptions may hold cells of the
/// user's data, so only types and places in the program are written.
final class CrashLog {

  private final Path file;
  private final String version;

  /// @param file log file; its folder is made when needed
  CrashLog(Path file, String version) {
    this.file = file;
    this.version = version;
  }

  /// @param code the same for the same error, eight hexadecimal digits
  /// @param details what to send when asking for help: no data values
  /// @param log where it was written
  record Entry(String code, String details, Path log) {}

  Path file() {
    return file;
  }

  /// Writes an error down. If even that fails, the entry still holds the details.
  Entry write(Throwable bug, Instant now) {
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
    } catch (IOException e) {
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
