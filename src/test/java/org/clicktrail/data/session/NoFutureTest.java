package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.Features;
import org.clicktrail.core.feature.Op;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.table.Column;
import org.clicktrail.data.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens after the moment, in the session or anywhere else in the file, no feature of
/// the session changes.
class NoFutureTest {

  private static final Mapping SHOP =
      Logs.mapping(
          Grain.EVENTS,
          Logs.field("session", ColumnType.ID, Role.SESSION),
          Logs.field("customer", ColumnType.ID, Role.CUSTOMER),
          Logs.field("time", ColumnType.INSTANT, Role.TIME),
          Logs.field("kind", ColumnType.CATEGORY, Role.EVENT),
          Logs.field("product", ColumnType.ID, Role.PRODUCT),
          Logs.field("category", ColumnType.CATEGORY, Role.CATEGORY),
          Logs.field("page", ColumnType.WHOLE, Role.PAGE),
          Logs.field("colour", ColumnType.CATEGORY, Role.CODE),
          Logs.field("sale", ColumnType.CATEGORY, Role.CODE),
          Logs.field("score", ColumnType.DECIMAL, Role.FEATURE),
          Logs.field("price", ColumnType.DECIMAL, Role.PRICE));

  private static final LocalDateTime START = LocalDateTime.of(2024, 1, 30, 22, 0);
  private static final String[] KINDS = {"view", "view", "view", "cart", "remove", "purchase"};

  @TempDir Path folder;

  private record Event(String session, String customer, LocalDateTime time, String cells) {
    String line() {
      return session + "," + customer + "," + time + "," + cells;
    }
  }

  private static String cells(SplittableRandom random) {
    return String.join(
        ",",
        KINDS[random.nextInt(KINDS.length)],
        "p" + random.nextInt(6),
        random.nextInt(5) == 0 ? "" : "c" + random.nextInt(4),
        "" + (1 + random.nextInt(5)),
        "k" + random.nextInt(3),
        random.nextBoolean() ? "y" : "n",
        "" + random.nextInt(7),
        random.nextInt(6) == 0 ? "" : "" + random.nextInt(50));
  }

  /// Sessions of four customers; those of one customer do not overlap.
  private static List<Event> log(SplittableRandom random) {
    List<Event> events = new ArrayList<>();
    for (int customer = 0; customer < 4; customer++) {
      LocalDateTime time = START.plusMinutes(random.nextInt(30));
      for (int session = 0; session < 4; session++) {
        int length = 1 + random.nextInt(7);
        for (int i = 0; i < length; i++) {
          events.add(new Event("s" + customer + session, "u" + customer, time, cells(random)));
          time = time.plusSeconds(1 + random.nextInt(600));
        }
        time = time.plusMinutes(random.nextInt(3000));
      }
    }
    events.sort(Comparator.comparing(Event::time));
    return events;
  }

  /// Everything up to `now` as it was; afterwards, another world.
  private static List<Event> otherFuture(
      List<Event> events, LocalDateTime now, SplittableRandom random) {
    List<Event> other = new ArrayList<>(events.stream().filter(e -> !e.time.isAfter(now)).toList());
    for (Event event : List.copyOf(other)) {
      if (random.nextInt(3) == 0) {
        LocalDateTime later = now.plusSeconds(1 + random.nextInt(100_000));
        other.add(new Event(event.session, event.customer, later, cells(random)));
      }
    }
    return other;
  }

  private static Sessions sessions(Engine engine, List<Event> events, List<Feature> features)
      throws ProblemException {
    var imported =
        Logs.imported(engine, SHOP, events.stream().map(Event::line).toArray(String[]::new));
    SessionRule rule = new SessionRule(Optional.empty());
    return features.isEmpty()
        ? new Sessions(imported, SHOP, rule)
        : new Sessions(imported, SHOP, rule, features);
  }

  private static List<String> row(Snapshot snapshot, String session) {
    int row =
        IntStream.range(0, snapshot.rows())
            .filter(i -> snapshot.session().text(i).equals(session))
            .findFirst()
            .orElse(-1);
    return row < 0
        ? List.of()
        : snapshot.features().columns().stream()
            .map(column -> column.name() + " " + cell(column, row))
            .toList();
  }

  private static String cell(Column column, int row) {
    return column instanceof Column.Numbers numbers
        ? Double.toString(numbers.number(row))
        : column.text(row);
  }

  @Test
  void nothingAfterTheMomentChangesAFeature() throws ProblemException {
    SplittableRandom random = new SplittableRandom(1);
    int compared = 0;
    Set<Op> never = EnumSet.noneOf(Op.class);
    Features.ALL.forEach(rule -> never.add(rule.op()));
    try (Engine engine = Engine.open(folder, 0.2)) {
      for (int round = 0; round < 25; round++) {
        List<Event> events = log(random);
        int k = 1 + random.nextInt(4);
        DecisionMoment moment =
            round % 5 == 4
                ? new DecisionMoment.FirstEvent("cart")
                : new DecisionMoment.AfterEvents(k);
        Sessions real = sessions(engine, events, List.of());
        List<Feature> features = real.features();
        Snapshot before = snapshot(real, moment);
        Features.knownAfter(features, moment instanceof DecisionMoment.AfterEvents ? k : 0)
            .forEach(feature -> never.remove(feature.op()));
        for (int row = 0; row < Math.min(before.rows(), 2); row++) {
          String session = before.session().text(row);
          LocalDateTime now = now(events, session, moment);
          List<Event> other = otherFuture(events, now, random);
          Snapshot after = snapshot(sessions(engine, other, features), moment);
          assertEquals(row(before, session), row(after, session), session + " " + moment);
          compared++;
        }
      }
    }
    assertEquals(Set.of(), never, "operations no compared session had");
    assertTrue(compared > 30, "only " + compared + " sessions compared");
  }

  private static Snapshot snapshot(Sessions sessions, DecisionMoment moment)
      throws ProblemException {
    var vocabulary = sessions.vocabulary();
    return sessions.snapshot(
        Optional.of(Expressions.parseOutcome("event=purchase", vocabulary).expression()),
        Optional.of(
            Expressions.parseRevenue("sum(price where event=purchase)", vocabulary).expression()),
        moment,
        Progress.none());
  }

  private static LocalDateTime now(List<Event> events, String session, DecisionMoment moment) {
    List<Event> own = events.stream().filter(e -> e.session.equals(session)).toList();
    return switch (moment) {
      case DecisionMoment.AfterEvents(int k) -> own.get(k - 1).time;
      case DecisionMoment.FirstEvent(String kind) ->
          own.stream().filter(e -> e.cells.startsWith(kind)).findFirst().orElseThrow().time;
      case DecisionMoment.End _ -> own.getLast().time.plus(Duration.ZERO);
      case DecisionMoment.At at -> at.time();
    };
  }
}
