package org.clicktrail.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.layout.HBox;

/// An item of a menu that is ticked, by pointer and by keys alike, while the menu stays open.
public final class TickItem extends CustomMenuItem {

  private final CheckBox box;

  public TickItem(String id, String words, boolean ticked) {
    this.box = new CheckBox(words);
    box.setMnemonicParsing(false);
    box.setSelected(ticked);
    // The item, not the box, has the pointer and the keys.
    box.setMouseTransparent(true);
    box.setFocusTraversable(false);
    setId(id);
    setContent(new HBox(box));
    setHideOnClick(false);
    setOnAction(_ -> box.setSelected(!box.isSelected()));
  }

  public ObservableValue<Boolean> tickedProperty() {
    return box.selectedProperty();
  }
}
