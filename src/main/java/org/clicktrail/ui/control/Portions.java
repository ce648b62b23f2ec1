package org.clicktrail.ui.control;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;

/// Puts costly parts into the window over several frames: as many a frame as are ready, with their
/// style and layout, within a few milliseconds, at least one. The window answers in between.
///
/// The first control of a kind costs many times what the next does, so a screen that opens for the
/// first time takes a few frames and later one. Confined to the JavaFX thread.
public final class Portions {

  private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(8);

  /// All share one frame, so all wait in one line.
  private static final Line LINE = new Line();

  private final Parent into;

  /// @param into what the parts are put into: their parent
  public Portions(Parent into) {
    this.into = into;
  }

  private record Addition(Portions of, Runnable put) {}

  /// Begins in the frame after the next, which is for what they come into; what still waits from
  /// before is forgotten.
  ///
  /// @param additions each puts one part into the window
  public void show(List<? extends Runnable> additions) {
    forget();
    LINE.show(additions.stream().map(put -> new Addition(this, put)).toList());
  }

  /// Does it at once in a frame that has time left, else in one of the next, before that is laid
  /// out; what still waits from before is forgotten.
  public void soon(Runnable put) {
    forget();
    LINE.soon(new Addition(this, put));
  }

  /// Fills a pane anew: one part after the other where there is none yet, else all in place of
  /// those before. Without parts it is empty at once.
  public void fill(Pane pane, List<Supplier<Node>> parts) {
    if (parts.isEmpty()) {
      forget();
      pane.getChildren().clear();
    } else if (pane.getChildren().isEmpty()) {
      show(parts.stream().<Runnable>map(part -> () -> pane.getChildren().add(part.get())).toList());
    } else {
      soon(() -> pane.getChildren().setAll(parts.stream().map(Supplier::get).toList()));
    }
  }

  /// The same with a part for each of some things.
  public <T> void fill(Pane pane, List<T> things, Function<? super T, ? extends Node> part) {
    fill(pane, things.stream().<Supplier<Node>>map(thing -> () -> part.apply(thing)).toList());
  }

  /// Does it in frames in which nothing else waits; what still waits from before is forgotten.
  ///
  /// @param additions each puts one part into the window
  public void later(List<? extends Runnable> additions) {
    forget();
    additions.forEach(put -> LINE.later.add(new Addition(this, put)));
    LINE.start();
  }

  /// Puts parts into a pane, one after the other, once it is in a window for the first time.
  ///
  /// @param parts each makes a child of the pane
  public static void whenShown(Pane pane, List<Supplier<Node>> parts) {
    Portions portions = new Portions(pane);
    pane.sceneProperty()
        .subscribe(scene -> {
          if (scene != null && pane.getChildren().isEmpty()) {
            portions.fill(pane, parts);
          }
        });
  }

  /// Puts what a pane holds now into it one after the other, once it is in a window for the first
  /// time.
  public static <P extends Pane> P slowly(P pane) {
    List<Node> children = List.copyOf(pane.getChildren());
    pane.getChildren().clear();
    whenShown(pane, children.stream().<Supplier<Node>>map(child -> () -> child).toList());
    return pane;
  }

  /// Whether parts wait for their frame; what is done in idle frames does not count.
  public static boolean waiting() {
    return !LINE.waiting.isEmpty();
  }

  /// What still waits does not come.
  void forget() {
    LINE.waiting.removeIf(addition -> addition.of() == this);
    LINE.later.removeIf(addition -> addition.of() == this);
  }

  /// The style of what is new alone: that of a parent is given to all its children again.
  private void put(Runnable put) {
    List<Node> before = List.copyOf(into.getChildrenUnmodifiable());
    put.run();
    List.copyOf(into.getChildrenUnmodifiable()).stream()
        .filter(child -> !before.contains(child))
        .forEach(Node::applyCss);
    if (into.getLayoutBounds().getWidth() > 0) {
      into.layout();
    }
  }

  private static final class Line extends AnimationTimer {
    private final Queue<Addition> waiting = new ArrayDeque<>();
    private final Queue<Addition> later = new ArrayDeque<>();

    /// Until when this frame has time, by [System#nanoTime]. Past outside of a frame: whoever hears
    /// of news there may be one of many.
    private long until = System.nanoTime();

    /// Whether the next frame is left to a screen that comes.
    private boolean passes;

    void show(List<Addition> additions) {
      passes |= waiting.isEmpty();
      waiting.addAll(additions);
      start();
    }

    @Override
    public void handle(long now) {
      if (passes) {
        passes = false;
        return;
      }
      until = System.nanoTime() + FRAME_NANOS;
      work(waiting.isEmpty() ? later : waiting);
      if (waiting.isEmpty() && later.isEmpty()) {
        stop();
      }
    }

    private void work(Queue<Addition> line) {
      do {
        run(line);
      } while (!line.isEmpty() && hasTime());
    }

    private boolean hasTime() {
      return System.nanoTime() < until;
    }

    private static void run(Queue<Addition> line) {
      Addition next = line.poll();
      if (next != null) {
        next.of().put(next.put());
      }
    }

    void soon(Addition addition) {
      waiting.add(addition);
      if (waiting.size() == 1 && hasTime()) {
        run(waiting);
      }
      start();
    }
  }
}
