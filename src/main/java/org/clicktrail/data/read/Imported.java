package org.clicktrail.data.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;

/// A file that was read. Rows of small files are held as codes ([#rows]) and put into the engine
/// when the first [Query#on] looks at them; larger ones lie there from the start.
///
/// View `rows` holds the accepted rows: a column for each field under its own (quoted) name —
/// BIGINT, DOUBLE, BOOLEAN, TIMESTAMP, or VARCHAR for categories, ids and text — and besides
/// `"#row"` BIGINT (from 0, over all files, in file order), `"#file"` INTEGER (from 0; test files
/// follow) and `"#time"` TIMESTAMP (joined from the columns with role TIME; null where unknown).
/// Days are TIMESTAMP at midnight. Missing and unreadable cells are null. Where a row is an event,
/// rows lie in file order; order them by session, `"#time"`, the column with role ORDER and
/// `"#row"`.
///
/// View `raw` holds the same rows as text exactly as written ("" where empty), with `"#row"` and
/// `"#file"`; it parses a private copy of the file each time, so read it in one go.
///
/// @param engine holds the tables
/// @param report what was read and how
/// @param trainFiles files from the front that are training data; the rest is test data
/// @param rows where the rows are
public record Imported(Engine engine, ImportReport report, int trainFiles, ImportedRows rows) {

  private static final String KEPT = Engine.QUICK + ".kept";

  /// Puts views `rows` and `raw` into the engine unless they are there.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public void store(Progress progress) throws ProblemException {
    rows.store(progress);
  }

  /// The same rows without exact copies of an earlier row: view `rows` leaves them out from now on
  /// (`raw` keeps them), `"#row"` stays.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public Imported dropDuplicates(Progress progress) throws ProblemException {
    String first = Duplicates.first(report.mapping().fields());
    Imported left =
        without("select \"#row\" from rows where \"#row\" not in (" + first + ")", progress);
    return left.with(dropped(left.report, report.rows() - left.report.rows()));
  }

  /// The same rows but some: view `rows` leaves them out from now on (`raw` keeps them), `"#row"`
  /// stays.
  ///
  /// @param doomed SQL for the numbers of the rows to leave out
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public Imported without(String doomed, Progress progress) throws ProblemException {
    rows.store(progress);
    try (Query query = Query.on(engine, progress)) {
      String next = Engine.QUICK + ".remaining";
      query.run("drop table if exists " + next);
      query.run(
          "create table "
              + next
              + " as select * from rows where \"#row\" not in ("
              + doomed
              + ") order by \"#row\"");
      query.run("drop view rows");
      query.run("drop table if exists " + KEPT);
      query.run("alter table " + next + " rename to kept");
      query.run("create view rows as select * from " + KEPT);
      long left = query.number("select count(*) from rows");
      ImportedRows kept = ImportedRows.inEngine();
      long sessions =
          SessionCount.of(new RowAccess(query, kept, Optional.empty(), progress), report.mapping());
      return new Imported(engine, report.withRows(left, sessions), trainFiles, kept);
    }
  }

  /// Cells of the rows of view `rows`, in their order, exactly as written; "" where empty.
  ///
  /// @param columns as the file calls them, also after [#as]
  public List<List<String>> written(List<String> columns, Progress progress)
      throws ProblemException {
    rows.store(progress);
    String names =
        columns.stream().map(name -> "w." + Sql.name(name)).collect(Collectors.joining(", "));
    List<List<String>> all = new ArrayList<>();
    try (Query query = Query.on(engine, progress)) {
      query.each(
          "select %s from raw w join (select \"#row\" as r from rows) d on w.\"#row\" = d.r order by d.r"
              .formatted(names),
          row -> {
            List<String> cells = new ArrayList<>();
            for (int column = 1; column <= columns.size(); column++) {
              cells.add(row.getString(column));
            }
            all.add(List.copyOf(cells));
          });
    }
    return all;
  }

  /// The table behind view `rows`; its `rowid` numbers the rows from 0 without gaps, in their
  /// order.
  ///
  /// @param query with the rows in place
  public String table(Query query) throws ProblemException {
    long kept =
        query.number(
            "select count(*) from duckdb_tables() where database_name = 'quick'"
                + " and table_name = 'kept'");
    return kept > 0 ? KEPT : Store.table(query);
  }

  /// The same rows with another report.
  public Imported with(ImportReport other) {
    return new Imported(engine, other, trainFiles, rows);
  }

  /// The same rows under the columns of another file, so that what was defined on that one applies;
  /// view `rows` then has these columns only.
  ///
  /// @param mapping of the other file
  /// @param columns the column of this file, by the other's name; those left out are missing in
  ///   every row
  /// @param codeWords of the other file
  public Imported as(
      Mapping mapping,
      Map<String, String> columns,
      Map<String, Map<String, String>> codeWords,
      Progress progress)
      throws ProblemException {
    rows.store(progress);
    StringBuilder selected = new StringBuilder("rowid as \"#row\", \"#file\", \"#time\"");
    for (Field field : mapping.fields()) {
      String column = columns.get(field.name());
      selected
          .append(", ")
          .append(column == null ? "null::varchar" : Sql.name(column))
          .append(" as ")
          .append(Sql.name(field.name()));
    }
    try (Query query = Query.on(engine, progress)) {
      query.run(
          "create or replace view rows as select %s from %s"
              .formatted(selected, Store.table(query)));
    }
    return new Imported(engine, report.as(mapping, codeWords), trainFiles, ImportedRows.inEngine());
  }

  /// Every refused row; the report holds only the first thousand.
  public void eachReject(RejectSink sink) throws IOException {
    Refused.each(engine.folder(), report.files().size(), sink::take);
  }

  /// Receives refused rows.
  @FunctionalInterface
  public interface RejectSink {
    void take(Reject reject) throws IOException;
  }

  private static ImportReport dropped(ImportReport report, long copies) {
    return report.withQuality(
        report.quality().stream()
            .map(found -> found.finding().equals("duplicate_rows") ? dropped(found, copies) : found)
            .toList());
  }

  private static Quality dropped(Quality found, long copies) {
    return new Quality(
        found.finding(),
        Quality.Severity.GOOD,
        found.columns(),
        copies,
        found.share(),
        Messages.text("quality.duplicate_rows.dropped.title", Formats.count(copies)),
        Messages.text("quality.duplicate_rows.dropped.detail"),
        found.examples());
  }
}
