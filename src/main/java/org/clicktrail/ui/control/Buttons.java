package org.clicktrail.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// Buttons in the looks of DESIGN.md §5, with id and action.
public final class Buttons {

  private Buttons() {}

  public static Button plain(String id, String words, Runnable action) {
    Button button = new Button(words);
    button.setId(id);
    button.setMinWidth(Button.USE_PREF_SIZE);
    // Names of columns have underscores, which are no keys here.
    button.setMnemonicParsing(false);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// 26 high, for title rows and lists.
  public static Button small(String id, String words, Runnable action) {
    Button button = plain(id, words, action);
    button.getStyleClass().add("small");
    return button;
  }

  /// Without border, in the accent colour.
  public static Button flat(String id, String words, Runnable action) {
    Button button = plain(id, words, action);
    button.getStyleClass().add("flat");
    return button;
  }

  /// The one primary button.
  public static Button primary(String id, String words, Runnable action) {
    Button button = plain(id, words, action);
    button.getStyleClass().add("accent");
    return button;
  }

  /// Only an icon; the words become its tooltip and its accessible text.
  public static Button icon(String id, String icon, String words, Runnable action) {
    return iconOnly("ct-icon-button", id, Icons.icon(icon, 17), words, action);
  }

  /// A quiet tool at the top right of a card.
  public static Button tool(String id, String icon, String words, Runnable action) {
    return iconOnly("ct-tool", id, Icons.icon(icon, 15), words, action);
  }

  private static Button iconOnly(
      String style, String id, javafx.scene.Node icon, String words, Runnable action) {
    Button button = plain(id, "", action);
    button.getStyleClass().add(style);
    button.setGraphic(icon);
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
    return button;
  }
}
