package org.clicktrail.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.stat.Interval;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static final Interval EARNS = new Interval(1000, 500, 1500);
  private static final Interval MORE = new Interval(300, 100, 500);
  private static final Interval ALIKE = new Interval(100, -200, 400);
  private static final Interval LESS = new Interval(-300, -500, -100);

  @Test
  void aThresholdIsWorthItWhereItClearlyEarnsMoreThanEverybodyAndNobody() {
    assertEquals(Verdict.THRESHOLD, Verdict.of(EARNS, MORE, false));
  }

  @Test
  void withinTheRangeEverybodyDoesAsWell() {
    assertEquals(Verdict.EVERYBODY, Verdict.of(EARNS, ALIKE, false));
    assertEquals(Verdict.EVERYBODY, Verdict.of(EARNS, LESS, false));
    assertEquals(
        Verdict.EVERYBODY,
        Verdict.of(Interval.exact(0), LESS, false),
        "a threshold nobody reaches, where all earn 300");
  }

  /// 8.40 more than the 14,567 of contacting everybody, although by more than chance.
  @Test
  void whatEarnsLessThanAHundredthMoreIsNotWorthAModel() {
    Interval profit = new Interval(14_575.40, 9_000, 20_000);
    assertEquals(Verdict.EVERYBODY, Verdict.of(profit, new Interval(8.40, 1.20, 15.60), false));
    assertEquals(Verdict.THRESHOLD, Verdict.of(profit, new Interval(840, 120, 1_560), false));
  }

  @Test
  void whatMayEarnNothingIsNotDone() {
    Interval unsure = new Interval(100, -50, 250);
    assertEquals(Verdict.NOBODY, Verdict.of(unsure, MORE, false));
    assertEquals(Verdict.NOBODY, Verdict.of(unsure, ALIKE, false));
    assertEquals(Verdict.NOBODY, Verdict.of(Interval.exact(0), MORE, false));
  }

  @Test
  void everybodyIsNoChoiceWhereNotAllCanBeContacted() {
    assertEquals(Verdict.THRESHOLD, Verdict.of(EARNS, LESS, true));
  }

  /// Two buyers said .9 and .6, others .8 and .1; a buyer contacted gains 14, another loses 6. From
  /// .6 on 14 + 14 − 6 = 22, everybody 16; the one left out saves 6.
  @Test
  void whatAThresholdEarnsMoreThanEverybodyIsWhatItSaves() {
    Scores four =
        new Scores(
            new double[] {.9, .8, .6, .1},
            new double[] {1, 0, 1, 0},
            new int[] {0, 1, 2, 3},
            new int[4]);
    MoneySpec spec = new MoneySpec(Optional.of(40.0), 6, 0.5, Optional.empty(), "", Set.of());
    Interval more = Profits.overAll(four, new int[] {0, 1, 2, 3}, spec, 40, .6, 1);
    assertEquals(6, more.value(), 1e-12);
    assertEquals(0, more.low(), "drawn without it nothing is saved");
  }
}
