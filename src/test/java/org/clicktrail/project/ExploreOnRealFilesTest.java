package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clicktrail.SharedData;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.explore.FilterWords;
import org.clicktrail.core.explore.Funnel;
import org.clicktrail.core.explore.Journeys;
import org.clicktrail.core.explore.Paths;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Card;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Explore shows of the real files.
class ExploreOnRealFilesTest {

  private static final String COSMETICS = "rees46/2019-Oct_first_2h50m.csv";

  @TempDir private static Path folder;

  private record Explored(PipelineRunner runner, Run run) implements AutoCloseable {
    static Explored of(String file) throws ProblemException {
      PipelineRunner runner = new PipelineRunner(folder, 0.2);
      Pipeline pipeline = Pipeline.of(List.of(SharedData.file(file)));
      return new Explored(
          runner,
          runner.advance(Run.of(pipeline), pipeline, Step.EXPLORE, _ -> {}, Progress.none()));
    }

    Exploration asked(ExploreSpec spec) throws ProblemException {
      return runner.explore(run, spec, Progress.none());
    }

    @Override
    public void close() {
      runner.close();
    }
  }

  private static List<Long> counts(Exploration seen) {
    return seen.journeys().flatMap(Journeys::funnel).orElseThrow().steps().stream()
        .map(Funnel.Step::n)
        .toList();
  }

  // Counted by a few lines of Python over the file (sessions sorted by time, then line): 5066 view,
  // 118 a cart later, 65 a purchase after that; medians 66 and 94 s; 135 buy another way; 4,813
  // sessions are views only.
  @Test
  void theFunnelOfTheCosmeticsShop() throws Exception {
    try (Explored shop = Explored.of(COSMETICS)) {
      Exploration seen = shop.run().exploration().orElseThrow();
      Funnel funnel = seen.journeys().flatMap(Journeys::funnel).orElseThrow();
      assertEquals(
          List.of("view", "cart", "purchase"),
          funnel.steps().stream().map(Funnel.Step::word).toList());
      assertEquals(List.of(5066L, 118L, 65L), counts(seen));
      assertEquals(66, funnel.steps().get(1).medianSeconds());
      assertEquals(94, funnel.steps().get(2).medianSeconds());
      assertEquals(135, funnel.otherwise());
      Paths paths = seen.journeys().get().paths();
      assertEquals(5065, paths.steps().getFirst().getFirst().n());
      assertEquals(4813, paths.flows().getFirst().n());
    }
  }

  @Test
  void aFilterKeepsToItsSessionsAndCardsToTheirFilter() throws Exception {
    try (Explored shop = Explored.of(COSMETICS)) {
      ExploreSpec buyers = ExploreSpec.none().with(FilterWords.of("outcome=yes"));
      Exploration seen = shop.asked(buyers);
      // 200 sessions buy, data/README.md; the 65 of the funnel among them
      assertEquals(200, seen.scope().kept());
      assertEquals(65, counts(seen).getLast());
      String id = ExploreCards.id("funnel", buyers);
      Card card = Reports.card(shop.run(), seen, id).orElseThrow();
      assertTrue(card.subtitle().contains("only Converted (200 of 5,066"), card.subtitle());
      assertEquals(Optional.empty(), Reports.card(shop.run(), id), "the run looks at all");
      assertFalse(Reports.card(shop.run(), "funnel").orElseThrow().subtitle().contains("only"));
      assertEquals(
          Optional.empty(), Reports.card(shop.run(), seen, "funnel"), "that card is about all");
    }
  }

  @Test
  void stepsAreThoseAskedFor() throws Exception {
    try (Explored shop = Explored.of(COSMETICS)) {
      // counted by the same lines of Python: one of the 200 buyers views only afterwards
      assertEquals(
          List.of(5066L, 199L),
          counts(
              shop.asked(ExploreSpec.none().following("event_type", List.of("View", "purchase")))));
      assertThrows(
          ProblemException.class,
          () -> shop.asked(ExploreSpec.none().following("event_type", List.of("wish"))));
      assertThrows(
          ProblemException.class,
          () -> shop.asked(ExploreSpec.none().with(FilterWords.of("nonsense=1"))));
    }
  }

  @Test
  void rowsOfCustomersCannotBeFollowedAndSaySo() throws Exception {
    try (Explored telco = Explored.of("telco-churn/Telco-Customer-Churn.csv")) {
      Exploration seen = telco.run().exploration().orElseThrow();
      assertEquals(Optional.empty(), seen.journeys());
      assertEquals(
          "A row of this file is a whole customer: what happened in between is not in it",
          seen.noJourneys());
      assertEquals(Optional.empty(), Reports.card(telco.run(), "funnel"));
      assertTrue(Reports.card(telco.run(), "pairs").isPresent());
    }
  }
}
