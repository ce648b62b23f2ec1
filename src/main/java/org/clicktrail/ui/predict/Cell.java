package org.clicktrail.ui.predict;

import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.ScoredTable;
import org.jspecify.annotations.Nullable;

/// A cell of a scored table, as the user reads it: the file has full precision, the table does not.
final class Cell extends TableCell<List<String>, String> {

  private final String column;
  private final String currency;

  Cell(String column, String currency) {
    this.column = column;
    this.currency = currency;
    if (ScoredTable.number(column)) {
      getStyleClass().add("number");
    }
  }

  @Override
  protected void updateItem(@Nullable String text, boolean empty) {
    super.updateItem(text, empty);
    getStyleClass().remove("ct-decision-text");
    if (text == null || empty) {
      setText("");
      setTooltip(null);
      return;
    }
    setText(
        switch (column) {
          case "probability" -> Formats.percent(Double.parseDouble(text));
          case "expected_revenue", "revenue_low", "revenue_high" ->
              Formats.money(Double.parseDouble(text), currency);
          case "contact", "converted" -> Messages.text("predictscreen.contact.cell." + text);
          default -> text;
        });
    if (column.equals("contact") && text.equals("yes")) {
      getStyleClass().add("ct-decision-text");
    }
    boolean words = !ScoredTable.number(column) && !text.matches("yes|no");
    setTooltip(words && !text.isEmpty() ? new Tooltip(text) : null);
  }
}
