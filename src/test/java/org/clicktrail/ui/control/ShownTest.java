package org.clicktrail.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
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
class ShownTest {

  private final Pane root = new StackPane();
  private final List<Node> made = new ArrayList<>();

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(root, 300, 200));
    stage.sizeToScene();
    stage.show();
  }

  private Node label() {
    made.add(new Label("late"));
    return made.getLast();
  }

  /// A screen that is first opened when its results are there already.
  @Test
  void whatIsTrueBeforeItIsInAWindowComesWithIt(FxRobot robot) {
    Node late = Shown.late(new SimpleBooleanProperty(true), this::label);
    Clicks.settled();
    assertEquals(List.of(), made, "made for nobody");
    robot.interact(() -> root.getChildren().add(late));
    Clicks.settled();
    assertEquals(1, made.size());
    assertTrue(made.getFirst().getScene() != null && late.isVisible());
  }

  @Test
  void itIsMadeOnceAndGoesWithTheValue(FxRobot robot) {
    BooleanProperty value = new SimpleBooleanProperty();
    Node late = Shown.late(value, this::label);
    robot.interact(() -> root.getChildren().add(late));
    Clicks.settled();
    assertEquals(List.of(), made);
    for (boolean now : new boolean[] {true, false, true}) {
      robot.interact(() -> value.set(now));
      Clicks.settled();
      assertEquals(now, late.isVisible());
    }
    assertEquals(1, made.size());
  }
}
