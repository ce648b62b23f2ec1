package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.clicktrail.SharedData;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.job.TestProgress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.engine.WithEngine;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.clicktrail.data.read.KnownWords;
import org.clicktrail.data.read.LargeRows;
import org.clicktrail.data.sample.LargeLog;
import org.junit.jupiter.api.Test;

/// Sessions that lie in buckets on disk are the same as those held in memory, in the same order.
class SpilledLogTest extends WithEngine {

  private static final SessionRule AS_GIVEN = new SessionRule(Optional.empty());

  @Test
  void sampleEventLog() throws IOException, ProblemException {
    compare(plain(Path.of("sample-data/shop-events.csv")));
  }

  @Test
  void hoursAheadOfUtc() throws IOException, ProblemException {
    compare(
        plain(Path.of("sample-data/shop-events.csv")),
        AS_GIVEN.with(ZoneOffset.ofHoursMinutes(5, 30)));
  }

  @Test
  void cosmeticsShop() throws IOException, ProblemException {
    compare(plain(SharedData.file("rees46/2019-Oct_first_2h50m.csv")));
  }

  @Test
  void shuffledRowsOverSeveralPieces() throws IOException, ProblemException {
    Path file = folder.resolve("log.csv");
    LargeLog.write(file, 17_000, 3, Progress.none());
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    Collections.shuffle(lines.subList(1, lines.size()), new Random(5));
    Files.write(file, lines);
    assertTrue(Files.size(file) > 2 << 20, "several pieces");
    compare(file);
  }

  @Test
  void rowsWithoutTimeOrSession() throws IOException, ProblemException {
    Path file = folder.resolve("gaps.csv");
    LargeLog.write(file, 500, 3, Progress.none());
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    for (int line = 5; line < lines.size(); line += 7) {
      String row = lines.get(line);
      lines.set(line, line % 2 == 0 ? row.substring(row.indexOf(',')) : cutSession(row));
    }
    Files.write(file, lines);
    compare(file);
  }

  private static String cutSession(String row) {
    return row.substring(0, row.lastIndexOf(',') + 1);
  }

  @Test
  void spilledRowsAreGoneWithTheNextImport() throws IOException, ProblemException {
    Path file = plain(Path.of("sample-data/shop-events.csv"));
    spilled(held(file));
    assertEquals(1, files("buckets-"));
    held(file);
    assertEquals(0, files("buckets-"));
  }

  @Test
  void cancelAnywhereLeavesNothing() throws IOException, ProblemException {
    Path file = plain(Path.of("sample-data/shop-events.csv"));
    Imported held = held(file);
    for (int reports = 0; reports < 3; reports++) {
      Progress stops = TestProgress.cancelledAfter(reports);
      assertThrows(CancellationException.class, () -> spilled(held, stops));
    }
    engine.release();
    assertEquals(0, files("buckets-"));
    Sessions sessions = sessions(spilled(held));
    assertThrows(
        CancellationException.class,
        () ->
            sessions.snapshot(
                Optional.empty(),
                Optional.empty(),
                new DecisionMoment.End(),
                TestProgress.cancelledAfter(0)));
  }

  private long files(String start) throws IOException {
    try (Stream<Path> all = Files.list(engine.folder())) {
      return all.filter(file -> file.getFileName().toString().startsWith(start)).count();
    }
  }

  private void compare(Path file) throws ProblemException {
    compare(file, AS_GIVEN);
  }

  private void compare(Path file, SessionRule rule) throws ProblemException {
    Imported held = held(file);
    SameSessions.check(sessions(held, rule), sessions(spilled(held), rule), "event=purchase");
  }

  private static Sessions sessions(Imported imported) {
    return sessions(imported, AS_GIVEN);
  }

  private static Sessions sessions(Imported imported, SessionRule rule) {
    return new Sessions(imported, imported.report().mapping(), rule);
  }

  private Imported held(Path file) throws ProblemException {
    return Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none());
  }

  private Imported spilled(Imported held) throws ProblemException {
    return spilled(held, Progress.none());
  }

  /// The same rows as if there were too many to be held.
  private Imported spilled(Imported held, Progress progress) throws ProblemException {
    KnownWords words = held.rows().coded().orElseThrow().words();
    LargeRows.Copy file =
        new LargeRows.Copy(
            held.report().files().getFirst().path(),
            words.plain().orElseThrow(),
            words,
            held.report().codeWords());
    LargeRows rows = SpilledLog.of(file, held.report().mapping(), engine, progress).orElseThrow();
    assertEquals(held.report().sessions(), rows.sessions());
    return new Imported(engine, held.report(), held.trainFiles(), held.rows().with(rows));
  }

  /// Without the few rows that are not plain: cut off, quoted, padded or with an odd price.
  private Path plain(Path file) throws IOException {
    return PlainRows.of(file, folder.resolve("plain.csv"));
  }
}
