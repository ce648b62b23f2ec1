package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.read.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The query that is written runs on a table of events elsewhere.
class SqlExportTest {

  @TempDir private Path folder;

  private Path write(Path source, String moment) throws ProblemException {
    Path target = folder.resolve("sessions.sql");
    Pipeline recipe =
        Pipeline.of(List.of(source))
            .with(
                new GoalSpec(
                    Optional.empty(), Optional.empty(), Optional.of(DecisionMoment.of(moment))));
    Conversions.query(recipe, target, Progress.none());
    return target;
  }

  @Test
  void theWrittenQueryMakesTheSessions() throws Exception {
    List<String> lines = new ArrayList<>(List.of("user_session,event_time,event_type,price"));
    for (int at = 0; at < 40; at++) {
      for (int click = 0; click <= at % 4; click++) {
        lines.add("s" + at + ",2024-03-01 10:" + (10 + at) + ":0" + click + ",view," + click);
      }
    }
    Path source = Files.write(folder.resolve("log.csv"), lines);
    String sql = Files.readString(write(source, "after:2"));
    assertTrue(sql.startsWith("-- The sessions of"), sql);
    try (Engine engine = Engine.open(folder.resolve("engine"), 0.2);
        Query query = Query.on(engine, Progress.none())) {
      Importer.open(List.of(source), List.of(), ReadOptions.none(), engine, Progress.none())
          .store(Progress.none());
      query.run(
          "create temp table events as select user_session, event_time, event_type, price,"
              + " \"#row\" as row_number from rows");
      // s1, s2, s3 of every four have two events or more; their first two cost 0 + 1
      query.run("create temp table made as " + sql);
      assertEquals(30, query.number("select count(*) from made"));
      assertEquals(30, query.number("select sum(price_sum)::bigint from made"));
    }
  }

  @Test
  void aTableOfSessionsHasNoQuery() throws Exception {
    List<String> lines = new ArrayList<>(List.of("age,city,bought"));
    for (int at = 0; at < 40; at++) {
      lines.add(20 + at % 7 + "," + "AB".charAt(at % 2) + "," + (at % 3 == 0 ? "yes" : "no"));
    }
    Path source = Files.write(folder.resolve("table.csv"), lines);
    ProblemException problem = assertThrows(ProblemException.class, () -> write(source, "end"));
    assertTrue(
        problem.problem().sentence().contains("this file has no events to make sessions of"));
  }
}
