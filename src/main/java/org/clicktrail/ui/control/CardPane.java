package org.clicktrail.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A card: the finding as title, measure and range as subtitle, quiet tools at the top right, the
/// evidence below.
public final class CardPane extends VBox {

  private final Label title = Texts.cardTitle("");
  private final Label subtitle = Texts.caption("");
  private final HBox tools = new HBox(4);

  public CardPane(String titleText, String subtitleText, Node... content) {
    getStyleClass().add("ct-card");
    title.setText(titleText);
    subtitle.setText(subtitleText);
    hideWhenEmpty(subtitle);
    VBox words = new VBox(title, subtitle);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    tools.getStyleClass().add("ct-tools");
    HBox head = new HBox(8, words, tools);
    head.getStyleClass().add("ct-card-head");
    getChildren().add(head);
    getChildren().addAll(content);
  }

  /// A card without heading.
  public static VBox plain(Node... content) {
    VBox card = new VBox(content);
    card.getStyleClass().add("ct-card");
    return card;
  }

  public CardPane title(ObservableValue<String> words) {
    title.textProperty().bind(words);
    return this;
  }

  public CardPane subtitle(ObservableValue<String> words) {
    subtitle.textProperty().bind(words);
    return this;
  }

  /// Adds quiet tools at the top right.
  public CardPane tools(Node... nodes) {
    tools.getChildren().addAll(nodes);
    return this;
  }

  private static void hideWhenEmpty(Label label) {
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
  }
}
