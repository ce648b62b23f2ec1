package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.clicktrail.core.feature.Features;
import org.clicktrail.core.feature.Op;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.WithEngine;
import org.clicktrail.data.read.Importer;
import org.clicktrail.data.sample.LargeLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The kernel and the query say the same, row by row and cell by cell.
class SessionQueryTest extends WithEngine {

  private static final List<DecisionMoment> MOMENTS =
      List.of(
          new DecisionMoment.End(),
          new DecisionMoment.AfterEvents(1),
          new DecisionMoment.AfterEvents(3),
          new DecisionMoment.FirstEvent("cart"));

  private static final SessionRule GIVEN = new SessionRule(Optional.empty());
  private static final SessionRule PAUSES = new SessionRule(Optional.of(Duration.ofMinutes(30)));

  /// Every role a feature can be made from.
  private static final Mapping SHOP =
      Logs.mapping(
          Grain.EVENTS,
          Logs.field("session", ColumnType.ID, Role.SESSION),
          Logs.field("customer", ColumnType.ID, Role.CUSTOMER),
          Logs.field("time", ColumnType.INSTANT, Role.TIME),
          Logs.field("step", ColumnType.WHOLE, Role.ORDER),
          Logs.field("kind", ColumnType.CATEGORY, Role.EVENT),
          Logs.field("product", ColumnType.ID, Role.PRODUCT),
          Logs.field("category", ColumnType.CATEGORY, Role.CATEGORY),
          Logs.field("page", ColumnType.WHOLE, Role.PAGE),
          Logs.field("colour", ColumnType.CATEGORY, Role.CODE),
          Logs.field("sale", ColumnType.CATEGORY, Role.CODE),
          Logs.field("score", ColumnType.DECIMAL, Role.FEATURE),
          Logs.field("price", ColumnType.DECIMAL, Role.PRICE),
          Logs.field("device", ColumnType.CATEGORY, Role.DEVICE),
          Logs.field("age", ColumnType.WHOLE, Role.FEATURE),
          Logs.field("member", ColumnType.YES_NO, Role.FEATURE));

  private static final String[] KINDS = {"view", "view", "view", "cart", "remove", "purchase"};

  /// Few products, prices and seconds, so that words repeat and times tie; everything is missing
  /// now and then, the session and its customer too. A customer's sessions overlap.
  private static String[] log(int events, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LocalDateTime time = LocalDateTime.of(2024, 1, 30, 22, 0);
    String[] lines = new String[events];
    for (int at = 0; at < events; at++) {
      time = time.plusSeconds(random.nextInt(40));
      int customer = random.nextInt(events / 40);
      String session = "s" + customer + "-" + (at * 10 / events + random.nextInt(2));
      lines[at] =
          String.join(
              ",",
              sometimes(random, 200, session),
              sometimes(random, 60, "u" + customer),
              sometimes(random, 100, time.toString()),
              sometimes(random, 3, "" + random.nextInt(3)),
              sometimes(random, 50, KINDS[random.nextInt(KINDS.length)]),
              sometimes(random, 50, "p" + random.nextInt(6)),
              sometimes(random, 5, "c" + random.nextInt(4)),
              sometimes(random, 9, "" + (1 + random.nextInt(5))),
              sometimes(random, 20, "k" + (int) (40 * Math.pow(random.nextDouble(), 3))),
              sometimes(random, 20, random.nextBoolean() ? "y" : "n"),
              sometimes(random, 20, "" + random.nextInt(7)),
              sometimes(random, 6, "" + random.nextInt(50)),
              "d" + customer % 3,
              "" + customer % 50,
              sometimes(random, 9, random.nextBoolean() ? "true" : "false"));
    }
    return lines;
  }

  private static String sometimes(SplittableRandom random, int oneIn, String cell) {
    return random.nextInt(oneIn) == 0 ? "" : cell;
  }

  @Test
  void everyFeatureOfTheRegistry() throws ProblemException {
    String[] lines = log(4_000, 1);
    Sessions sessions =
        new Sessions(Logs.imported(engine, SHOP, lines.length * 3 / 4, lines), SHOP, GIVEN);
    Set<Op> missing = EnumSet.noneOf(Op.class);
    Features.ALL.forEach(rule -> missing.add(rule.op()));
    sessions.features().forEach(feature -> missing.remove(feature.op()));
    assertEquals(Set.of(), missing, "operations without a feature in the generated log");
    compare(sessions, "event=purchase", "sum(price where event=purchase)");
  }

  @Test
  void outcomesOfEveryKind() throws ProblemException {
    String[] lines = log(1_500, 4);
    Sessions sessions = new Sessions(Logs.imported(engine, SHOP, lines), SHOP, GIVEN);
    compare(sessions, "clicks>5 and price_sum>50", "avg(price) / 2 + price_max");
    compare(sessions, "any(category=c1 and price>10) or page_max>=4", "first(price) * clicks");
    compare(sessions, "last(category)=c2 or first(event where price>20)!=view", "max(score) - 1");
    compare(sessions, "not (colour_top = k0) and category_entropy > 0.5", "price_sd");
  }

  @Test
  void sessionsCutAtPauses() throws ProblemException {
    String[] lines = log(4_000, 2);
    Sessions sessions = new Sessions(Logs.imported(engine, SHOP, lines), SHOP, PAUSES);
    compare(sessions, "event=purchase", "sum(price where event=purchase)");
  }

  @Test
  void customersCutAtMidnightElsewhere() throws ProblemException {
    String[] lines = log(4_000, 3);
    SessionRule rule =
        new SessionRule(
            SessionRule.By.CUSTOMER,
            Optional.of(Duration.ofHours(2)),
            true,
            ZoneId.of("America/New_York"));
    Sessions sessions = new Sessions(Logs.imported(engine, SHOP, lines), SHOP, rule);
    compare(sessions, "event=purchase", "sum(price where event=purchase)");
  }

  @Test
  void hoursAheadOfUtc() throws ProblemException {
    SessionRule rule = GIVEN.withMidnight(true).with(ZoneOffset.ofHoursMinutes(5, 30));
    Sessions sessions = new Sessions(Logs.imported(engine, SHOP, log(1_500, 5)), SHOP, rule);
    compare(sessions, "event=purchase", "sum(price where event=purchase)");
  }

  /// `mvn -o test -Dtest=SessionQueryTest -Dslow=true`
  @Test
  @Tag("slow")
  void millionEvents() throws IOException, ProblemException {
    Path file = folder.resolve("log.csv");
    LargeLog.write(file, 1_000_000, 7, Progress.none());
    compare(imported(file), "event=purchase", "sum(price where event=purchase)");
  }

  private Sessions imported(Path file) throws ProblemException {
    var imported =
        Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none());
    imported.store(Progress.none());
    Mapping mapping = imported.report().mapping();
    return new Sessions(imported, mapping, SessionRule.standard(mapping));
  }

  private void compare(Sessions sessions, String outcome, String revenue) throws ProblemException {
    Vocabulary names = sessions.vocabulary();
    Expression label = Expressions.parseOutcome(outcome, names).expression();
    Expression earned = Expressions.parseRevenue(revenue, names).expression();
    List<DecisionMoment> moments =
        names.eventTypes().contains("cart") ? MOMENTS : MOMENTS.subList(0, 3);
    List<Snapshot> kernel =
        sessions.snapshots(Optional.of(label), Optional.of(earned), moments, Progress.none());
    for (Snapshot snapshot : kernel) {
      String sql =
          sessions
              .query(sessions.place(), Optional.of(label), Optional.of(earned), snapshot.moment())
              .sql();
      compare(snapshot, rows(sql), outcome + " " + snapshot.moment());
    }
  }

  /// Cells by column, by session and whether it is a test session.
  private Map<String, Map<String, Object>> rows(String sql) throws ProblemException {
    Map<String, Map<String, Object>> rows = new HashMap<>();
    try (Query query = Query.on(engine, Progress.none())) {
      query.each(
          sql,
          row -> {
            Object twice = rows.put(row.getString("session") + row.getBoolean("test"), cells(row));
            assertEquals(null, twice, "session twice");
          });
    }
    return rows;
  }

  private static Map<String, Object> cells(ResultSet row) throws SQLException {
    Map<String, Object> cells = new HashMap<>();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      Object cell = row.getObject(column);
      String name = row.getMetaData().getColumnName(column);
      if (cell instanceof java.sql.Timestamp) {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        cells.put(name, ChronoUnit.MICROS.between(LocalDateTime.of(1970, 1, 1, 0, 0), time));
      } else if (cell instanceof Number number) {
        cells.put(name, number.doubleValue());
      } else if (cell != null) {
        cells.put(name, cell);
      }
    }
    return cells;
  }

  private static void compare(
      Snapshot snapshot, Map<String, Map<String, Object>> rows, String where) {
    assertEquals(snapshot.rows(), rows.size(), where + ": sessions");
    assertTrue(snapshot.rows() > 10, where + ": only " + snapshot.rows());
    List<Column> columns = new ArrayList<>(snapshot.features().columns());
    columns.add(snapshot.label());
    snapshot.revenue().ifPresent(columns::add);
    snapshot.customer().ifPresent(columns::add);
    for (int row = 0; row < snapshot.rows(); row++) {
      boolean test = snapshot.file().isPresent() && snapshot.file().get().number(row) == 1;
      String session = snapshot.session().text(row) + test;
      assertTrue(rows.containsKey(session), where + ": the query lacks session " + session);
      Map<String, Object> cells = rows.getOrDefault(session, Map.of());
      for (Column column : columns) {
        String cell = where + ", session " + session + ", " + column.name();
        Object other = cells.get(column.name());
        if (column instanceof Column.Numbers numbers) {
          double expected = numbers.number(row);
          double found = other == null ? Double.NaN : (Double) other;
          double off = Double.isNaN(expected) ? 1 : 1e-9 * Math.max(1, Math.abs(expected));
          assertEquals(expected, found, off, cell);
        } else {
          assertEquals(column.text(row), other == null ? "" : other, cell);
        }
      }
      if (snapshot.start().isPresent()) {
        long start = snapshot.start().get().micros(row);
        Object other = Optional.ofNullable(cells.get("start")).orElse(Columns.NO_TIME);
        assertEquals(start, other, where + ", start of " + session);
      }
    }
  }
}
