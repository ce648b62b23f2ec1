package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.ui.Clicks;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.control.UndoKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Whom the keys of undo and redo belong to.
@ExtendWith(ApplicationExtension.class)
class UndoKeysTest {

  private final FakeWorkbench fake = FakeWorkbench.inPlace((_, recipe, _, _, _) -> Run.of(recipe));
  private TextField field;
  private Spinner<Integer> spinner;
  private Button button;

  @Start
  void start(Stage stage) {
    fake.open("a.csv");
    fake.workbench.change(
        "Seed 2", recipe -> recipe.with(new Pipeline.LearnSpec(List.of(), Map.of(), 2)));
    field = new TextField("12");
    button = new Button("Elsewhere");
    spinner = new Spinner<>(1, 99, 12);
    spinner.setEditable(true);
    Scene scene = new Scene(new VBox(field, spinner, button), 300, 200);
    new Commands(fake.workbench, new Appearance(new SimpleBooleanProperty())).install(scene);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
  }

  private long seed() {
    return fake.workbench.pipelineProperty().get().orElseThrow().learn().seed();
  }

  private static void undo(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
  }

  private static void redo(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
  }

  private void type(FxRobot robot, Node into) {
    Clicks.on(robot, into).press(KeyCode.END).release(KeyCode.END).write("3");
  }

  @Test
  void typingIsUndoneInTheField(FxRobot robot) {
    type(robot, field);
    assertEquals("123", field.getText());
    undo(robot);
    assertEquals("12", field.getText());
    undo(robot);
    undo(robot);
    assertEquals(2, seed(), "a step of the project was undone");
  }

  @Test
  void typingIsUndoneInASpinner(FxRobot robot) {
    type(robot, spinner.getEditor());
    undo(robot);
    assertEquals("12", spinner.getEditor().getText());
    undo(robot);
    assertEquals(2, seed(), "a step of the project was undone");
  }

  @Test
  void whatWasTakenOverStaysAndNoStepIsUndone(FxRobot robot) {
    type(robot, field);
    robot.interact(() -> field.setText("123 s"));
    undo(robot);
    assertEquals("123 s", field.getText());
    assertEquals(2, seed(), "a step of the project was undone");
    robot.interact(fake.workbench::undo);
    redo(robot);
    assertEquals(1, seed(), "a step of the project was done again");
  }

  // A form that is no part of the project.
  @Test
  void aFormKeepsThem(FxRobot robot) {
    robot.interact(() -> {
      UndoKeys.stayIn(button.getParent());
      button.requestFocus();
    });
    undo(robot);
    assertEquals(2, seed(), "a step of the project was undone");
  }

  @Test
  void elsewhereTheyBelongToTheProject(FxRobot robot) {
    robot.interact(button::requestFocus);
    undo(robot);
    assertEquals(1, seed());
    redo(robot);
    assertEquals(2, seed());
  }
}
