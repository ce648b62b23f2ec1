package org.clicktrail.ui.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Formats;
import org.clicktrail.project.Origin;

/// A column of an event log the model looks at, as something to fill in.
///
/// @param words the file's own, most frequent first; empty for numbers
/// @param brings cells of other columns by word: a product brings its category and price
record VisitColumn(
    Field field,
    boolean number,
    List<String> words,
    Facts facts,
    Map<String, Map<String, String>> brings) {

  VisitColumn {
    words = List.copyOf(words);
    brings = Map.copyOf(brings);
  }

  static VisitColumn of(Field field, ColumnFacts known, Origin origin) {
    Facts facts = origin.facts();
    List<String> words =
        field.type() == ColumnType.YES_NO && !known.words() ? List.of("1.0", "0.0") : known.top();
    return new VisitColumn(
        field,
        words.isEmpty(),
        words,
        facts,
        field.role() == Role.PRODUCT ? origin.products() : Map.of());
  }

  String name() {
    return field.name();
  }

  String label() {
    return field.label();
  }

  /// Whether it belongs into the line of an event: codes of which the words stand beside do not.
  boolean telling() {
    return field.type() != ColumnType.ID || field.role() == Role.PRODUCT;
  }

  /// Its place in the line of an event.
  int rank() {
    return switch (field.role()) {
      case EVENT -> 0;
      case CATEGORY -> 1;
      case PRODUCT -> 2;
      case PRICE -> 3;
      case PAGE -> 5;
      default -> 4;
    };
  }

  /// Words to choose from, the present one among them.
  List<String> choices(String present) {
    List<String> choices = new ArrayList<>(words);
    if (!choices.contains(present) && !present.isEmpty()) {
      choices.add(present);
    }
    choices.add("");
    return choices;
  }

  /// A cell as the user reads it; "" if missing.
  String shown(String cell) {
    if (cell.isEmpty()) {
      return "";
    }
    if (!number) {
      return facts.shown(field.name(), cell);
    }
    return Formats.typed(Double.parseDouble(cell), field.unit());
  }
}
