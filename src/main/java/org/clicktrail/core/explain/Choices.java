package org.clicktrail.core.explain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;

/// The values of an input that rows of the data have, as numbers of those rows.
final class Choices {

  private final int number;
  private final Input input;
  private final Column own;
  private final Column seen;
  private final double[] costs;

  private Choices(int number, Input input, Column own, Column seen) {
    this.number = number;
    this.input = input;
    this.own = own;
    this.seen = seen;
    this.costs =
        seen instanceof Column.Numbers numbers && own instanceof Column.Numbers mine
            ? shifts(numbers.toArray(), mine.number(0))
            : others(seen);
  }

  /// Share of the rows between the own value and each row's: half of those that have a value count
  /// as below it.
  private static double[] shifts(double[] values, double own) {
    double[] sorted =
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    double place = rank(sorted, own);
    return Arrays.stream(values)
        .map(value -> Math.abs(rank(sorted, value) - place) / Math.max(1, sorted.length))
        .toArray();
  }

  /// Share of the rows with another word than each row's.
  private static double[] others(Column words) {
    Map<String, Long> counts =
        IntStream.range(0, words.size())
            .mapToObj(words::text)
            .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    return IntStream.range(0, words.size())
        .mapToDouble(row -> 1 - counts.getOrDefault(words.text(row), 0L) / (double) words.size())
        .toArray();
  }

  /// @param number of the input in its model
  /// @return empty where the row's value is missing, or the data has other things there
  static Optional<Choices> of(int number, Input input, Table row, Table seen) {
    String id = input.info().id();
    Optional<Column> own = row.find(id).filter(column -> !column.missing(0));
    Optional<Column> other = seen.find(id);
    if (own.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    boolean numbers = own.get() instanceof Column.Numbers;
    boolean words = own.get() instanceof Column.Categories;
    boolean alike =
        numbers
            ? other.get() instanceof Column.Numbers
            : words && other.get() instanceof Column.Categories;
    return alike
        ? Optional.of(new Choices(number, input, own.get(), other.get()))
        : Optional.empty();
  }

  /// At most `most` of the numbers from 0 to `all`, evenly spread.
  static int[] spread(int all, int most) {
    return all <= most
        ? IntStream.range(0, all).toArray()
        : IntStream.range(0, most).map(i -> (int) ((long) i * all / most)).toArray();
  }

  int number() {
    return number;
  }

  /// Whether the value there is another one, and usual.
  boolean possible(int at) {
    if (seen.missing(at)) {
      return false;
    }
    if (seen instanceof Column.Numbers numbers && own instanceof Column.Numbers mine) {
      double value = numbers.number(at);
      return value != mine.number(0) && !(value < input.p01()) && !(value > input.p99());
    }
    return input.levels().contains(seen.text(at)) && !seen.text(at).equals(own.text(0));
  }

  /// Rows with different values that are possible, by value; at most `most`, evenly spread.
  List<Integer> rows(int most) {
    Set<Object> values = new HashSet<>();
    List<Integer> different =
        IntStream.range(0, seen.size())
            .filter(this::possible)
            .filter(at -> values.add(value(at)))
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    at -> seen instanceof Column.Numbers numbers ? numbers.number(at) : 0))
            .toList();
    return IntStream.of(spread(different.size(), most)).mapToObj(different::get).toList();
  }

  /// How far the value there is from the own one, 0 to 1.
  double cost(int at) {
    return costs[at];
  }

  Counterfactual.Step step(int at) {
    return Counterfactual.Step.of(input, own, seen, at);
  }

  private Object value(int at) {
    return seen instanceof Column.Numbers numbers ? numbers.number(at) : seen.text(at);
  }

  private static double rank(double[] sorted, double value) {
    return (place(sorted, value, false) + place(sorted, value, true)) / 2.0;
  }

  /// How many values are smaller, or not larger.
  private static int place(double[] sorted, double value, boolean withEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (withEqual ? sorted[middle] <= value : sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
