package org.clicktrail.ui.control;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Labels in the type styles of DESIGN.md §3.
public final class Texts {

  private Texts() {}

  /// The one title of a screen.
  public static Label screenTitle(String words) {
    return styled(words, "title-2");
  }

  /// The finding at the top of a card; wraps.
  public static Label cardTitle(String words) {
    return wrapped(styled(words, "title-4"));
  }

  public static Label body(String words) {
    return wrapped(styled(words, "ct-body"));
  }

  /// Body text that stands out.
  public static Label strong(String words) {
    return wrapped(styled(words, "ct-strong"));
  }

  /// Subtitles and notes; wraps.
  public static Label caption(String words) {
    return wrapped(styled(words, "text-caption"));
  }

  /// The same label, showing a value that changes.
  public static Label bound(Label label, ObservableValue<String> words) {
    label.textProperty().bind(words);
    return label;
  }

  /// A tooltip for words that may be cut.
  public static Tooltip whole(ObservableValue<String> words) {
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(words);
    return tooltip;
  }

  /// Gives a label a tooltip, made when the pointer comes: a screen of a hundred of them would make
  /// the window wait.
  public static void hint(Label label, String words) {
    label.setOnMouseEntered(_ -> {
      if (label.getTooltip() == null) {
        label.setTooltip(new Tooltip(words));
      }
    });
  }

  /// The same label with an id.
  public static Label named(String id, Label label) {
    label.setId(id);
    return label;
  }

  /// Gives a label a look or takes it away. Where it is so already nothing happens: JavaFX would
  /// work out its style again.
  public static void look(Label label, String style, boolean on) {
    List<String> styles = label.getStyleClass();
    if (on && !styles.contains(style)) {
      styles.add(style);
    } else if (!on) {
      styles.remove(style);
    }
  }

  private static Label styled(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    return label;
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
    return label;
  }
}
