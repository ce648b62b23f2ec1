package org.clicktrail.ui.control;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;

/// Puts costly parts into the window over several frames: as many a frame as are ready within a few
/// milliseconds, at least one. The window answers in between.
///
/// The first control of a kind costs many times what the next does, so a screen that opens for the
/// first time takes a few frames and later one. Confined to the JavaFX thread.
public final class Portions {

  private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  /// All share one frame, so all wait in one line.
  private static final Line LINE = new Line();

  private final Parent into;

  /// @param into what the parts are put into
  public Portions(Parent into) {
    this.into = into;
  }

  private record Addition(Portions of, Runnable put) {}

  /// Begins with the next frame; what still waits from before is forgotten.
  ///
  /// @param additions each puts one part into the window
  public void show(List<? extends Runnable> additions) {
    LINE.waiting.removeIf(addition -> addition.of() == this);
    additions.forEach(put -> LINE.waiting.add(new Addition(this, put)));
    LINE.start();
  }

  private static final class Line extends AnimationTimer {
    private final Queue<Addition> waiting = new ArrayDeque<>();

    @Override
    public void handle(long now) {
      long end = System.nanoTime() + FRAME_NANOS;
      while (System.nanoTime() < end) {
        Addition next = waiting.poll();
        if (next == null) {
          stop();
          return;
        }
        next.put().run();
        next.of().into.applyCss();
      }
    }
  }
}
