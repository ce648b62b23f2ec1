package org.clicktrail.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.Shop;
import org.clicktrail.ui.ShopAnalyst;
import org.clicktrail.ui.workbench.ScreenId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The Model screen with hands on it.
@ExtendWith(ApplicationExtension.class)
class ModelViewTest {

  private FakeWorkbench fake;
  private ModelViewModel model;

  @Start
  void start(Stage stage) {
    fake = FakeWorkbench.inPlace(new ShopAnalyst(Shop.Log.EVENTS, "logistic", "tree", "linear"));
    model = new ModelViewModel(fake.workbench);
    stage.setScene(new Scene(new ModelView(model), 990, 720));
    stage.show();
  }

  private void train(FxRobot robot) {
    robot.interact(() -> {
      fake.open("shop.csv");
      fake.workbench.go(ScreenId.MODEL);
      model.shown();
      model.train();
    });
  }

  @Test
  void trainingFillsTheTable(FxRobot robot) {
    train(robot);
    TableView<?> table = robot.lookup("#leaders").queryTableView();
    assertEquals(3, table.getItems().size());
    assertFalse(robot.lookup("#true-positives").queryAs(Label.class).getText().isEmpty());
  }

  @Test
  void theTilesFollowTheThreshold(FxRobot robot) {
    train(robot);
    robot.interact(() -> model.threshold().thresholdProperty().set(0.02));
    String everybody = robot.lookup("#false-positives").queryAs(Label.class).getText();
    robot.interact(() -> model.threshold().thresholdProperty().set(0.4));
    String few = robot.lookup("#false-positives").queryAs(Label.class).getText();
    assertTrue(Integer.parseInt(few) < Integer.parseInt(everybody), everybody + " then " + few);
  }

  @Test
  void aMoneyFieldIsTakenOnEnter(FxRobot robot) {
    train(robot);
    robot.doubleClickOn("#money-cost").write("7\n");
    assertEquals(7, fake.workbench.pipelineProperty().get().orElseThrow().money().cost());
  }
}
