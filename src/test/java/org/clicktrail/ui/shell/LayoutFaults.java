package org.clicktrail.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.clicktrail.core.chart.Palette;

/// What a picture of the window would show to be wrong: text that is cut, parts that stick out of
/// their card or the window, plots with nothing drawn or on a ground of their own.
final class LayoutFaults {

  private static final double TOLERANCE = 1.5;

  private final Scene scene;
  private final List<String> found = new ArrayList<>();

  private LayoutFaults(Scene scene) {
    this.scene = scene;
  }

  /// @return a sentence for each fault; on the JavaFX thread
  static List<String> of(Scene scene) {
    LayoutFaults faults = new LayoutFaults(scene);
    faults.look(scene.getRoot(), scene.getRoot().localToScene(scene.getRoot().getLayoutBounds()));
    faults.overlaps();
    return List.copyOf(faults.found);
  }

  /// @param room where the node may be, in the scene
  private void look(Node node, Bounds room) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    Bounds own = node.localToScene(node.getLayoutBounds());
    if (node instanceof Labeled label) {
      cut(label);
    }
    if ((node instanceof Control || node instanceof Text) && !inside(own, room)) {
      found.add(named(node) + " sticks out of its place: " + box(own) + " in " + box(room));
    }
    if (node instanceof Region plot && node.getStyleClass().contains("plot")) {
      drawn(plot);
      filled(plot);
    }
    boolean scrolls =
        node instanceof ScrollPane || node instanceof TableView || node instanceof ListView;
    if (node instanceof ScrollPane page && "content-scroll".equals(node.getId())) {
      Node content = page.getContent();
      look(content, content.localToScene(content.getLayoutBounds()));
    } else if (node instanceof Parent parent && !scrolls) {
      Bounds next = node.getStyleClass().contains("ct-card") ? own : room;
      parent.getChildrenUnmodifiable().forEach(child -> look(child, next));
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::lookForCutText);
    }
  }

  /// Cards lie beside or below one another.
  private void overlaps() {
    List<Node> cards =
        scene.getRoot().lookupAll(".ct-card").stream()
            .filter(card -> ScreenTour.seen(card) && !floats(card))
            .toList();
    for (int i = 0; i < cards.size(); i++) {
      for (int j = i + 1; j < cards.size(); j++) {
        Bounds one = inSight(cards.get(i));
        Bounds other = inSight(cards.get(j));
        double across = overlap(one.getMinX(), one.getMaxX(), other.getMinX(), other.getMaxX());
        double down = overlap(one.getMinY(), one.getMaxY(), other.getMinY(), other.getMaxY());
        boolean nested = within(cards.get(i), cards.get(j)) || within(cards.get(j), cards.get(i));
        if (!nested && across > TOLERANCE && down > TOLERANCE) {
          found.add(
              named(cards.get(i))
                  + " and "
                  + named(cards.get(j))
                  + " overlap: "
                  + box(one)
                  + " and "
                  + box(other));
        }
      }
    }
  }

  /// As much of it as its scroll panes let see.
  private static Bounds inSight(Node node) {
    Bounds seen = node.localToScene(node.getLayoutBounds());
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane) {
        Bounds view = pane.localToScene(pane.getLayoutBounds());
        double left = Math.max(seen.getMinX(), view.getMinX());
        double top = Math.max(seen.getMinY(), view.getMinY());
        seen =
            new BoundingBox(
                left,
                top,
                Math.max(0, Math.min(seen.getMaxX(), view.getMaxX()) - left),
                Math.max(0, Math.min(seen.getMaxY(), view.getMaxY()) - top));
      }
    }
    return seen;
  }

  /// What lies over the screen on purpose.
  private static boolean floats(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if ("drawer".equals(at.getId()) || "palette".equals(at.getId())) {
        return true;
      }
    }
    return false;
  }

  private static double overlap(double from, double to, double otherFrom, double otherTo) {
    return Math.min(to, otherTo) - Math.max(from, otherFrom);
  }

  private static boolean within(Node node, Node other) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(other)) {
        return true;
      }
    }
    return false;
  }

  /// What scrolls may be longer than its place, but not cut.
  private void lookForCutText(Node node) {
    if (node.isVisible() && node instanceof Labeled label) {
      cut(label);
    }
    if (node.isVisible() && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::lookForCutText);
    }
  }

  /// Text may be cut where a tooltip has all of it, also one that is made when the mouse comes: the
  /// table of sessions makes those of its headers from the words of the column.
  private void cut(Labeled label) {
    String whole = label.getText();
    if (whole == null || whole.isBlank() || label.getWidth() == 0) {
      return;
    }
    label.getChildrenUnmodifiable().stream()
        .filter(child -> child instanceof Text && !child.equals(label.getGraphic()))
        .map(Text.class::cast)
        .filter(text -> text.getText().length() < whole.length() && !told(label, whole))
        .forEach(text -> found.add("cut to “" + text.getText() + "”: " + whole));
  }

  private static boolean told(Node node, String whole) {
    for (Node at = node; at != null; at = at.getParent()) {
      pointedAt(at);
      if (at instanceof Control control
          && control.getTooltip() != null
          && control.getTooltip().getText().contains(whole)) {
        return true;
      }
      if (at instanceof TableColumnHeader header
          && header.getTableColumn() != null
          && header.getTableColumn().getUserData() instanceof String words
          && words.contains(whole)) {
        return true;
      }
    }
    return false;
  }

  private static void pointedAt(Node node) {
    if (node.getOnMouseEntered() != null) {
      node.getOnMouseEntered()
          .handle(
              new MouseEvent(
                  MouseEvent.MOUSE_ENTERED,
                  1,
                  1,
                  1,
                  1,
                  MouseButton.NONE,
                  0,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  true,
                  true,
                  true,
                  null));
    }
  }

  private void drawn(Region plot) {
    if (plot.getWidth() < 80 || plot.getHeight() < 60) {
      found.add(named(plot) + " has no room: " + box(plot.getLayoutBounds()));
      return;
    }
    WritableImage image = plot.snapshot(null, null);
    int width = (int) image.getWidth();
    int[] pixels = new int[width * (int) image.getHeight()];
    image
        .getPixelReader()
        .getPixels(
            0, 0, width, pixels.length / width, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    int ground = pixels[width + 1];
    long marks = Arrays.stream(pixels).filter(pixel -> pixel != ground).count();
    if (marks < pixels.length / 200) {
      found.add(named(plot) + " is empty: " + marks + " pixels");
    }
    String colour = "#%06X".formatted(ground & 0xFFFFFF);
    if (!colour.equals(card())) {
      found.add(named(plot) + " has the ground " + colour);
    }
  }

  /// The drawing is as large as its place, however large the interface is.
  private void filled(Region plot) {
    plot.getChildrenUnmodifiable().stream()
        .filter(Canvas.class::isInstance)
        .map(Node::getBoundsInParent)
        .filter(canvas ->
            Math.abs(canvas.getWidth() - plot.getWidth()) > TOLERANCE
                || Math.abs(canvas.getHeight() - plot.getHeight()) > TOLERANCE)
        .forEach(canvas ->
            found.add(
                named(plot)
                    + " is drawn in another size: "
                    + box(canvas)
                    + " in "
                    + box(plot.getLayoutBounds())));
  }

  private String card() {
    boolean dark = scene.getStylesheets().stream().anyMatch(sheet -> sheet.endsWith("dark.css"));
    return dark ? Palette.DARK.card() : Palette.LIGHT.card();
  }

  private static boolean inside(Bounds part, Bounds whole) {
    return part.getMinX() >= whole.getMinX() - TOLERANCE
        && part.getMinY() >= whole.getMinY() - TOLERANCE
        && part.getMaxX() <= whole.getMaxX() + TOLERANCE
        && part.getMaxY() <= whole.getMaxY() + TOLERANCE;
  }

  private static String named(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getId() != null) {
        return node.getClass().getSimpleName() + " of #" + at.getId();
      }
    }
    return node.toString();
  }

  private static String box(Bounds bounds) {
    return "%.0f…%.0f × %.0f…%.0f"
        .formatted(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY());
  }
}
