package org.clicktrail.ui.data;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Texts;

/// Rows that were refused: where, why, and the text as written.
final class RefusedTable extends VBox {

  RefusedTable(DataViewModel model) {
    TableView<Reject> table = new TableView<>();
    table.setId("refused");
    table.setAccessibleText(Messages.text("data.name.refused"));
    table.getStyleClass().addAll("dense", "edge-to-edge");
    table.setPlaceholder(Texts.caption(Messages.text("data.refused.empty")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    table
        .getColumns()
        .addAll(
            java.util.List.of(
                column("file", 140, reject -> String.valueOf(reject.file().getFileName())),
                column("line", 70, reject -> Formats.count(reject.line())),
                column("column", 100, Reject::column),
                column("reason", 400, Reject::reason),
                column("raw", 300, Reject::raw)));
    model.rejects().subscribe(all -> table.getItems().setAll(all));
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox card = CardPane.plain(Texts.bound(Texts.caption(""), model.rejected()), table);
    card.setSpacing(6);
    VBox.setVgrow(card, Priority.ALWAYS);
    getChildren().add(card);
  }

  private static TableColumn<Reject, String> column(
      String key, double width, Function<Reject, String> text) {
    TableColumn<Reject, String> column = new TableColumn<>(Messages.text("data.refused." + key));
    column.setPrefWidth(width);
    column.setCellFactory(_ -> new Whole(key.equals("raw")));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    return column;
  }

  /// A cell that tells all of its text on hover.
  private static final class Whole extends TableCell<Reject, String> {
    Whole(boolean raw) {
      if (raw) {
        getStyleClass().add("ct-raw");
      }
    }

    @Override
    protected void updateItem(String words, boolean empty) {
      super.updateItem(words, empty);
      setText(empty ? "" : words);
      setTooltip(empty || words.isEmpty() ? null : new Tooltip(words));
    }
  }
}
