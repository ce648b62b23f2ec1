package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clicktrail.core.explore.Trails;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.Goals;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.table.Column;

/// Two ways from the same file to its sessions say the same, row by row and cell by cell.
final class SameSessions {

  private SameSessions() {}

  /// @param outcome that some sessions have
  static void check(Sessions general, Sessions fast, String outcome) throws ProblemException {
    assertEquals(general.facts(), fast.facts());
    assertEquals(general.features(), fast.features());
    Vocabulary vocabulary = fast.vocabulary();
    assertEquals(general.vocabulary(), vocabulary);
    assertEquals(general.productConstants(Progress.none()), fast.productConstants(Progress.none()));
    Optional<Expression> converts =
        Optional.of(Expressions.parseOutcome(outcome, vocabulary).expression());
    Optional<Expression> revenue = Optional.empty();
    if (Goals.defaultRevenue(vocabulary).isPresent()) {
      revenue =
          Optional.of(
              Expressions.parseRevenue(Goals.defaultRevenue(vocabulary).get(), vocabulary)
                  .expression());
    }
    Mapping mapping = fast.facts().mapping();
    List<DecisionMoment> moments = new ArrayList<>(List.of(new DecisionMoment.End()));
    if (mapping.grain() == Grain.EVENTS) {
      moments.add(new DecisionMoment.AfterEvents(2));
    }
    if (mapping.has(Role.EVENT)) {
      moments.add(new DecisionMoment.FirstEvent("cart"));
    }
    List<Snapshot> quick = fast.snapshots(converts, revenue, moments, Progress.none());
    List<Snapshot> slow = general.snapshots(converts, revenue, moments, Progress.none());
    for (int at = 0; at < moments.size(); at++) {
      assertFalse(slow.get(at).features().columns().isEmpty());
      same(slow.get(at), quick.get(at));
    }
    Column.Categories names = slow.getFirst().session();
    List<String> some =
        List.of(names.text(0), names.text(names.size() / 2), names.text(names.size() - 1), "none");
    assertEquals(general.visits(some, Progress.none()), fast.visits(some, Progress.none()));
    assertEquals(trails(general), trails(fast));
  }

  /// What every session does by the first column it can be followed by, in words.
  private static Map<Integer, String> trails(Sessions sessions) throws ProblemException {
    Trails trails = sessions.trails(Progress.none());
    Map<Integer, String> walked = new TreeMap<>();
    if (!trails.columns().isEmpty()) {
      Trails.Told column = trails.columns().getFirst();
      List<String> words = trails.words(column, Progress.none());
      trails.walk(
          column,
          (session, codes, times, events) -> {
            StringBuilder way = new StringBuilder();
            for (int event = 0; event < events; event++) {
              way.append(codes[event] < 0 ? "?" : words.get(codes[event]))
                  .append('@')
                  .append(times[event])
                  .append(' ');
            }
            walked.put(session, way.toString());
          },
          Progress.none());
      assertEquals(trails.sessions(), walked.size());
    }
    return walked;
  }

  private static void same(Snapshot expected, Snapshot actual) {
    assertEquals(expected.scored(), actual.scored());
    assertEquals(expected.infos(), actual.infos());
    List<Column> columns = columns(expected);
    List<Column> others = columns(actual);
    assertEquals(
        columns.stream().map(Column::name).toList(), others.stream().map(Column::name).toList());
    for (int at = 0; at < columns.size(); at++) {
      same(columns.get(at), others.get(at), expected.rows());
    }
  }

  private static List<Column> columns(Snapshot snapshot) {
    return Stream.concat(
            Stream.of(
                    Optional.of(snapshot.session()),
                    Optional.of(snapshot.label()),
                    snapshot.revenue(),
                    snapshot.customer(),
                    snapshot.start(),
                    snapshot.file())
                .flatMap(Optional::stream),
            snapshot.features().columns().stream())
        .map(Column.class::cast)
        .toList();
  }

  private static void same(Column expected, Column actual, int rows) {
    switch (expected) {
      case Column.Numbers numbers ->
          assertArrayEquals(
              numbers.toArray(), ((Column.Numbers) actual).toArray(), expected.name());
      case Column.Categories words -> {
        assertEquals(words.levels(), ((Column.Categories) actual).levels(), expected.name());
        assertEquals(texts(expected, rows), texts(actual, rows), expected.name());
      }
      case Column.Times _ -> assertEquals(texts(expected, rows), texts(actual, rows));
    }
  }

  private static List<String> texts(Column column, int rows) {
    return IntStream.range(0, rows).mapToObj(column::text).toList();
  }
}
