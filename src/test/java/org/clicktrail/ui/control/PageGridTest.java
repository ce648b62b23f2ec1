package org.clicktrail.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.clicktrail.ui.Clicks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PageGridTest {

  private final Pane root = new StackPane();

  @Start
  void start(Stage stage) {
    // The stage of the toolkit may have the size another test gave it.
    stage.setScene(new Scene(root));
    stage.setWidth(900);
    stage.setHeight(400);
    stage.show();
  }

  /// Cards that still wait when the screen is left would come twice, or not at all.
  @Test
  void whoeverComesAndGoesQuicklySeesEveryCardOnce(FxRobot robot) {
    List<Node> cards = Stream.of("a", "b", "c").<Node>map(Label::new).toList();
    PageGrid grid = new PageGrid().row(40);
    cards.forEach(card -> grid.cell(4, card));
    robot.interact(() -> {
      root.getChildren().add(grid);
      root.getChildren().remove(grid);
      root.getChildren().add(grid);
    });
    Clicks.settled();
    assertEquals(cards, List.copyOf(grid.getChildren()));
    robot.interact(() -> root.getChildren().clear());
    assertEquals(List.of(), List.copyOf(grid.getChildren()), "style is given anew card by card");
    robot.interact(() -> root.getChildren().add(grid));
    Clicks.settled();
    assertEquals(cards, List.copyOf(grid.getChildren()));
  }

  /// A window of 400, of which 100 is taken: 138 more than the two rows need, shared 2 to 1.
  @Test
  void theFirstRowsFillAHighWindowThoughOthersFollow(FxRobot robot) {
    List<Label> cards = Stream.of("a", "b", "c").map(Label::new).toList();
    PageGrid grid =
        new PageGrid()
            .firstView(2, 100)
            .growingRow(100, 2)
            .cell(12, cards.get(0))
            .growingRow(50)
            .cell(12, cards.get(1))
            .row(100)
            .cell(12, cards.get(2));
    robot.interact(() -> root.getChildren().add(grid));
    Clicks.settled();
    assertEquals(List.of(192.0, 96.0, 100.0), cards.stream().map(Label::getHeight).toList());
  }
}
