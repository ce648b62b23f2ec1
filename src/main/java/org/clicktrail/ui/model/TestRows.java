package org.clicktrail.ui.model;

import java.util.Optional;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.table.Table;
import org.clicktrail.project.Run;

/// The rows of the test, or of the first period of it; cut out only when they are asked for, as
/// that takes its time.
record TestRows(Snapshot all, Split split) {

  static Optional<TestRows> of(Optional<Run> run) {
    return run.flatMap(Run::snapshot)
        .flatMap(all -> run.flatMap(Run::split).map(split -> new TestRows(all, split)));
  }

  Table features() {
    return all.rows(split.folds().getFirst().test()).features();
  }
}
