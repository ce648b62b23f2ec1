package org.clicktrail.data.format;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.engine.Sandbox;
import org.clicktrail.data.engine.Sql;

/// Lets a [Sandbox] write a table of its own as text. Columns that hold lists or structures take
/// the way of JSON.
final class Exporter {

  private final Sandbox sandbox;
  private final Workshop workshop;

  Exporter(Sandbox sandbox, Workshop workshop) {
    this.sandbox = sandbox;
    this.workshop = workshop;
  }

  /// @param from what stands behind FROM
  Converted export(String from, Progress progress) throws SQLException, IOException {
    List<String> columns = new ArrayList<>();
    boolean nested = false;
    for (List<String> column : sandbox.texts("describe select * from " + from)) {
      String name = column.get(0);
      String type = column.get(1).toUpperCase(Locale.ROOT);
      boolean nests = nests(type);
      nested |= nests;
      columns.add((nests ? Sql.name(name) : text(name, type)) + " as " + Sql.name(name));
    }
    if (columns.size() > Limits.COLUMNS) {
      throw Limits.tooWide(columns.size());
    }
    Path target = workshop.file(nested ? ".json" : ".csv");
    sandbox.run(
        "copy (select "
            + String.join(", ", columns)
            + " from "
            + from
            + ") to "
            + Sql.text(target.toString())
            + (nested
                ? " (format json)"
                : (columns.size() == 1
                    ? " (format csv, header true, force_quote *)"
                    : " (format csv, header true)")));
    if (!nested) {
      return Converted.only(target, new RowNumbers(), List.of());
    }
    Bytes.Whole json = new Bytes.Whole(target, target.toFile().length());
    return new JsonFormat()
        .convert(json, Choice.none(), workshop, progress)
        .orElseThrow(() -> new UnreadableException(Messages.text("format.damaged")));
  }

  private static boolean nests(String type) {
    return type.endsWith("]")
        || type.startsWith("STRUCT")
        || type.startsWith("MAP")
        || type.startsWith("UNION");
  }

  private static String text(String name, String type) {
    String column = Sql.name(name);
    return switch (type) {
      case "TIMESTAMP WITH TIME ZONE" ->
          "cast(" + column + " at time zone 'UTC' as varchar) || 'Z'";
      case "BLOB" -> "hex(" + column + ")";
      default -> "coalesce(cast(" + column + " as varchar), '')";
    };
  }
}
