package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.Background;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What opens over a screen has the ground of its mode, so that its words can be read.
@ExtendWith(ApplicationExtension.class)
class PopoverThemeTest {

  private StackPane owner;
  private Scene scene;

  @Start
  void start(Stage stage) {
    owner = new StackPane(new Label("owner"));
    scene = new Scene(owner, 400, 300);
    stage.setScene(scene);
    stage.sizeToScene();
    stage.show();
  }

  /// The grounds are `-color-bg-overlay` of `dark.css` and `light.css`.
  @ParameterizedTest
  @CsvSource({"true,#212934", "false,#FFFFFF"})
  void ground(boolean dark, String expected, FxRobot robot) throws InterruptedException {
    PopOver panel = new PopOver();
    RadioButton choice = new RadioButton("choice");
    panel.setContentNode(new VBox(choice));
    panel.setAnimated(false);
    robot.interact(() -> Theme.apply(dark, 1, scene.getStylesheets()));
    robot.interact(() -> panel.show(owner));
    ScreenTour.frames(3);
    robot.interact(() -> {
      Node border = panel.getScene().getRoot().lookup(".popover > .border");
      assertEquals(Color.web(expected), ((Path) border).getFill());
      assertTrue(
          choice.getBackground() == null || clear(choice.getBackground()), "a ground of its own");
      panel.hide();
    });
  }

  private static boolean clear(Background ground) {
    return ground.getFills().stream().allMatch(fill -> Color.TRANSPARENT.equals(fill.getFill()));
  }
}
