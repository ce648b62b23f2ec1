package org.clicktrail.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.eval.Confusion;
import org.clicktrail.core.text.Noun;
import org.junit.jupiter.api.Test;

/// Of 1,000 rows 200 are contacted from the break-even of 3 / (60 × 0.5) = 10 % on, 60 of them
/// convert; the numbers of rows between it and another threshold are written into each test.
class BreakEvenTest {

  private static final MoneySpec MONEY = money(3, Optional.empty());
  private static final Confusion PAYS = counts(0.1, 200, 60);

  private static MoneySpec money(double cost, Optional<Long> capacity) {
    return new MoneySpec(Optional.of(60.0), cost, 0.5, capacity, "€", Set.of());
  }

  private static Confusion counts(double threshold, long selected, long hits) {
    return new Confusion(threshold, hits, selected - hits, 100 - hits, 900 - selected + hits);
  }

  private static BreakEven found(Confusion used, MoneySpec money) {
    return BreakEven.of(money, 60, used.threshold(), at -> at == used.threshold() ? used : PAYS);
  }

  private static String why(Confusion used) {
    return found(used, MONEY).sentences(Noun.CUSTOMER);
  }

  @Test
  void isTheCostOverWhatAContactEarns() {
    assertEquals(0.1, MONEY.breakEven(60), 1e-12, "3 / (60 × 0.5)");
    assertEquals(Double.POSITIVE_INFINITY, MONEY.breakEven(0));
    assertEquals(0, money(0, Optional.empty()).breakEven(0), "what costs nothing always pays");
    assertEquals(
        "One contact pays from a probability of 10\u202f% on, the break-even: €3.00 / (€60.00 ×"
            + " 50\u202f%).",
        BreakEven.rule(MONEY, 60));
    assertEquals(
        "No single contact pays: it costs €31.00, and earns at most €60.00 × 50\u202f%.",
        found(counts(0.2, 150, 54), money(31, Optional.empty())).brief());
  }

  /// 15 of 50 is 30 %; R: binom::binom.wilson(15, 50) 0.1910 to 0.4375.
  @Test
  void belowItTheModelSaysTooLittleWhereMoreConvertThanPays() {
    String words = why(counts(0.05, 250, 75));
    assertTrue(
        words.contains("lies below it: of the 50 test customers between, 30.0\u202f% converted"),
        words);
    assertTrue(words.contains("(19.1 to 43.8\u202f%), more than the break-even of 10"), words);
    assertTrue(words.endsWith("There the model says too little."), words);
    assertEquals(
        "Break-even 10\u202f%: the model says too little.",
        found(counts(0.05, 250, 75), MONEY).brief());
  }

  /// 6 of 50 is 12 %; R: binom::binom.wilson(6, 50) 0.0562 to 0.2380, which has 10 % in it.
  @Test
  void withinTheRangeItIsChance() {
    assertTrue(why(counts(0.05, 250, 66)).endsWith("Which of the two earns more is chance."));
    assertTrue(why(counts(0.2, 150, 54)).endsWith("Which of the two earns more is chance."));
  }

  /// None of 50: R: binom::binom.wilson(0, 50) 0 to 0.0713.
  @Test
  void fewerThanPaysSpeakForTheHigherOfTheTwo() {
    assertTrue(why(counts(0.05, 250, 60)).endsWith("lost money in the test."));
    assertTrue(why(counts(0.2, 150, 60)).endsWith("There the model says too much."));
    assertTrue(why(counts(0.2, 150, 45)).endsWith("would have paid in the test."), "15 of 50");
  }

  @Test
  void nobodyBetweenMeansThatBothAgree() {
    assertTrue(why(counts(0.11, 200, 60)).contains("no test customer lies between"));
  }

  @Test
  void theCapacityMayBeTheReason() {
    MoneySpec few = money(3, Optional.of(150L));
    String words = found(counts(0.2, 150, 45), few).sentences(Noun.CUSTOMER);
    assertTrue(words.endsWith("because no more can be contacted."), words);
  }
}
