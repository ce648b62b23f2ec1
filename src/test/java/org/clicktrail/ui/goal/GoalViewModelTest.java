package org.clicktrail.ui.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Unit;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.project.Pipeline;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.Shop;
import org.clicktrail.ui.ShopAnalyst;
import org.clicktrail.ui.workbench.Mark;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;
import org.junit.jupiter.api.Test;

/// No toolkit is started; jobs run in place.
class GoalViewModelTest {

  private static final String RULE = "clicks>5 and price_sum>50";

  private GoalViewModel open(Shop.Log log) {
    FakeWorkbench fake = FakeWorkbench.inPlace(new ShopAnalyst(log));
    GoalViewModel model = new GoalViewModel(fake.workbench);
    fake.open("shop.csv");
    fake.workbench.go(ScreenId.GOAL);
    model.shown();
    return model;
  }

  private static Pipeline recipe(GoalViewModel model) {
    return model.workbench().pipelineProperty().get().orElseThrow();
  }

  @Test
  void theFilesOwnOutcomeIsShownAsASentence() {
    GoalViewModel model = open(Shop.Log.EVENTS);
    assertEquals(
        List.of(new Condition("event", Comparison.IS, "purchase")),
        model.outcome().conditionsProperty().get());
    assertEquals("event=purchase", model.outcome().textProperty().get());
    assertFalse(model.figuresProperty().getValue().proxy());
    assertEquals(Mark.DONE, model.standing().mark().getValue());
  }

  /// The picture goes through all sessions: other changes do not draw it again.
  @Test
  void theSplitIsDrawnAgainOnlyForAnotherSplit() {
    GoalViewModel model = open(Shop.Log.EVENTS);
    Optional<ChartSpec> before = model.splitChartProperty().getValue();
    assertTrue(before.isPresent(), "no picture");
    Pipeline.LearnSpec learn = new Pipeline.LearnSpec(List.of("logistic"), Map.of(), 1);
    model.workbench().change("One model", recipe -> recipe.with(learn));
    assertSame(before, model.splitChartProperty().getValue());
    model.outcome().choose("event=purchase and clicks>3");
    assertNotSame(before, model.splitChartProperty().getValue());
  }

  @Test
  void customersKeepTheConditionAndGetADate() {
    GoalViewModel model = open(Shop.Log.EVENTS);
    assertTrue(model.unit().stateProperty().get().choosable(), "the log has customers and times");
    model.outcome().choose("event=purchase and clicks>3");
    model.unit().choose(Unit.CUSTOMER);
    assertEquals(Unit.CUSTOMER, recipe(model).goal().unit());
    assertEquals(Optional.of("event=purchase and clicks>3"), recipe(model).goal().outcome());
    String wrong = model.unit().at("tomorrow");
    assertTrue(wrong.contains("tomorrow"), wrong);
    assertEquals(Optional.empty(), recipe(model).goal().moment());
    assertEquals("", model.unit().at("2024-03-01"));
    assertEquals("at:2024-03-01", recipe(model).goal().moment().orElseThrow().id());
    model.outcome().choose("event=purchase within 2 weeks");
    assertEquals(Optional.of("event=purchase within 2 weeks"), recipe(model).goal().outcome());
    model.unit().choose(Unit.SESSION);
    assertEquals(
        new GoalSpec(Optional.of("event=purchase"), Optional.empty(), Optional.empty()),
        recipe(model).goal());
  }

  @Test
  void withoutAnOutcomeTheSuggestionIsOneClickAway() {
    GoalViewModel model = open(Shop.Log.CLICKS);
    // Visits have 1 to 14 clicks, each equally often: 5 of 14 have more than nine.
    assertEquals(Optional.of("clicks>9"), model.suggestion());
    assertEquals(Mark.ATTENTION, model.standing().mark().getValue());
    model.standing().next().getValue().primary().action().run();
    assertEquals(Optional.of("clicks>9"), recipe(model).goal().outcome());
    assertTrue(model.figuresProperty().getValue().proxy());
  }

  @Test
  void anotherValueCountsAgain() {
    GoalViewModel model = open(Shop.Log.CLICKS);
    model.outcome().choose(RULE);
    String before = model.figuresProperty().getValue().rate();
    model.outcome().value(0, "10");
    assertEquals(Optional.of("clicks>10 and price_sum>50"), recipe(model).goal().outcome());
    String after = model.figuresProperty().getValue().rate();
    assertFalse(after.equals(before), after);
    model.workbench().undo();
    assertEquals(before, model.figuresProperty().getValue().rate());
    assertEquals("5", model.outcome().conditionsProperty().get().getFirst().value());
  }

  @Test
  void anUnfinishedConditionChangesNothing() {
    GoalViewModel model = open(Shop.Log.EVENTS);
    Pipeline before = recipe(model);
    model.outcome().add();
    assertEquals(2, model.outcome().conditionsProperty().get().size());
    model
        .outcome()
        .speakOf(
            1,
            model.outcome().subjectsProperty().get().stream()
                .filter(subject -> subject.text().equals("clicks"))
                .findFirst()
                .orElseThrow());
    assertEquals(before, recipe(model), "nothing is compared yet");
    model.outcome().value(1, "3");
    assertEquals(Optional.of("event=purchase and clicks>3"), recipe(model).goal().outcome());
    model.outcome().remove(0);
    assertEquals(Optional.of("clicks>3"), recipe(model).goal().outcome());
  }

  @Test
  void choosingBeginsWithNothingChosen() {
    GoalViewModel model = open(Shop.Log.CLICKS);
    model.outcome().choose("clicks>5 or price_sum>200");
    Pipeline before = recipe(model);
    model.outcome().add();
    Condition first = model.outcome().conditionsProperty().get().getFirst();
    assertEquals("", first.subject());
    assertEquals("choose a column", model.outcome().subject(first).words());
    assertEquals(before, recipe(model));
  }

  @Test
  void aWrongTextSaysWhereAndWhatIsNear() {
    GoalViewModel model = open(Shop.Log.CLICKS);
    model.outcome().textProperty().set("click>5");
    Message message = model.outcome().messageProperty().get();
    assertTrue(message.wrong());
    assertTrue(message.words().contains("position 1"), message.words());
    assertTrue(message.words().contains("clicks"), message.words());
    Pipeline before = recipe(model);
    model.outcome().commit();
    assertEquals(before, recipe(model));
  }

  @Test
  void aTextTheSentenceCannotSayIsKeptAsText() {
    GoalViewModel model = open(Shop.Log.CLICKS);
    model.outcome().choose("clicks>5 or price_sum>200");
    assertEquals(List.of(), model.outcome().conditionsProperty().get());
    assertEquals("clicks>5 or price_sum>200", model.outcome().textProperty().get());
  }

  @Test
  void theRuleAsksOneQuestionAndPredictingEarlyAnswersIt() {
    GoalViewModel model = open(Shop.Log.CLICKS);
    model.outcome().choose(RULE);
    LeaksModel.Ask asked = model.leaks().questionProperty().getValue().orElseThrow();
    assertTrue(asked.title().contains("clicks > 5"), asked.title());
    assertEquals(
        List.of("answer-safe", "answer-another", "answer-keep"),
        asked.answers().stream().map(LeaksModel.Answer::id).toList());
    assertEquals("Predict from 3 clicks", asked.answers().getFirst().words());
    assertEquals("1 question open", model.standing().result().getValue());
    asked.answers().getFirst().act().run();
    assertEquals(Optional.of(new DecisionMoment.AfterEvents(3)), recipe(model).goal().moment());
    assertTrue(model.leaks().questionProperty().getValue().isEmpty());
    assertEquals(3, model.moment().count());
  }

  /// Whoever has three clicks has more than one: nobody is left to predict then.
  @Test
  void predictingEarlyIsNotOfferedWhereNothingIsLeftThen() {
    GoalViewModel model = open(Shop.Log.CLICKS);
    model.outcome().choose("clicks>1");
    LeaksModel.Answer first =
        model.leaks().questionProperty().getValue().orElseThrow().answers().getFirst();
    assertTrue(model.unit().stateProperty().get().choosable());
    assertEquals("Ask about customers instead", first.words());
    first.act().run();
    assertEquals(
        new GoalSpec(Unit.CUSTOMER, Optional.empty(), Optional.empty(), Optional.empty()),
        recipe(model).goal());
  }

  @Test
  void theLengthOfASessionIsNotAskedOfCustomers() {
    GoalViewModel model = open(Shop.Log.EVENTS);
    model.outcome().choose("clicks>3");
    model.unit().choose(Unit.CUSTOMER);
    assertEquals(
        new GoalSpec(Unit.CUSTOMER, Optional.empty(), Optional.empty(), Optional.empty()),
        recipe(model).goal());
  }

  @Test
  void keepingTheRuleIsOnRecordUntilTheOutcomeChanges() {
    GoalViewModel model = open(Shop.Log.CLICKS);
    model.outcome().choose(RULE);
    model.leaks().questionProperty().getValue().orElseThrow().answers().getLast().act().run();
    assertTrue(model.leaks().questionProperty().getValue().isEmpty());
    assertFalse(recipe(model).decisions().kept().isEmpty());
    model.outcome().choose("clicks>7");
    assertTrue(recipe(model).decisions().kept().isEmpty());
    assertTrue(model.leaks().questionProperty().getValue().isPresent());
  }

  @Test
  void aColumnKnownTooLateSaysWhyThatMatters() {
    for (LeakFinding.Severity severity : LeakFinding.Severity.values()) {
      boolean grave =
          severity == LeakFinding.Severity.RED || severity == LeakFinding.Severity.AMBER;
      LeakFinding found =
          new LeakFinding(
              "known_later", List.of("duration"), "", severity, "t", "0.95", 0.95, 0.77, false);
      assertEquals(
          grave,
          LeaksModel.evidence(found).startsWith("What it says comes with the outcome or after it"),
          severity.name());
      assertTrue(LeaksModel.evidence(found).contains("0.95"));
    }
  }

  @Test
  void theHonestScoreStandsBesideTheOneThatFools() {
    GoalViewModel model = open(Shop.Log.CLICKS);
    model.outcome().choose(RULE);
    LeakScores scores = model.scoresProperty().getValue().orElseThrow();
    assertTrue(Double.parseDouble(scores.fooling()) > 0.95, scores.fooling());
    assertTrue(Double.parseDouble(scores.honest()) < 0.85, scores.honest());
    assertTrue(model.earlyProperty().getValue().isPresent());
  }

  @Test
  void theSameAmountForEveryConversionIsTheWorthOnModel() {
    GoalViewModel model = open(Shop.Log.CLICKS);
    assertEquals("", model.revenue().worthProperty().get());
    model.revenue().worth("€200");
    assertEquals(Optional.of(200.0), recipe(model).money().value());
    assertEquals("€", recipe(model).money().currency());
    assertFalse(recipe(model).money().examples().contains(MoneySpec.Amount.VALUE));
    assertEquals("€200", model.revenue().worthProperty().get());
    model.revenue().worth("much");
    assertTrue(model.revenue().messageProperty().get().wrong());
    assertEquals(Optional.of(200.0), recipe(model).money().value());
    model.revenue().worth("");
    assertEquals(Optional.empty(), recipe(model).money().value());
  }

  @Test
  void revenueIsASentenceToo() {
    GoalViewModel model = open(Shop.Log.EVENTS);
    assertEquals("price", model.revenue().amountProperty().get().text());
    assertEquals("purchase", model.revenue().overProperty().get().text());
    assertFalse(model.figuresProperty().getValue().total().isEmpty());
    model.revenue().over(model.revenue().choicesProperty().get().overs().getFirst());
    assertEquals(Optional.of("sum(price)"), recipe(model).goal().revenue());
  }

  @Test
  void theSplitIsByMonthUnlessTheUserSaysOtherwise() {
    GoalViewModel model = open(Shop.Log.EVENTS);
    Workbench workbench = model.workbench();
    assertEquals(SplitModel.Way.TIME, model.split().wayProperty().get());
    assertTrue(model.split().sentenceProperty().getValue().contains("Apr"));
    model.split().wayProperty().set(SplitModel.Way.RANDOM);
    assertEquals(
        "random", workbench.runProperty().get().orElseThrow().split().orElseThrow().kind());
  }
}
