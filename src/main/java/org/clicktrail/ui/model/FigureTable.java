package org.clicktrail.ui.model;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.clicktrail.ui.control.LateRow;
import org.clicktrail.ui.control.Texts;

/// A small table of figures as they are read: names at the left, numbers at the right; a line may
/// stand out.
final class FigureTable extends TableView<FigureTable.Line> {

  /// A line.
  ///
  /// @param cells as many as the table has columns
  record Line(List<String> cells, Mark mark) {
    Line {
      cells = List.copyOf(cells);
    }
  }

  /// What is special about a line.
  enum Mark {
    PLAIN,
    /// It needs attention.
    ODD,
    /// The best of its kind.
    BEST
  }

  /// @param columns names, the first that of the lines
  /// @param widths least width of each column
  /// @param words what the table shows, for those who cannot see it
  FigureTable(String id, List<String> columns, List<Integer> widths, String words) {
    setId(id);
    setAccessibleText(words);
    getStyleClass().addAll("dense", "edge-to-edge", "ct-leaders");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setFixedCellSize(27);
    setMinHeight(0);
    for (int at = 0; at < columns.size(); at++) {
      getColumns().add(column(columns.get(at), at, widths.get(at)));
    }
    setRowFactory(_ -> new Row());
  }

  /// A column of words: at the left, like the names.
  void leftAligned(int column) {
    getColumns().get(column).getStyleClass().remove("number");
  }

  private static TableColumn<Line, String> column(String name, int at, double width) {
    TableColumn<Line, String> column = new TableColumn<>(name);
    column.setCellValueFactory(line -> new ReadOnlyStringWrapper(line.getValue().cells().get(at)));
    column.setReorderable(false);
    column.setSortable(false);
    column.setMinWidth(width);
    column.setPrefWidth(width);
    if (at > 0) {
      column.getStyleClass().add("number");
    }
    return column;
  }

  private static final class Row extends LateRow<Line> {
    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeAll("odd-one", "best-one");
      setTooltip(null);
      if (line != null && !empty) {
        setTooltip(Texts.whole(new ReadOnlyStringWrapper(String.join(" · ", line.cells()))));
        switch (line.mark()) {
          case PLAIN -> {}
          case ODD -> getStyleClass().add("odd-one");
          case BEST -> getStyleClass().add("best-one");
        }
      }
    }
  }
}
