package org.clicktrail.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.project.Step;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.Shop;
import org.clicktrail.ui.ShopAnalyst;
import org.clicktrail.ui.workbench.ScreenId;
import org.junit.jupiter.api.Test;

/// The bottom line of Explore says what comes next as things stand. No toolkit is started; jobs run
/// in place. The words are those of explore.properties.
class ExploreNextTest {

  private FakeWorkbench fake = with(Shop.Log.EVENTS);
  private ExploreViewModel model = new ExploreViewModel(fake.workbench);

  private static FakeWorkbench with(Shop.Log log) {
    return FakeWorkbench.inPlace(new ShopAnalyst(log, "logistic"));
  }

  private void open(Shop.Log log) {
    fake = with(log);
    model = new ExploreViewModel(fake.workbench);
    fake.open("shop.csv");
    fake.workbench.advance(Step.GOAL);
  }

  private void choose(String outcome) {
    fake.workbench.change(
        outcome,
        recipe ->
            recipe.with(new GoalSpec(Optional.of(outcome), Optional.empty(), Optional.empty())));
  }

  private void expect(String words, String button, ScreenId screen) {
    assertEquals(words, model.standing().next().getValue().sentence());
    assertEquals(button, model.standing().next().getValue().primary().text());
    model.standing().next().getValue().primary().action().run();
    assertEquals(screen, fake.workbench.screenProperty().get());
  }

  @Test
  void whatCountsIsAskedForOnlyWhereNothingCounts() {
    open(Shop.Log.CLICKS);
    expect(
        "Next: say what counts as a conversion and check it for leaks.",
        "Set the goal",
        ScreenId.GOAL);
    open(Shop.Log.EVENTS);
    expect(
        "Next: see that the goal is the right one and that no column gives it away.",
        "Go to Goal",
        ScreenId.GOAL);
  }

  @Test
  void anOpenQuestionOfTheLeakCheckComesFirst() {
    open(Shop.Log.CLICKS);
    choose("clicks>5 and price_sum>50");
    fake.workbench.advance(Step.LEAKS);
    expect(
        "The leak check has a question: answer it before training.", "Go to Goal", ScreenId.GOAL);
  }

  @Test
  void trainedModelsLeadOnAndOutdatedOnesAreSaidToBe() {
    open(Shop.Log.EVENTS);
    fake.workbench.advance(Step.TRAIN);
    expect(
        "The goal is set and the models are trained. Add what you found here to the story.",
        "Go to Present",
        ScreenId.PRESENT);
    choose("event=purchase and clicks>3");
    expect("The models are from before your last change.", "Go to Model", ScreenId.MODEL);
  }
}
