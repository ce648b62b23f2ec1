package org.clicktrail.data.session;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.table.Column;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;

/// Keeps a session table in the engine, in full, as table `sessions`.
final class SessionStore {

  private final Engine engine;
  private final Progress progress;

  SessionStore(Engine engine, Progress progress) {
    this.engine = engine;
    this.progress = progress;
  }

  /// Replaces the table; its rows lie in any order. Columns are `session`, `customer`, `start`,
  /// `label`, `revenue` as far as they exist, then the features; a feature of the same name gets an
  /// underscore behind.
  void write(Snapshot snapshot) throws ProblemException {
    List<Column> columns = columns(snapshot);
    Set<String> names = new HashSet<>();
    List<String> titles = columns.stream().map(column -> unique(column.name(), names)).toList();
    SnapshotFunction function = new SnapshotFunction(columns, titles, snapshot.rows(), progress);
    try (Query query = Query.early(engine, progress)) {
      query.run("begin transaction");
      // Behind a join the engine lets several threads write, see StoredTable.
      query.run(
          """
          create or replace table sessions as
          select %s from %s() s semi join (select unnest([0]) as part) p on s.%s = p.part
          """
              .formatted(
                  selected(columns, titles),
                  query.register(function),
                  Sql.name(SnapshotFunction.PART)));
      // An open transaction ends with its connection, and the earlier table stays.
      Optional<RuntimeException> problem = function.problem();
      if (problem.isPresent()) {
        throw problem.get();
      }
      query.run("commit");
    }
  }

  private static String selected(List<Column> columns, List<String> titles) {
    return IntStream.range(0, titles.size())
        .mapToObj(column -> {
          String title = Sql.name(titles.get(column));
          return columns.get(column) instanceof Column.Times
              ? "make_timestamp(s." + title + ") as " + title
              : "s." + title;
        })
        .collect(Collectors.joining(", "));
  }

  /// Who, when and how it ended, then the features.
  private static List<Column> columns(Snapshot snapshot) {
    return Stream.concat(
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
  }

  /// The database takes names without case.
  private static String unique(String name, Set<String> names) {
    String free = name;
    while (!names.add(free.toLowerCase(Locale.ROOT))) {
      free += "_";
    }
    return free;
  }
}
