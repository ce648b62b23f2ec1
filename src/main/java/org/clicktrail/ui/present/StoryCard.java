package org.clicktrail.ui.present;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Texts;

/// The cards in the order they are told; dragged, or moved by keys and buttons.
final class StoryCard extends VBox {

  private final PresentViewModel model;
  private final ListView<Card> list = new ListView<>();
  private boolean following;

  StoryCard(PresentViewModel model) {
    this.model = model;
    CardPane card = new CardPane(Messages.text("presentscreen.story"), "");
    card.tools(
        Buttons.tool(
            "story-up",
            "fth-arrow-up",
            Messages.text("presentscreen.up"),
            () -> model.story().move(-1)),
        Buttons.tool(
            "story-down",
            "fth-arrow-down",
            Messages.text("presentscreen.down"),
            () -> model.story().move(1)),
        Buttons.tool(
            "story-remove",
            "fth-trash-2",
            Messages.text("presentscreen.remove"),
            model.story()::remove));
    list.setId("story");
    list.setAccessibleText(Messages.text("presentscreen.name.story"));
    list.getStyleClass().add("ct-story");
    list.setFixedCellSize(60);
    list.setCellFactory(_ -> new StoryCell(model));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    card.setMinHeight(0);
    card.getChildren().addAll(list, stale(), Texts.caption(Messages.text("presentscreen.hint")));
    card.setSpacing(6);
    getChildren().add(card);
    model.storyProperty().subscribe(story -> show(story.cards()));
    model.story().selectedProperty().subscribe(_ -> select());
    list.getSelectionModel()
        .selectedIndexProperty()
        .subscribe(index -> {
          if (!following && index.intValue() >= 0) {
            model.story().select(index.intValue());
          }
        });
  }

  private void show(List<Card> cards) {
    following = true;
    list.getItems().setAll(cards);
    following = false;
    select();
  }

  private void select() {
    following = true;
    int at = model.story().selectedProperty().get();
    if (at >= 0 && at < list.getItems().size()) {
      list.getSelectionModel().clearAndSelect(at);
      list.getFocusModel().focus(at);
    }
    following = false;
  }

  private void key(KeyEvent event) {
    if (event.isAltDown() && event.getCode() == KeyCode.UP) {
      model.story().move(-1);
      event.consume();
    } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
      model.story().move(1);
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      model.story().remove();
      event.consume();
    }
  }

  private Node stale() {
    Button redraw =
        Buttons.small("story-redraw", Messages.text("presentscreen.redraw"), model::redraw);
    HBox row = new HBox(8, Texts.caption(Messages.text("presentscreen.stale")), redraw);
    row.setAlignment(Pos.CENTER_LEFT);
    row.visibleProperty().bind(model.staleProperty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }
}
