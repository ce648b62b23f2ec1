package org.clicktrail.core.segment;

import java.util.List;
import org.clicktrail.core.table.Table;

/// Assigns new rows to the segments of a [Segmentation], with the same scaling and imputation.
public interface Assigner {

  /// Segment of each row, −1 for unassigned. Columns are found by name; a missing one counts as
  /// missing.
  int[] assign(Table rows);

  /// Names of the columns it looks at.
  List<String> inputs();
}
