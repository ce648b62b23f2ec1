package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.table.Column;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where a rule cuts, counted by hand.
class SessionRuleTest {

  private static final Mapping LOG =
      Logs.mapping(
          Grain.EVENTS,
          Logs.field("session", ColumnType.ID, Role.SESSION),
          Logs.field("customer", ColumnType.ID, Role.CUSTOMER),
          Logs.field("time", ColumnType.INSTANT, Role.TIME),
          Logs.field("kind", ColumnType.CATEGORY, Role.EVENT));

  /// Berlin is one hour ahead: its day ends before the third event.
  private static final String[] EVENTS = {
    "s1,u1,2024-01-30 22:40:00,view",
    "s1,u1,2024-01-30 22:50:00,view",
    "s1,u1,2024-01-30 23:05:00,view",
    "s1,u1,2024-01-30 23:50:00,cart",
    "s2,u1,2024-01-30 23:55:00,view",
    "s2,u1,2024-01-31 00:05:00,view",
    "s3,u2,2024-01-30 22:45:00,view",
  };

  private static final SessionRule GIVEN = new SessionRule(Optional.empty());
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @TempDir Path folder;
  private Engine engine;

  @BeforeEach
  void open() throws ProblemException {
    engine = Engine.open(folder, 0.2);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private Snapshot sessions(SessionRule rule, DecisionMoment moment) throws ProblemException {
    return new Sessions(Logs.imported(engine, LOG, EVENTS), LOG, rule)
        .snapshot(Optional.empty(), Optional.empty(), moment, Progress.none());
  }

  /// Name and events of each session.
  private List<String> cut(SessionRule rule) throws ProblemException {
    Snapshot end = sessions(rule, new DecisionMoment.End());
    double[] clicks = ((Column.Numbers) end.features().column("clicks")).toArray();
    return IntStream.range(0, end.rows())
        .mapToObj(row -> end.session().text(row) + ": " + (int) clicks[row])
        .toList();
  }

  private static SessionRule pause(int minutes) {
    return GIVEN.withGap(Optional.of(Duration.ofMinutes(minutes)));
  }

  @Test
  void givenSessionsStay() throws ProblemException {
    assertEquals(List.of("s1: 4", "s2: 2", "s3: 1"), cut(GIVEN));
  }

  @Test
  void givenSessionsAreCutAtPauses() throws ProblemException {
    assertEquals(List.of("s1-1: 3", "s1-2: 1", "s2-1: 2", "s3-1: 1"), cut(pause(30)));
    assertEquals(List.of("s1-1: 4", "s2-1: 2", "s3-1: 1"), cut(pause(45)), "not above the gap");
  }

  @Test
  void givenSessionsAreCutAtMidnight() throws ProblemException {
    assertEquals(
        List.of("s1-1: 4", "s2-1: 1", "s2-2: 1", "s3-1: 1"), cut(GIVEN.withMidnight(true)));
    assertEquals(
        List.of("s1-1: 2", "s1-2: 2", "s2-1: 2", "s3-1: 1"),
        cut(GIVEN.withMidnight(true).with(BERLIN)));
    assertEquals(
        List.of("s1-1: 2", "s1-2: 1", "s1-3: 1", "s2-1: 2", "s3-1: 1"),
        cut(pause(30).withMidnight(true).with(BERLIN)));
  }

  @Test
  void customersNameSessionsWhereTheyShould() throws ProblemException {
    SessionRule customers = GIVEN.with(SessionRule.By.CUSTOMER);
    assertEquals(List.of("u1-1: 3", "u1-2: 3", "u2-1: 1"), cut(customers), "30 minutes as usual");
    assertEquals(
        List.of("u1-1: 6", "u2-1: 1"), cut(customers.withGap(Optional.of(Duration.ofHours(1)))));
  }

  @Test
  void momentsCountTheEventsOfThePart() throws ProblemException {
    SessionRule rule = GIVEN.withMidnight(true).with(BERLIN);
    Snapshot second = sessions(rule, new DecisionMoment.AfterEvents(2));
    assertEquals(3, second.rows());
    assertEquals(1, second.scored().notReached());
    Snapshot cart = sessions(rule, new DecisionMoment.FirstEvent("cart"));
    assertEquals("s1-2", cart.session().text(0));
    assertEquals(2, ((Column.Numbers) cart.features().column("clicks")).number(0));
  }

  @Test
  void hoursAndDaysAreThoseOfTheZone() throws ProblemException {
    Snapshot end = sessions(GIVEN.withMidnight(true).with(BERLIN), new DecisionMoment.End());
    assertEquals(
        List.of(23.0, 0.0, 0.0, 23.0),
        Arrays.stream(((Column.Numbers) end.features().column("hour")).toArray()).boxed().toList());
    Column weekday = end.features().column("weekday");
    assertEquals("Tuesday", weekday.text(0));
    assertEquals("Wednesday", weekday.text(1));
    long start = LocalDateTime.of(2024, 1, 31, 0, 5).toEpochSecond(ZoneOffset.UTC) * 1_000_000;
    assertEquals(start, end.start().orElseThrow().micros(1));
    assertEquals(900, ((Column.Numbers) end.features().column("duration_s")).number(2) + 300);
  }

  /// Noon in summer in Berlin is 10:00 in UTC; who looks at hours means noon.
  @Test
  void hoursAreThoseThatAreWritten() throws Exception {
    List<Double> noon = List.of(12.0, 23.0);
    assertEquals(noon, hours("2026-07-06T12:00:00+02:00", "2026-07-06T23:30:00+02:00"));
    assertEquals(noon, hours("2026-07-06 12:00:00.250-0530", "2026-07-06 23:30:00.500-0530"));
    assertEquals(noon, hours("2026-07-06T12:00:00Z", "2026-07-06T23:30:00Z"));
    assertEquals(noon, hours("2026-07-06 12:00:00", "2026-07-06 23:30:00"));
    assertEquals(
        List.of(10.0, 22.0),
        hours("2026-07-06T12:00:00+02:00", "2026-07-06T23:30:00+01:00"),
        "several clocks: UTC");
  }

  private List<Double> hours(String first, String second) throws Exception {
    Path file = folder.resolve("log.csv");
    Files.writeString(file, "visit,at,event\ns1,%s,view\ns2,%s,view\n".formatted(first, second));
    Imported imported =
        Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none());
    Mapping mapping = imported.report().mapping();
    Snapshot end =
        new Sessions(imported, mapping, SessionRule.standard(mapping))
            .snapshot(
                Optional.empty(), Optional.empty(), new DecisionMoment.End(), Progress.none());
    return Arrays.stream(((Column.Numbers) end.features().column("hour")).toArray())
        .boxed()
        .toList();
  }
}
