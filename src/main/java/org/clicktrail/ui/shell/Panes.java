package org.clicktrail.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.clicktrail.ui.chart.ChartPane;

/// The parts of the window as the keyboard sees them: header, rail, an open question, screen,
/// notice, bottom line, drawer, strip.
final class Panes {

  private static final List<String> ORDER =
      List.of("#header", "#rail", "#question", "#content", "#notice", "#next", "#drawer", "#strip");

  private final Parent root;

  Panes(Parent root) {
    this.root = root;
  }

  /// Puts the focus into the part behind the one that has it; from the last into the first.
  void next() {
    Node focused = root.getScene().getFocusOwner();
    List<Node> parts = ORDER.stream().flatMap(id -> Stream.ofNullable(root.lookup(id))).toList();
    int at =
        IntStream.range(0, parts.size())
            .filter(i -> inside(focused, parts.get(i)))
            .findFirst()
            .orElse(-1);
    IntStream.rangeClosed(1, parts.size())
        .mapToObj(by -> parts.get(Math.floorMod(at + by, parts.size())))
        .flatMap(part -> first(part).stream())
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  /// Adds the chart that has the focus, else the one under the mouse, to the story.
  void pin() {
    List<ChartPane> charts =
        root.lookupAll(".ct-chart").stream()
            .filter(ChartPane.class::isInstance)
            .map(ChartPane.class::cast)
            .toList();
    charts.stream()
        .filter(Node::isFocusWithin)
        .findFirst()
        .or(() -> charts.stream().filter(Node::isHover).findFirst())
        .ifPresent(ChartPane::addToStory);
  }

  private static boolean inside(Node node, Node part) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(part)) {
        return true;
      }
    }
    return false;
  }

  /// The first node of a part that takes the focus.
  private static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> first(child).stream())
            .findFirst()
        : Optional.empty();
  }
}
