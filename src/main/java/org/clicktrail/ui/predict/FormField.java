package org.clicktrail.ui.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.text.Formats;

/// One column of the model as something to fill in. Its value is a number or a word as text; "" is
/// missing.
final class FormField {

  private final Input input;
  private final Runnable changed;
  private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper("");

  /// How it is entered.
  enum Control {
    /// A number by slider and field.
    NUMBER,
    YES_NO,
    WORD
  }

  /// @param changed called after each change by the user
  FormField(Input input, Runnable changed) {
    this.input = input;
    this.changed = changed;
    value.set(typical());
  }

  Control control() {
    if (input.info().kind() == FeatureInfo.Kind.YES_NO && input.levels().size() <= 2) {
      return Control.YES_NO;
    }
    return input.levels().isEmpty() ? Control.NUMBER : Control.WORD;
  }

  Input input() {
    return input;
  }

  String id() {
    return input.info().id();
  }

  ReadOnlyStringProperty valueProperty() {
    return value.getReadOnlyProperty();
  }

  /// The value as a number; NaN if missing or a word.
  double number() {
    try {
      return value.get().isEmpty() ? Double.NaN : Double.parseDouble(value.get());
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }

  /// What the user enters; whole where the column counts.
  void set(double number) {
    enter(Double.isNaN(number) ? "" : Double.toString(whole() ? Math.rint(number) : number));
  }

  void set(String word) {
    enter(word);
  }

  void set(boolean yes) {
    enter(yes ? yesWord() : noWord());
  }

  boolean yes() {
    return value.get().equals(yesWord());
  }

  /// Takes a value without telling: a whole session is filled in at once.
  void fill(String text) {
    value.set(text);
  }

  /// The median or the most frequent word.
  String typical() {
    if (!input.levels().isEmpty()) {
      return input.levels().get((int) Math.clamp(input.typical(), 0, input.levels().size() - 1.0));
    }
    return Double.isNaN(input.typical()) ? "" : Double.toString(input.typical());
  }

  /// The cell of a row, as this field holds it.
  static String cell(Column column, int row) {
    if (column.missing(row)) {
      return "";
    }
    return column instanceof Column.Numbers numbers
        ? Double.toString(numbers.number(row))
        : column.text(row);
  }

  Column column() {
    return input.levels().isEmpty()
        ? Columns.numbers(id(), number())
        : Columns.words(id(), List.of(value.get()));
  }

  /// Words to choose from: those of training, and the present one.
  List<String> words() {
    List<String> words = new ArrayList<>(input.levels());
    if (!words.contains(value.get())) {
      words.add(value.get());
    }
    return words;
  }

  /// Left end of the slider.
  double low() {
    return narrow() ? input.min() : input.p01();
  }

  /// Right end of the slider; beyond the left one.
  double high() {
    double high = narrow() ? input.max() : input.p99();
    return high > low() ? high : low() + 1;
  }

  private boolean narrow() {
    return !(input.p99() > input.p01());
  }

  /// The value as it stands in the field: "33", "62 s"; "" if missing.
  String shown() {
    double number = number();
    if (Double.isNaN(number)) {
      return "";
    }
    return Formats.typed(number, input.info().unit());
  }

  /// Reads what was typed; empty if it is no number.
  ///
  /// @return whether it was understood
  boolean type(String text) {
    if (text.isBlank()) {
      set("");
      return true;
    }
    double number = NumberText.parsed(text, input.info().unit());
    if (Double.isNaN(number)) {
      return false;
    }
    set(number);
    return true;
  }

  private boolean whole() {
    return input.info().kind() == FeatureInfo.Kind.COUNT;
  }

  private void enter(String text) {
    if (!text.equals(value.get())) {
      value.set(text);
      changed.run();
    }
  }

  private String yesWord() {
    return input.levels().stream().filter(word -> !isNo(word)).findFirst().orElse("1.0");
  }

  private String noWord() {
    return input.levels().stream().filter(FormField::isNo).findFirst().orElse("0.0");
  }

  private static boolean isNo(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "0", "0.0", "no", "false", "n" -> true;
      default -> false;
    };
  }
}
