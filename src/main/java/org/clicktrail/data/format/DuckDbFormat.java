package org.clicktrail.data.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.engine.Sandbox;
import org.clicktrail.data.engine.Sql;

/// A DuckDB database, attached read-only.
final class DuckDbFormat implements FileFormat {

  private static final int MAGIC_AT = 8;

  @Override
  public String id() {
    return "duckdb";
  }

  @Override
  public List<String> endings() {
    return List.of("duckdb", "ddb");
  }

  @Override
  public boolean matches(Bytes bytes, byte[] head) {
    return head.length > MAGIC_AT + 4
        && new String(head, MAGIC_AT, 4, StandardCharsets.ISO_8859_1).equals("DUCK");
  }

  @Override
  public Optional<Converted> convert(
      Bytes bytes, Choice choice, Workshop workshop, Progress progress) throws IOException {
    Path file = bytes.onDisk(workshop, progress).toRealPath();
    try (Sandbox sandbox = Sandbox.attached(file, workshop.folder(), progress)) {
      List<Tables.Table> all = new ArrayList<>();
      List<String> from = new ArrayList<>();
      for (List<String> row : sandbox.texts(LIST)) {
        boolean main = row.get(0).equals("main");
        all.add(
            new Tables.Table(
                (main ? "" : row.get(0) + ".") + row.get(1), Long.parseLong(row.get(2))));
        from.add(Sandbox.ATTACHED + "." + Sql.name(row.get(0)) + "." + Sql.name(row.get(1)));
      }
      Tables tables = new Tables(all, choice);
      Converted table = new Exporter(sandbox, workshop).export(from.get(tables.place()), progress);
      return Optional.of(table.among(tables));
    } catch (SQLException e) {
      throw Databases.refused(e);
    }
  }

  /// Schema, name and rows; a view counts as the smallest.
  private static final String LIST =
      "select schema_name, table_name, estimated_size from duckdb_tables()"
          + " where database_name = 'outside' and not internal"
          + " union all select schema_name, view_name, -1 from duckdb_views()"
          + " where database_name = 'outside' and not internal order by 1, 2";
}
