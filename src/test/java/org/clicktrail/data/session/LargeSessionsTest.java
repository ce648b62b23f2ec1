package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.clicktrail.SharedData;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.job.TestProgress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.WithEngine;
import org.clicktrail.data.sample.LargeLog;
import org.junit.jupiter.api.Test;

/// Bucket by bucket, in memory and through the engine, a file gives the same sessions, cell by
/// cell.
class LargeSessionsTest extends WithEngine {

  private static final Path SAMPLE = Path.of("sample-data/shop-events.csv");
  private static final List<DecisionMoment> MOMENTS =
      List.of(
          new DecisionMoment.End(),
          new DecisionMoment.AfterEvents(2),
          new DecisionMoment.FirstEvent("cart"));

  /// All are taken a column at a time.
  private static final List<DecisionMoment> COUNTED =
      List.of(
          new DecisionMoment.AfterEvents(3),
          new DecisionMoment.End(),
          new DecisionMoment.AfterEvents(1),
          new DecisionMoment.AfterEvents(2),
          new DecisionMoment.AfterEvents(7));

  /// Far less than any of the files: columns seem fixed at the beginning that are not.
  private static final LargeSessions.Limits TINY = new LargeSessions.Limits(20_000, 1 << 19);

  @Test
  void sampleEventLog() throws IOException, ProblemException {
    assertEquals(0, compare(plain(SAMPLE), MOMENTS));
  }

  @Test
  void sampleEventLogAColumnAtATime() throws IOException, ProblemException {
    assertEquals(0, compare(plain(SAMPLE), COUNTED));
  }

  @Test
  void cosmeticsShop() throws IOException, ProblemException {
    assertEquals(0, compare(plain(SharedData.file("rees46/2019-Oct_first_2h50m.csv")), COUNTED));
  }

  @Test
  void shuffledRowsOverSeveralPieces() throws IOException, ProblemException {
    Path file = folder.resolve("log.csv");
    LargeLog.write(file, 17_000, 3, Progress.none());
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    List<String> rows = lines.subList(1, lines.size());
    java.util.Collections.shuffle(rows, new java.util.Random(5));
    Files.write(file, lines);
    assertTrue(Files.size(file) > 2 << 20, "several pieces");
    assertEquals(0, compare(file, COUNTED));
  }

  @Test
  void robotWithVeryManyEvents() throws IOException, ProblemException {
    Path file = folder.resolve("robot.csv");
    LargeLog.write(file, 2_000, 3, Progress.none());
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    String robot = lines.get(900).substring(0, lines.get(900).lastIndexOf(',')) + ",robot";
    for (int event = 0; event < 60_000; event++) {
      lines.add(900, robot);
    }
    Files.write(file, lines);
    try (LargeSessions sessions = open(file, new LargeSessions.Limits(20_000, 64 << 20)).get()) {
      sessions.write(List.of(new DecisionMoment.End()), Progress.none());
    }
    try (Query query = Query.early(engine, Progress.none())) {
      assertEquals(60_000, query.number("select clicks from sessions where session = 'robot'"));
    }
    engine.release();
    assertTrue(open(file, TINY).isEmpty(), "more than a bucket may hold goes the general way");
    assertEquals(List.of(), spilled());
  }

  @Test
  void cancelLeavesNothing() throws IOException, ProblemException {
    Path file = folder.resolve("log.csv");
    LargeLog.write(file, 40_000, 3, Progress.none());
    LargeSessions sessions = open(file, TINY).get();
    assertThrows(
        CancellationException.class, () -> sessions.write(MOMENTS, TestProgress.cancelledAfter(1)));
    sessions.close();
    for (int reports = 0; reports < 12; reports += 3) {
      Progress stops = TestProgress.cancelledAfter(reports);
      assertThrows(
          CancellationException.class,
          () -> {
            try (LargeSessions again =
                LargeSessions.open(file, ReadOptions.none(), TINY, engine, stops).get()) {
              again.write(MOMENTS, stops);
            }
          });
    }
    assertEquals(List.of(), spilled());
    try (Query query = Query.early(engine, Progress.none())) {
      assertEquals(
          0, query.number("select count(*) from duckdb_views() where view_name = 'sessions'"));
    }
  }

  private Path plain(Path file) throws IOException {
    return PlainRows.of(file, folder.resolve("plain.csv"));
  }

  private List<Path> spilled() throws IOException {
    try (Stream<Path> files = Files.list(engine.folder())) {
      return files
          .filter(file -> file.getFileName().toString().matches("(buckets|beginning|columns)-.*"))
          .toList();
    }
  }

  private Optional<LargeSessions> open(Path file, LargeSessions.Limits limits)
      throws ProblemException {
    return LargeSessions.open(file, ReadOptions.none(), limits, engine, Progress.none());
  }

  private int compare(Path file, List<DecisionMoment> moments) throws ProblemException {
    return new SameCells(engine, TINY).different(file, moments);
  }
}
