package org.clicktrail.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.clicktrail.ui.control.Choices;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A long list in a panel that floats, as the time zones are.
@ExtendWith(ApplicationExtension.class)
class SearchedChoiceTest {

  private static final List<ZoneId> ZONES =
      Stream.of("Africa/Cairo", "America/Lima", "Europe/Berlin", "Europe/Paris")
          .map(ZoneId::of)
          .toList();

  private Button owner;
  private PopOver panel;
  private ComboBox<ZoneId> box;

  @Start
  void start(Stage stage) {
    owner = new Button("Open");
    box = Choices.searched("zone", ZONES, ZoneId::getId);
    panel = new PopOver(box);
    stage.setScene(new Scene(owner, 600, 400));
    stage.sizeToScene();
    stage.show();
  }

  @Test
  void aPartOfTheWordsFindsTheValue(FxRobot robot) {
    robot.interact(() -> panel.show(owner));
    robot.interact(() -> {
      box.requestFocus();
      box.show();
    });
    robot.write("ber").type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertEquals(ZoneId.of("Europe/Berlin"), box.getValue());
    assertTrue(panel.isShowing(), "the panel stays");
  }
}
