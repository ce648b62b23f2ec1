package org.clicktrail.core.table;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.ProblemException;

/// Pages of a table that may be too large for memory, as the window's grid asks for them.
public interface RowSource {

  /// Names of the columns.
  List<String> columns();

  /// Whether the cells of a column are numbers.
  boolean number(String column);

  /// Rows in all that are shown.
  long rows();

  /// Up to `limit` rows from `offset`, cells as the user reads them.
  List<List<String>> page(long offset, int limit) throws ProblemException;

  /// Which rows are shown in which order.
  ///
  /// @param sort missing cells come last, equal ones in the order of the file; empty: the order of
  ///   the file
  /// @param containing text in any cell, whatever its case; "" is in every row
  record Shown(Optional<Sort> sort, String containing) {
    /// Everything as in the file.
    public static Shown all() {
      return new Shown(Optional.empty(), "");
    }
  }

  /// An order by a column.
  record Sort(String column, Direction direction) {}

  /// Which end comes first.
  enum Direction {
    UP,
    DOWN
  }
}
