package org.clicktrail.ui.control;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Nodes that come and go with a value.
public final class Shown {

  private Shown() {}

  /// The node, visible and part of the layout while the value is true. The value of a node that is
  /// in no window is not worked out.
  public static <N extends Node> N when(ObservableValue<Boolean> condition, N node) {
    node.visibleProperty().bind(whileSeen(node, condition));
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }

  /// The value while the node is in a window; else the last one that was seen.
  public static <T> ObservableValue<T> whileSeen(Node node, ObservableValue<T> value) {
    return value.when(node.sceneProperty().map(_ -> true).orElse(false));
  }

  /// Fills the node while it is in a window, whenever one of the sources has changed, once where
  /// several have meanwhile.
  ///
  /// @param sources at least one, none of them ever null
  public static void filled(Node node, Runnable fill, ObservableValue<?>... sources) {
    ObservableValue<List<Object>> all =
        Derived.of(
            () -> Stream.of(sources).<Object>map(ObservableValue::getValue).toList(), sources);
    whileSeen(node, all).subscribe(_ -> fill.run());
  }

  /// The node, made when it is in a window, the value is true for the first time and a frame has
  /// time for it (see [Portions]), and shown while the value is true.
  public static Node late(ObservableValue<Boolean> condition, Supplier<Node> node) {
    StackPane holder = new StackPane();
    Portions portions = new Portions(holder);
    Runnable come =
        () -> {
          if (holder.getScene() != null && condition.getValue() && holder.getChildren().isEmpty()) {
            portions.fill(holder, List.of(node));
          }
        };
    condition.subscribe(_ -> come.run());
    holder.sceneProperty().subscribe(_ -> come.run());
    return when(condition, holder);
  }

  /// The node, made when the value is true for the first time, and shown while it is: what nobody
  /// looks at costs nothing, neither when it comes back into a window.
  public static Node lazily(ObservableValue<Boolean> condition, Supplier<Node> node) {
    StackPane holder = new StackPane();
    AtomicReference<@Nullable Node> made = new AtomicReference<>();
    condition.subscribe(now -> {
      if (now && holder.getChildren().isEmpty()) {
        holder.getChildren().add(made.updateAndGet(before -> before == null ? node.get() : before));
      }
    });
    holder
        .sceneProperty()
        .subscribe(scene -> {
          if (scene == null && !condition.getValue()) {
            holder.getChildren().clear();
          }
        });
    return when(condition, holder);
  }
}
