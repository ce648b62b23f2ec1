package org.clicktrail.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

@ExtendWith(ApplicationExtension.class)
class SessionTableTest {

  @Test
  void sessionsReachTheTableWhenItIsLookedAt(FxRobot robot) {
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
      assertEquals(content.headers().size(), table.getColumns().size());
      assertEquals(content.rows(), table.getItems().size());
    });
  }
}
