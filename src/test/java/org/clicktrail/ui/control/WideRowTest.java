package org.clicktrail.ui.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.clicktrail.ui.Clicks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WideRowTest {

  private static final int COLUMNS = 200;
  private static final int ROWS = 8;

  private final StackPane root = new StackPane();
  private TableView<String> table;

  @Start
  void start(Stage stage) {
    table = new TableView<>();
    for (int at = 0; at < COLUMNS; at++) {
      TableColumn<String, String> column = new TableColumn<>("c" + at);
      String cell = "." + at;
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue() + cell));
      table.getColumns().add(column);
    }
    for (int row = 0; row < ROWS; row++) {
      table.getItems().add("r" + row);
    }
    table.setRowFactory(_ -> new WideRow<>());
    stage.setScene(new Scene(root, 500, 400));
    stage.sizeToScene();
    stage.show();
  }

  private boolean inLastColumn(FxRobot robot, int row) {
    return WaitForAsyncUtils.waitForAsyncFx(
        60_000, () -> robot.lookup("r" + row + "." + (COLUMNS - 1)).tryQuery().isPresent());
  }

  private long cells() {
    return WaitForAsyncUtils.waitForAsyncFx(
        60_000, () -> (long) table.lookupAll(".table-cell").size());
  }

  /// The rest of the cells waits for idle frames: who leaves and comes back before finds them.
  @Test
  void whatHadNotComeWhenTheTableLeftComesAfterwards(FxRobot robot) throws Exception {
    robot.interact(() -> root.getChildren().setAll(table));
    Clicks.settled();
    robot.interact(() -> root.getChildren().clear());
    long before = cells();
    assertTrue(before < ROWS * COLUMNS, "all came at once: " + before);
    Clicks.settled();
    Clicks.settled();
    robot.interact(() -> root.getChildren().setAll(table));
    Clicks.settled();
    robot.interact(() -> table.scrollToColumnIndex(COLUMNS - 1));
    for (int row = 0; row < ROWS; row++) {
      int at = row;
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> inLastColumn(robot, at));
    }
  }
}
