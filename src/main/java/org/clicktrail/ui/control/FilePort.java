package org.clicktrail.ui.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the user for a file. In the application a file dialog; in tests a lambda's answer.
public interface FilePort {

  /// Kinds of files the user is asked for.
  enum Kind {
    DATA(
        "csv", "tsv", "tab", "txt", "psv", "dat", "gz", "zst", "bz2", "zip", "json", "ndjson",
        "jsonl", "parquet", "pq", "xlsx", "xlsm", "xls", "duckdb", "ddb", "sqlite", "sqlite3", "db",
        "log"),
    PROJECT("clicktrail"),
    DECK("pptx"),
    PAGE("html"),
    PRINT("pdf"),
    PICTURE("png"),
    TABLE("csv"),
    SHEET("xlsx");

    private final List<String> extensions;

    Kind(String... extensions) {
      this.extensions = List.of(extensions);
    }

    /// Without dot; the first is the one to write.
    public List<String> extensions() {
      return extensions;
    }
  }

  /// Files to read, one or more of a kind.
  ///
  /// @return empty if the user thought better of it
  List<Path> open(Kind kind);

  /// Where to write.
  ///
  /// @param suggestion file name with extension
  /// @return empty if the user thought better of it
  Optional<Path> save(Kind kind, String suggestion);
}
