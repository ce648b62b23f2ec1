package org.clicktrail.core.schema;

import java.nio.file.Path;
import java.util.List;

/// One table as it was read from a file.
///
/// @param path of the file; in an archive, of the file in it: `logs.zip/may.csv`
/// @param sha256 of the bytes of the file on disk, lower-case hexadecimal
/// @param rows data rows accepted
/// @param rejected data rows refused, see [Reject]
/// @param table the sheet, table or list that was read; "" where there is only one
/// @param tables all that could be read instead, the one read among them; empty where there is only
///   one
public record SourceFile(
    Path path, String sha256, long rows, long rejected, String table, List<String> tables) {

  public SourceFile {
    tables = List.copyOf(tables);
  }

  /// A file that holds one table.
  public SourceFile(Path path, String sha256, long rows, long rejected) {
    this(path, sha256, rows, rejected, "", List.of());
  }
}
