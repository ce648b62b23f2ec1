package org.clicktrail.data.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.Field;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;

/// Puts the private copies of files into the engine: typed rows as a table, text as a view.
final class Store {

  /// Up to here, rows are held in memory (and spilled if need be) instead of the database file.
  private static final long QUICK_BYTES = 256L << 20;

  /// One file to be loaded.
  ///
  /// @param dialect of the private copy
  /// @param width columns of this file
  /// @param columns for each field, its column in this file
  record Source(FileScan.Result scan, Dialect dialect, int width, List<Integer> columns) {}

  private final List<Field> fields;
  private final Typing typing;
  private final Map<String, ColumnStats> stats;

  Store(Typing typing, Map<String, ColumnStats> stats) {
    this.fields = typing.fields();
    this.typing = typing;
    this.stats = stats;
  }

  /// Creates `rows` and `raw`, replacing those of an earlier import.
  void load(Query query, List<Source> sources) throws ProblemException {
    clear(query);
    long bytes = sources.stream().mapToLong(source -> source.scan.copy().toFile().length()).sum();
    String table = (bytes <= QUICK_BYTES ? Engine.QUICK : "main") + ".data";
    for (int file = 0; file < sources.size(); file++) {
      String select = typed(sources.get(file), file);
      query.run(
          (file == 0 ? "create table " + table + " as " : "insert into " + table + " ") + select);
    }
    query.run("create view rows as select rowid as \"#row\", * from " + table);
    List<String> texts = new ArrayList<>();
    for (int file = 0; file < sources.size(); file++) {
      texts.add(text(sources.get(file), file));
    }
    query.run(
        "create view raw as select row_number() over () - 1 as \"#row\", * from ("
            + String.join(" union all ", texts)
            + ")");
  }

  /// Where the rows of the last import lie.
  static String table(Query query) throws ProblemException {
    long quick =
        query.number(
            "select count(*) from duckdb_tables() where database_name = 'quick'"
                + " and table_name = 'data'");
    return (quick > 0 ? Engine.QUICK : "main") + ".data";
  }

  static void clear(Query query) throws ProblemException {
    query.run("drop view if exists rows");
    query.run("drop view if exists raw");
    for (String schema : List.of(Engine.QUICK, "main")) {
      query.run("drop table if exists " + schema + ".data");
      query.run("drop table if exists " + schema + ".kept");
    }
  }

  /// SQL for the rows of a file: a column for each field, then `"#file"` and `"#time"`.
  String typed(Source source, int file) {
    Map<String, String> values = new HashMap<>();
    List<String> selected = new ArrayList<>();
    for (int at = 0; at < fields.size(); at++) {
      String name = fields.get(at).name();
      String column = "c" + source.columns.get(at);
      boolean padded = stats(name).padded() > 0;
      String cell = padded ? "nullif(trim(" + column + ",e' \\t\\r\\n'),'')" : column;
      Decision decision = typing.decision(name);
      String value = decision.of(cell);
      values.put(name, value);
      selected.add("cast(" + value + " as " + decision.sqlType() + ") as " + Sql.name(name));
    }
    return "select "
        + file
        + "::integer as \"#file\", "
        + typing.time(values)
        + " as \"#time\", "
        + String.join(", ", selected)
        + " from "
        + reader(source, types(source));
  }

  /// Columns of whole numbers are read as such; all others as text, converted by their decision.
  private List<String> types(Source source) {
    List<String> types = new ArrayList<>(Collections.nCopies(source.width, "VARCHAR"));
    for (int at = 0; at < fields.size(); at++) {
      String name = fields.get(at).name();
      if (typing.decision(name).direct() && stats(name).padded() == 0) {
        types.set(source.columns.get(at), "BIGINT");
      }
    }
    return types;
  }

  private String text(Source source, int file) {
    List<String> selected = new ArrayList<>();
    for (int at = 0; at < fields.size(); at++) {
      selected.add(
          "coalesce(c" + source.columns.get(at) + ",'') as " + Sql.name(fields.get(at).name()));
    }
    return "select "
        + file
        + "::integer as \"#file\", "
        + String.join(", ", selected)
        + " from "
        + reader(source, Collections.nCopies(source.width, "VARCHAR"));
  }

  private static String reader(Source source, List<String> types) {
    List<String> columns = new ArrayList<>();
    for (int column = 0; column < source.width; column++) {
      columns.add("'c" + column + "':'" + types.get(column) + "'");
    }
    Dialect dialect = source.dialect;
    String quote = dialect.quote() == 0 ? "''" : Sql.text(String.valueOf((char) dialect.quote()));
    return "read_csv("
        + Sql.text(source.scan.copy().toString())
        + ",auto_detect=false,header=false,max_line_size=33554432,buffer_size=33554432,delim="
        + Sql.text(String.valueOf((char) dialect.separator()))
        + ",quote="
        + quote
        + ",escape="
        + quote
        + ",new_line="
        + (source.scan.crlf() ? "'\\r\\n'" : "'\\n'")
        + ",columns={"
        + String.join(",", columns)
        + "})";
  }

  private ColumnStats stats(String name) {
    ColumnStats found = stats.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no column " + name);
    }
    return found;
  }
}
