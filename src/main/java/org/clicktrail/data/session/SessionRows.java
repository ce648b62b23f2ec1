package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.RowSource;

/// The sessions of a snapshot, page by page: who, when, how it ended, then the features.
final class SessionRows implements RowSource {

  private final List<Column> columns;
  private final int rows;

  SessionRows(Snapshot snapshot) {
    columns =
        Stream.concat(
                Stream.of(
                        Optional.of(snapshot.session()),
                        snapshot.customer(),
                        snapshot.start(),
                        Optional.of(snapshot.label()),
                        snapshot.revenue())
                    .flatMap(Optional::stream)
                    .map(Column.class::cast),
                snapshot.features().columns().stream())
            .toList();
    rows = snapshot.rows();
  }

  /// The columns behind the pages.
  List<Column> all() {
    return columns;
  }

  @Override
  public List<String> columns() {
    return columns.stream().map(Column::name).toList();
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public List<List<String>> page(long offset, int limit) {
    List<List<String>> page = new ArrayList<>();
    for (long row = offset; row < Math.min(rows, offset + limit); row++) {
      int at = Math.toIntExact(row);
      page.add(columns.stream().map(column -> column.text(at)).toList());
    }
    return page;
  }
}
