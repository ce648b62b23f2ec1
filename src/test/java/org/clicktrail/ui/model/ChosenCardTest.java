package org.clicktrail.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.explain.Together;
import org.clicktrail.core.learn.Input;
import org.clicktrail.ui.Clicks;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.Shop;
import org.clicktrail.ui.ShopAnalyst;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.workbench.ScreenId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The cards of a column and of a pair, of an additive model: both say what the model itself says.
@ExtendWith(ApplicationExtension.class)
class ChosenCardTest {

  private FakeWorkbench fake;
  private CurveModel curve;
  private TogetherModel together;

  @Start
  void start(Stage stage) {
    fake = FakeWorkbench.inPlace(new ShopAnalyst(Shop.Log.EVENTS, "additive"));
    ModelViewModel model = new ModelViewModel(fake.workbench);
    curve = new CurveModel(model);
    together = new TogetherModel(model);
    stage.setScene(
        new Scene(
            new VBox(
                ChosenCard.curve("curve", curve, fake.workbench),
                ChosenCard.together("together", together, fake.workbench)),
            700,
            700));
    stage.sizeToScene();
    stage.show();
    fake.open("shop.csv");
    fake.workbench.go(ScreenId.MODEL);
    model.shown();
    model.train();
  }

  private static ChartSpec shown(FxRobot robot, String id) {
    Clicks.settled();
    return robot.lookup(id).queryAs(ChartPane.class).specProperty().get();
  }

  @Test
  void theCurveIsTheModelsOwn(FxRobot robot) {
    ComboBox<Input> columns = robot.lookup("#curve-column").queryComboBox();
    assertEquals(curve.columnsProperty().get(), columns.getItems());
    assertTrue(
        shown(robot, "#curve").heading().subtitle().startsWith("Exact curve of the model"),
        shown(robot, "#curve").heading().subtitle());
  }

  @Test
  void thePairIsChosenByKey(FxRobot robot) {
    ComboBox<Together> pairs = robot.lookup("#together-pair").queryComboBox();
    assertTrue(pairs.getItems().size() > 1, "pairs: " + pairs.getItems().size());
    ChartSpec strongest = shown(robot, "#together");
    robot.interact(pairs::requestFocus);
    robot.type(KeyCode.DOWN);
    Together second = pairs.getItems().get(1);
    assertEquals(second, together.pairProperty().get().orElseThrow());
    assertTrue(shown(robot, "#together") instanceof ChartSpec.HeatMap, "no heat map");
    assertTrue(!shown(robot, "#together").equals(strongest), "the same pair as before");
  }
}
