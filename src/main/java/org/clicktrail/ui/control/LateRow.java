package org.clicktrail.ui.control;

import java.util.Optional;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;

/// A row of a table whose cells come when a frame has time for them: at once where they are quickly
/// made, else one row after the other. A row that has its cells keeps them when the table scrolls.
public class LateRow<T> extends TableRow<T> {

  private Optional<Portions> portions = Optional.empty();

  /// The row with its cells.
  protected Skin<?> withCells() {
    return new TableRowSkin<>(this);
  }

  @Override
  protected final Skin<?> createDefaultSkin() {
    return new Empty<>(this);
  }

  @Override
  protected void layoutChildren() {
    bringSoon();
    super.layoutChildren();
  }

  /// A row taken back before its frame came gets its cells when it is used again.
  @Override
  public void updateIndex(int index) {
    super.updateIndex(index);
    bringSoon();
  }

  private void bringSoon() {
    if (getSkin() instanceof Empty && getIndex() >= 0) {
      Portions own = portions.orElseGet(() -> new Portions(this));
      portions = Optional.of(own);
      own.soon(this::bring);
    }
  }

  private void bring() {
    if (getSkin() instanceof Empty && getIndex() >= 0) {
      setSkin(withCells());
    }
  }

  /// As wide as the row will be, so that the table scrolls the same.
  private static final class Empty<T> extends SkinBase<TableRow<T>> {

    Empty(TableRow<T> row) {
      super(row);
    }

    @Override
    protected double computePrefWidth(
        double height, double top, double right, double bottom, double left) {
      return getSkinnable().getTableView() == null
          ? Control.USE_COMPUTED_SIZE
          : getSkinnable().getTableView().getVisibleLeafColumns().stream()
              .mapToDouble(TableColumn::getWidth)
              .sum();
    }

    @Override
    protected double computePrefHeight(
        double width, double top, double right, double bottom, double left) {
      return getSkinnable().getTableView() == null
          ? 0
          : Math.max(0, getSkinnable().getTableView().getFixedCellSize());
    }
  }
}
