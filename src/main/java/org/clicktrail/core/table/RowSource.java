package org.clicktrail.core.table;

import java.util.List;
import org.clicktrail.core.job.ProblemException;

/// Pages of a table that may be too large for memory, as the window's grid asks for them.
public interface RowSource {

  List<String> columns();

  /// Rows in all, after sorting and filtering.
  long rows();

  /// Up to `limit` rows from `offset`, cells as the user reads them.
  List<List<String>> page(long offset, int limit) throws ProblemException;
}
