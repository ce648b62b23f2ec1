package org.clicktrail.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.control.WideRow;

/// A row a session. A click on a header sorts. New sessions reach the table when it is looked at:
/// every header costs its style and its layout, also in a tab that nobody sees.
final class SessionTable extends VBox {

  /// Columns that are shown at once: more than a window is wide.
  private static final int FIRST = 6;

  private final SessionGrid grid;
  private final ObservableValue<Boolean> seen;
  private final TableView<Integer> table = new TableView<>();
  private final Label count = Texts.caption("");
  private final Portions headers = new Portions(table);
  private Optional<SessionGrid.Content> shown = Optional.empty();

  /// @param seen whether the table is in view
  SessionTable(SessionGrid grid, ObservableValue<Boolean> seen) {
    this.grid = grid;
    this.seen = seen;
    table.setId("sessions");
    table.setAccessibleText(Messages.text("data.name.sessions"));
    table.getStyleClass().addAll("dense", "edge-to-edge");
    table.setFixedCellSize(28);
    table.setPlaceholder(Texts.caption(Messages.text("data.grid.empty")));
    table.setSortPolicy(_ -> sort());
    table.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, this::explain);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox card = CardPane.plain(count, table);
    card.setSpacing(6);
    VBox.setVgrow(card, Priority.ALWAYS);
    getChildren().add(card);
    grid.orderProperty().subscribe(_ -> refresh());
    seen.subscribe(_ -> refresh());
  }

  /// The grid tells its order after its content.
  private void refresh() {
    if (seen.getValue()) {
      if (!shown.equals(grid.contentProperty().get())) {
        shown = grid.contentProperty().get();
        show(shown);
      }
      table.setItems(grid.orderProperty().get());
    }
  }

  /// The columns in view come first: the table makes the headers of all others, which cost more
  /// than all cells in view, in portions.
  private void show(Optional<SessionGrid.Content> content) {
    count.setText(
        content
            .map(all -> Messages.text("data.grid.count", Formats.count((long) all.rows())))
            .orElse(""));
    table.setRowFactory(_ -> new WideRow<>());
    List<TableColumn<Integer, String>> columns =
        content.stream()
            .flatMap(
                all -> IntStream.range(0, all.headers().size()).mapToObj(at -> column(all, at)))
            .toList();
    int first = Math.min(FIRST, columns.size());
    table.getColumns().setAll(columns.subList(0, first));
    List<Runnable> others = new ArrayList<>();
    for (int at = first; at < columns.size(); at += FIRST) {
      List<TableColumn<Integer, String>> next =
          columns.subList(at, Math.min(at + FIRST, columns.size()));
      others.add(() -> table.getColumns().addAll(next));
    }
    headers.later(others);
  }

  /// A header says what its column is once the mouse is there: fifty of them cost nothing before.
  private void explain(MouseEvent event) {
    if (event.getTarget() instanceof TableColumnHeader header
        && header.getTableColumn() != null
        && header.getTableColumn().getUserData() instanceof String words
        && header.getProperties().putIfAbsent("explained", words) == null) {
      Tooltip.install(header, new Tooltip(words));
    }
  }

  private static TableColumn<Integer, String> column(SessionGrid.Content content, int at) {
    SessionGrid.Header header = content.headers().get(at);
    TableColumn<Integer, String> column = new TableColumn<>();
    column.setText(header.label());
    column.setUserData(header.label() + "\n" + header.explanation());
    column.setPrefWidth(width(content, at));
    if (header.number()) {
      column.getStyleClass().add("number");
    }
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(content.text(row.getValue(), at)));
    return column;
  }

  /// As wide as its header and its first cells, within limits.
  private static double width(SessionGrid.Content content, int at) {
    int cells =
        IntStream.range(0, Math.min(content.rows(), 50))
            .map(row -> content.text(row, at).length())
            .max()
            .orElse(0);
    return Math.clamp(
        Math.max(content.headers().get(at).label().length() * 8.0 + 30, cells * 7.5 + 20), 90, 300);
  }

  /// The grid sorts in the background; the table only shows the arrow.
  private boolean sort() {
    grid.sortProperty()
        .set(
            table.getSortOrder().stream()
                .findFirst()
                .map(column ->
                    new SessionGrid.Sort(
                        table.getColumns().indexOf(column),
                        column.getSortType() == TableColumn.SortType.ASCENDING
                            ? SessionGrid.Direction.UP
                            : SessionGrid.Direction.DOWN)));
    return true;
  }
}
