package org.clicktrail.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.learn.SearchSpec;
import org.clicktrail.core.learn.Task;
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
import org.testfx.util.WaitForAsyncUtils;

/// The Model screen with hands on it.
@ExtendWith(ApplicationExtension.class)
class ModelViewTest {

  private FakeWorkbench fake;
  private ModelViewModel model;

  @Start
  void start(Stage stage) {
    fake = FakeWorkbench.inPlace(new ShopAnalyst(Shop.Log.EVENTS, "logistic", "tree", "linear"));
    model = new ModelViewModel(fake.workbench);
    ScrollPane page = new ScrollPane(new ModelView(model));
    page.setFitToWidth(true);
    stage.setScene(new Scene(page, 990, 720));
    stage.sizeToScene();
    stage.show();
  }

  private void train(FxRobot robot) {
    robot.interact(() -> {
      fake.open("shop.csv");
      fake.workbench.go(ScreenId.MODEL);
      model.shown();
      model.train();
    });
    await(robot, "#leaders");
    await(robot, "#true-positives");
    Clicks.settled();
  }

  /// Cards come in one after the other.
  private static void await(FxRobot robot, String id) {
    await(() -> robot.lookup(id).tryQuery().isPresent(), id);
  }

  /// Charts are worked out when a frame has time.
  private static void await(Callable<Boolean> there, String what) {
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, there);
    } catch (TimeoutException e) {
      throw new AssertionError(what + " does not come", e);
    }
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
    Label alarms = robot.lookup("#false-positives").queryAs(Label.class);
    List<Integer> counts = new ArrayList<>();
    robot.interact(() -> {
      for (double threshold : new double[] {0.02, 0.4}) {
        model.threshold().thresholdProperty().set(threshold);
        counts.add(Integer.valueOf(alarms.getText()));
      }
    });
    assertTrue(counts.get(1) < counts.get(0), counts::toString);
  }

  @Test
  void theSearchIsChosenAndTakenWhenItsMenuCloses(FxRobot robot) {
    train(robot);
    MenuButton menu = robot.lookup("#search").queryAs(MenuButton.class);
    robot.interact(menu::show);
    robot.interact(() -> robot.lookup("#search-random").queryAs(RadioButton.class).fire());
    assertTrue(robot.lookup("#search-total").queryAs(Label.class).getText().contains("at most"));
    robot.interact(menu::hide);
    assertEquals(
        SearchSpec.Kind.RANDOM,
        fake.workbench.pipelineProperty().get().orElseThrow().learn().search().kind());
  }

  @Test
  void theRatioOfABalanceIsAStepOfItsOwn(FxRobot robot) {
    train(robot);
    MenuButton menu = robot.lookup("#preprocess").queryAs(MenuButton.class);
    robot.interact(menu::show);
    assertTrue(robot.lookup("#preprocess-ratio").tryQuery().isEmpty(), "nothing is balanced");
    robot.interact(() -> item(menu, "balance-smote").fire());
    robot.interact(menu::hide);
    robot.interact(menu::show);
    ComboBox<Double> ratio = robot.lookup("#preprocess-ratio").queryComboBox();
    assertEquals(1.0, ratio.getValue());
    robot.interact(() -> ratio.setValue(PreprocessModel.RATIOS.get(1)));
    assertEquals(
        PreprocessSpec.none().with(PreprocessSpec.Balance.SMOTE).withRatio(0.5),
        fake.workbench.pipelineProperty().get().orElseThrow().learn().preprocess());
  }

  private static MenuItem item(MenuButton menu, String id) {
    return menu.getItems().stream()
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id));
  }

  @Test
  void theTreeIsDrawnWhenItIsLookedAt(FxRobot robot) {
    train(robot);
    robot.interact(() -> model.select("logistic"));
    assertTrue(robot.lookup("#tree-chart").tryQuery().isEmpty(), "no tree");
    robot.interact(() -> model.select("tree"));
    Clicks.settled();
    ChartPane chart = robot.lookup("#tree-chart").queryAs(ChartPane.class);
    assertTrue(
        chart.specProperty().get() instanceof ChartSpec.Tree tree
            && tree.root().below().size() == 2
            && tree.root().n() == tree.root().below().stream().mapToLong(ChartSpec.Branch::n).sum(),
        "no branches");
    robot.interact(() -> model.select("logistic"));
    assertFalse(shown(chart));
  }

  private static boolean shown(Node node) {
    return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
  }

  @Test
  void gainsTurnIntoLift(FxRobot robot) {
    train(robot);
    await(robot, "#reach-lift");
    ToggleButton lift = robot.lookup("#reach-lift").queryAs(ToggleButton.class);
    assertTrue(lift.isFocusTraversable());
    robot.interact(lift::fire);
    ChartPane chart = robot.lookup("#gains-chart").queryAs(ChartPane.class);
    await(
        () ->
            chart.specProperty().get() instanceof ChartSpec.Line line
                && line.baseline().orElseThrow().from() == 1,
        "lift");
  }

  @Test
  void theModelToCompareWithIsChosenByKey(FxRobot robot) {
    train(robot);
    await(robot, "#compare-other");
    ComboBox<?> box = robot.lookup("#compare-other").queryComboBox();
    assertFalse(box.getAccessibleText().isEmpty());
    TableView<?> table = robot.lookup("#compare-table").queryTableView();
    assertEquals(12, table.getItems().size());
    assertEquals(
        model.compare().otherProperty().get().orElseThrow().name(),
        table.getColumns().get(2).getText());
  }

  @Test
  void theColumnOfGroupsIsChosenByKey(FxRobot robot) {
    train(robot);
    await(robot, "#groups-column");
    ComboBox<?> box = robot.lookup("#groups-column").queryComboBox();
    assertFalse(box.getAccessibleText().isEmpty());
    int before = box.getSelectionModel().getSelectedIndex();
    robot.interact(box::requestFocus);
    robot.type(KeyCode.DOWN);
    assertEquals(
        Math.min(before + 1, box.getItems().size() - 1),
        model
            .groups()
            .columnsProperty()
            .get()
            .indexOf(model.groups().columnProperty().get().orElseThrow()));
    assertFalse(robot.lookup("#groups-table").queryTableView().getItems().isEmpty());
  }

  @Test
  void revenueTellsTheTotalAndTheErrors(FxRobot robot) {
    train(robot);
    robot.interact(() -> model.taskProperty().set(Task.REVENUE));
    await(robot, "#amounts");
    assertEquals(7, robot.lookup("#amounts").queryAs(VBox.class).getChildren().size());
    ChartPane errors = robot.lookup("#errors-chart").queryAs(ChartPane.class);
    await(() -> errors.specProperty().get() instanceof ChartSpec.Histogram, "errors");
  }

  @Test
  void aMoneyFieldIsTakenOnEnter(FxRobot robot) {
    train(robot);
    Clicks.into(robot, "#money-cost").write("7\n");
    assertEquals(7, fake.workbench.pipelineProperty().get().orElseThrow().money().cost());
  }
}
