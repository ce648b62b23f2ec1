package org.clicktrail.core.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Names that stand for personal ones in what leaves the program: the same for the same, and
/// nothing else can be read from them.
public final class Pseudonyms {

  private Pseudonyms() {}

  /// The same column with "customer 1", "customer 2", … in place of its words, by first appearance.
  public static Column.Categories of(Column.Categories column) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] =
          column.missing(row) ? -1 : numbers.computeIfAbsent(column.code(row), _ -> numbers.size());
    }
    List<String> levels =
        IntStream.range(0, numbers.size()).mapToObj(n -> name(column.name(), n)).toList();
    return Columns.categories(column.name(), codes, levels);
  }

  /// The same for words; empty ones stay empty.
  public static List<String> of(String column, List<String> words) {
    Map<String, Integer> numbers = new HashMap<>();
    return words.stream()
        .map(word ->
            word.isEmpty()
                ? word
                : name(column, numbers.computeIfAbsent(word, _ -> numbers.size())))
        .toList();
  }

  private static String name(String column, int number) {
    return column + " " + (number + 1);
  }
}
