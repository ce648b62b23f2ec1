package org.clicktrail.data.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/// A text file that appears complete or not at all: it is written beside its name and moved there.
record CsvFile(Path path) {
  /// Writes the text as it is; a last line without a line feed stays one.
  Path write(CharSequence text) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    Path unfinished = path.resolveSibling(path.getFileName() + ".tmp");
    Files.writeString(unfinished, text);
    return Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
  }

  /// A number with a point; empty for `NaN`.
  static String decimal(double value, int digits) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
