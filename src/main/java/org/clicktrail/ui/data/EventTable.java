package org.clicktrail.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.core.table.RowSource;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.LateRow;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.control.WorkingPane;

/// The rows of the file. A click on a header sorts; a text picks out rows.
final class EventTable extends VBox {

  private final EventGrid grid;
  private final TableView<PagedRows.Row> table = new TableView<>();

  EventTable(EventGrid grid) {
    this.grid = grid;
    table.setId("events");
    table.setAccessibleText(Messages.text("data.name.events"));
    table.getStyleClass().addAll("dense", "edge-to-edge");
    table.setFixedCellSize(28);
    table.setRowFactory(_ -> new LateRow<>());
    table.setSortPolicy(_ -> sort());
    TextField containing = new TextField();
    containing.setId("events-containing");
    containing.setPromptText(Messages.text("data.events.containing"));
    containing.setAccessibleText(Messages.text("data.events.containing"));
    containing.setPrefWidth(260);
    containing.setOnAction(_ -> grid.containingProperty().set(containing.getText()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(12, Texts.bound(Texts.caption(""), grid.count()), space, containing);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox card = CardPane.plain(head, table);
    card.setSpacing(6);
    VBox.setVgrow(card, Priority.ALWAYS);
    getChildren().add(card);
    grid.jobProperty()
        .subscribe(job ->
            table.setPlaceholder(
                job.isPresent()
                    ? new WorkingPane(grid.jobProperty())
                    : Texts.caption(Messages.text("data.events.empty"))));
    grid.foundProperty().subscribe(this::show);
    grid.rowsProperty().subscribe(table::setItems);
    grid.look();
  }

  private void show(Optional<EventGrid.Found> found) {
    List<String> shown = table.getColumns().stream().map(TableColumn::getText).toList();
    if (!found.map(all -> all.rows().columns()).orElse(List.of()).equals(shown)) {
      found.ifPresentOrElse(this::columns, table.getColumns()::clear);
    }
  }

  private void columns(EventGrid.Found found) {
    RowSource source = found.rows();
    List<TableColumn<PagedRows.Row, String>> columns = new ArrayList<>();
    for (int at = 0; at < source.columns().size(); at++) {
      int cell = at;
      String name = source.columns().get(at);
      TableColumn<PagedRows.Row, String> column = new TableColumn<>(name);
      column.setPrefWidth(
          Math.clamp(Math.max(name.length() * 8.0 + 30, found.longest(at) * 7.5 + 20), 90, 300));
      if (source.number(name)) {
        column.getStyleClass().add("number");
      }
      column.setCellValueFactory(
          row -> row.getValue().cellsProperty().map(_ -> row.getValue().cell(cell)));
      columns.add(column);
    }
    table.getColumns().setAll(columns);
  }

  /// The engine sorts; the table only shows the arrow.
  private boolean sort() {
    grid.sortProperty()
        .set(
            table.getSortOrder().stream()
                .findFirst()
                .map(column ->
                    new RowSource.Sort(
                        column.getText(),
                        column.getSortType() == TableColumn.SortType.ASCENDING
                            ? RowSource.Direction.UP
                            : RowSource.Direction.DOWN)));
    return true;
  }
}
