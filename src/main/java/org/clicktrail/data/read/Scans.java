package org.clicktrail.data.read;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/// All files after their one pass: what their columns look like together.
///
/// @param files in the order given
/// @param stats by column name of the first file, in its order
/// @param hashes of all rows
/// @param coding the rows as codes, in the order of `stats`
record Scans(List<Scanned> files, Map<String, ColumnStats> stats, RowHashes hashes, Coding coding) {

  /// One file after its pass.
  ///
  /// @param columns for each column of the first file, its place in this one
  record Scanned(
      TextFile file,
      Charset charset,
      Dialect dialect,
      Layout layout,
      List<Integer> columns,
      FileScan.Result result) {}

  /// Whether formats wrote all of them, so that decimals have a point wherever they were numbers.
  boolean regular() {
    return files.stream().allMatch(file -> file.file().part().regular());
  }

  /// How a file is cut into records, and where its table lies.
  record Cut(Dialect dialect, Layout layout) {}

  List<String> names() {
    return List.copyOf(stats.keySet());
  }

  ColumnStats stats(String name) {
    ColumnStats found = stats.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no column " + name);
    }
    return found;
  }

  /// Accepted rows.
  long rows() {
    return results().stream().mapToLong(FileScan.Result::rows).sum();
  }

  List<FileScan.Result> results() {
    return files.stream().map(Scanned::result).toList();
  }

  List<Store.Source> sources() {
    return files.stream()
        .map(file ->
            new Store.Source(
                file.result(), file.dialect().copy(), file.layout().names().size(), file.columns()))
        .toList();
  }
}
