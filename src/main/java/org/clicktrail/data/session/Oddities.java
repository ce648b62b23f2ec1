package org.clicktrail.data.session;

import static org.clicktrail.data.engine.Sql.name;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clicktrail.core.feature.CalendarWords;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Role;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;
import org.jspecify.annotations.Nullable;

/// What is odd about the rows of a file, seen from another one. Columns without oddities are
/// absent.
///
/// @param outside rows that belong to no session
/// @param unreadable filled cells that are no number where one is wanted, by column
/// @param unseen rows with words the other file lacks, by column; only where it is known that all
///   words of the other file are known
public record Oddities(long outside, Map<String, Long> unreadable, Map<String, Unseen> unseen) {

  /// Words the other file lacks.
  ///
  /// @param example the first of them by the alphabet
  public record Unseen(long rows, String example) {}

  static Oddities of(EngineLog log, Facts trained, Set<String> columns, Progress progress)
      throws ProblemException {
    Map<String, Long> unreadable = new TreeMap<>();
    Map<String, Unseen> unseen = new TreeMap<>();
    try (Query query = Query.on(log.engine(), progress)) {
      for (Slot slot : log.slots()) {
        String column = slot.field().name();
        ColumnFacts known = trained.columns().get(column);
        if (!columns.contains(column) || known == null || slot.field().role() == Role.CUSTOMER) {
          continue;
        }
        if (!slot.words()) {
          long cells = query.number(unreadable(slot));
          if (cells > 0) {
            unreadable.put(column, cells);
          }
        } else if (known.distinct() <= known.top().size()) {
          List<@Nullable String> row = query.texts(unseen(column, known.top())).getFirst();
          long rows = Long.parseLong(Objects.requireNonNullElse(row.get(0), "0"));
          String example = Objects.requireNonNullElse(row.get(1), "");
          if (rows > 0 && !CalendarWords.continues(known.top(), example)) {
            unseen.put(column, new Unseen(rows, example));
          }
        }
      }
      long all = query.number("select count(*) from rows");
      return new Oddities(all - log.rows(), unreadable, unseen);
    }
  }

  private static String unreadable(Slot slot) {
    String type = slot.field().type() == ColumnType.YES_NO ? "boolean" : "double";
    return "select count(*) from rows where %s is not null and try_cast(%1$s as %s) is null"
        .formatted(name(slot.field().name()), type);
  }

  private static String unseen(String column, List<String> known) {
    String words = known.stream().map(Sql::text).collect(Collectors.joining(", "));
    String cell = "cast(" + name(column) + " as varchar)";
    return "select count(*), min(%s) from rows where %s is not null%s"
        .formatted(
            cell, name(column), words.isEmpty() ? "" : " and " + cell + " not in (" + words + ")");
  }
}
