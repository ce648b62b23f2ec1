package org.clicktrail.data.read;

import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.engine.Query;

/// The rows of an import for one job.
///
/// @param query on the engine of the rows
record RowAccess(Query query, ImportedRows rows, Optional<KnownWords> known, Progress progress) {

  Optional<CodedRows> coded() {
    return rows.coded();
  }

  Optional<LargeRows> large() {
    return rows.large();
  }

  /// What the scan knows of the words.
  KnownWords words() {
    return known.orElseThrow();
  }

  /// The query, views `rows` and `raw` in place.
  Query stored() throws ProblemException {
    rows.store(progress);
    return query;
  }
}
