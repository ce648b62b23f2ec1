package org.clicktrail.ui.explore;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// The filter of Explore in a row: a chip a condition, how many sessions are left, and that nothing
/// else changes.
final class FilterBar extends FlowPane {

  private final FilterModel model;
  private final FilterEditor editor;
  private final Button add;

  FilterBar(FilterModel model) {
    this.model = model;
    editor = new FilterEditor(model);
    setId("filter-bar");
    setHgap(8);
    setVgap(6);
    setAlignment(Pos.CENTER_LEFT);
    setPrefWrapLength(400);
    add = Buttons.small("filter-add", Messages.text("explore.ui.filter.add"), () -> {});
    add.setGraphic(Icons.icon("fth-filter", 14));
    add.setTooltip(new Tooltip(Messages.text("explore.ui.filter.only")));
    add.setOnAction(_ -> editor.show(add));
    Shown.whileSeen(this, model.chips())
        .subscribe(chips -> {
          getChildren().setAll(add);
          chips.forEach(chip -> getChildren().add(chip(chip)));
          getChildren().addAll(clear(), count());
        });
  }

  private Node clear() {
    return Shown.when(
        model.filtered(),
        Buttons.flat("filter-clear", Messages.text("explore.ui.filter.clear"), model::clear));
  }

  private Node count() {
    Label count = Texts.named("filter-count", Texts.bound(Texts.caption(""), model.count()));
    count.setWrapText(false);
    count.setTooltip(new Tooltip(Messages.text("explore.ui.filter.only")));
    return count;
  }

  private Node chip(FilterModel.Chip chip) {
    Label words = new Label(chip.words());
    words.setMaxWidth(320);
    Tooltip whole = new Tooltip(chip.words());
    words.setTooltip(whole);
    Button off =
        Buttons.tool(
            "filter-remove",
            "fth-x",
            Messages.text("explore.ui.filter.remove", chip.words()),
            () -> model.remove(chip));
    HBox box = new HBox(2, words, off);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("ct-chip");
    return box;
  }
}
