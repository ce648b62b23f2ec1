package org.clicktrail.ui.data;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Preview;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Texts;

/// The first rows: above, in grey, the text as written; below the value that will be used.
final class PreviewGrid extends HBox {

  private static final int ROWS = 4;
  private static final double WIDEST = 170;

  private final DataViewModel model;
  private final Portions portions = new Portions(this);

  PreviewGrid(DataViewModel model) {
    super(22);
    this.model = model;
  }

  void show(List<Preview> columns) {
    getChildren().clear();
    portions.show(
        columns.stream().<Runnable>map(column -> () -> getChildren().add(column(column))).toList());
  }

  /// All cells are two lines high, so rows stand level.
  private VBox column(Preview column) {
    HPos side = side(column.field());
    VBox all = new VBox(head(column, side));
    all.setMinWidth(USE_PREF_SIZE);
    for (int row = 0; row < Math.min(ROWS, column.raw().size()); row++) {
      all.getChildren().add(cell(column, row, side));
    }
    return all;
  }

  private VBox head(Preview column, HPos side) {
    Label name = new Label(column.field().name());
    name.getStyleClass().add("ct-strong");
    name.setMaxWidth(WIDEST);
    name.setAlignment(position(side));
    Texts.hint(name, column.field().label() + "\n" + column.reason());
    VBox head = new VBox(name, types(column.field()));
    head.getStyleClass().add("ct-preview-head");
    head.setAlignment(position(side));
    return head;
  }

  /// How the column is read; another type can be chosen.
  private MenuButton types(Field field) {
    MenuButton types = new MenuButton(type(field));
    types.getStyleClass().addAll("flat", "ct-type");
    types.setAccessibleText(Messages.text("data.type.accessible", field.label()));
    for (ColumnType type : ColumnType.values()) {
      MenuItem item = new MenuItem(model.reading().words(type));
      item.setDisable(type == field.type());
      item.setOnAction(_ -> model.reading().setType(field, type));
      types.getItems().add(item);
    }
    return types;
  }

  private static VBox cell(Preview column, int row, HPos side) {
    Label raw = new Label(column.raw().get(row));
    raw.getStyleClass().add("ct-raw");
    raw.setMaxWidth(WIDEST);
    raw.setAlignment(position(side));
    Texts.hint(raw, column.raw().get(row));
    String value = row < column.parsed().size() ? column.parsed().get(row) : "";
    Label parsed = new Label(value.isEmpty() ? Messages.text("data.missing") : value);
    parsed.getStyleClass().add(value.isEmpty() ? "ct-warning-text" : "ct-body");
    parsed.setMaxWidth(WIDEST);
    parsed.setAlignment(position(side));
    Texts.hint(parsed, value);
    VBox cell = new VBox(raw, parsed);
    cell.setPadding(new Insets(1, 0, 1, 0));
    cell.getStyleClass().add("ct-preview-cell");
    cell.setAlignment(position(side));
    return cell;
  }

  private static Pos position(HPos side) {
    return side == HPos.RIGHT ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT;
  }

  /// Numbers stand right.
  private static HPos side(Field field) {
    return field.type() == ColumnType.WHOLE || field.type() == ColumnType.DECIMAL
        ? HPos.RIGHT
        : HPos.LEFT;
  }

  private static String type(Field field) {
    String unit = field.unit().isEmpty() ? "" : " · " + field.unit();
    return Messages.text("data.type." + field.type().name()) + unit;
  }
}
