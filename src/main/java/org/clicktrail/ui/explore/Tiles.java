package org.clicktrail.ui.explore;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clicktrail.core.explore.Exploration.Tile;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Texts;

/// Numbers that stand alone, side by side, each with its range.
final class Tiles extends HBox {

  Tiles() {
    super(12);
    setId("tiles");
  }

  void show(List<Tile> tiles) {
    getChildren().setAll(tiles.stream().map(Tiles::tile).toList());
  }

  private static Node tile(Tile tile) {
    Label value = new Label(tile.value());
    value.getStyleClass().add(absent(tile) ? "ct-absent" : "ct-value");
    value.setId("tile-" + tile.id());
    Label below = Texts.caption(below(tile));
    below.setWrapText(false);
    VBox box = CardPane.plain(Texts.caption(tile.label()), value, below);
    box.getStyleClass().add("ct-tile");
    box.setMinWidth(0);
    box.setPrefWidth(100);
    box.setMaxHeight(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private static boolean absent(Tile tile) {
    return tile.range().isEmpty();
  }

  private static String below(Tile tile) {
    if (tile.range().isEmpty()) {
      return tile.note();
    }
    boolean exact = Character.isLetter(tile.range().charAt(0));
    return exact && !tile.note().isEmpty()
        ? tile.range() + ", " + tile.note()
        : exact ? tile.range() : Messages.text("explore.ui.range", tile.range());
  }
}
