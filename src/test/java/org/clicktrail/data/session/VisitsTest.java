package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.SharedData;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.table.Column;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A visit read from a file and run through the session code alone has exactly the features it has
/// among all others.
class VisitsTest {

  private static final int COMPARED = 300;

  @TempDir Path folder;

  private record Row(List<String> cells) {}

  private static Row row(Snapshot snapshot, int row) {
    List<String> cells = new ArrayList<>();
    for (Column column : snapshot.features().columns()) {
      String cell =
          column instanceof Column.Numbers numbers
              ? Double.toString(numbers.number(row))
              : column.text(row);
      cells.add(column.name() + " " + cell);
    }
    return new Row(cells);
  }

  private void compare(Path file, String outcome, String moment) throws ProblemException {
    try (Engine engine = Engine.open(folder, 0.3)) {
      Imported imported =
          Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none());
      var mapping = imported.report().mapping();
      Sessions sessions = new Sessions(imported, mapping, SessionRule.standard(mapping));
      compare(sessions, outcome, DecisionMoment.of(moment));
    }
  }

  private static void compare(Sessions sessions, String outcome, DecisionMoment moment)
      throws ProblemException {
    Facts facts = sessions.facts();
    List<Feature> features = sessions.features();
    Optional<Expression> expression =
        Optional.of(Expressions.parseOutcome(outcome, sessions.vocabulary()).expression());
    Snapshot end =
        sessions.snapshot(expression, Optional.empty(), new DecisionMoment.End(), Progress.none());
    Snapshot all = sessions.snapshot(expression, Optional.empty(), moment, Progress.none());
    Map<String, Integer> rows = new HashMap<>();
    IntStream.range(0, all.rows()).forEach(i -> rows.put(all.session().text(i), i));
    List<String> ids =
        new SplittableRandom(1)
            .ints(COMPARED, 0, end.rows())
            .mapToObj(i -> end.session().text(i))
            .distinct()
            .toList();
    Map<String, Visit> visits = sessions.visits(ids, Progress.none());
    assertEquals(ids.size(), visits.size());
    int scored = 0;
    for (String id : ids) {
      Visit read = Objects.requireNonNull(visits.get(id));
      Integer row = rows.get(id);
      Visit visit = row == null ? read : new Visit(id, read.events(), earlier(all, features, row));
      Snapshot alone = Visits.snapshot(visit, facts, features, expression, moment);
      assertEquals(row == null ? 0 : 1, alone.rows(), id);
      if (row != null) {
        assertEquals(row(all, row), row(alone, 0), id);
        scored++;
      }
    }
    assertTrue(scored > 20, scored + " sessions compared");
  }

  private static Map<String, Double> earlier(Snapshot all, List<Feature> features, int row) {
    Map<String, Double> earlier = new HashMap<>();
    for (Feature feature : features) {
      if (feature.op().prior()) {
        earlier.put(
            feature.id(), ((Column.Numbers) all.features().column(feature.id())).number(row));
      }
    }
    return earlier;
  }

  /// Cut by pauses, sessions are kept in the engine.
  @Test
  void sampleCutByPauses() throws ProblemException {
    Path file = Path.of("sample-data/shop-events.csv");
    try (Engine engine = Engine.open(folder, 0.3)) {
      Imported imported =
          Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none());
      SessionRule rule = new SessionRule(Optional.of(Duration.ofMinutes(2)));
      Sessions sessions = new Sessions(imported, imported.report().mapping(), rule);
      compare(sessions, "event=purchase", new DecisionMoment.AfterEvents(2));
    }
  }

  @Test
  void sampleAfterThreeEvents() throws ProblemException {
    compare(Path.of("sample-data/shop-events.csv"), "event=purchase", "after:3");
  }

  @Test
  void sampleAtTheFirstCart() throws ProblemException {
    compare(Path.of("sample-data/shop-events.csv"), "event=purchase", "first:cart");
  }

  @Test
  void sampleClicksAtTheEnd() throws ProblemException {
    compare(Path.of("sample-data/shop-clicks.csv"), "clicks>5 and price_sum>50", "end");
  }

  @Test
  void uci553AfterThreeClicks() throws ProblemException {
    compare(
        SharedData.file("uci553-eshop-clothing/e-shop clothing 2008.csv"),
        "clicks>5 and price_sum>50",
        "after:3");
  }

  @Test
  void rees46AfterThreeEvents() throws ProblemException {
    compare(SharedData.file("rees46/2019-Oct_first_2h50m.csv"), "event=purchase", "after:3");
  }
}
