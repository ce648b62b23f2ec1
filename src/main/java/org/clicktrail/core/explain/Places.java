package org.clicktrail.core.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.table.Column;

/// Which of the values that have one height each row has.
final class Places {

  private Places() {}

  /// @param values every cell belongs to one of them at most
  /// @return an index a row; −1 where none of them holds the cell
  static int[] of(List<Additive.Values> values, Column column) {
    return column instanceof Column.Numbers numbers
            && values.stream().noneMatch(Additive.Values::others)
        ? ofNumbers(values, numbers)
        : ofWords(values, column);
  }

  private static int[] ofNumbers(List<Additive.Values> values, Column.Numbers column) {
    return IntStream.range(0, column.size())
        .map(row -> first(values, column.missing(row) ? Double.NaN : column.number(row)))
        .toArray();
  }

  private static int first(List<Additive.Values> values, double number) {
    return IntStream.range(0, values.size())
        .filter(at -> values.get(at).holds(number))
        .findFirst()
        .orElse(-1);
  }

  private static int[] ofWords(List<Additive.Values> values, Column column) {
    Map<String, Integer> places = new HashMap<>();
    int others = -1;
    for (int at = 0; at < values.size(); at++) {
      int place = at;
      values.get(at).words().forEach(word -> places.put(word, place));
      if (values.get(at).missing()) {
        places.put("", place);
      }
      others = values.get(at).others() ? at : others;
    }
    int rest = others;
    return IntStream.range(0, column.size())
        .map(row -> places.getOrDefault(column.missing(row) ? "" : column.text(row), rest))
        .toArray();
  }
}
