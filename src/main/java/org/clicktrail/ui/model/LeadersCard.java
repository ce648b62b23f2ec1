package org.clicktrail.ui.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Badge;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.LateRow;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// The leader table: models with ranges on one scale, ties badged, the baseline last.
final class LeadersCard {

  private static final Map<Task, List<Double>> WIDTHS =
      Map.of(
          Task.CONVERSION,
          List.of(52.0, 88.0, 46.0, 48.0, 52.0),
          Task.REVENUE,
          List.of(72.0, 120.0, 72.0, 56.0, 84.0, 60.0));

  /// Seconds are shown only where the table is at least this wide.
  private static final double ROOMY = 600;

  private final ModelViewModel model;
  private final Task task;
  private final TableView<LeaderRow> table = new TableView<>();
  private boolean filling;

  private LeadersCard(ModelViewModel model, Task task) {
    this.model = model;
    this.task = task;
  }

  /// @param task whose models it shows; while the screen looks at the other it stays as it is
  static CardPane of(ModelViewModel model, Task task) {
    return new LeadersCard(model, task).card();
  }

  private CardPane card() {
    table.setId("leaders");
    table.setAccessibleText(Messages.text("modelscreen.name.leaders"));
    table.getStyleClass().addAll("dense", "edge-to-edge", "ct-leaders");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setFixedCellSize(27);
    table.setRowFactory(_ -> new Line());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> {
          if (row != null && !filling) {
            model.select(row.id());
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    Portions portions = new Portions(table);
    Shown.whileSeen(table, model.leadersProperty())
        .subscribe(now -> portions.soon(() -> show(now)));
    Portions selecting = new Portions(table);
    Shown.whileSeen(table, model.evidenceProperty()).subscribe(_ -> selecting.soon(this::select));
    Label note = Texts.named("leaders-note", Texts.caption(""));
    note.textProperty().bind(model.leadersProperty().map(now -> now.map(Leaders::note).orElse("")));
    return new CardPane("", "", table, note)
        .title(model.leadersProperty().map(now -> now.map(Leaders::title).orElse("")))
        .subtitle(model.leadersProperty().map(now -> now.map(Leaders::subtitle).orElse("")))
        .tools(
            Buttons.tool("leaders-add", "fth-plus", Messages.text("chart.add"), model::addLeaders));
  }

  private void show(Optional<Leaders> leaders) {
    if (leaders.filter(now -> now.task() != task).isPresent()) {
      return;
    }
    filling = true;
    if (leaders.isEmpty()) {
      table.getItems().clear();
    } else {
      if (table.getColumns().isEmpty()) {
        table.getColumns().setAll(columns(leaders.get()));
      }
      table.setItems(FXCollections.observableArrayList(leaders.get().rows()));
    }
    filling = false;
    select();
  }

  private void select() {
    if (model.taskProperty().get() != task) {
      return;
    }
    filling = true;
    Optional<String> id = model.evidenceProperty().get().map(now -> now.result().id());
    table.getSelectionModel().clearSelection();
    table.getItems().stream()
        .filter(row -> Optional.of(row.id()).equals(id))
        .findFirst()
        .ifPresent(table.getSelectionModel()::select);
    filling = false;
  }

  private List<TableColumn<LeaderRow, ?>> columns(Leaders leaders) {
    List<TableColumn<LeaderRow, ?>> columns = new java.util.ArrayList<>();
    columns.add(column(Messages.text("modelscreen.column.model"), 208, 280, NameCell::new));
    String plot =
        Messages.text(
            leaders.task() == Task.CONVERSION
                ? "modelscreen.column.toss"
                : "modelscreen.column.mean");
    columns.add(
        column(
            plot,
            94,
            4000,
            () -> new IntervalCell(model.leadersProperty(), model.workbench().palette())));
    List<String> names = leaders.columns();
    List<Double> widths = Objects.requireNonNull(WIDTHS.get(leaders.task()));
    for (int at = 0; at < names.size(); at++) {
      int cell = at;
      TableColumn<LeaderRow, LeaderRow> column =
          column(names.get(at), widths.get(at), widths.get(at), () -> new NumberCell(cell));
      column.getStyleClass().add("number");
      if (at == names.size() - 1) {
        column.visibleProperty().bind(table.widthProperty().greaterThan(ROOMY));
      }
      columns.add(column);
    }
    return columns;
  }

  private static TableColumn<LeaderRow, LeaderRow> column(
      String name, double least, double most, Supplier<TableCell<LeaderRow, LeaderRow>> cell) {
    TableColumn<LeaderRow, LeaderRow> column = new TableColumn<>(name);
    column.setMinWidth(least);
    column.setPrefWidth(least);
    column.setMaxWidth(most);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> cell.get());
    return column;
  }

  /// Rows of the baseline are muted, the chosen one stands out.
  private static final class Line extends LateRow<LeaderRow> {
    @Override
    protected void updateItem(LeaderRow row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().removeAll("chosen", "baseline", "absent");
      if (row != null && !empty) {
        setId("leader-" + row.id());
        if (row.place() == LeaderRow.Place.CHOSEN) {
          getStyleClass().add("chosen");
        } else if (row.place() == LeaderRow.Place.BASELINE) {
          getStyleClass().add("baseline");
        }
        if (!row.done()) {
          getStyleClass().add("absent");
        }
      }
    }
  }

  private static final class NameCell extends TableCell<LeaderRow, LeaderRow> {
    @Override
    protected void updateItem(LeaderRow row, boolean empty) {
      super.updateItem(row, empty);
      if (row == null || empty) {
        setGraphic(null);
        return;
      }
      Label name = new Label(row.name());
      name.getStyleClass().add("ct-leader-name");
      name.setMinWidth(0);
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      HBox line = new HBox(6, name, space);
      line.setAlignment(Pos.CENTER_LEFT);
      switch (row.place()) {
        case CHOSEN ->
            line.getChildren()
                .add(new Badge(Badge.Tone.ACCENT, Messages.text("modelscreen.chosen")));
        case TIE ->
            line.getChildren().add(new Badge(Badge.Tone.GREY, Messages.text("modelscreen.tie")));
        case PLAIN, BASELINE -> {}
      }
      if (!row.done()) {
        Label note = Texts.caption(row.note());
        note.setWrapText(false);
        note.setTooltip(new Tooltip(row.note()));
        line.getChildren().add(note);
      }
      setGraphic(line);
    }
  }

  private static final class NumberCell extends TableCell<LeaderRow, LeaderRow> {
    private final int at;

    NumberCell(int at) {
      this.at = at;
      getStyleClass().add("number");
      if (at == 0) {
        getStyleClass().add("ct-leading");
      }
    }

    @Override
    protected void updateItem(LeaderRow row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().remove("ct-danger-text");
      setText(row == null || empty ? "" : row.cells().get(at));
      if (row != null && !empty && row.odd() == at) {
        getStyleClass().add("ct-danger-text");
      }
    }
  }
}
