package org.clicktrail.data.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Recognition;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SourceFile;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Sql;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.ImportedRows;

/// Small files written by hand straight into the engine, as [Imported] documents it.
final class Logs {

  private Logs() {}

  static Field field(String name, ColumnType type, Role role) {
    return new Field(name, name, type, role, "", true);
  }

  static Mapping mapping(Grain grain, Field... fields) {
    return new Mapping(grain, List.of(fields), Set.of());
  }

  /// @param lines cells separated by commas, in the order of the fields; an empty cell is missing.
  ///   Fields with role TIME (at most one) are ISO timestamps
  static Imported imported(Engine engine, Mapping mapping, String... lines)
      throws ProblemException {
    return imported(engine, mapping, lines.length, lines);
  }

  /// @param trainRows rows of the training file; the rest comes from a test file
  static Imported imported(Engine engine, Mapping mapping, int trainRows, String... lines)
      throws ProblemException {
    try (Connection connection = engine.connect();
        Statement statement = connection.createStatement()) {
      String columns =
          mapping.fields().stream()
              .map(field -> Sql.name(field.name()) + " " + type(field))
              .collect(Collectors.joining(", "));
      statement.execute(
          "create or replace table rows (%s, \"#row\" bigint, \"#file\" integer, \"#time\" timestamp)"
              .formatted(columns));
      List<String> values = new ArrayList<>();
      for (int row = 0; row < lines.length; row++) {
        List<String> cells = new ArrayList<>();
        String time = "null";
        String[] words = lines[row].split(",", -1);
        for (int column = 0; column < words.length; column++) {
          String cell = words[column].isBlank() ? "null" : Sql.text(words[column].strip());
          cells.add(cell);
          boolean clock = mapping.fields().get(column).role() == Role.TIME;
          time = clock ? cell : time;
        }
        values.add(
            "(%s, %d, %d, %s)"
                .formatted(String.join(", ", cells), row, row < trainRows ? 0 : 1, time));
      }
      statement.execute("insert into rows values " + String.join(", ", values));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    SourceFile file =
        new SourceFile(java.nio.file.Path.of("log.csv"), "0".repeat(64), lines.length, 0);
    List<SourceFile> files = trainRows == lines.length ? List.of(file) : List.of(file, file);
    return new Imported(engine, report(files, mapping, lines.length), 1, ImportedRows.inEngine());
  }

  private static String type(Field field) {
    return switch (field.type()) {
      case WHOLE -> "bigint";
      case DECIMAL -> "double";
      case YES_NO -> "boolean";
      case INSTANT, DATE -> "timestamp";
      case CATEGORY, ID, TEXT -> "varchar";
    };
  }

  private static ImportReport report(List<SourceFile> files, Mapping mapping, int rows) {
    return new ImportReport(
        files,
        new Recognition("generic", "Events", "made up", 0, java.util.Optional.empty()),
        "",
        "UTF-8",
        ",",
        mapping,
        List.of(),
        List.of(),
        List.of(),
        rows,
        rows,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        false,
        Map.of());
  }
}
