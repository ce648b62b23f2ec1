package org.clicktrail.ui.predict;

import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;

/// Starts the form from a real session.
final class TakeTools extends HBox {

  TakeTools(OneModel model) {
    super(4);
    Button take =
        Buttons.small(
            "take-another",
            Messages.text("predictscreen.take"),
            () -> model.take(KnownSessions.Wish.ANY));
    MenuButton menu = new MenuButton("");
    menu.setId("take-more");
    menu.getStyleClass().add("small");
    menu.setAccessibleText(Messages.text("predictscreen.take.more"));
    menu.setTooltip(new Tooltip(Messages.text("predictscreen.take.more")));
    MenuItem yes = item("take-yes", () -> model.take(KnownSessions.Wish.CONVERTED));
    MenuItem no = item("take-no", () -> model.take(KnownSessions.Wish.NOT_CONVERTED));
    MenuItem typical = item("take-typical", model::takeTypical);
    menu.getItems().addAll(yes, no, typical);
    menu.setOnShowing(_ -> {
      yes.setDisable(!model.hasSessions());
      no.setDisable(!model.hasSessions());
      typical.setVisible(model.visitProperty().get().isEmpty());
    });
    take.disableProperty().bind(model.takingProperty());
    getChildren().addAll(take, menu);
  }

  private static MenuItem item(String id, Runnable action) {
    MenuItem item = new MenuItem(Messages.text("predictscreen." + id.replace('-', '.')));
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
