package org.clicktrail.ui.predict;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Segmented;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.UndoKeys;

/// The form of a visit, or what the model sees of it.
final class VisitCard extends VBox {

  private final OneModel model;
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.VISIT);
  private final StackPane form = new StackPane();

  /// The two sides of the card.
  enum Side {
    VISIT,
    SEEN
  }

  VisitCard(OneModel model) {
    this.model = model;
    CardPane card =
        new CardPane("", "").title(model.titleProperty()).subtitle(model.subtitleProperty());
    HBox tools = new HBox();
    Portions.whenShown(tools, List.of(() -> new TakeTools(model)));
    card.tools(tools);
    form.setAlignment(Pos.TOP_LEFT);
    Node visit = scrolled(form);
    Node seen = Shown.lazily(side.map(Side.SEEN::equals), () -> scrolled(new SeenPane(model)));
    visit.visibleProperty().bind(side.map(Side.VISIT::equals));
    StackPane sides = new StackPane(visit, seen);
    sides.setMinHeight(0);
    VBox.setVgrow(sides, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    card.setMinHeight(0);
    card.setSpacing(8);
    card.getChildren().addAll(choice(), sides, new OutsideLine(model));
    getChildren().add(card);
    UndoKeys.stayIn(this);
    model.visitProperty().subscribe(now -> now.ifPresent(this::fill));
  }

  private HBox choice() {
    HBox row = new HBox(8);
    row.setAlignment(Pos.CENTER_LEFT);
    Portions.whenShown(row, List.of(this::sides, this::id));
    return row;
  }

  private Node sides() {
    Segmented<Side> choice =
        new Segmented<>(
            "visit-side",
            List.of(Side.values()),
            shown -> Messages.text("predictscreen.visit.side." + shown.name()),
            side);
    choice.setMinWidth(Region.USE_PREF_SIZE);
    return choice;
  }

  private Node id() {
    IdField id = new IdField(model);
    HBox.setHgrow(id, Priority.ALWAYS);
    return id;
  }

  private void fill(VisitModel visit) {
    VBox parts = new VBox(8);
    parts.getStyleClass().add("ct-visit");
    form.getChildren().setAll(parts);
    new Portions(parts)
        .fill(parts, List.of(() -> new WholeVisit(visit), () -> new EventList(visit)));
  }

  private static ScrollPane scrolled(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    return scroll;
  }
}
