package org.clicktrail.data.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        System.getLogger(Workshop.class.getName())
            .log(System.Logger.Level.WARNING, "stays until the engine closes", e);
      }
    }
  }
}
