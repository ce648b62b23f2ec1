package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file with more different words than are held is reported and cut into sessions without its
/// rows in the engine, and says the same as with them.
class LargeImportTest {

  /// Beyond 524,288 different words a column is not held.
  private static final int ROWS = 530_000;

  private static final int SESSIONS = 90_000;

  @TempDir private Path folder;

  @Test
  void reportAndSessionsWithoutTheEngine() throws IOException, ProblemException {
    Path file = file();
    try (Engine engine = Engine.open(folder.resolve("fast"), 0.3);
        Engine other = Engine.open(folder.resolve("general"), 0.3)) {
      Imported fast =
          Importer.open(
              new Importer.Files(List.of(file), List.of()),
              ReadOptions.none(),
              Sessions.spilling(),
              engine,
              Progress.none());
      assertTrue(fast.rows().large().isPresent(), "the rows are spilled");
      Snapshot end = end(fast);
      try (Query query = Query.early(engine, Progress.none())) {
        assertEquals(
            0, query.number("select count(*) from duckdb_tables() where table_name = 'data'"));
      }
      Imported general =
          Importer.open(List.of(file), List.of(), ReadOptions.none(), other, Progress.none());
      assertEquals(general.report(), fast.report());
      Snapshot expected = end(general);
      assertEquals(SESSIONS, expected.rows());
      assertEquals(expected.rows(), end.rows());
      for (int row = 0; row < SESSIONS; row += 1000) {
        int at = row;
        assertEquals(expected.session().text(at), end.session().text(at));
        assertEquals(
            expected.features().columns().stream().map(column -> column.text(at)).toList(),
            end.features().columns().stream().map(column -> column.text(at)).toList());
      }
      fast.store(Progress.none());
      try (Query query = Query.on(engine, Progress.none())) {
        assertEquals(ROWS, query.number("select count(*) from rows"), "later for exploration");
      }
    }
  }

  private static Snapshot end(Imported imported) throws ProblemException {
    return new Sessions(imported, imported.report().mapping(), new SessionRule(Optional.empty()))
        .snapshot(Optional.empty(), Optional.empty(), new DecisionMoment.End(), Progress.none());
  }

  /// A header, a row that is refused, one that is a copy, and plain ones.
  private Path file() throws IOException {
    Path file = folder.resolve("large.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("event_time,event_type,product_id,user_session\nthis line is too short\n");
      for (int row = 0; row < ROWS; row++) {
        int second = row / 40;
        out.write(
            "2020-01-%02d %02d:%02d:%02d UTC,%s,p%d,s%d\n"
                .formatted(
                    1 + second / 86_400,
                    second / 3600 % 24,
                    second / 60 % 60,
                    second % 60,
                    row % 9 == 0 ? "cart" : "view",
                    row == ROWS - 1 ? row - SESSIONS : row,
                    row % SESSIONS));
      }
    }
    return file;
  }
}
