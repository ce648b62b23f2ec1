package org.clicktrail.ui.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FieldControlsTest {

  private final AtomicInteger changes = new AtomicInteger();
  private final FormField field =
      new FormField(
          new Input(
              new FeatureInfo("since", "Days since", "", "d", FeatureInfo.Kind.NUMBER, true, ""),
              List.of(),
              9,
              0.4,
              1,
              40,
              60,
              0.5),
          changes::incrementAndGet);

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(new HBox()));
    stage.sizeToScene();
    stage.show();
  }

  /// A visit without an earlier one was asked with the slider's end, and called changed.
  @Test
  void drawingAFieldIsNoChangeAndMovingItsSliderIs(FxRobot robot) {
    robot.interact(() -> field.set(Double.NaN));
    int before = changes.get();
    HBox box = new HBox();
    robot.interact(() -> box.getChildren().add(FieldControls.of(field)));
    assertTrue(Double.isNaN(field.number()), "still missing: " + field.number());
    assertEquals(before, changes.get());
    robot.interact(() -> ((Slider) box.lookup(".slider")).setValue(12));
    assertEquals(12, field.number());
  }
}
