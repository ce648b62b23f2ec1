package org.clicktrail.ui.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

/// Controls a screen reader would have no name for: neither text of their own, nor an accessible
/// one, nor a label that stands for them.
final class Nameless {

  private Nameless() {}

  /// @return a sentence for each; on the JavaFX thread
  static List<String> of(Scene scene) {
    Set<Node> labelled = new HashSet<>();
    nodes(scene.getRoot())
        .filter(Label.class::isInstance)
        .map(label -> ((Label) label).getLabelFor())
        .forEach(labelled::add);
    return nodes(scene.getRoot())
        .filter(node -> interactive(node) && !labelled.contains(node) && nameless(node))
        .map(node -> node.getClass().getSimpleName() + " without a name: " + place(node))
        .distinct()
        .toList();
  }

  /// What can be reached by the keyboard, wherever it is in the tree; parts of a control belong to
  /// it.
  private static Stream<Node> nodes(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    boolean whole =
        node instanceof Control && !(node instanceof ScrollPane || node instanceof Labeled);
    Stream<Node> below =
        node instanceof Parent parent && !whole
            ? parent.getChildrenUnmodifiable().stream().flatMap(Nameless::nodes)
            : Stream.empty();
    return Stream.concat(Stream.of(node), below);
  }

  private static boolean interactive(Node node) {
    return node.isFocusTraversable() && !(node instanceof ScrollPane);
  }

  private static boolean nameless(Node node) {
    String own = node instanceof Labeled labeled ? labeled.getText() : "";
    return blank(node.getAccessibleText()) && blank(own);
  }

  private static boolean blank(String words) {
    return words == null || words.isBlank();
  }

  private static String place(Node node) {
    StringBuilder path = new StringBuilder();
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getId() != null) {
        path.insert(0, " #" + at.getId());
      }
    }
    return path + " " + node.getStyleClass();
  }
}
