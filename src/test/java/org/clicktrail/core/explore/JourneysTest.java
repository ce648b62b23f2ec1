package org.clicktrail.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.junit.jupiter.api.Test;

class JourneysTest {

  private static final List<String> SHOP = List.of("view", "cart", "purchase", "remove_from_cart");

  private static final MadeTrails FIVE =
      new MadeTrails(
          SHOP,
          "view@0 view@5 cart@20 purchase@50",
          "view@0 cart@40",
          "cart@0 view@10 view@20",
          "view@0 purchase@9",
          "view");

  private static Journeys journeys(MadeTrails trails, String... steps) throws ProblemException {
    boolean[] all = new boolean[trails.sessions()];
    Arrays.fill(all, true);
    return journeys(trails, all, steps);
  }

  private static Journeys journeys(MadeTrails trails, boolean[] kept, String... steps)
      throws ProblemException {
    ExploreSpec spec = new ExploreSpec(Filter.none(), Optional.empty(), List.of(steps));
    return Journeys.of(trails, spec, kept, Progress.none()).orElseThrow();
  }

  // by hand: five view; a cart after a view in the first two; a purchase after both in the first
  @Test
  void aStepCountsOnlyAfterTheOneBefore() throws ProblemException {
    Funnel funnel = journeys(FIVE, "view", "cart", "purchase").funnel().orElseThrow();
    assertEquals(List.of(5L, 2L, 1L), funnel.steps().stream().map(Funnel.Step::n).toList());
    assertEquals(5, funnel.sessions());
    // the fourth buys without a cart
    assertEquals(1, funnel.otherwise());
  }

  // R: binom::binom.wilson(1, 5) gives 0.2, 0.0362 to 0.6245; binom.wilson(1, 2) 0.5, 0.0945 to
  // 0.9055
  @Test
  void sharesCarryTheirRange() throws ProblemException {
    Funnel.Step last =
        journeys(FIVE, "view", "cart", "purchase").funnel().orElseThrow().steps().getLast();
    assertEquals(0.2, last.total().value(), 1e-12);
    assertEquals(0.0362, last.total().low(), 1e-4);
    assertEquals(0.6245, last.total().high(), 1e-4);
    assertEquals(0.5, last.fromPrevious().value(), 1e-12);
    assertEquals(0.0945, last.fromPrevious().low(), 1e-4);
  }

  // from the first view to the cart after it: 20 and 40 s, so 30; from there to the purchase 30
  @Test
  void timesAreFromStepToStep() throws ProblemException {
    List<Funnel.Step> steps =
        journeys(FIVE, "view", "cart", "purchase").funnel().orElseThrow().steps();
    assertEquals(Double.NaN, steps.getFirst().medianSeconds());
    assertEquals(30, steps.get(1).medianSeconds());
    assertEquals(30, steps.get(2).medianSeconds());
  }

  @Test
  void withoutTimesThereIsNoMedian() throws ProblemException {
    Funnel funnel =
        journeys(new MadeTrails(SHOP, "view cart", "view"), "view", "cart").funnel().orElseThrow();
    assertEquals(Double.NaN, funnel.steps().getLast().medianSeconds());
    assertEquals(1, funnel.steps().getLast().n());
  }

  @Test
  void theSameWordTwiceTakesTwoEvents() throws ProblemException {
    Funnel funnel = journeys(FIVE, "view", "view").funnel().orElseThrow();
    assertEquals(List.of(5L, 2L), funnel.steps().stream().map(Funnel.Step::n).toList());
  }

  @Test
  void onlySessionsKeptAreLookedAt() throws ProblemException {
    boolean[] kept = {true, false, false, true, false};
    Journeys seen = journeys(FIVE, kept, "view", "cart");
    assertEquals(
        List.of(2L, 1L), seen.funnel().orElseThrow().steps().stream().map(Funnel.Step::n).toList());
    assertEquals(2, seen.paths().sessions());
  }

  // a cart comes after a view in two of three sessions with both, a purchase after all
  @Test
  void stepsAreSuggestedInTheirUsualOrder() throws ProblemException {
    MadeTrails trails =
        new MadeTrails(
            List.of("purchase", "remove_from_cart", "cart", "view"),
            "view cart purchase",
            "view cart",
            "cart view",
            "view purchase",
            "view cart remove_from_cart");
    Journeys seen = journeys(trails);
    assertTrue(seen.suggested());
    assertEquals(
        List.of("view", "cart", "purchase"),
        seen.funnel().orElseThrow().steps().stream().map(Funnel.Step::word).toList());
  }

  // of six words five can be steps: a booking is rare and what the way leads to, photos many pass
  // by
  @Test
  void theFunnelSuggestedLeadsToTheBooking() throws ProblemException {
    MadeTrails trails =
        new MadeTrails(
            List.of("booking_confirmed", "checkout_start", "photos", "room_view", "search", "home"),
            "home search room_view photos",
            "home search room_view photos checkout_start booking_confirmed",
            "home search room_view checkout_start",
            "home search room_view",
            "home search photos");
    assertEquals(
        List.of("home", "search", "room_view", "checkout_start", "booking_confirmed"),
        journeys(trails).funnel().orElseThrow().steps().stream().map(Funnel.Step::word).toList());
  }

  @Test
  void anUnknownStepIsRefusedWithTheWordsThereAre() {
    ProblemException refused =
        assertThrows(ProblemException.class, () -> journeys(FIVE, "view", "wishlist"));
    String told = String.valueOf(refused.getMessage());
    assertTrue(told.contains("purchase"), told);
  }

  @Test
  void oneWordIsNoWay() throws ProblemException {
    assertEquals(
        Optional.empty(),
        Journeys.of(
            new MadeTrails(List.of("click"), "click"),
            ExploreSpec.none(),
            new boolean[] {true},
            Progress.none()));
  }

  // by hand: repeats folded, the five sessions are view cart purchase; view cart; cart view; view
  // purchase; view
  @Test
  void pathsFoldRepeatsAndShowWhoLeft() throws ProblemException {
    Paths paths = journeys(FIVE).paths();
    assertEquals(
        List.of(
            new Paths.Place(Paths.Kind.WORD, "view", 4),
            new Paths.Place(Paths.Kind.WORD, "cart", 1)),
        paths.steps().get(0));
    assertEquals(
        List.of(
            new Paths.Place(Paths.Kind.WORD, "cart", 2),
            new Paths.Place(Paths.Kind.WORD, "purchase", 1),
            new Paths.Place(Paths.Kind.WORD, "view", 1),
            new Paths.Place(Paths.Kind.LEFT, "", 1)),
        sorted(paths.steps().get(1)));
    assertTrue(paths.flows().contains(new Paths.Flow(0, 0, 0, 2)), paths.flows().toString());
    assertEquals(0, paths.longer());
  }

  private static List<Paths.Place> sorted(List<Paths.Place> places) {
    return places.stream()
        .sorted(
            java.util.Comparator.comparing(Paths.Place::kind)
                .thenComparingLong(place -> -place.n())
                .thenComparing(Paths.Place::name))
        .toList();
  }

  /// What comes into a place goes on from it, but at the last step, and from those that left.
  @Test
  void nothingIsLostOnTheWay() {
    List<String> words = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    PathTally tally = new PathTally(words, 4, 3);
    java.util.SplittableRandom random = new java.util.SplittableRandom(7);
    for (int session = 0; session < 500; session++) {
      int[] codes = random.ints(1 + random.nextInt(9), 0, words.size()).toArray();
      tally.see(codes, codes.length);
    }
    Paths paths = tally.paths();
    assertEquals(500, paths.steps().getFirst().stream().mapToLong(Paths.Place::n).sum());
    for (int step = 0; step < 3; step++) {
      for (int at = 0; at < paths.steps().get(step).size(); at++) {
        Paths.Place place = paths.steps().get(step).get(at);
        int where = step;
        int from = at;
        long out =
            paths.flows().stream()
                .filter(flow -> flow.step() == where && flow.from() == from)
                .mapToLong(Paths.Flow::n)
                .sum();
        assertEquals(place.kind() == Paths.Kind.LEFT ? 0 : place.n(), out, place.toString());
      }
    }
    for (int step = 1; step < 4; step++) {
      for (int at = 0; at < paths.steps().get(step).size(); at++) {
        int where = step - 1;
        int to = at;
        assertEquals(
            paths.steps().get(step).get(at).n(),
            paths.flows().stream()
                .filter(flow -> flow.step() == where && flow.to() == to)
                .mapToLong(Paths.Flow::n)
                .sum());
      }
    }
    assertEquals(
        List.of(Paths.Kind.WORD, Paths.Kind.WORD, Paths.Kind.WORD, Paths.Kind.OTHER),
        paths.steps().getFirst().stream().map(Paths.Place::kind).toList());
    assertEquals("5", paths.steps().getFirst().getLast().name());
  }
}
