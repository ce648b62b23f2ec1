package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.CustomerFeatures;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.goal.Cutoffs;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.Horizon;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.table.Column;
import org.clicktrail.data.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomersTest {

  private static final Mapping SHOP =
      Logs.mapping(
          Grain.EVENTS,
          Logs.field("visit", ColumnType.ID, Role.SESSION),
          Logs.field("who", ColumnType.ID, Role.CUSTOMER),
          Logs.field("time", ColumnType.INSTANT, Role.TIME),
          Logs.field("kind", ColumnType.CATEGORY, Role.EVENT),
          Logs.field("country", ColumnType.CATEGORY, Role.COUNTRY),
          Logs.field("price", ColumnType.DECIMAL, Role.PRICE));

  /// Cut-offs 8 and 15 March, horizon a week. Rows are in no order; one has no customer.
  private static final String[] LINES = {
    "v1,ann,2024-03-01T10:00,view,PL,5",
    "v1,ann,2024-03-01T10:05,purchase,PL,20",
    "v2,ann,2024-03-06T00:00,view,PL,7",
    "v3,ann,2024-03-08T00:00,purchase,PL,30",
    "v4,ann,2024-03-15T00:00,view,PL,9",
    "v5,bob,2024-03-10T12:00,view,DE,4",
    "v6,bob,2024-03-21T23:59,purchase,DE,50",
    "v7,cy,2024-03-22T00:00,purchase,DE,60",
    "v8,dan,2024-03-02T00:00,view,PL,1",
    "v9,,2024-03-02T00:00,purchase,PL,99",
    "v8,dan,2024-03-22T00:00,purchase,PL,70",
  };

  private static final String VALUE = "sum(price where event=purchase)";

  @TempDir Path folder;

  private static Cutoffs cutoffs() throws ProblemException {
    return new Cutoffs(List.of(at("at:2024-03-08"), at("at:2024-03-15")), Horizon.days(7));
  }

  private static long at(String date) throws ProblemException {
    return ((DecisionMoment.At) DecisionMoment.of(date)).micros();
  }

  private static Sessions sessions(Engine engine, List<String> lines) throws ProblemException {
    return Sessions.ofCustomers(
        Logs.imported(engine, SHOP, lines.toArray(String[]::new)), Customers.mapping(SHOP));
  }

  private static Customers.Found found(Sessions sessions, List<Feature> features)
      throws ProblemException {
    var names = sessions.vocabulary();
    Expression outcome = Expressions.parseOutcome("event=purchase", names).expression();
    Expression revenue = Expressions.parseRevenue(VALUE, names).expression();
    Customers.Ask ask = new Customers.Ask(Optional.of(outcome), Optional.of(revenue), cutoffs());
    return sessions.customers(features, ask, Progress.none());
  }

  private static Customers.Found found(Sessions sessions) throws ProblemException {
    return found(sessions, CustomerFeatures.of(sessions.facts(), Optional.of(VALUE)));
  }

  private static double[] numbers(Snapshot snapshot, String feature) {
    return ((Column.Numbers) snapshot.features().column(feature)).toArray();
  }

  private static List<String> words(Column column) {
    return IntStream.range(0, column.size()).mapToObj(column::text).toList();
  }

  /// Reckoned by hand from the lines above. An event at the cut-off itself is after it (ann's
  /// purchase of 8 March); one at the end of the horizon is outside (dan's of 22 March).
  @Test
  void labelAndAmountAreOfTheHorizonAfterTheCutoff() throws ProblemException {
    try (Engine engine = Engine.open(folder, 0.2)) {
      Snapshot all = found(sessions(engine, List.of(LINES))).all();
      assertEquals(List.of("ann", "dan", "ann", "bob", "dan"), words(all.session()));
      assertArrayEquals(new double[] {1, 0, 0, 1, 0}, all.label().toArray());
      assertArrayEquals(new double[] {30, 0, 0, 50, 0}, all.revenue().orElseThrow().toArray());
      assertEquals(
          List.of("2024-03-08", "2024-03-08", "2024-03-15", "2024-03-15", "2024-03-15"),
          words(all.start().orElseThrow()).stream().map(text -> text.substring(0, 10)).toList());
    }
  }

  @Test
  void featuresAreOfTheEventsBeforeTheCutoff() throws ProblemException {
    try (Engine engine = Engine.open(folder, 0.2)) {
      Snapshot all = found(sessions(engine, List.of(LINES))).all();
      // rows: ann 8.3., dan 8.3., ann 15.3., bob 15.3., dan 15.3.
      assertArrayEquals(new double[] {3, 1, 4, 1, 1}, numbers(all, "events"));
      assertArrayEquals(new double[] {2, 6, 7, 4.5, 13}, numbers(all, "recency_d"), 1e-9);
      assertArrayEquals(
          new double[] {6 + 14 / 24.0, 6, 13 + 14 / 24.0, 4.5, 13}, numbers(all, "tenure_d"), 1e-9);
      assertArrayEquals(new double[] {3, 1, 1, 1, 0}, numbers(all, "events_recent"));
      assertArrayEquals(new double[] {2, 1, 3, 1, 1}, numbers(all, "active_days"));
      // ann: 1 → 6 March; then 1 → 6 → 8 March
      double none = Double.NaN;
      assertArrayEquals(
          new double[] {5, none, 3.5, none, none}, numbers(all, "mean_pause_d"), 1e-9);
      assertArrayEquals(new double[] {20, 0, 50, 0, 0}, numbers(all, "value"));
      assertArrayEquals(new double[] {20, 0, 30, 0, 0}, numbers(all, "value_recent"));
      assertArrayEquals(new double[] {1, 0, 2, 0, 0}, numbers(all, "n_purchase"));
      assertArrayEquals(new double[] {1, 0, 1, 0, 0}, numbers(all, "n_purchase_recent"));
      assertArrayEquals(
          new double[] {6 + 835 / 1440.0, none, 7, none, none},
          numbers(all, "since_purchase_d"),
          1e-9);
      assertEquals(List.of("PL", "PL", "PL", "DE", "PL"), words(all.features().column("country")));
      assertEquals(
          List.of("view", "view", "purchase", "view", "view"),
          words(all.features().column("event_last")));
    }
  }

  @Test
  void testIsTheLastCutoffAndTellsWhoCameTooLate() throws ProblemException {
    try (Engine engine = Engine.open(folder, 0.2)) {
      Sessions sessions = sessions(engine, List.of(LINES));
      Snapshot test = found(sessions).test();
      assertEquals(List.of("ann", "bob", "dan"), words(test.customer().orElseThrow()));
      assertEquals("2024-03-01 10:00:00", test.start().orElseThrow().text(0));
      assertEquals(3, test.scored().sessions());
      assertEquals(1, test.scored().notReached(), "cy came on 22 March");
      assertEquals(1, sessions.outside(Progress.none()), "one row has no customer");
    }
  }

  @Test
  void fileWithoutCustomersIsRefused() {
    Mapping nobody = Logs.mapping(Grain.EVENTS, Logs.field("time", ColumnType.INSTANT, Role.TIME));
    assertThrows(ProblemException.class, () -> Customers.mapping(nobody));
    Mapping table = new Mapping(Grain.SESSIONS, SHOP.fields(), SHOP.knownAfter());
    assertThrows(ProblemException.class, () -> Customers.mapping(table));
  }

  /// Whatever happens at or after a cut-off, no feature of a row at it changes; the label may. The
  /// features themselves are those of the first log, as they are for a model.
  @Test
  void nothingAtOrAfterTheCutoffChangesAFeature() throws ProblemException {
    SplittableRandom random = new SplittableRandom(7);
    int compared = 0;
    try (Engine engine = Engine.open(folder, 0.2)) {
      for (int round = 0; round < 20; round++) {
        List<String> lines = log(random, LocalDateTime.of(2024, 3, 1, 0, 0), 21 * 1440, 60);
        Sessions real = sessions(engine, lines);
        List<Feature> features = CustomerFeatures.of(real.facts(), Optional.of(VALUE));
        Snapshot before = found(real, features).test();
        List<String> other =
            new ArrayList<>(
                lines.stream()
                    .filter(line -> line.split(",", -1)[2].compareTo("2024-03-15") < 0)
                    .toList());
        other.addAll(log(random, LocalDateTime.of(2024, 3, 15, 0, 0), 9 * 1440, 40));
        Collections.shuffle(other, new Random(round));
        Snapshot after = found(sessions(engine, other), features).test();
        for (int row = 0; row < before.rows(); row++) {
          String who = before.session().text(row);
          assertEquals(cells(before, who), cells(after, who), who);
          compared++;
        }
      }
    }
    assertTrue(compared > 100, "only " + compared + " customers compared");
  }

  private static List<String> log(
      SplittableRandom random, LocalDateTime from, int minutes, int events) {
    String[] kinds = {"view", "view", "cart", "purchase"};
    return IntStream.range(0, events)
        .mapToObj(i ->
            "v%d,u%d,%s,%s,%s,%d"
                .formatted(
                    random.nextInt(1000),
                    random.nextInt(8),
                    from.plusMinutes(random.nextInt(minutes)),
                    kinds[random.nextInt(4)],
                    random.nextBoolean() ? "PL" : "DE",
                    random.nextInt(90)))
        .toList();
  }

  /// Every cell of a customer but those of ties: of events at the same minute the file's order
  /// decides which is the latest.
  private static List<String> cells(Snapshot snapshot, String who) {
    int row = words(snapshot.session()).indexOf(who);
    return snapshot.features().columns().stream()
        .filter(column -> !column.name().endsWith("_last") && !column.name().endsWith("_top"))
        .map(column ->
            column.name()
                + " "
                + (column instanceof Column.Numbers numbers
                    ? Double.toString(numbers.number(row))
                    : column.text(row)))
        .toList();
  }
}
