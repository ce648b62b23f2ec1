package org.clicktrail.core.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.IntStream;
import org.clicktrail.core.Visits;
import org.clicktrail.core.goal.Snapshot;
import org.junit.jupiter.api.Test;

class GiveawaysTest {

  private static final int N = 400;

  private static double[] column(java.util.function.IntToDoubleFunction value) {
    return IntStream.range(0, N).mapToDouble(value).toArray();
  }

  @Test
  void anAmountOfOrdersTellsTheOutcomeAndHowLongAVisitWasDoesNot() {
    double[] bought = column(row -> row % 10 == 0 ? 1 : 0);
    Snapshot end =
        new Visits(bought)
            .numbers("price_sum", column(row -> row % 10 == 0 ? 20 + row % 7 : 0))
            .numbers("price_mean", column(row -> row % 10 == 0 ? 20 + row % 7 : Double.NaN))
            .numbers("clicks", column(row -> row % 13 + (row % 10 == 0 ? 3 : 0)))
            .snapshot();
    assertEquals(Set.of("price_sum", "price_mean"), Giveaways.of(end, 1));
  }

  @Test
  void ofAHandfulNothingIsSaid() {
    double[] bought = column(row -> row < 19 ? 1 : 0);
    assertEquals(Set.of(), Giveaways.of(new Visits(bought).numbers("paid", bought).snapshot(), 1));
  }
}
