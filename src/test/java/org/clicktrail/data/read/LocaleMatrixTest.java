package org.clicktrail.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files in the manner of many places: a value is right, or it is said that it may not be.
class LocaleMatrixTest {

  private static final int FILES = 240;
  private static final long SEED = 20260101;

  @TempDir Path folder;

  private final List<String> wrong = new ArrayList<>();
  private long cells;
  private long right;

  @Test
  void noValueIsSilentlyWrong() throws Exception {
    try (Engine engine = Engine.open(folder.resolve("engine"), 0.2)) {
      int number = 0;
      for (LocaleFile.Habits habits : LocaleFile.habits(FILES, SEED)) {
        check(LocaleFile.of(habits, SEED + number++), engine);
      }
    }
    assertEquals(List.of(), wrong.stream().limit(20).toList(), wrong.size() + " columns");
    assertTrue(right > 0.8 * cells, right + " of " + cells + " cells became values");
  }

  private void check(LocaleFile file, Engine engine) throws Exception {
    Path path = Files.write(folder.resolve("matrix.csv"), file.bytes());
    Imported imported =
        Importer.open(List.of(path), List.of(), ReadOptions.none(), engine, Progress.none());
    imported.store(Progress.none());
    ImportReport report = imported.report();
    List<Field> fields = report.mapping().fields();
    if (!fields.stream().map(Field::name).toList().equals(file.names())) {
      wrong.add("columns " + fields.stream().map(Field::name).toList() + " in " + file.shown());
      return;
    }
    Set<String> said = said(report);
    int[] row = {0};
    try (Query query = Query.on(engine, Progress.none())) {
      query.each(
          "select * exclude (\"#row\", \"#file\", \"#time\") from rows order by \"#row\"",
          found -> compare(file, row[0]++, found, fields, said));
    }
    if (row[0] != file.truth().size()) {
      wrong.add(row[0] + " rows in " + file.shown());
    }
  }

  /// Columns of which is said that they may be read otherwise.
  private static Set<String> said(ImportReport report) {
    return report.quality().stream()
        .filter(found -> Set.of("ambiguous", "unreadable").contains(found.finding()))
        .map(Quality::columns)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  private void compare(
      LocaleFile file, int row, ResultSet found, List<Field> fields, Set<String> said)
      throws SQLException {
    for (int at = 0; at < fields.size(); at++) {
      Object truth = file.truth().get(row).get(at);
      String written = file.written().get(row).get(at);
      Object value =
          switch (fields.get(at).type()) {
            case WHOLE, DECIMAL -> found.getObject(at + 1) == null ? null : found.getDouble(at + 1);
            case DATE, INSTANT -> found.getObject(at + 1, LocalDateTime.class);
            case YES_NO -> found.getObject(at + 1);
            case ID, CATEGORY, TEXT -> found.getString(at + 1);
          };
      Object expected = truth instanceof BigDecimal number ? (Object) number.doubleValue() : truth;
      boolean isRight = expected.equals(value);
      boolean asWritten = written.equals(value);
      cells++;
      right += isRight ? 1 : 0;
      if (!isRight && !asWritten && !said.contains(fields.get(at).name())) {
        wrong.add(
            String.format(
                "“%s” in %s is %s, not %s: %s",
                written, fields.get(at).name(), value, truth, file.habits()));
      }
    }
  }
}
