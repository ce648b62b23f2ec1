package org.clicktrail.ui.explore;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.explore.Exploration.Tile;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Texts;

/// Numbers that stand alone, side by side, each with its range; in a narrow page three in a row.
final class Tiles extends Pane {

  private static final double GAP = 12;
  private static final double NARROW = 800;
  private static final int FEW = 3;

  private final Portions portions = new Portions(this);
  private int count = 1;

  Tiles() {
    setId("tiles");
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private int columns(double width) {
    return width >= 0 && width < NARROW ? Math.min(FEW, count) : count;
  }

  private int lines(double width) {
    return Math.ceilDiv(count, columns(width));
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = (width + GAP) / columns(width) - GAP;
    double high =
        getManagedChildren().stream().mapToDouble(tile -> tile.prefHeight(wide)).max().orElse(0);
    return lines(width) * (high + GAP) - GAP;
  }

  @Override
  protected void layoutChildren() {
    int columns = columns(getWidth());
    double wide = (getWidth() + GAP) / columns;
    double high = (getHeight() + GAP) / Math.max(1, lines(getWidth()));
    for (int i = 0; i < getChildren().size(); i++) {
      int line = i / columns;
      double left = snapPositionX(i % columns * wide);
      double right = snapPositionX((i % columns + 1) * wide - GAP);
      getChildren()
          .get(i)
          .resizeRelocate(left, snapPositionY(line * high), right - left, snapSizeY(high - GAP));
    }
  }

  void show(List<Tile> tiles) {
    count = Math.max(1, tiles.size());
    getChildren().clear();
    portions.show(
        tiles.stream().<Runnable>map(tile -> () -> getChildren().add(tile(tile))).toList());
  }

  private static Node tile(Tile tile) {
    Label value = new Label(tile.value());
    value.getStyleClass().add(absent(tile) ? "ct-absent" : "ct-value");
    value.setId("tile-" + tile.id());
    Label below = Texts.caption(below(tile));
    below.setWrapText(false);
    Texts.hint(below, below(tile));
    VBox box = CardPane.plain(Texts.caption(tile.label()), value, below);
    box.getStyleClass().add("ct-tile");
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
