package org.clicktrail.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.clicktrail.ui.Clicks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PortionsTest {

  private final VBox pane = new VBox();
  private Portions portions;

  @Start
  void start(Stage stage) {
    portions = new Portions(pane);
    stage.setScene(new Scene(pane, 300, 200));
    stage.sizeToScene();
    stage.show();
  }

  private static List<Supplier<Node>> labels(String... words) {
    return Stream.of(words).<Supplier<Node>>map(text -> () -> new Label(text)).toList();
  }

  private List<String> shown() {
    return pane.getChildren().stream().map(node -> ((Label) node).getText()).toList();
  }

  @Test
  void partsComeInOrderAndAreReplaced(FxRobot robot) {
    robot.interact(() -> portions.fill(pane, labels("a", "b", "c")));
    Clicks.settled();
    assertEquals(List.of("a", "b", "c"), shown());
    robot.interact(() -> portions.fill(pane, labels("d", "e")));
    Clicks.settled();
    assertEquals(List.of("d", "e"), shown());
  }

  /// A file is replaced by another: between them nothing of the first may stand there.
  @Test
  void withoutPartsAPaneIsEmptyAtOnceAndWhatWaitedDoesNotCome(FxRobot robot) {
    robot.interact(() -> portions.fill(pane, labels("a")));
    Clicks.settled();
    robot.interact(() -> {
      portions.fill(pane, labels("b", "c"));
      portions.fill(pane, List.of());
      assertEquals(List.of(), shown());
    });
    Clicks.settled();
    assertEquals(List.of(), shown());
  }
}
