package org.clicktrail.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Pseudonyms;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.export.Cells;
import org.clicktrail.data.export.RowsWriter;
import org.clicktrail.data.export.SessionsWriter;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.session.Sessions;
import org.clicktrail.data.sql.Dialect;
import org.clicktrail.data.sql.EventTable;

/// What was read, and the session table, written for other programs.
public final class Conversions {

  private Conversions() {}

  /// What to convert.
  ///
  /// @param fixes rows to leave out
  /// @param target `.csv` or `.parquet`
  /// @param typed ISO dates and point decimals instead of the text as written
  /// @param rejects where refused rows go, if anywhere
  public record Request(
      List<Path> files,
      ReadOptions options,
      List<Pipeline.Fix> fixes,
      Path target,
      boolean typed,
      Optional<Path> rejects) {
    public Request {
      files = List.copyOf(files);
      fixes = List.copyOf(fixes);
    }
  }

  /// Reads the files and writes their rows without analysis. What was left out, mended or unclear
  /// is in the report.
  public static ImportReport convert(Request request, Progress progress) throws ProblemException {
    Pipeline pipeline =
        Pipeline.of(request.files())
            .with(new Pipeline.Source(request.files(), List.of(), request.options()))
            .withFixes(request.fixes());
    try (OpenedFile file = OpenedFile.temporary()) {
      Imported imported = file.imported(pipeline, progress.part(0, 0.6));
      Cells cells = request.typed() ? Cells.TYPED : Cells.AS_WRITTEN;
      RowsWriter.write(imported, request.target(), cells, progress.part(0.6, 1));
      if (request.rejects().isPresent()) {
        RowsWriter.writeRejects(imported, request.rejects().get());
      }
      return imported.report();
    }
  }

  /// What should be said about a session table that was written.
  ///
  /// @param masked columns of the table whose names were replaced
  /// @param notes about rows that are not in it
  public record Written(List<String> masked, List<String> notes) {
    public Written {
      masked = List.copyOf(masked);
      notes = List.copyOf(notes);
    }
  }

  /// Writes the session table with the features known at the recipe's moment.
  ///
  /// @param personal whether sessions and customers keep names that are personal data
  public static Written sessions(
      Pipeline pipeline, Path target, boolean personal, Progress progress) throws ProblemException {
    try (OpenedFile file = OpenedFile.temporary()) {
      Imported imported = file.imported(pipeline, progress.part(0, 0.5));
      Sessions sessions = file.sessions(pipeline, progress);
      DecisionMoment moment = pipeline.goal().moment().orElse(new DecisionMoment.End());
      Snapshot snapshot =
          sessions.snapshot(Optional.empty(), Optional.empty(), moment, progress.part(0.5, 0.8));
      Table table = withIds(snapshot);
      List<String> masked = personal ? List.of() : masked(imported.report());
      SessionsWriter.write(
          masked.isEmpty() ? table : masked(table, masked),
          target,
          imported.engine(),
          progress.part(0.8, 1));
      return new Written(masked, notes(imported.report()));
    }
  }

  private static List<String> notes(ImportReport report) {
    return report.rejected() == 0
        ? List.of()
        : List.of(Messages.text("project.rows.refused", Formats.count(report.rejected())));
  }

  /// Writes the query that makes the session table from a table of events in DuckDB: `events` with
  /// the columns of the file, and `row_number`, which decides between events of the same time.
  public static void query(Pipeline pipeline, Path target, Progress progress)
      throws ProblemException {
    try (OpenedFile file = OpenedFile.temporary()) {
      Mapping mapping = file.imported(pipeline, progress.part(0, 0.5)).report().mapping();
      DecisionMoment moment = pipeline.goal().moment().orElse(new DecisionMoment.End());
      if (mapping.grain() == Grain.SESSIONS) {
        throw new ProblemException(
            Problem.Kind.UNKNOWN_CHOICE, target.getFileName(), Messages.text("export.sql.events"));
      }
      List<Field> times = mapping.all(Role.TIME);
      String time =
          times.isEmpty()
              ? "null"
              : times.size() == 1 ? Dialect.DUCKDB.name(times.getFirst().name()) : "event_time";
      EventTable.Place place =
          new EventTable.Place(Dialect.DUCKDB, "events", "row_number", time, "false");
      Sessions sessions = file.sessions(pipeline, progress.part(0.5, 0.6));
      Facts _ = sessions.facts(progress.part(0.6, 1));
      String sql = sessions.query(place, Optional.empty(), Optional.empty(), moment).sql();
      String about = Messages.text("export.sql", pipeline.source().files(), moment.words(), time);
      SafeFile.replace(target, out -> Files.writeString(out, about + "\n" + sql + "\n"));
    }
  }

  /// Columns of the session table that are made of personal data.
  private static List<String> masked(ImportReport report) {
    Set<String> personal = report.personal();
    Mapping mapping = report.mapping();
    List<Field> naming =
        mapping.sessionKey().isEmpty()
            ? mapping.first(Role.CUSTOMER).stream().toList()
            : mapping.sessionKey();
    List<String> masked = new ArrayList<>();
    if (naming.stream().anyMatch(field -> personal.contains(field.name()))) {
      masked.add("session");
    }
    if (mapping.first(Role.CUSTOMER).filter(c -> personal.contains(c.name())).isPresent()) {
      masked.add("customer");
    }
    return masked;
  }

  private static Table masked(Table table, List<String> names) {
    return Table.of(
        table.rows(),
        table.columns().stream()
            .map(column ->
                names.contains(column.name()) && column instanceof Column.Categories words
                    ? Pseudonyms.of(words)
                    : column)
            .toList());
  }

  /// Ids and start before the features.
  private static Table withIds(Snapshot snapshot) {
    List<Column> columns = new ArrayList<>();
    columns.add(snapshot.session().named("session"));
    snapshot.customer().ifPresent(c -> columns.add(c.named("customer")));
    snapshot.start().ifPresent(c -> columns.add(c.named("start")));
    columns.addAll(snapshot.features().columns());
    return uniquely(snapshot.rows(), columns);
  }

  /// A table whose names differ in more than case: databases and spreadsheets take such names for
  /// the same. A later column of the same name gets an underscore behind.
  static Table uniquely(int rows, List<Column> columns) {
    Set<String> taken = new HashSet<>();
    return Table.of(
        rows, columns.stream().map(column -> column.named(free(column.name(), taken))).toList());
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    while (!taken.add(free.toLowerCase(Locale.ROOT))) {
      free = free + "_";
    }
    return free;
  }
}
