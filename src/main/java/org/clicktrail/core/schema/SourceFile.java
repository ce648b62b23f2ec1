package org.clicktrail.core.schema;

import java.nio.file.Path;
import java.util.List;

/// One table as it was read from a file.
///
/// @param path of the file
/// @param sha256 of the bytes of the file on disk, lower-case hexadecimal
/// @param rows data rows accepted
/// @param rejected data rows refused, see [Reject]
/// @param table what was read of it: a sheet, a table, a list, the name of a file in an archive; ""
///   where it is the whole file
/// @param tables all sheets, tables or lists that could be read instead, the one read among them;
///   empty where there is only one
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
