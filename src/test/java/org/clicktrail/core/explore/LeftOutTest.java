package org.clicktrail.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.Visits;
import org.clicktrail.core.job.Progress;
import org.junit.jupiter.api.Test;

class LeftOutTest {

  @Test
  void aColumnLeftOutOfTheModelIsMarkedWhereverItIsNamed() {
    double[] label = new double[60];
    double[] score = new double[60];
    double[] pages = new double[60];
    for (int i = 0; i < 60; i++) {
      label[i] = i % 3 == 0 ? 1 : 0;
      score[i] = i % 7;
      pages[i] = i % 5;
    }
    Visits visits = new Visits(label).numbers("score", score).numbers("pages", pages);
    Exploration seen =
        LeftOut.named(
            Explorer.explore(
                visits.snapshot(), visits.goal(Optional.empty(), false), Progress.none()),
            Set.of("score"));
    assertTrue(
        seen.columns().stream().anyMatch(one -> one.label().equals("score (left out)")),
        seen.columns().toString());
    assertTrue(seen.correlation().labels().contains("score (left out)"));
    assertTrue(seen.correlation().labels().contains("pages"));
    assertEquals(
        Set.of("score (left out)", "pages"),
        Set.copyOf(seen.pairs().orElseThrow().columns().stream().map(Pairs.Drawn::label).toList()));
  }
}
