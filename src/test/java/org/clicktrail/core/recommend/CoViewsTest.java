package org.clicktrail.core.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.recommend.Recommendations.Rule;
import org.junit.jupiter.api.Test;

class CoViewsTest {

  private static final List<String> NAMES = List.of("shirt", "tie", "shoe", "hat");

  /// 40 sessions with shirt and tie, 60 with the shirt alone, 100 with the shoe alone.
  private static CoViews views() {
    CoViews views = new CoViews(4);
    for (int i = 0; i < 200; i++) {
      views.see(i < 40 ? List.of(0, 1) : i < 100 ? List.of(0) : List.of(2));
    }
    return views;
  }

  // by hand: 40 of 100 shirts come with a tie, 40 of 200 sessions hold one: 0.4 against 0.2, lift
  // 2;
  // R: binom::binom.wilson(40, 100) gives 0.3094 to 0.4980
  @Test
  void ruleHasShareRangeAndLift() {
    List<Rule> rules = views().rules(NAMES);
    assertEquals(2, rules.size());
    Rule rule = rules.getFirst();
    assertEquals("shirt", rule.seen());
    assertEquals("tie", rule.next());
    assertEquals(100, rule.of());
    assertEquals(0.4, rule.share().value(), 1e-12);
    assertEquals(0.3094, rule.share().low(), 1e-4);
    assertEquals(0.4980, rule.share().high(), 1e-4);
    assertEquals(2, rule.lift(), 1e-12);
    assertEquals(1.547, rule.strength(), 1e-3);
    assertEquals("shirt", rules.getLast().next());
  }

  @Test
  void nineSessionsAreNoRule() {
    CoViews views = new CoViews(4);
    for (int i = 0; i < 200; i++) {
      views.see(i < 9 ? List.of(0, 1) : List.of(2));
    }
    assertTrue(views.rules(NAMES).isEmpty());
  }

  // 20 things drawn without regard to each other: 380 pairs, at one in 2,000 a rule in five runs
  @Test
  void chanceMakesNoRules() {
    SplittableRandom random = new SplittableRandom(1);
    CoViews views = new CoViews(20);
    for (int i = 0; i < 5_000; i++) {
      views.see(IntStream.range(0, 20).filter(_ -> random.nextInt(10) == 0).boxed().toList());
    }
    List<String> names = IntStream.range(0, 20).mapToObj(String::valueOf).toList();
    assertTrue(views.rules(names).size() <= 2, views.rules(names).toString());
  }

  @Test
  void recommendsWhatWasNotSeenYet() {
    Recommender recommender = new Recommender(views().rules(NAMES));
    assertEquals("tie", recommender.next(List.of("shirt")).orElseThrow().next());
    assertTrue(recommender.next(List.of("shirt", "tie")).isEmpty());
    assertTrue(recommender.next(List.of("unknown")).isEmpty());
    var most = recommender.most(List.of(List.of("shirt"), List.of("shirt"), List.of("tie")));
    assertEquals("tie", most.getFirst().getKey().next());
    assertEquals(2, most.getFirst().getValue());
  }

  @Test
  void aRobotIsLeftOut() {
    CoViews views = new CoViews(200);
    views.see(IntStream.range(0, 101).boxed().toList());
    assertEquals(0, views.sessions());
  }
}
