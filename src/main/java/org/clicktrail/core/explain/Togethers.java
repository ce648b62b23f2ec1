package org.clicktrail.core.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;

/// Interactions of additive models, read from their own pairs: no test statistic, the terms
/// themselves, ranked by how much they move predictions (mean absolute height, as InterpretML ranks
/// terms; Nori and others 2019).
public final class Togethers {

  /// Rows looked at, evenly spread.
  private static final int ROWS = 2_000;

  /// Values of a column that are told apart; neighbours are put together to as many rows each.
  private static final int PLACES = 8;

  private Togethers() {}

  /// The pairs that move predictions most, strongest first; empty for models that are not additive.
  /// Pairs of whose columns the rows have one value only are left out: there is nothing to compare.
  ///
  /// @param rows with the model's columns
  /// @param most pairs at most
  public static List<Together> of(Model model, Table rows, int most) {
    Optional<Additive> terms = model.additive();
    if (terms.isEmpty() || rows.rows() == 0) {
      return List.of();
    }
    Table some = rows.rows(Choices.spread(rows.rows(), ROWS));
    List<Together> found = new ArrayList<>();
    for (Additive.Pair pair : terms.get().pairs()) {
      Optional<Column> first = some.find(pair.first());
      Optional<Column> second = some.find(pair.second());
      if (first.isPresent() && second.isPresent()) {
        Cells cells =
            new Cells(
                pair, Places.of(pair.rows(), first.get()), Places.of(pair.columns(), second.get()));
        found.add(
            cells.together(
                model.infoOf(pair.first()), model.infoOf(pair.second()), terms.get().scale()));
      }
    }
    found.sort(Comparator.comparingDouble(one -> -one.strength()));
    return found.stream().filter(one -> one.strength() > 0 && compares(one)).limit(most).toList();
  }

  /// Whether rows lie at two values of either column.
  private static boolean compares(Together pair) {
    long rows =
        pair.heights().stream().filter(row -> row.stream().anyMatch(Togethers::known)).count();
    long columns =
        IntStream.range(0, pair.columns().size())
            .filter(at -> pair.heights().stream().anyMatch(row -> known(row.get(at))))
            .count();
    return rows > 1 && columns > 1;
  }

  private static boolean known(double height) {
    return !Double.isNaN(height);
  }

  /// The rows asked about in the places of a pair.
  private static final class Cells {
    private final Additive.Pair pair;
    private final int[] first;
    private final int[] second;

    Cells(Additive.Pair pair, int[] first, int[] second) {
      this.pair = pair;
      this.first = first;
      this.second = second;
    }

    Together together(FeatureInfo one, FeatureInfo other, String scale) {
      int[] rowGroup = groups(first, pair.rows().size());
      int[] columnGroup = groups(second, pair.columns().size());
      List<String> rows = names(one, pair.rows(), rowGroup);
      List<String> columns = names(other, pair.columns(), columnGroup);
      double[][] sum = new double[rows.size()][columns.size()];
      int[][] n = new int[rows.size()][columns.size()];
      double strength = 0;
      for (int row = 0; row < first.length; row++) {
        if (first[row] >= 0 && second[row] >= 0) {
          double height = pair.heights().get(first[row]).get(second[row]);
          sum[rowGroup[first[row]]][columnGroup[second[row]]] += height;
          n[rowGroup[first[row]]][columnGroup[second[row]]]++;
          strength += Math.abs(height) / first.length;
        }
      }
      List<List<Double>> heights =
          IntStream.range(0, sum.length)
              .mapToObj(r ->
                  IntStream.range(0, sum[r].length)
                      .mapToObj(c -> n[r][c] == 0 ? Double.NaN : sum[r][c] / n[r][c])
                      .toList())
              .toList();
      return new Together(one, other, scale, rows, columns, heights, strength);
    }
  }

  /// Neighbouring places put together to at most [#PLACES] groups of about as many rows.
  ///
  /// @return the group of each place, ascending from 0
  private static int[] groups(int[] places, int size) {
    int[] counts = new int[size];
    Arrays.stream(places).filter(at -> at >= 0).forEach(at -> counts[at]++);
    int[] group = new int[size];
    if (size <= PLACES) {
      Arrays.setAll(group, at -> at);
      return group;
    }
    double left = Arrays.stream(counts).sum();
    double taken = 0;
    int current = 0;
    for (int at = 1; at < size; at++) {
      taken += counts[at - 1];
      if (current < PLACES - 1 && taken > 0 && taken >= left / (PLACES - current)) {
        current++;
        left -= taken;
        taken = 0;
      }
      group[at] = current;
    }
    return group;
  }

  private static List<String> names(FeatureInfo info, List<Additive.Values> values, int[] group) {
    ValueNames names = new ValueNames(info);
    List<String> told = new ArrayList<>();
    for (int now = 0; now <= group[group.length - 1]; now++) {
      int at = now;
      told.add(
          names.of(
              IntStream.range(0, group.length)
                  .filter(place -> group[place] == at)
                  .mapToObj(values::get)
                  .reduce(Additive.Values::and)
                  .orElseThrow()));
    }
    return told;
  }
}
