package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.clicktrail.SharedData;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.job.TestProgress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.WithEngine;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.ImportedRows;
import org.clicktrail.data.read.Importer;
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
  void anythingUnusualGoesTheGeneralWay() throws IOException, ProblemException {
    Path sample = plain(SAMPLE);
    List<String> lines = Files.readAllLines(sample);
    String last = lines.getLast();
    try (LargeSessions plain = open(sample, TINY).get()) {
      assertEquals(lines.size() - 1, plain.events());
    }
    for (String odd :
        List.of(
            last.replace(" UTC", "" + "Z"),
            last.replaceFirst("view|cart|purchase", "\"view\""),
            last + ",more",
            last.substring(0, last.lastIndexOf(',')),
            last.replaceFirst(",", ", "),
            "")) {
      Path file = folder.resolve("odd.csv");
      List<String> changed = new ArrayList<>(lines);
      changed.add(odd);
      changed.add(last);
      Files.write(file, changed);
      assertTrue(open(file, TINY).isEmpty(), odd);
    }
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

  /// @return cells that differ
  private int compare(Path file, List<DecisionMoment> moments) throws ProblemException {
    Map<String, String> large = large(file, moments);
    Imported held =
        Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none());
    assertTrue(held.rows().coded().isPresent(), "the rows are held");
    held.store(Progress.none());
    Imported stored =
        new Imported(held.engine(), held.report(), held.trainFiles(), ImportedRows.inEngine());
    return different(large, cells(held, moments)) + different(large, cells(stored, moments));
  }

  private static int different(Map<String, String> found, Map<String, String> expected) {
    assertTrue(expected.size() > 1000, "cells");
    assertEquals(expected.keySet(), found.keySet());
    return (int)
        expected.entrySet().stream()
            .filter(cell -> !cell.getValue().equals(found.get(cell.getKey())))
            .count();
  }

  /// By moment, session and column; numbers to the last digit.
  private Map<String, String> large(Path file, List<DecisionMoment> moments)
      throws ProblemException {
    Map<String, String> cells = new HashMap<>();
    try (LargeSessions sessions = open(file, TINY).get();
        Query query = Query.early(engine, Progress.none())) {
      sessions.write(moments, Progress.none());
      List<String> names = new ArrayList<>(List.of("customer", "start"));
      sessions.features().stream().map(Feature::id).forEach(names::add);
      query.each(
          "select * from sessions",
          row -> {
            for (String name : names) {
              cells.put(
                  row.getInt("moment") + " " + row.getString("session") + " " + name,
                  cell(row, name));
            }
          });
    }
    return cells;
  }

  private static String cell(ResultSet row, String name) throws java.sql.SQLException {
    if (name.equals("start")) {
      return Long.toString(row.getTimestamp(name).toInstant().toEpochMilli() * 1000);
    }
    Object value = row.getObject(name);
    return value == null ? "" : value.toString();
  }

  private static Map<String, String> cells(Imported imported, List<DecisionMoment> moments)
      throws ProblemException {
    Map<String, String> cells = new HashMap<>();
    Sessions sessions =
        new Sessions(imported, imported.report().mapping(), new SessionRule(Optional.empty()));
    List<Feature> features =
        sessions.features().stream().filter(feature -> !feature.op().prior()).toList();
    List<Snapshot> snapshots =
        sessions.snapshots(Optional.empty(), Optional.empty(), moments, Progress.none());
    for (int moment = 0; moment < moments.size(); moment++) {
      Snapshot snapshot = snapshots.get(moment);
      for (int row = 0; row < snapshot.rows(); row++) {
        String at = moment + " " + snapshot.session().text(row) + " ";
        cells.put(at + "customer", text(snapshot.customer().get(), row));
        cells.put(at + "start", Long.toString(snapshot.start().get().micros(row)));
        for (Feature feature : features) {
          Column column =
              snapshot
                  .features()
                  .find(feature.id())
                  .orElse(Columns.numbers("", nothing(snapshot.rows())));
          cells.put(at + feature.id(), text(column, row));
        }
      }
    }
    return cells;
  }

  private static double[] nothing(int rows) {
    double[] nothing = new double[rows];
    java.util.Arrays.fill(nothing, Double.NaN);
    return nothing;
  }

  private static String text(Column column, int row) {
    if (column.missing(row)) {
      return "";
    }
    return column instanceof Column.Numbers numbers
        ? Double.toString(numbers.number(row))
        : column.text(row);
  }
}
