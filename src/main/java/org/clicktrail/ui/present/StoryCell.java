package org.clicktrail.ui.present;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Sentences;
import org.clicktrail.render.slide.Slides;
import org.clicktrail.ui.control.Badge;
import org.clicktrail.ui.control.Icons;
import org.jspecify.annotations.Nullable;

/// A card in the list: number, headline, what it shows; dragged to another place.
final class StoryCell extends ListCell<Card> {

  private static final double TWO_LINES = 40;

  private final Label number = new Label();
  private final Label headline = new Label();
  private final Label kind = new Label();
  private final HBox badges = new HBox(4);
  private final HBox row;

  StoryCell(PresentViewModel model) {
    number.getStyleClass().add("ct-story-number");
    number.setMinWidth(20);
    number.setAlignment(Pos.CENTER_RIGHT);
    headline.getStyleClass().add("ct-story-title");
    headline.setMinWidth(0);
    headline.setWrapText(true);
    headline.setMaxHeight(TWO_LINES);
    kind.getStyleClass().add("text-caption");
    kind.setMinWidth(0);
    VBox words = new VBox(1, headline, kind);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    badges.setAlignment(Pos.CENTER_RIGHT);
    badges.setMinWidth(Region.USE_PREF_SIZE);
    row = new HBox(9, Icons.icon("fth-menu", 14, "subtle"), number, words, badges);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinWidth(0);
    row.setPrefWidth(1);
    setOnDragDetected(_ -> {
      if (getItem() != null) {
        startDragAndDrop(TransferMode.MOVE)
            .setContent(Map.of(DataFormat.PLAIN_TEXT, String.valueOf(getIndex())));
      }
    });
    setOnDragOver(event -> {
      if (mine(event)) {
        event.acceptTransferModes(TransferMode.MOVE);
        getStyleClass().remove("drop");
        getStyleClass().add("drop");
      }
    });
    setOnDragExited(_ -> getStyleClass().remove("drop"));
    setOnDragDropped(event -> {
      if (mine(event)) {
        int from = Integer.parseInt(event.getDragboard().getString());
        model
            .story()
            .move(from, Math.min(getIndex(), model.storyProperty().get().cards().size() - 1));
        event.setDropCompleted(true);
      }
    });
  }

  private boolean mine(DragEvent event) {
    return event.getGestureSource() instanceof StoryCell other
        && other != this
        && event.getDragboard().hasString();
  }

  @Override
  protected void updateItem(@Nullable Card card, boolean empty) {
    super.updateItem(card, empty);
    setText("");
    if (card == null || empty) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    number.setText(String.valueOf(getIndex() + 1));
    headline.setText(card.headline());
    kind.setText(kind(card));
    badges.getChildren().clear();
    if (card.stale()) {
      badges
          .getChildren()
          .add(new Badge(Badge.Tone.GREY, Messages.text("presentscreen.stale.short")));
    }
    List<String> caveats = Slides.badges(card);
    if (!caveats.isEmpty()) {
      badges.getChildren().add(Icons.icon("fth-alert-triangle", 14, "warning"));
    }
    String all = String.join("\n", caveats);
    setTooltip(new Tooltip(all.isEmpty() ? card.headline() : card.headline() + "\n" + all));
    setGraphic(row);
    setPrefWidth(1);
    setAccessibleText(Sentences.joined(number.getText(), card.headline(), all));
  }

  private static String kind(Card card) {
    List<String> kinds =
        card.blocks().stream()
            .map(StoryCell::kind)
            .distinct()
            .map(kind -> Messages.text("presentscreen.kind." + kind))
            .toList();
    return kinds.size() == 2
        ? Messages.text("presentscreen.kind.mixed", kinds.get(0), lower(kinds.get(1)))
        : String.join(", ", kinds);
  }

  private static String lower(String word) {
    return word.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + word.substring(1);
  }

  private static String kind(Block block) {
    return switch (block) {
      case Block.Chart _ -> "chart";
      case Block.TableBlock _ -> "table";
      case Block.Sentences _ -> "sentences";
      case Block.Tiles _ -> "tiles";
    };
  }
}
