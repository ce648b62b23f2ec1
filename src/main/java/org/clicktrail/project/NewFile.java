package org.clicktrail.project;

import java.nio.file.Path;
import java.util.Map;

/// A file to be scored.
///
/// @param columns what the user said: by a column of the training file, the column of this one that
///   stands for it; "" where there is none, so that it counts as missing
public record NewFile(Path path, Map<String, String> columns) {

  public NewFile {
    columns = Map.copyOf(columns);
  }

  public static NewFile of(Path path) {
    return new NewFile(path, Map.of());
  }
}
