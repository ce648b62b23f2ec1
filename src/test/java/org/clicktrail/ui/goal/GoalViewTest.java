package org.clicktrail.ui.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.ui.Clicks;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.Shop;
import org.clicktrail.ui.ShopAnalyst;
import org.clicktrail.ui.workbench.ScreenId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The Goal screen with hands on it.
@ExtendWith(ApplicationExtension.class)
class GoalViewTest {

  private FakeWorkbench fake;
  private GoalViewModel model;

  @Start
  void start(Stage stage) {
    fake = FakeWorkbench.inPlace(new ShopAnalyst(Shop.Log.CLICKS));
    model = new GoalViewModel(fake.workbench);
    stage.setScene(new Scene(new GoalView(model), 990, 720));
    stage.sizeToScene();
    stage.show();
  }

  private void choose(FxRobot robot, String outcome) {
    robot.interact(() -> {
      fake.open("shop.csv");
      fake.workbench.go(ScreenId.GOAL);
      model.shown();
    });
    Clicks.on(robot, "#outcome-text").write(outcome + "\n");
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  @Test
  void anOutcomeAsTextCountsAtOnce(FxRobot robot) {
    choose(robot, "clicks>5");
    String rate = text(robot, "#outcome-rate");
    assertFalse(rate.isEmpty());
    Clicks.into(robot, "#outcome-value-0").write("10\n");
    assertFalse(text(robot, "#outcome-rate").equals(rate));
    assertTrue(robot.lookup("#proxy-note").query().isVisible());
  }

  @Test
  void aWrongWordIsExplainedBelowTheField(FxRobot robot) {
    choose(robot, "click>5");
    assertTrue(text(robot, "#outcome-message").contains("clicks"));
  }

  @Test
  void theSafeAnswerPredictsEarly(FxRobot robot) {
    choose(robot, "clicks>5 and price_sum>50");
    assertTrue(robot.lookup("#leak-question").query().isVisible());
    Clicks.on(robot, "#answer-safe");
    assertFalse(robot.lookup("#leak-question").query().isVisible());
    assertEquals(
        Optional.of(new DecisionMoment.AfterEvents(3)),
        fake.workbench.pipelineProperty().get().orElseThrow().goal().moment());
  }
}
