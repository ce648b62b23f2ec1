package org.clicktrail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// Real data beside the checkout, never part of it. Tests that need it are skipped where it is not.
public final class SharedData {

  private SharedData() {}

  /// A file of the shared data, by its path inside that folder; skips the test if it is not there.
  public static Path file(String path) {
    Path found =
        List.of(Path.of("..", "shared", "data"), Path.of("..", "..", "shared", "data")).stream()
            .map(folder -> folder.resolve(path))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of(path));
    Assumptions.assumeTrue(Files.exists(found), "skipped: ../shared/data is not here");
    return found;
  }
}
