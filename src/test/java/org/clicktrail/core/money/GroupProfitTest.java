package org.clicktrail.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.money.GroupProfit.Standing;
import org.clicktrail.core.money.MoneySpec.Amount;
import org.clicktrail.core.stat.Interval;
import org.junit.jupiter.api.Test;

/// A conversion is worth €60, half of them because of the contact, which costs €3: it pays from 3 /
/// 30 = 10 % on. Ranges by the formula of Wilson 1927 in Python: (60, 200) 0.240747 to 0.366791,
/// (10, 200) 0.027383 to 0.089578, (20, 200) 0.065670 to 0.149406.
class GroupProfitTest {

  private static MoneySpec money(double cost, Amount... examples) {
    return new MoneySpec(Optional.of(60.0), cost, 0.5, Optional.empty(), "€", Set.of(examples));
  }

  private static GroupProfit of(int conversions) {
    return GroupProfit.of(money(3), 200, Interval.wilson(conversions, 200)).orElseThrow();
  }

  @Test
  void isWhatConversionsEarnLessWhatContactsCost() {
    Interval whole = of(60).whole();
    assertEquals(1_200, whole.value(), 1e-9, "60 × 60 × 0.5 − 200 × 3");
    assertEquals(844.48, whole.low(), 0.01, "200 × (0.240747 × 30 − 3)");
    assertEquals(1_600.74, whole.high(), 0.01, "200 × (0.366791 × 30 − 3)");
    Interval many = of(60).perThousand();
    assertEquals(6_000, many.value(), 1e-9, "1,000 × (0.3 × 30 − 3)");
    assertEquals(4_222.42, many.low(), 0.01, "1,000 × (0.240747 × 30 − 3)");
    assertEquals(8_003.72, many.high(), 0.01, "1,000 × (0.366791 × 30 − 3)");
    assertEquals(0.1, of(60).breakEven(), 1e-12);
  }

  @Test
  void paysOrLosesOnlyWhereTheWholeRangeDoes() {
    assertEquals(Standing.PAYS, of(60).standing(), "24.1 % is above 10 %");
    assertEquals(Standing.LOSES, of(10).standing(), "9.0 % is below 10 %");
    assertEquals(Standing.OPEN, of(20).standing(), "10 % is in 6.6 to 14.9 %");
    GroupProfit free = GroupProfit.of(money(0), 200, Interval.wilson(10, 200)).orElseThrow();
    assertEquals(Standing.PAYS, free.standing(), "what costs nothing");
    GroupProfit dear = GroupProfit.of(money(31), 200, Interval.wilson(200, 200)).orElseThrow();
    assertEquals(Standing.LOSES, dear.standing(), "it earns at most 30");
    assertEquals("no rate breaks even", dear.threshold());
  }

  @Test
  void nothingIsSaidByExamplesOrWithoutARate() {
    Interval rate = Interval.wilson(60, 200);
    assertTrue(GroupProfit.of(money(3, Amount.COST), 200, rate).isEmpty());
    assertTrue(GroupProfit.of(money(3, Amount.VALUE), 200, rate).isEmpty());
    assertTrue(GroupProfit.of(money(3), 200, Interval.wilson(0, 0)).isEmpty());
    assertTrue(GroupProfit.judged(money(3), 200, Interval.wilson(0, 0)).isEmpty());
    String example =
        GroupProfit.of(money(3, Amount.INCREMENTAL), 200, rate).orElseThrow().sentences();
    assertTrue(example.contains("50\u202f% of those because of it (an example"), example);
  }

  /// The ranges of [#paysOrLosesOnlyWhereTheWholeRangeDoes].
  @Test
  void adviceFollowsExamplesTooAndSaysSo() {
    assertEquals("Worth contacting by example amounts", example(60).advice());
    assertEquals("Not worth a contact by example amounts", example(10).advice());
    assertEquals("Not certain by example amounts: test it", example(20).advice());
    assertEquals("break-even 10\u202f% (example)", example(10).threshold());
    assertTrue(
        GroupProfit.rule(money(3, Amount.COST))
            .startsWith("By amounts of which some are examples: break-even 10\u202f%."));
  }

  private static GroupProfit example(int conversions) {
    return GroupProfit.judged(money(3, Amount.COST), 200, Interval.wilson(conversions, 200))
        .orElseThrow();
  }

  @Test
  void theSumIsWrittenOutWithWhatItAssumes() {
    assertEquals("1,000 contacts bring €6,000 (€4,222 to €8,004)", of(60).line());
    assertEquals("break-even 10\u202f%", of(60).threshold());
    assertTrue(
        of(60)
            .sentences()
            .startsWith(
                "Contacting all of it would bring €1,200 (€844 to €1,601): 60 conversions × €60.00"
                    + " × 50\u202f% − 200 contacts × €3.00. Assumed: everybody is contacted"),
        of(60)::sentences);
  }
}
