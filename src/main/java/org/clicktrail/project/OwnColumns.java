package org.clicktrail.project;

import java.util.List;
import java.util.Optional;

/// What a file with a row per session or customer says of its rows, to be carried along with their
/// scores: who they are, and all else, exactly as written.
///
/// @param id the column rows are named by; empty: they are numbered
/// @param customer the column of the customer, where that is another one
/// @param names of the other columns; empty where there are too many cells to carry along
/// @param rows their cells
record OwnColumns(
    Optional<String> id, Optional<String> customer, List<String> names, List<List<String>> rows) {

  /// So many cells are carried along.
  static final long MOST = 5_000_000;

  OwnColumns {
    names = List.copyOf(names);
    rows = List.copyOf(rows);
  }

  /// Cells of a row.
  List<String> row(int row) {
    return names.isEmpty() ? List.of() : rows.get(row);
  }
}
