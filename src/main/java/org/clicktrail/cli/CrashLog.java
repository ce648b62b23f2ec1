package org.clicktrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.About;

/// Bugs go to the log file, never to the user's screen. Stack traces hold no data values; messages
/// may, so only the type of the exception is written.
final class CrashLog {

  private CrashLog() {}

  /// Appends the stack trace to the log.
  ///
  /// @return a sentence with a stable code and the place of the log
  static String write(Throwable bug) {
    String code =
        String.format(
            "%08x",
            Arrays.hashCode(
                Arrays.stream(bug.getStackTrace())
                    .map(frame -> frame.getClassName() + frame.getMethodName())
                    .toArray()));
    Path file = About.logFolder().resolve("clicktrail.log");
    try {
      Files.createDirectories(file.getParent());
      try (PrintWriter log =
          new PrintWriter(
              Files.newBufferedWriter(
                  file, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
        log.println(code + " " + About.version());
        for (Throwable cause = bug; cause != null; cause = cause.getCause()) {
          log.println(cause.getClass().getName());
          Arrays.stream(cause.getStackTrace()).forEach(frame -> log.println("  at " + frame));
        }
      }
      return Messages.text("cli.bug", code, file);
    } catch (IOException e) {
      return Messages.text("cli.bug", code, bug.getClass().getName());
    }
  }
}
