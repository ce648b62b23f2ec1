package org.clicktrail.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Nodes that come and go with a value.
public final class Shown {

  private Shown() {}

  /// The node, visible and part of the layout while the value is true.
  public static <N extends Node> N when(ObservableValue<Boolean> condition, N node) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }
}
