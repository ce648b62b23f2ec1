package org.clicktrail.core.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.clicktrail.core.Visits;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expression.Operator;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.split.Split;
import org.junit.jupiter.api.Test;

class LeakGuardTest {

  private static final int N = 4000;

  private final SplittableRandom random = new SplittableRandom(11);
  private final double[] clicks = column(_ -> 1 + Math.floor(-4 * Math.log(random.nextDouble())));
  private final double[] prices = column(i -> round(clicks[i] * 4 * random.nextDouble()));
  private final double[] noise = column(_ -> random.nextDouble());
  private final double[] weekday = column(_ -> random.nextInt(7));
  private final double[] rule = column(i -> clicks[i] > 5 && prices[i] > 15 ? 1 : 0);
  private final double[] chance = column(i -> random.nextDouble() < 0.1 + 0.3 * noise[i] ? 1 : 0);

  private static final Expression RULE =
      new Expression.Binary(
          Operator.AND,
          new Expression.Binary(
              Operator.GREATER, new Expression.Feature("clicks"), new Expression.Literal(5)),
          new Expression.Binary(
              Operator.GREATER, new Expression.Feature("price_sum"), new Expression.Literal(15)));

  @Test
  void theOutcomesOwnRuleIsShownInItsOwnWords() throws Exception {
    LeakReport report = ruleReport(new DecisionMoment.End());
    LeakFinding first = report.findings().getFirst();
    assertEquals("clicks > 5 and price_sum > 15", first.rule());
    assertEquals(Severity.RED, first.severity());
    assertTrue(first.ownColumns());
    assertEquals("“clicks > 5 and price_sum > 15” rebuilds the outcome exactly", first.title());
    assertEquals("Rebuilds 4,000 of 4,000 outcomes.", first.evidence());
    assertTrue(report.red(), "an outcome that is a rule, judged at the end, must ask");
  }

  @Test
  void afterThreeEventsTheOwnRuleIsAnsweredAlready() throws Exception {
    LeakReport report = ruleReport(new DecisionMoment.AfterEvents(3));
    assertEquals("clicks > 5 and price_sum > 15", report.findings().getFirst().rule());
    assertFalse(report.red());
  }

  private LeakReport ruleReport(DecisionMoment moment) throws Exception {
    Visits end = new Visits(rule).numbers("clicks", clicks).numbers("price_sum", prices);
    end.numbers("weekday", weekday);
    Visits early = new Visits(rule).numbers("weekday", weekday).numbers("noise", noise).at(moment);
    Goal goal = end.goal(Optional.of(RULE), true, "clicks", "price_sum");
    return LeakGuard.check(input(end, early, goal), Progress.none());
  }

  @Test
  void aPlantedRuleIsRecoveredFromOrdinaryColumns() throws Exception {
    LeakFinding found =
        one(
            report(
                new Visits(rule)
                    .numbers("x", noise)
                    .numbers("clicks", clicks)
                    .numbers("price_sum", prices)),
            "rule");
    assertEquals("clicks > 5 and price_sum > 15", found.rule());
    assertEquals(Severity.RED, found.severity());
    assertEquals(List.of("clicks", "price_sum"), found.columns());
    assertFalse(found.ownColumns());
  }

  // FEATURES.md L3: no single column decides, the pair does.
  @Test
  void anAlternativeOfTwoColumnsIsRecovered() throws Exception {
    double[] last = column(_ -> 1 + random.nextInt(2));
    double[] page = column(_ -> 1 + random.nextInt(5));
    double[] label = column(i -> last[i] == 1 || page[i] >= 4 ? 1 : 0);
    LeakFinding found =
        one(
            report(
                new Visits(label)
                    .numbers("last_price_2", last)
                    .numbers("last_page", page)
                    .numbers("x", noise)),
            "rule");
    assertEquals("last_price_2 = 1 or last_page > 3", found.rule());
    assertEquals("Rebuilds 4,000 of 4,000 outcomes.", found.evidence());
  }

  @Test
  void aCategoryThatDecidesIsFoundAndNamed() throws Exception {
    List<String> tags = words(i -> chance[i] > 0 ? "Closed" : noise[i] < 0.5 ? "Ringing" : "");
    LeakReport report = report(new Visits(chance).numbers("x", weekday).words("Tags", tags));
    assertEquals("Tags = Closed", one(report, "rule").rule());
    LeakFinding single = one(report, "single_column");
    assertEquals(List.of("Tags"), single.columns());
    assertEquals(Severity.RED, single.severity());
    assertTrue(single.scoreWith() > 0.99, () -> "score with Tags " + single.scoreWith());
    assertTrue(single.scoreWithout() < 0.6, () -> "without Tags " + single.scoreWithout());
  }

  @Test
  void aColumnMissingWhereNobodyConvertsIsAmber() throws Exception {
    double[] shipped = column(i -> chance[i] > 0 || noise[i] < 0.3 ? weekday[i] : Double.NaN);
    LeakFinding found =
        one(
            report(new Visits(chance).numbers("x", weekday).numbers("shipping", shipped)),
            "missingness");
    assertEquals(Severity.AMBER, found.severity());
    assertEquals("“shipping” is empty more often where there is no conversion", found.title());
  }

  /// Shares as "What is your current occupation" has them in real leads: AUC .5 + .3 / 2.
  @Test
  void aColumnEmptyMoreOftenWhereNobodyConvertsIsAsked() throws Exception {
    double[] occupation = column(i -> i % 10 < (chance[i] > 0 ? 1 : 4) ? Double.NaN : weekday[i]);
    LeakFinding found = one(report(emptying(occupation)), "missingness");
    assertEquals(Severity.AMBER, found.severity());
    assertEquals(List.of("answer"), found.columns());
    assertTrue(found.evidence().contains("was it filled in afterwards?"), found::evidence);
    assertTrue(found.evidence().contains("AUC 0.65 (0.6"), found::evidence);
  }

  /// Shares of an unknown contact in a campaign of a bank, which is known before: AUC .5 + .21 / 2.
  @Test
  void aColumnEmptySomewhatMoreOftenIsNotAsked() throws Exception {
    double[] contact = column(i -> i % 100 < (chance[i] > 0 ? 10 : 31) ? Double.NaN : weekday[i]);
    assertTrue(
        report(emptying(contact)).findings().stream()
            .noneMatch(finding -> finding.check().equals("missingness")));
  }

  private Visits emptying(double[] answer) {
    return new Visits(chance).numbers("x", weekday).numbers("answer", answer);
  }

  @Test
  void aRuleNamesAColumnAsItIsCalled() throws Exception {
    double[] paid = column(i -> chance[i] > 0 ? weekday[i] : Double.NaN);
    LeakFinding found =
        one(report(new Visits(chance).numbers("x", weekday).numbers("sum (EUR)", paid)), "rule");
    assertEquals("“sum (EUR) is known” rebuilds the outcome exactly", found.title());
  }

  /// Days since the latest purchase, at a date of a log of three hours: known for six customers,
  /// two of whom buy again.
  @Test
  void aHandfulOfKnownRowsDecidesNothing() throws Exception {
    double[] since = column(_ -> Double.NaN);
    int[] ones = IntStream.range(0, N).filter(i -> chance[i] > 0).limit(2).toArray();
    int[] zeros = IntStream.range(0, N).filter(i -> chance[i] == 0).limit(4).toArray();
    IntStream.range(0, 2).forEach(i -> since[ones[i]] = i);
    IntStream.range(0, 4).forEach(i -> since[zeros[i]] = 5 + i);
    LeakReport report = report(new Visits(chance).numbers("noise", noise).numbers("since", since));
    assertEquals(List.of(), report.of(Severity.RED));
    assertEquals("No single column decides", one(report, "single_column").title());
  }

  @Test
  void aColumnThatDecidesIsFoundWhereMostOfItIsUnknown() throws Exception {
    double[] filled = column(i -> i % 5 > 0 ? Double.NaN : chance[i] > 0 ? 9 + noise[i] : noise[i]);
    LeakFinding found =
        one(
            report(new Visits(chance).numbers("x", weekday).numbers("filled", filled)),
            "single_column");
    assertEquals(Severity.RED, found.severity());
    assertEquals(List.of("filled"), found.columns());
  }

  @Test
  void cleanDataGivesNoRedAndNoAmber() throws Exception {
    Visits clean = new Visits(chance).numbers("clicks", clicks).numbers("noise", noise);
    clean.words("browser", words(_ -> "b" + random.nextInt(12)));
    LeakReport report = report(clean);
    assertEquals(List.of(), report.of(Severity.RED));
    assertEquals(List.of(), report.of(Severity.AMBER));
    assertEquals("No single column decides", one(report, "single_column").title());
    assertEquals(
        "No rule of up to three conditions rebuilds the outcome", one(report, "rule").title());
  }

  @Test
  void aNameTheTemplateKnowsIsScoredWithAndWithout() throws Exception {
    double[] value = column(i -> random.nextDouble() < 0.7 ? chance[i] * weekday[i] : 0);
    Visits visits = new Visits(chance).numbers("noise", noise).numbers("PageValues", value);
    LeakInput input =
        new LeakInput(
            visits.snapshot(),
            visits.snapshot(),
            goal(visits),
            Optional.empty(),
            Set.of("page values"),
            Set.of(),
            true,
            Optional.empty(),
            1);
    LeakFinding found = one(LeakGuard.check(input, Progress.none()), "known_later");
    assertEquals(Severity.RED, found.severity());
    assertTrue(found.scoreWith() - found.scoreWithout() >= 0.1, found::evidence);
  }

  @Test
  void aTitleNamesTheFirstOfManyColumnsAndTheEvidenceAll() throws Exception {
    Visits visits = new Visits(chance).numbers("noise", noise);
    List<String> later = List.of("one", "two", "three", "four");
    later.forEach(name -> visits.numbers(name, weekday));
    LeakInput input =
        new LeakInput(
            visits.snapshot(),
            visits.snapshot(),
            goal(visits),
            Optional.empty(),
            Set.copyOf(later),
            Set.of(),
            true,
            Optional.empty(),
            1);
    LeakFinding found = one(LeakGuard.check(input, Progress.none()), "known_later");
    assertEquals(
        "4 columns are known only after the outcome: “one”, “two” and 2 more", found.title());
    assertTrue(found.evidence().endsWith("They are “one”, “two”, “three”, “four”"));
  }

  @Test
  void onUnknownFilesANameAloneIsANote() throws Exception {
    LeakFinding found =
        one(
            report(new Visits(chance).numbers("noise", noise).numbers("call_duration", weekday)),
            "known_later");
    assertEquals(Severity.NOTE, found.severity());
    assertEquals(List.of("call_duration"), found.columns());
  }

  @Test
  void theFilesOwnOutcomeColumnIsNoLeak() throws Exception {
    Visits end = new Visits(chance).yesNo("Revenue", chance).numbers("noise", noise);
    Expression outcome =
        new Expression.Binary(
            Operator.EQUAL, new Expression.Cell("Revenue"), new Expression.Word("TRUE"));
    Goal goal = end.goal(Optional.of(outcome), false, "Revenue");
    LeakReport report = LeakGuard.check(input(end, end, goal), Progress.none());
    assertEquals(List.of(), report.of(Severity.RED));
    assertEquals("“Revenue” is the outcome itself", one(report, "outcome_itself").title());
  }

  // FEATURES.md L7: 12,918 of 14,034 GUVI test sessions are in training as well.
  @Test
  void sharedSessionsAreCounted() throws Exception {
    LeakFinding red = shared(12_918, 14_034);
    assertEquals(Severity.RED, red.severity());
    assertEquals("12,918 of 14,034 test sessions (92.0\u202f%) are also in training", red.title());
    assertEquals(Severity.AMBER, shared(2, 100).severity());
    assertEquals(Severity.NOTE, shared(1, 100).severity());
    assertEquals(Severity.GOOD, shared(0, 100).severity());
  }

  /// A tick would say that somebody had looked.
  @Test
  void whereNothingNamesACustomerNothingWasChecked() throws Exception {
    LeakFinding note = shared(Split.SharedGroups.UNNAMED, 0, 100);
    assertEquals(Severity.NOTE, note.severity());
    assertEquals("Not checked: the same customer on both sides of the split", note.title());
  }

  private LeakFinding shared(long shared, long of) throws Exception {
    return shared("sessions", shared, of);
  }

  private LeakFinding shared(String what, long shared, long of) throws Exception {
    Visits visits = new Visits(chance).numbers("noise", noise);
    Split split =
        new Split(
            "files",
            List.of(new Split.Fold(new int[] {0, 1}, new int[] {2}, new int[0])),
            "",
            "",
            "",
            Optional.empty(),
            new Split.SharedGroups(what, shared, of));
    LeakInput input =
        new LeakInput(
            visits.snapshot(),
            visits.snapshot(),
            goal(visits),
            Optional.of(split),
            Set.of(),
            Set.of(),
            false,
            Optional.empty(),
            1);
    return one(LeakGuard.check(input, Progress.none()), "shared_groups");
  }

  @Test
  void aProductPropertyIsSaid() throws Exception {
    Visits visits = new Visits(chance).numbers("noise", noise);
    LeakInput input =
        new LeakInput(
            visits.snapshot(),
            visits.snapshot(),
            goal(visits),
            Optional.empty(),
            Set.of(),
            Set.of(),
            true,
            Optional.empty(),
            Map.of("price 2", 217L),
            1);
    LeakFinding found = one(LeakGuard.check(input, Progress.none()), "product_property");
    assertEquals("“price 2” belongs to the product", found.title());
    assertEquals("The same for each of 217 products", found.evidence());
  }

  @Test
  void everyCheckHasItsOwnName() {
    // "rule" is shared on purpose: the definition where it can be said, else what is recovered.
    assertEquals(Checks.ALL.size() - 1, Checks.ALL.stream().map(LeakCheck::id).distinct().count());
  }

  private LeakReport report(Visits visits) throws Exception {
    return LeakGuard.check(input(visits, visits, goal(visits)), Progress.none());
  }

  private static Goal goal(Visits visits) {
    return visits.goal(Optional.of(new Expression.Cell("bought")), false, "bought");
  }

  private static LeakInput input(Visits end, Visits moment, Goal goal) {
    return new LeakInput(
        end.snapshot(),
        moment.snapshot(),
        goal,
        Optional.empty(),
        Set.of(),
        Set.of(),
        false,
        Optional.empty(),
        1);
  }

  private static LeakFinding one(LeakReport report, String check) {
    List<LeakFinding> found =
        report.findings().stream().filter(f -> f.check().equals(check)).toList();
    assertEquals(1, found.size(), () -> check + " in " + report.findings());
    return found.getFirst();
  }

  private static double[] column(IntToDoubleFunction cell) {
    double[] column = new double[N];
    Arrays.setAll(column, cell);
    return column;
  }

  private static List<String> words(IntFunction<String> cell) {
    return IntStream.range(0, N).mapToObj(cell).toList();
  }

  private static double round(double value) {
    return Math.rint(value * 100) / 100;
  }
}
