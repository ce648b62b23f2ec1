package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.clicktrail.ui.workbench.Next;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NextLineTest {

  private final List<String> pressed = new ArrayList<>();
  private final List<Runnable> soon = new ArrayList<>();
  private final ObjectProperty<Next> next = new SimpleObjectProperty<>(next("Train"));

  private Next next(String words) {
    return new Next(Next.Tone.CALM, "", Next.Button.of(words, () -> pressed.add(words)));
  }

  @Start
  void start(Stage stage) {
    NextLine line = new NextLine(soon::add);
    line.follow(next);
    stage.setScene(new Scene(line, 600, 60));
    stage.sizeToScene();
    stage.show();
  }

  private static boolean disabled(FxRobot robot) {
    return robot.lookup("#primary").query().isDisabled();
  }

  /** A job ends while the pointer is over the button: the press was meant for what stood there. */
  @Test
  void aButtonThatChangesUnderThePointerWaitsAMoment(FxRobot robot) {
    robot.moveTo("#primary");
    robot.interact(() -> next.set(next("Make the deck")));
    assertTrue(disabled(robot));
    robot.clickOn("#primary");
    assertEquals(List.of(), pressed);
    robot.interact(() -> soon.forEach(Runnable::run));
    robot.clickOn("#primary");
    assertEquals(List.of("Make the deck"), pressed);
  }

  @Test
  void whatAPressItselfChangesIsExpected(FxRobot robot) {
    robot.interact(() ->
        next.set(
            new Next(
                Next.Tone.CALM,
                "",
                Next.Button.of("Use this file", () -> next.set(next("Look"))))));
    soon.clear();
    robot.interact(() -> {});
    robot.clickOn("#primary");
    assertEquals(List.of(), soon);
    assertFalse(disabled(robot));
  }

  @Test
  void awayFromThePointerItChangesAtOnce(FxRobot robot) {
    robot.moveTo(robot.lookup("#next").query(), new javafx.geometry.Point2D(-250, 0));
    robot.interact(() -> next.set(next("Make the deck")));
    assertFalse(disabled(robot));
  }
}
