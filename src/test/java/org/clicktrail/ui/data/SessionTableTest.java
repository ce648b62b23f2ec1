package org.clicktrail.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableView;
import org.clicktrail.project.Step;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.Shop;
import org.clicktrail.ui.ShopAnalyst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SessionTableTest {

  @Test
  void sessionsReachTheTableWhenItIsLookedAt(FxRobot robot) throws TimeoutException {
    int[] headers = {0};
    TableView<?>[] shown = {new TableView<>()};
    robot.interact(() -> {
      FakeWorkbench fake = FakeWorkbench.inPlace(new ShopAnalyst(Shop.Log.EVENTS));
      SessionGrid grid = new SessionGrid(fake.workbench);
      SimpleBooleanProperty seen = new SimpleBooleanProperty(false);
      TableView<?> table = (TableView<?>) new SessionTable(grid, seen).lookup("#sessions");
      fake.open("shop.csv");
      fake.workbench.advance(Step.EXPLORE);
      SessionGrid.Content content = grid.contentProperty().get().orElseThrow();
      assertTrue(content.rows() > 0, "nothing to show");
      assertEquals(0, table.getColumns().size(), "nobody looks");
      seen.set(true);
      assertEquals(content.rows(), table.getItems().size());
      headers[0] = content.headers().size();
      shown[0] = table;
    });
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> shown[0].getColumns().size() == headers[0]);
  }
}
