package org.clicktrail.data.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;

/// Single visits: read event by event from a log, or run through the session code.
public final class Visits {

  private Visits() {}

  /// A visit as the one row of a snapshot, by the same pass as the sessions of a file; no row if it
  /// does not reach the moment or its outcome has happened by then.
  ///
  /// @param facts of the file its columns come from
  /// @param features to compute
  /// @param outcome as for [Sessions#snapshot]
  public static Snapshot snapshot(
      Visit visit,
      Facts facts,
      List<Feature> features,
      Optional<Expression> outcome,
      DecisionMoment moment)
      throws ProblemException {
    VisitLog log = new VisitLog(visit, facts);
    Progress none = Progress.none();
    Pass pass = new Pass(log, features, outcome, Optional.empty(), List.of(moment), none);
    pass.run();
    Snapshot alone =
        new SnapshotBuilder(log, pass.passed(), log.names(none), false, none)
            .build(pass.drafts().getFirst());
    return alone.with(earlier(alone.features(), features, visit));
  }

  private static Table earlier(Table alone, List<Feature> features, Visit visit) {
    List<Column> columns = new ArrayList<>(alone.columns());
    for (Feature feature : features) {
      if (feature.op().prior() && alone.rows() == 1) {
        double known = visit.earlier().getOrDefault(feature.id(), Double.NaN);
        columns.replaceAll(column ->
            column.name().equals(feature.id()) ? Columns.numbers(feature.id(), known) : column);
      }
    }
    return Table.of(alone.rows(), columns);
  }

  /// Visits of a log by their session ids; ids that are not there are left out. The customer is not
  /// read: what it says about a visit is in the earlier sessions.
  static Map<String, Visit> read(EngineLog log, List<String> sessions, Progress progress)
      throws ProblemException {
    if (sessions.isEmpty()) {
      return Map.of();
    }
    String wanted = sessions.stream().map(Sql::text).collect(Collectors.joining(", "));
    Map<Integer, String> names = new HashMap<>();
    Map<String, List<Visit.Event>> events = new LinkedHashMap<>();
    List<Slot> slots =
        log.slots().stream().filter(slot -> slot.field().role() != Role.CUSTOMER).toList();
    try (Query query = Query.on(log.engine(), progress)) {
      query.each(
          "select s, name from " + log.visits() + " where name in (" + wanted + ") order by test",
          row -> {
            if (!names.containsValue(row.getString(2))) {
              names.put(row.getInt(1), row.getString(2));
            }
          });
      if (!names.isEmpty()) {
        query.each(
            select(log, slots, names),
            row ->
                events
                    .computeIfAbsent(names.getOrDefault(row.getInt(1), ""), _ -> new ArrayList<>())
                    .add(event(row, slots)));
      }
    }
    Map<String, Visit> visits = new LinkedHashMap<>();
    events.forEach((name, list) -> visits.put(name, new Visit(name, list, Map.of())));
    return visits;
  }

  private static String select(EngineLog log, List<Slot> slots, Map<Integer, String> names) {
    StringBuilder columns = new StringBuilder();
    StringBuilder joins = new StringBuilder();
    for (Slot slot : slots) {
      String words = "w" + slot.index();
      columns.append(", ").append(slot.words() ? words + ".w" : "e." + slot.column());
      if (slot.words()) {
        joins.append(
            " left join %s %s on %2$s.code = e.%s"
                .formatted(slot.dictionary(), words, slot.column()));
      }
    }
    String numbers = names.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "select e.s, e.t%s from (select rowid as r, * from %s where s in (%s)) e%s order by e.s, e.r"
        .formatted(columns, log.events(), numbers, joins);
  }

  private static Visit.Event event(ResultSet row, List<Slot> slots) throws SQLException {
    long time = row.getLong(2);
    OptionalLong at = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(time);
    Map<String, String> cells = new HashMap<>();
    for (int column = 0; column < slots.size(); column++) {
      Slot slot = slots.get(column);
      if (slot.words()) {
        Optional.ofNullable(row.getString(column + 3))
            .ifPresent(word -> cells.put(slot.field().name(), word));
      } else {
        double number = row.getDouble(column + 3);
        if (!row.wasNull()) {
          cells.put(slot.field().name(), Double.toString(number));
        }
      }
    }
    return new Visit.Event(at, cells);
  }
}
