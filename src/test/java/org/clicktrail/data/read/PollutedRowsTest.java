package org.clicktrail.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One row of a good table is polluted, in the ways of Pollock (HPI, VLDB 2023): the table comes
/// out as it was, or it is said that it does not.
class PollutedRowsTest {

  private static final int ROWS = 40;
  private static final int EACH = 15;

  @TempDir Path folder;

  private final Random dice = new Random(7);
  private int mended;

  @Test
  void noPollutionChangesAValueInSilence() throws Exception {
    List<List<String>> table = table();
    List<String> silent = new ArrayList<>();
    try (Engine engine = Engine.open(folder.resolve("engine"), 0.2)) {
      for (Pollution pollution : Pollution.values()) {
        for (int round = 0; round < EACH; round++) {
          int row = dice.nextInt(ROWS);
          int column = dice.nextInt(table.getFirst().size() - 1);
          String polluted = pollution.of(table.get(row), column);
          if (!isSaid(table, text(table, row, polluted), engine)) {
            silent.add(pollution + ": " + polluted);
          }
        }
      }
    }
    assertEquals(List.of(), silent);
    assertTrue(mended > 2 * EACH, "only " + mended + " came out as they were");
  }

  private enum Pollution {
    SEPARATOR_MISSING,
    SEPARATOR_DOUBLED,
    OTHER_SEPARATORS,
    QUOTE,
    LINE_END;

    String of(List<String> cells, int column) {
      String before = String.join(",", cells.subList(0, column + 1));
      String after = String.join(",", cells.subList(column + 1, cells.size()));
      return switch (this) {
        case SEPARATOR_MISSING -> before + after;
        case SEPARATOR_DOUBLED -> before + ",," + after;
        case OTHER_SEPARATORS -> String.join(";", cells);
        case QUOTE -> before + ",\"" + after;
        case LINE_END -> before + ",\n" + after;
      };
    }
  }

  /// Cells as they are written, quotes included.
  private List<List<String>> table() {
    List<List<String>> table = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      table.add(
          List.of(
              String.format("%02d/03/2024", 1 + dice.nextInt(28)),
              String.valueOf(dice.nextInt(10)),
              "AB-" + (1000 + dice.nextInt(9000)),
              "$" + dice.nextInt(100) + "." + (10 + dice.nextInt(90)),
              dice.nextBoolean() ? "Tropic Cap" : "\"Boots, Leather Mesh\"",
              "\"Comfort number " + row + ", and a bag\"",
              "https://example.org/p/" + row + ".html",
              ""));
    }
    return table;
  }

  private static String text(List<List<String>> table, int row, String polluted) {
    StringBuilder text = new StringBuilder("day,n,code,price,name,words,url,note\n");
    for (int at = 0; at < table.size(); at++) {
      text.append(at == row ? polluted : String.join(",", table.get(at))).append('\n');
    }
    return text.toString();
  }

  /// Whether the table came out as it was, or the report speaks of the row.
  private boolean isSaid(List<List<String>> table, String text, Engine engine) throws Exception {
    Path file = Files.writeString(folder.resolve("polluted.csv"), text);
    Imported imported =
        Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none());
    imported.store(Progress.none());
    ImportReport report = imported.report();
    Set<List<String>> good = new HashSet<>();
    table.forEach(row -> good.add(row.stream().map(cell -> cell.replace("\"", "")).toList()));
    List<List<String>> rows = rows(engine);
    boolean strays = report.quality().stream().anyMatch(found -> found.finding().equals("strays"));
    boolean allGood = rows.stream().allMatch(good::contains);
    mended += allGood && rows.size() == ROWS ? 1 : 0;
    return (allGood && rows.size() + report.rejected() >= ROWS) || strays;
  }

  private static List<List<String>> rows(Engine engine) throws Exception {
    try (Query query = Query.on(engine, Progress.none())) {
      return query
          .texts("select * exclude (\"#row\", \"#file\") from raw order by \"#row\"")
          .stream()
          .map(cells -> cells.stream().map(String::valueOf).toList())
          .toList();
    }
  }
}
