package org.clicktrail.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableRowSkin;

/// A row of a table with many columns: the cells in view come first, the others once every row has
/// those, or the table is scrolled to them. What had not come when the row left the window comes
/// when it is back. Columns are to stay as they are; for other ones the table needs another row
/// factory.
public final class WideRow<T> extends LateRow<T> {

  private static final int PORTION = 8;

  private final ObservableList<TableColumn<T, ?>> columns = FXCollections.observableArrayList();
  private final Portions rest = new Portions(this);

  @Override
  protected Skin<?> withCells() {
    columns.setAll(inView());
    sceneProperty()
        .subscribe(scene -> {
          if (scene != null && getTableView() != null) {
            bringRest();
          }
        });
    return new Cells<>(this);
  }

  private void bringRest() {
    int all = getTableView().getVisibleLeafColumns().size();
    rest.later(
        IntStream.iterate(columns.size(), at -> at < all, at -> at + PORTION)
            .<Runnable>mapToObj(at -> () -> bring(at + PORTION))
            .toList());
  }

  private void bring(int first) {
    if (getScene() != null && getTableView() != null) {
      List<TableColumn<T, ?>> all = getTableView().getVisibleLeafColumns();
      int to = moved() ? all.size() : Math.min(first, all.size());
      if (columns.size() < to) {
        columns.setAll(all.subList(0, to));
      }
    }
  }

  /// Whether the table is scrolled to the right, as the place of the row tells: it has one by then,
  /// and the search of [#scrolled] would be done for every portion.
  private boolean moved() {
    return localToScene(0, 0).getX() < getTableView().localToScene(0, 0).getX();
  }

  /// All of them where the table was scrolled.
  private List<TableColumn<T, ?>> inView() {
    TableView<T> table = getTableView();
    boolean all = scrolled(table);
    List<TableColumn<T, ?>> inView = new ArrayList<>();
    double right = 0;
    for (TableColumn<T, ?> column : table.getVisibleLeafColumns()) {
      if (all || right < table.getWidth()) {
        inView.add(column);
      }
      right += column.getWidth();
    }
    return inView;
  }

  private static boolean scrolled(TableView<?> table) {
    for (Node bar : table.lookupAll(".scroll-bar:horizontal")) {
      if (bar instanceof ScrollBar across && across.getValue() > 0) {
        return true;
      }
    }
    return false;
  }

  private static final class Cells<T> extends TableRowSkin<T> {

    Cells(TableRow<T> row) {
      super(row);
    }

    /// Also asked by the constructor above, before there are fields here.
    @Override
    protected ObservableList<TableColumn<T, ?>> getVisibleLeafColumns() {
      return ((WideRow<T>) getSkinnable()).columns;
    }

    @Override
    protected double computePrefWidth(
        double height, double top, double right, double bottom, double left) {
      return getSkinnable().getTableView().getVisibleLeafColumns().stream()
          .mapToDouble(TableColumn::getWidth)
          .sum();
    }
  }
}
