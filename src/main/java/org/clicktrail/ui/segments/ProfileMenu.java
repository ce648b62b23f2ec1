package org.clicktrail.ui.segments;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clicktrail.core.segment.Segmentation.Profile;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Texts;
import org.controlsfx.control.PopOver;

/// What can be decided over a segment: its name, what to do with it, and that it is one with
/// another.
final class ProfileMenu {

  private static final double WIDTH = 300;

  private final SegmentsViewModel model;
  private final Profile profile;
  private final TextField name;
  private final Button button;

  ProfileMenu(SegmentsViewModel model, Profile profile, TextField name) {
    this.model = model;
    this.profile = profile;
    this.name = name;
    button =
        Buttons.tool(
            "profile-more-" + profile.id(),
            "fth-more-horizontal",
            Messages.text("segscreen.more", profile.name()),
            this::open);
  }

  Button button() {
    return button;
  }

  /// Made when it is asked for.
  private void open() {
    ContextMenu menu = new ContextMenu();
    menu.getItems().add(item("segscreen.rename", "", this::rename));
    menu.getItems().add(item("segscreen.act", "", this::edit));
    for (Profile other : model.mergeable(profile.id())) {
      menu.getItems()
          .add(item("segscreen.merge", other.name(), () -> model.merge(profile.id(), other.id())));
    }
    menu.show(button, Side.BOTTOM, 0, 2);
  }

  private static MenuItem item(String key, String name, Runnable action) {
    MenuItem item = new MenuItem(Messages.text(key, name));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void rename() {
    name.requestFocus();
    name.selectAll();
  }

  private void edit() {
    PopOver panel = new PopOver();
    TextArea words = new TextArea(profile.action());
    words.setId("profile-action-words");
    words.setAccessibleText(Messages.text("segscreen.act.name", profile.name()));
    words.setWrapText(true);
    words.setPrefRowCount(3);
    Button suggested =
        Buttons.flat(
            "profile-action-suggested",
            Messages.text("segscreen.act.suggested"),
            () -> {
              panel.hide();
              model.act(profile.id(), "");
            });
    Button keep =
        Buttons.small(
            "profile-action-keep",
            Messages.text("segscreen.act.keep"),
            () -> {
              panel.hide();
              model.act(profile.id(), words.getText());
            });
    HBox buttons = new HBox(8, suggested, keep);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox content =
        new VBox(
            10,
            Texts.cardTitle(Messages.text("segscreen.act.name", profile.name())),
            words,
            buttons);
    content.setPrefWidth(WIDTH);
    content.setPadding(new Insets(14, 16, 14, 16));
    panel.setContentNode(content);
    panel.setDetachable(false);
    panel.show(button);
  }
}
