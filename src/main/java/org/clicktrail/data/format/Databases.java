package org.clicktrail.data.format;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.clicktrail.core.text.Messages;

/// What databases say about files, in words.
final class Databases {

  private Databases() {}

  static IOException refused(SQLException cause) {
    String message = String.valueOf(cause.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    if (Failure.diskFull(cause)) {
      return new IOException(message, cause);
    }
    String key =
        lower.contains("lock on file") || lower.contains("busy") || lower.contains("locked")
            ? "format.database.used"
            : lower.contains("file system operations are disabled")
                    || lower.contains("permission error")
                ? "format.database.outside"
                : lower.contains("version") || lower.contains("newer")
                    ? "format.database.version"
                    : "format.database.failed";
    String first = message.lines().findFirst().orElse("");
    return new UnreadableException(Messages.text(key, first), cause);
  }
}
