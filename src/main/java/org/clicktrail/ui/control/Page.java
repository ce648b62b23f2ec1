package org.clicktrail.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The content of a screen: title row, then cards. Add them to [#getChildren()]; put a [PageGrid]
/// for rows of cards.
public final class Page extends VBox {

  private final HBox head = new HBox(10);
  private final Label lead = Texts.caption("");

  public Page(String title) {
    getStyleClass().add("ct-page");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    head.getStyleClass().add("ct-page-head");
    lead.getStyleClass().add("ct-lead");
    lead.setWrapText(false);
    // Only the quiet words give way where the row is full.
    lead.setMinWidth(0);
    Label name = Texts.screenTitle(title);
    name.setMinWidth(Region.USE_PREF_SIZE);
    head.getChildren().addAll(name, lead, space);
    getChildren().add(head);
  }

  /// Quiet words behind the title.
  public Page lead(ObservableValue<String> words) {
    lead.textProperty().bind(words);
    lead.setTooltip(Texts.whole(words));
    return this;
  }

  /// Controls directly behind the title: filters, a segmented choice.
  public Page besideTitle(Node... nodes) {
    head.getChildren().addAll(1, java.util.List.of(nodes));
    return this;
  }

  /// Controls at the right end of the title row.
  public Page atRight(Node... nodes) {
    head.getChildren().addAll(nodes);
    return this;
  }

  /// Adds parts below the title; the last one takes the height that is left.
  public Page parts(Node... nodes) {
    getChildren().addAll(nodes);
    VBox.setVgrow(nodes[nodes.length - 1], Priority.ALWAYS);
    return this;
  }
}
