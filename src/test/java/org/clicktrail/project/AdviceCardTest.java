package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.money.ByAmount;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.segment.Segmentation;
import org.clicktrail.core.segment.Segmentation.Profile;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the deck says to do, under other amounts.
class AdviceCardTest {

  @TempDir private static Path folder;
  private static PipelineRunner runner;
  private static Run trained;

  /// Of sessions whose file has no amounts.
  private static Run unpriced;

  @BeforeAll
  static void train() throws Exception {
    runner = new PipelineRunner(folder, 0.2);
    Pipeline recipe =
        Pipeline.of(List.of(Samples.bundled("shop-events.csv")))
            .with(new Pipeline.LearnSpec(List.of("logistic", "ridge"), Map.of(), 1));
    trained = advance(Run.of(recipe), recipe);
    Pipeline rows =
        Pipeline.of(List.of(Samples.bundled("shop-sessions.csv")))
            .with(new Pipeline.LearnSpec(List.of("logistic"), Map.of(), 1));
    unpriced = advance(Run.of(rows), rows);
  }

  @AfterAll
  static void close() {
    runner.close();
  }

  private static Run advance(Run before, Pipeline recipe) throws Exception {
    return runner.advance(before, recipe, Step.TRAIN, _ -> {}, Progress.none());
  }

  private static Run at(MoneySpec money) throws Exception {
    return advance(trained, trained.pipeline().with(money));
  }

  private static MoneySpec money(double cost, Optional<Long> capacity) {
    return new MoneySpec(Optional.of(40.0), cost, 0.5, capacity, "€", Set.of());
  }

  private static Card card(Run run, String id) {
    return Reports.card(run, id).orElseThrow();
  }

  private static String words(Card card) {
    return card.headline()
        + card.blocks().stream()
            .filter(Block.Sentences.class::isInstance)
            .map(block -> String.join("\n", ((Block.Sentences) block).lines()))
            .collect(Collectors.joining("\n"));
  }

  private static Run segmented(Run before, Pipeline recipe) throws Exception {
    return runner.advance(before, recipe, Step.SEGMENTS, _ -> {}, Progress.none());
  }

  private static Block.TableBlock segments(Run run) {
    return (Block.TableBlock) card(run, "segments").blocks().getFirst();
  }

  /// A conversion brings 40 × 0.5 = 20, a contact costs 3: it pays from 15 % on.
  @Test
  void whatASegmentBringsIsToldEverywhereOnceTheAmountsAre() throws Exception {
    Run examples = segmented(unpriced, unpriced.pipeline());
    Segmentation found = examples.segments().orElseThrow();
    for (Profile shown : examples.advised().orElseThrow().profiles()) {
      assertEquals(
          shown.rate().low() > 0.2
              ? "Worth contacting by example amounts"
              : shown.rate().high() < 0.2
                  ? "Not worth a contact by example amounts"
                  : "Not certain by example amounts: test it",
          shown.action(),
          "the examples: 3 / (60 × 25 %) = 20 %");
      assertTrue(ReportJson.report(examples).contains(shown.action()));
    }
    assertEquals(
        examples.advised().orElseThrow().profiles().stream().map(Profile::action).toList(),
        segments(examples).rows().stream().map(List::getLast).toList());
    assertTrue(card(examples, "segments").subtitle().contains("examples: break-even 20\u202f%."));
    assertEquals(5, segments(examples).header().size());
    assertFalse(ReportJson.report(examples).contains("profit_1000_contacts"));
    Pipeline recipe =
        examples
            .pipeline()
            .with(money(3, Optional.empty()))
            .with(examples.pipeline().segments().withActions(Map.of(0, "Write to them")));
    Run run = segmented(examples, recipe);
    List<Profile> shown = run.advised().orElseThrow().profiles();
    assertEquals("Write to them", shown.getFirst().action(), "the analyst's own");
    Block.TableBlock table = segments(run);
    assertEquals("1,000 contacts bring", table.header().get(3));
    for (int i = 0; i < shown.size(); i++) {
      Interval rate = found.profiles().get(i).rate();
      String advice =
          rate.low() > 0.15
              ? "Worth contacting by your amounts"
              : rate.high() < 0.15
                  ? "Not worth a contact by itself"
                  : "Not certain that a contact pays: test it";
      assertEquals(advice, shown.get(i).suggested());
      assertEquals(
          Formats.money(
              new Interval(
                  20_000 * rate.value() - 3_000,
                  20_000 * rate.low() - 3_000,
                  20_000 * rate.high() - 3_000),
              "€"),
          table.rows().get(i).get(3));
      assertEquals(shown.get(i).action(), table.rows().get(i).getLast());
    }
    assertEquals(
        shown.stream().map(Profile::action).toList(),
        Scorer.of(run).orElseThrow().segmentActions(),
        "in scored lists too");
    assertTrue(card(run, "segments").subtitle().contains("break-even 15\u202f%."));
    assertTrue(ReportJson.report(run).contains("profit_1000_contacts"));
  }

  @Test
  void withTheExamplesAThresholdPaysAndItIsSaidWhatItRestsOn() {
    Card card = card(trained, "advice");
    assertTrue(
        card.headline().startsWith("Contact sessions from a probability of "), card::headline);
    String profit = Formats.money(trained.profit().orElseThrow().bestProfit().value(), "");
    assertTrue(card.headline().contains("earn " + profit + ", everybody"), card::headline);
    assertTrue(words(card).contains("(mean of the file), 3.00 for a contact (example)"));
    assertTrue(card.badges().contains("Assumed"));
    Block.TableBlock table = (Block.TableBlock) card.blocks().getFirst();
    assertEquals(3, table.rows().size(), "the threshold, everybody, nobody");
    assertTrue(table.rows().getFirst().getLast().startsWith(profit + " ("), table::toString);
  }

  /// The share and the profit on slide 1 are those of the advice; the threshold was chosen on other
  /// rows, so what it earned is what is expected.
  @Test
  void slideOneBeginsWithTheAnswerAndItsRange() throws Exception {
    Card opening = card(trained, "question");
    ProfitCurve.Point used = Profit.used(trained).orElseThrow();
    double share =
        used.contacted() / (double) trained.split().orElseThrow().folds().getFirst().test().length;
    String worth = Formats.money(used.profit(), "");
    assertEquals(
        "Contact sessions from "
            + Formats.chance(trained.threshold())
            + " on, the likeliest "
            + Formats.percent(share, 0)
            + ": worth "
            + worth
            + ", amounts assumed",
        opening.headline());
    assertTrue(
        opening.subtitle().contains("; 5.2\u202f% of 12,138 sessions convert"), opening::subtitle);
    assertTrue(opening.badges().contains("Assumed"), opening.badges()::toString);
    assertTrue(words(opening).contains("Contacting everybody would earn "), () -> words(opening));
    Card said = card(at(money(2, Optional.empty())), "question");
    assertFalse(
        said.headline().contains("assumed") || said.badges().contains("Assumed"), said::headline);
  }

  @Test
  void slideOneSaysNothingMoreThanTheAdviceWhereNobodyOrEverybodyIsContacted() throws Exception {
    assertEquals(
        "Contact nobody: with these amounts no threshold earns money",
        card(at(money(30, Optional.empty())), "question").headline());
    Run all = at(money(0.01, Optional.empty()));
    assertTrue(
        card(all, "question").headline().startsWith("Contact everybody: worth €"),
        card(all, "question")::headline);
    assertTrue(words(card(all, "question")).contains(card(all, "advice").headline()));
    assertTrue(
        card(unpriced, "question").headline().startsWith("Do not act on the model yet: "),
        card(unpriced, "question")::headline);
  }

  /// Purchases of the sample are drawn from a wide distribution (docs/sample-data.md).
  @Test
  void amountsThatDifferAreSetBesideTheThreshold() {
    ByAmount way = Profit.byAmount(trained).orElseThrow();
    String said = words(card(trained, "advice"));
    assertTrue(way.largest() > .2 && way.largest() < 1, way::toString);
    assertTrue(said.contains("tenth brings " + Formats.percent(way.largest(), 0) + " of"), said);
    assertTrue(said.contains(Formats.money(way.more(), "")), said);
    assertFalse(said.contains("{"), said);
  }

  @Test
  void theProfitSlideStatesItsAmounts() throws Exception {
    assertTrue(
        words(card(trained, "profit")).contains("Contacting a session costs 3.00 (example)"));
    String said = words(card(at(money(2, Optional.empty())), "profit"));
    assertTrue(said.contains("A conversion is worth €40.00 (as entered)"), said);
    assertFalse(said.contains("xample"), said);
  }

  /// 2 / (40 × 0.5) is one in ten.
  @Test
  void saysFromWhichProbabilityOneContactPaysAndWhyTheThresholdIsAnother() throws Exception {
    Run run = at(money(2, Optional.empty()));
    String said = words(card(run, "advice"));
    assertTrue(
        said.contains("from a probability of 10\u202f% on, the break-even: €2.00 / (€40.00 ×"),
        said);
    assertTrue(said.contains("The threshold of " + Formats.chance(run.threshold())), said);
    assertTrue(said.contains(" lies "), said);
  }

  /// The threshold of the sample is chosen on rows that come before the test.
  @Test
  void noLimitCallsAProfitABoundThatIsNone() {
    assertFalse(trained.profit().orElseThrow().upperBound());
    String said = String.join("\n", Reports.caveats(trained));
    assertTrue(said.contains("is measured in the test."), said);
    assertFalse(said.contains("upper bound"), said);
  }

  @Test
  void whatCostsNextToNothingIsSentToEverybody() throws Exception {
    Run run = at(money(0.01, Optional.empty()));
    assertTrue(card(run, "advice").headline().startsWith("Contact everybody (€"));
    assertTrue(
        card(run, "profit").headline().startsWith("Contacting everybody earns "),
        card(run, "profit")::headline);
  }

  @Test
  void whatCostsMoreThanItEarnsIsSentToNobody() throws Exception {
    Run run = at(money(30, Optional.empty()));
    assertEquals(
        "Contact nobody: with these amounts no threshold earns money",
        card(run, "advice").headline());
    assertEquals("With these amounts no threshold earns money", card(run, "profit").headline());
  }

  @Test
  void whereNotAllCanBeContactedEverybodyIsNoChoice() throws Exception {
    Run run = at(money(0.01, Optional.of(200L)));
    Card card = card(run, "advice");
    assertTrue(words(card).contains("Everybody cannot be contacted: at most 200 can."));
    assertEquals(2, ((Block.TableBlock) card.blocks().getFirst()).rows().size());
  }

  @Test
  void theThresholdDecidedOnIsTheOneAdvised() {
    Run decided = trained.deciding(0.2);
    String from = "From a probability of 20" + Formats.THIN + "% on";
    Block.TableBlock table = (Block.TableBlock) card(decided, "advice").blocks().getFirst();
    assertEquals(from, table.rows().getFirst().getFirst());
  }

  @Test
  void aThresholdBelowAllOfTheTestIsNoChoice() throws Exception {
    Run decided = at(money(0.01, Optional.empty())).deciding(1e-9);
    assertTrue(
        card(decided, "advice").headline().contains("): nobody in the test is below "),
        card(decided, "advice")::headline);
    assertFalse(words(card(decided, "advice")).contains("chance explains"));
  }

  @Test
  void nobodyIsToldToActOnAColumnThatGivesTheOutcomeAway() {
    Run run = unpriced;
    assertTrue(run.leaks().orElseThrow().red(), "the sample has such a column");
    assertTrue(
        card(run, "advice").headline().startsWith("Do not act on the model yet: "),
        card(run, "advice")::headline);
    assertTrue(card(run, "models").headline().contains("is not to be trusted"));
    assertTrue(words(card(run, "profit")).contains("Not to be expected: "));
  }

  /// The scores the leak check computed, in the words of the limits.
  @Test
  void theLimitsTellTheScoreWithAndWithoutWhatIsLeftOut() {
    LeakFinding found =
        unpriced.leaks().orElseThrow().of(LeakFinding.Severity.RED).stream()
            .filter(finding -> !Double.isNaN(finding.scoreWith() + finding.scoreWithout()))
            .findFirst()
            .orElseThrow();
    String column = found.columns().getFirst();
    Run left = Run.of(unpriced.pipeline().withDropped(Map.of(column, LeakQuestion.reason(found))));
    String with = Formats.decimal(found.scoreWith(), 2);
    String without = Formats.decimal(found.scoreWithout(), 2);
    assertTrue(
        Reports.caveats(left).stream()
            .anyMatch(words ->
                words.startsWith(column + " is left out: ")
                    && words.endsWith(
                        "the score (AUC) was " + with + " with, " + without + " without.")),
        () -> Reports.caveats(left).toString());
  }

  @Test
  void slideOneTellsWhatAConversionIsWorthWhereTheFileHasNoAmounts() throws Exception {
    assertEquals(
        new Block.Tile("Worth of a conversion", "60.00", "example", "enter yours on Model"),
        worth(unpriced));
    Pipeline recipe = unpriced.pipeline().with(money(2, Optional.empty()));
    assertEquals(
        new Block.Tile("Worth of a conversion", "€40.00", "as entered", "the same for each"),
        worth(advance(unpriced, recipe)));
    assertEquals("Revenue per session", worth(trained).label(), "the file has amounts");
  }

  private static Block.Tile worth(Run run) {
    return ((Block.Tiles) card(run, "question").blocks().getFirst()).tiles().getLast();
  }

  @Test
  void atMostTenSlidesAndTheAdviceBehindTheProfit() {
    List<String> ids = Reports.story(trained).cards().stream().map(Card::id).toList();
    assertTrue(ids.size() <= 9, "with the limits ten: " + ids);
    assertEquals("advice", ids.get(ids.indexOf("profit") + 1), ids::toString);
    assertFalse(ids.contains("models"), "the early curve tells how well: " + ids);
  }
}
