package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.ImportedRows;
import org.clicktrail.data.read.Importer;

/// Compares the sessions of a file bucket by bucket with those of its import, in memory and through
/// the engine, cell by cell.
record SameCells(Engine engine, LargeSessions.Limits limits) {

  /// @return cells that differ
  int different(Path file, List<DecisionMoment> moments) throws ProblemException {
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
    try (LargeSessions sessions = open(file).orElseThrow();
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

  Optional<LargeSessions> open(Path file) throws ProblemException {
    return LargeSessions.open(file, ReadOptions.none(), limits, engine, Progress.none());
  }
}
