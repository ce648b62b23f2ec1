package org.clicktrail.ui.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Nodes that come and go with a value.
public final class Shown {

  private Shown() {}

  /// The node, visible and part of the layout while the value is true.
  public static <N extends Node> N when(ObservableValue<Boolean> condition, N node) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }

  /// The value while the node is in a window; else the last one that was seen.
  public static <T> ObservableValue<T> whileSeen(Node node, ObservableValue<T> value) {
    return value.when(node.sceneProperty().map(_ -> true).orElse(false));
  }

  /// Fills the node while it is in a window, whenever one of the sources has changed.
  public static void filled(Node node, Runnable fill, ObservableValue<?>... sources) {
    for (ObservableValue<?> source : sources) {
      whileSeen(node, source).subscribe(_ -> fill.run());
    }
  }

  /// The node, made when the value is true for the first time and a frame has time for it (see
  /// [Portions]), and shown while it is.
  public static Node late(ObservableValue<Boolean> condition, Supplier<Node> node) {
    StackPane holder = new StackPane();
    Portions portions = new Portions(holder);
    condition.subscribe(now -> {
      if (now && holder.getChildren().isEmpty()) {
        portions.show(List.of(() -> holder.getChildren().add(node.get())));
      }
    });
    return when(condition, holder);
  }

  /// The node, made when the value is true for the first time, and shown while it is: what nobody
  /// looks at costs nothing.
  public static Node lazily(ObservableValue<Boolean> condition, Supplier<Node> node) {
    StackPane holder = new StackPane();
    condition.subscribe(now -> {
      if (now && holder.getChildren().isEmpty()) {
        holder.getChildren().add(node.get());
      }
    });
    return when(condition, holder);
  }
}
