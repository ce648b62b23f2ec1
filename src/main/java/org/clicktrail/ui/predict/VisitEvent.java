package org.clicktrail.ui.predict;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clicktrail.core.text.Formats;

/// One event of the visit form: its cells by column, and the pause before it.
final class VisitEvent {

  private static final double SECOND = 1e6;

  private final Map<String, ReadOnlyStringWrapper> cells = new HashMap<>();
  private final ReadOnlyStringWrapper pause = new ReadOnlyStringWrapper("");
  private final Runnable changed;
  private long micros;

  /// @param micros pause since the event before, in microseconds
  /// @param changed called after each change by the user
  VisitEvent(Map<String, String> values, long micros, Runnable changed) {
    this.changed = changed;
    values.forEach((column, cell) -> cells.put(column, new ReadOnlyStringWrapper(cell)));
    this.micros = micros;
    pause.set(Formats.plain(micros / SECOND));
  }

  VisitEvent copy() {
    return new VisitEvent(values(), micros, changed);
  }

  /// The cells that are known.
  Map<String, String> values() {
    return cells.entrySet().stream()
        .filter(cell -> !cell.getValue().get().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, cell -> cell.getValue().get()));
  }

  /// A cell as written in the file; "" if missing.
  ReadOnlyStringProperty cellProperty(String column) {
    return cell(column).getReadOnlyProperty();
  }

  private ReadOnlyStringWrapper cell(String column) {
    return cells.computeIfAbsent(column, _ -> new ReadOnlyStringWrapper(""));
  }

  void set(String column, String cell) {
    if (!cell.equals(cell(column).get())) {
      cell(column).set(cell);
      changed.run();
    }
  }

  /// Takes a word that was chosen, and what comes with it: the category and price of a product. All
  /// of it can be changed afterwards.
  void choose(VisitColumn column, String word) {
    if (!word.equals(cell(column.name()).get())) {
      column.brings().getOrDefault(word, Map.of()).forEach((name, with) -> cell(name).set(with));
      set(column.name(), word);
    }
  }

  /// Takes a cell without telling.
  void fill(String column, String cell) {
    cell(column).set(cell);
  }

  /// Takes a number as typed; "" is missing.
  ///
  /// @return whether it was understood
  boolean type(VisitColumn column, String text) {
    if (text.equals(column.shown(cell(column.name()).get()))) {
      return true;
    }
    double number = NumberText.parsed(text, column.field().unit());
    if (Double.isNaN(number) && !text.isBlank()) {
      return false;
    }
    set(column.name(), text.isBlank() ? "" : Double.toString(number));
    return true;
  }

  /// Seconds since the event before, as the field shows them.
  ReadOnlyStringProperty pauseProperty() {
    return pause.getReadOnlyProperty();
  }

  /// Takes a pause without telling.
  void pause(long time) {
    micros = time;
    pause.set(Formats.plain(time / SECOND));
  }

  long micros() {
    return micros;
  }

  /// @return whether it was understood: a number of seconds, 0 or more
  boolean typePause(String text) {
    if (text.equals(pause.get())) {
      return true;
    }
    double seconds = NumberText.parsed(text, "s");
    if (!(seconds >= 0)) {
      return false;
    }
    pause(Math.round(seconds * SECOND));
    changed.run();
    return true;
  }

  /// In few words: "view · computers.mouse · 50.06".
  String summary(List<VisitColumn> columns) {
    return columns.stream()
        .filter(VisitColumn::telling)
        .sorted(Comparator.comparingInt(VisitColumn::rank))
        .map(column -> column.shown(cell(column.name()).get()))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
