package org.clicktrail.ui.goal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javafx.util.StringConverter;
import org.clicktrail.core.text.Messages;
import org.controlsfx.control.SearchableComboBox;

/// Words and choices of a sentence.
final class Sentences {

  private static final int MANY = 12;

  private Sentences() {}

  static Label word(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("ct-word");
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }

  /// A choice as wide as what is chosen; more than a dozen can be searched.
  static <T> ComboBox<T> choice(
      String id, List<T> items, T chosen, Function<T, String> words, Consumer<T> take) {
    ComboBox<T> box = items.size() > MANY ? new SearchableComboBox<>() : new ComboBox<>();
    box.setId(id);
    box.setAccessibleText(name(id));
    box.setConverter(new Shown<>(words));
    box.setItems(FXCollections.observableArrayList(items));
    box.setValue(chosen);
    hug(box, words.apply(chosen));
    box.valueProperty()
        .subscribe((old, now) -> {
          if (now != null && !now.equals(old)) {
            hug(box, words.apply(now));
            take.accept(now);
          }
        });
    return box;
  }

  /// Something typed; taken on Enter and when the focus leaves.
  static TextField field(String id, String text, Consumer<String> take) {
    TextField field = new TextField(text);
    field.setId(id);
    field.setAccessibleText(name(id));
    field.setPrefWidth(Math.clamp(width(text) + 24, 48, 220));
    field.setOnAction(_ -> take.accept(field.getText()));
    field
        .focusedProperty()
        .subscribe((before, now) -> {
          if (before && !now && !field.getText().equals(text)) {
            take.accept(field.getText());
          }
        });
    return field;
  }

  /// What a control is for, as a screen reader says it; parts of the same kind share their name.
  static String name(String id) {
    return Messages.text("goalscreen.name." + id.replaceFirst("-\\d+$", ""));
  }

  private static void hug(ComboBox<?> box, String words) {
    box.setPrefWidth(Math.clamp(width(words) + 42, 60, 260));
    box.setMinWidth(ComboBox.USE_PREF_SIZE);
  }

  private static double width(String words) {
    Text text = new Text(words);
    text.getStyleClass().add("ct-body");
    return Math.ceil(text.getLayoutBounds().getWidth() * 1.08);
  }

  private static final class Shown<T> extends StringConverter<T> {
    private final Function<T, String> words;

    Shown(Function<T, String> words) {
      this.words = words;
    }

    @Override
    public String toString(T item) {
      return item == null ? "" : words.apply(item);
    }

    @Override
    public T fromString(String text) {
      throw new UnsupportedOperationException("read only: " + text);
    }
  }
}
