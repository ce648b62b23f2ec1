package org.clicktrail.ui;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.clicktrail.ui.control.Portions;
import org.testfx.api.FxRobot;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/// Clicks as a user does: on what is there, is enabled and stands still. Parts of a screen come as
/// frames have time for them and move what is below them; a robot that presses where a button was a
/// frame ago hits what is there now.
public final class Clicks {

  private static final int FRAMES = 3;
  private static final int TIMES = 5;
  private static final int MINUTE = 60_000; // ms

  private Clicks() {}

  /// Clicks once it stands still; again where it moved away, or another took its place, all the
  /// same.
  ///
  /// @throws AssertionError if it is not there within three minutes
  public static FxRobot on(FxRobot robot, String query) {
    return click(robot, () -> robot.lookup(query).match(NodeQueryUtils.isVisible()).tryQuery());
  }

  /// The same, on a node.
  public static FxRobot on(FxRobot robot, Node node) {
    return click(robot, () -> Optional.of(node));
  }

  /// Clicks a field and selects what stands in it, so that what is written takes its place.
  public static FxRobot into(FxRobot robot, String query) {
    on(robot, query);
    robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    return robot;
  }

  /// Waits until every part that waited for its frame is there.
  public static void settled() {
    try {
      WaitForAsyncUtils.waitFor(
          1,
          TimeUnit.MINUTES,
          () -> {
            frames();
            return !WaitForAsyncUtils.waitForAsyncFx(MINUTE, Portions::waiting);
          });
    } catch (TimeoutException e) {
      throw new AssertionError("something is drawn again and again", e);
    }
  }

  private static FxRobot click(FxRobot robot, Supplier<Optional<Node>> which) {
    for (int time = 0; time < TIMES; time++) {
      Node node = standing(which);
      AtomicBoolean pressed = new AtomicBoolean();
      EventHandler<MouseEvent> hears = _ -> pressed.set(true);
      robot.interact(() -> node.addEventFilter(MouseEvent.MOUSE_PRESSED, hears));
      robot.clickOn(node);
      robot.interact(() -> node.removeEventFilter(MouseEvent.MOUSE_PRESSED, hears));
      if (pressed.get()) {
        return robot;
      }
    }
    throw new AssertionError("clicks hit something else than " + which.get());
  }

  private static Node standing(Supplier<Optional<Node>> which) {
    AtomicReference<Optional<Node>> found = new AtomicReference<>(Optional.empty());
    try {
      WaitForAsyncUtils.waitFor(
          3,
          TimeUnit.MINUTES,
          () -> {
            found.set(which.get().filter(node -> !node.isDisabled()));
            return found.get().isPresent() && still(found.get().get());
          });
    } catch (TimeoutException e) {
      throw new AssertionError("nothing to click that stands still: " + which.get(), e);
    }
    return found.get().orElseThrow();
  }

  /// Whether nothing waits for a frame, and the node is where it was some frames ago.
  private static boolean still(Node node) throws InterruptedException {
    Optional<Bounds> before = place(node);
    frames();
    return before.isPresent()
        && !WaitForAsyncUtils.waitForAsyncFx(MINUTE, Portions::waiting)
        && before.equals(place(node));
  }

  private static Optional<Bounds> place(Node node) {
    return WaitForAsyncUtils.waitForAsyncFx(
        MINUTE, () -> Optional.ofNullable(node.localToScreen(node.getBoundsInLocal())));
  }

  private static void frames() throws InterruptedException {
    CountDownLatch seen = new CountDownLatch(FRAMES);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            seen.countDown();
          }
        };
    Platform.runLater(timer::start);
    if (!seen.await(MINUTE, TimeUnit.MILLISECONDS)) {
      throw new AssertionError("no frame for a minute");
    }
    Platform.runLater(timer::stop);
  }
}
