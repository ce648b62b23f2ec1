package org.clicktrail.core.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Messages;

/// Curves of columns, for any model.
///
/// Partial dependence gives every row the same value and takes the mean prediction: where columns
/// go together it asks about rows that cannot be. Accumulated local effects move each row only
/// within its own bin and add the mean differences up, so that they stay among rows that are there.
public final class Effects {

  /// Rows predicted at each place, evenly spread.
  private static final int ROWS = 500;

  private static final int BINS = 20;

  /// Words drawn, most frequent in training first.
  private static final int WORDS = 12;

  private Effects() {}

  /// @param rows with the model's columns; 500 of them are used, evenly spread
  /// @return empty where the column has fewer than two values there
  public static Optional<Effect> of(Model model, Input input, Table rows, Progress progress) {
    Table some = rows.rows(Choices.spread(rows.rows(), ROWS));
    return of(model, input, some, BINS, progress);
  }

  /// @param bins most bins of a number, each with as many rows
  static Optional<Effect> of(Model model, Input input, Table rows, int bins, Progress progress) {
    Optional<Column> found = rows.find(input.info().id());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Column column = found.get();
    Table known =
        rows.rows(IntStream.range(0, rows.rows()).filter(row -> !column.missing(row)).toArray());
    Column values = known.column(input.info().id());
    if (values instanceof Column.Numbers numbers
        && input.info().kind() != FeatureInfo.Kind.YES_NO) {
      double[] edges = edges(numbers.toArray(), bins);
      return edges.length < 2
          ? Optional.empty()
          : Optional.of(new Curve(model, input, known, numbers).effect(edges, progress));
    }
    return ofWords(model, input, known, values, progress);
  }

  /// Quantiles, each a value that is there (type 1 of Hyndman and Fan 1996), the smallest first;
  /// equal ones once. As in the authors' package ALEPlot.
  private static double[] edges(double[] values, int bins) {
    double[] sorted = DoubleStream.of(values).sorted().toArray();
    if (sorted.length == 0) {
      return sorted;
    }
    IntStream ranks =
        IntStream.rangeClosed(1, bins)
            .map(bin -> (int) (((long) bin * sorted.length + bins - 1) / bins) - 1);
    return DoubleStream.concat(
            DoubleStream.of(sorted[0]), ranks.mapToDouble(rank -> sorted[Math.max(0, rank)]))
        .distinct()
        .toArray();
  }

  private record Curve(Model model, Input input, Table rows, Column.Numbers values) {

    Effect effect(double[] edges, Progress progress) {
      double mean = Arrays.stream(model.predict(rows)).average().orElse(Double.NaN);
      int[] near = new int[edges.length];
      int[] bins = new int[values.size()];
      for (int row = 0; row < bins.length; row++) {
        near[nearest(edges, values.number(row))]++;
        bins[row] = bin(edges, values.number(row));
      }
      double[] averaged = new double[edges.length];
      for (int at = 0; at < edges.length; at++) {
        progress.report(at, edges.length + 2);
        double[] same = new double[values.size()];
        Arrays.fill(same, edges[at]);
        averaged[at] = Arrays.stream(at(same)).average().orElse(Double.NaN);
      }
      double[] accumulated = accumulated(edges, bins, mean);
      progress.report(1, 1);
      return new Effect(
          input.info(),
          points(edges, accumulated, near),
          points(edges, averaged, near),
          mean,
          values.size());
    }

    private double[] at(double[] moved) {
      return model.predict(rows.with(Columns.numbers(input.info().id(), moved)));
    }

    /// Centred so that the rows' mean, each at the middle of its bin, is `mean`.
    private double[] accumulated(double[] edges, int[] bins, double mean) {
      double[] low = at(IntStream.of(bins).mapToDouble(bin -> edges[bin]).toArray());
      double[] high = at(IntStream.of(bins).mapToDouble(bin -> edges[bin + 1]).toArray());
      double[] sums = new double[edges.length - 1];
      int[] counts = new int[edges.length - 1];
      for (int row = 0; row < bins.length; row++) {
        sums[bins[row]] += high[row] - low[row];
        counts[bins[row]]++;
      }
      double[] curve = new double[edges.length];
      double centre = 0;
      for (int bin = 0; bin < sums.length; bin++) {
        curve[bin + 1] = curve[bin] + (counts[bin] == 0 ? 0 : sums[bin] / counts[bin]);
        centre += counts[bin] * (curve[bin] + curve[bin + 1]) / 2;
      }
      double shift = mean - centre / bins.length;
      return DoubleStream.of(curve).map(value -> value + shift).toArray();
    }

    private List<Effect.Point> points(double[] edges, double[] curve, int[] near) {
      FeatureInfo info = input.info();
      Column shown = Columns.numbers(info.id(), edges);
      return IntStream.range(0, edges.length)
          .mapToObj(at -> new Effect.Point(edges[at], info.shown(shown, at), curve[at], near[at]))
          .toList();
    }
  }

  /// The bin above an edge up to and with the next; the smallest value is in the first.
  private static int bin(double[] edges, double value) {
    int at = Arrays.binarySearch(edges, value);
    int above = at >= 0 ? at : -at - 1;
    return Math.clamp(above - 1, 0, edges.length - 2);
  }

  private static int nearest(double[] edges, double value) {
    int bin = bin(edges, value);
    return value - edges[bin] <= edges[bin + 1] - value ? bin : bin + 1;
  }

  private static Optional<Effect> ofWords(
      Model model, Input input, Table rows, Column values, Progress progress) {
    String id = input.info().id();
    boolean numbers = values instanceof Column.Numbers;
    List<String> words =
        (numbers ? List.of("0", "1") : input.levels())
            .stream().filter(word -> count(values, word) > 0).limit(WORDS).toList();
    if (words.size() < 2) {
      return Optional.empty();
    }
    List<Effect.Point> points = new ArrayList<>();
    for (String word : words) {
      progress.report(points.size(), words.size());
      double[] same = new double[rows.rows()];
      Arrays.fill(same, numbers ? Double.parseDouble(word) : 0);
      Column all =
          numbers
              ? Columns.numbers(id, same)
              : Columns.categories(id, new int[rows.rows()], List.of(word));
      double value = Arrays.stream(model.predict(rows.with(all))).average().orElse(Double.NaN);
      points.add(new Effect.Point(points.size(), label(input, word), value, count(values, word)));
    }
    double mean = Arrays.stream(model.predict(rows)).average().orElse(Double.NaN);
    return Optional.of(new Effect(input.info(), List.of(), points, mean, rows.rows()));
  }

  private static String label(Input input, String word) {
    return input.info().kind() == FeatureInfo.Kind.YES_NO
        ? Messages.text(Reasons.isNo(word) ? "explain.change.no" : "explain.change.yes")
        : word;
  }

  private static int count(Column values, String word) {
    return (int)
        IntStream.range(0, values.size()).filter(row -> values.text(row).equals(word)).count();
  }
}
