package org.clicktrail.ui.model;

import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Shown;

/// What a search tries, live: settings of every model with their loss, and the way to stop with the
/// best so far.
final class TrialsCard extends VBox {

  private static final double HIGH = 250;

  /// @param id of the card; its table has it with "-table", its button with "-stop"
  TrialsCard(String id, SearchModel model) {
    setId(id);
    setMinHeight(HIGH);
    setPrefHeight(HIGH);
    FigureTable table =
        new FigureTable(
            id + "-table",
            List.of(Messages.text("modelscreen.columns.trials").split("\\|")),
            List.of(150, 420, 90, 80),
            Messages.text("modelscreen.name.trials"));
    table.leftAligned(1);
    VBox.setVgrow(table, Priority.ALWAYS);
    CardPane card =
        new CardPane("", Messages.text("modelscreen.trials.subtitle"), table)
            .title(model.trialsProperty().map(SearchModel::title))
            .tools(
                Shown.when(
                    model.searchingProperty(),
                    Buttons.small(
                        id + "-stop", Messages.text("modelscreen.trials.stop"), model::stop)));
    VBox.setVgrow(card, Priority.ALWAYS);
    getChildren().add(card);
    model.trialsProperty().subscribe(now -> table.getItems().setAll(SearchModel.lines(now)));
  }
}
