package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.recommend.Recommendations;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasketsTest {

  @TempDir Path folder;

  private static final Mapping MAPPING =
      Logs.mapping(
          Grain.EVENTS,
          Logs.field("s", ColumnType.ID, Role.SESSION),
          Logs.field("at", ColumnType.INSTANT, Role.TIME),
          Logs.field("product", ColumnType.ID, Role.PRODUCT));

  /// Sessions 0 to 59 look at a, then b, every second of them; 60 to 159 at c. From session 100 on,
  /// they are the test: 20 with a then b, 10 with a then c.
  private static String[] lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      see(lines, "s" + i, i < 60 ? "a" : "c", 0);
      if (i < 60 && i % 2 == 0) {
        see(lines, "s" + i, "b", 1);
        see(lines, "s" + i, "b", 2);
      }
    }
    for (int i = 0; i < 30; i++) {
      see(lines, "t" + i, "a", 0);
      see(lines, "t" + i, i < 20 ? "b" : "c", 1);
    }
    return lines.toArray(String[]::new);
  }

  private static void see(List<String> lines, String session, String product, int minute) {
    lines.add(session + ",2024-05-01 10:0" + minute + ":00," + product);
  }

  private static Set<String> names(String prefix, int n) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < n; i++) {
      names.add(prefix + i);
    }
    return names;
  }

  // by hand: 30 of 60 sessions with a hold b, 30 of 160 hold b, lift 0.5 / 0.1875 = 2.667; of the
  // 30 test sessions that begin with a, 20 come to b and 10 to c, the most popular
  @Test
  void learnsFromTrainingAndIsTriedOnTheTest() throws ProblemException {
    try (Engine engine = Engine.open(folder, 0.3)) {
      Sessions sessions =
          new Sessions(
              Logs.imported(engine, MAPPING, lines()), MAPPING, SessionRule.standard(MAPPING));
      Baskets baskets = Baskets.of(sessions, Progress.none());
      assertEquals(List.of("product"), baskets.columns());
      Recommendations found =
          baskets.learnt("product", names("s", 160), names("t", 30), Progress.none());
      assertEquals(160, found.sessions());
      Recommendations.Rule rule =
          found.rules().stream().filter(one -> one.seen().equals("a")).findFirst().orElseThrow();
      assertEquals("b", rule.next());
      assertEquals(60, rule.of());
      assertEquals(0.5, rule.share().value(), 1e-12);
      assertEquals(0.5 / 0.1875, rule.lift(), 1e-12);
      Recommendations.Trial trial = found.trial().orElseThrow();
      assertEquals(30, trial.sessions());
      assertEquals(20 / 30.0, trial.hit().value(), 1e-12);
      assertEquals(10 / 30.0, trial.popular().value(), 1e-12);
      assertEquals(
          List.of("a", "b"),
          baskets.seen("product", Set.of("s0", "s60"), Progress.none()).get("s0"));
    }
  }

  @Test
  void withoutProductsThereIsNothing() throws ProblemException {
    Mapping bare = Logs.mapping(Grain.EVENTS, MAPPING.fields().get(0), MAPPING.fields().get(1));
    try (Engine engine = Engine.open(folder, 0.3)) {
      Sessions sessions =
          new Sessions(
              Logs.imported(engine, bare, "s,2024-05-01 10:00:00"),
              bare,
              SessionRule.standard(bare));
      assertTrue(Baskets.of(sessions, Progress.none()).columns().isEmpty());
    }
  }
}
