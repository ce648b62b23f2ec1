package org.clicktrail.data.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.job.Afterwards;

/// Temporary files of one import in the engine's own folder.
final class Workshop implements AutoCloseable {

  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  Workshop(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /// A new empty file that is gone when the import is done.
  Path file(String ending) throws IOException {
    Path file = Files.createTempFile(folder, "format-", ending);
    files.add(file);
    return file;
  }

  @Override
  public void close() {
    files.forEach(Afterwards::delete);
  }
}
