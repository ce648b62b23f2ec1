package org.clicktrail.data.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.data.bucket.Bucket;
import org.clicktrail.data.column.ColumnFile;
import org.clicktrail.data.column.PageWriter;

/// Writes what a [Pass] found in a bucket as pages of the table. One a thread.
final class SessionPages {

  private final PageWriter to;
  private final List<StoredName> names;
  private final List<StoredFeature> features;

  /// Where in a draft the features lie, by moment.
  private final Map<Integer, int[]> columns = new HashMap<>();

  SessionPages(ColumnFile file, StoredTable table) {
    this.to = new PageWriter(file);
    this.names = table.names();
    this.features = table.written();
  }

  /// @param ends how its sessions ended
  /// @param draft rows of a moment
  /// @throws UncheckedIOException if the file cannot be written
  void write(Bucket bucket, Ends ends, int moment, Draft draft) {
    try {
      for (int from = 0; from < draft.rows(); from += PageWriter.ROWS) {
        int count = Math.min(PageWriter.ROWS, draft.rows() - from);
        to.start(count);
        names(bucket, draft, from, count);
        starts(ends.start(), draft, from, count);
        features(moment, draft, from);
        to.finish(moment);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void names(Bucket bucket, Draft draft, int from, int count) {
    for (StoredName name : names) {
      name.write(to, bucket, draft.sessionsSoFar(), from, count);
    }
  }

  private void starts(long[] starts, Draft draft, int from, int count) {
    long[] values = new long[count];
    for (int row = 0; row < count; row++) {
      values[row] = starts[draft.sessionsSoFar()[from + row]];
    }
    to.longs(values);
  }

  private void features(int moment, Draft draft, int from) {
    for (int at : columns.computeIfAbsent(moment, _ -> columns(draft.features()))) {
      if (at < 0) {
        to.nothing();
      } else {
        to.numbers(draft.columnSoFar(at), from);
      }
    }
  }

  /// Which of the known features every written one is; negative if it is not known.
  private int[] columns(List<Feature> known) {
    return features.stream().mapToInt(stored -> known.indexOf(stored.feature())).toArray();
  }
}
