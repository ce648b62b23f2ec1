package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.explore.Exploration.Box;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.stat.Ranking;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.stat.Tails;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// One numeric feature by outcome: at most 24 bins of a round width, the tail beyond the 99th
/// percentile in the last one, and a long tail below the first percentile in the first.
final class Distributions {

  private static final int BINS = 24;

  private Distributions() {}

  /// Empty for a feature that is constant or always missing. Without an outcome all sessions count
  /// as "others" and there is one box.
  static Optional<Distribution> of(FeatureInfo info, Column.Numbers column, Sessions sessions) {
    double[] values = column.toArray();
    double[] sorted = Sample.sorted(values);
    if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
      return Optional.empty();
    }
    List<Box> boxes = boxes(values, sessions);
    double median = boxes.stream().mapToDouble(Box::median).max().orElse(Double.NaN);
    double[] edges = edges(sorted, Formats.scale(info.unit(), median).size());
    Tails tails =
        Tails.of(sorted[0] < edges[0], sorted[sorted.length - 1] > edges[edges.length - 1]);
    Long[] converted = zeros(edges.length - 1);
    Long[] others = zeros(edges.length - 1);
    for (int row = 0; row < values.length; row++) {
      if (!Double.isNaN(values[row])) {
        (sessions.converted(row) ? converted : others)[bin(edges, values[row])]++;
      }
    }
    return Optional.of(
        new Distribution(
            info.id(),
            info.label(),
            info.unit(),
            Arrays.stream(edges).boxed().toList(),
            tails,
            List.of(converted),
            List.of(others),
            boxes,
            sessions.outcome() ? Ranking.auc(values, sessions.label()) : Double.NaN));
  }

  /// Revenue of those who convert; without an outcome, of all who have any. Empty where it is not
  /// in the file, or no two amounts differ.
  static Optional<Distribution> spent(Snapshot end, Sessions sessions) {
    if (end.revenue().isEmpty()) {
      return Optional.empty();
    }
    double[] amounts = end.revenue().get().toArray();
    for (int row = 0; row < amounts.length; row++) {
      boolean counts = sessions.outcome() ? sessions.converted(row) : amounts[row] != 0;
      amounts[row] = counts ? amounts[row] : Double.NaN;
    }
    FeatureInfo info =
        new FeatureInfo(
            "revenue",
            Messages.text(
                sessions.outcome() ? "explore.spent.converted" : "explore.spent.all", end.noun()),
            "",
            "",
            FeatureInfo.Kind.NUMBER,
            false,
            "");
    return of(info, Columns.numbers(info.id(), amounts), sessions);
  }

  /// Edges that are round in the unit the values are told in.
  ///
  /// @param size of that unit
  private static double[] edges(double[] sorted, double size) {
    if (size == 1) {
      return edges(sorted);
    }
    double[] told = Arrays.stream(sorted).map(value -> value / size).toArray();
    return Arrays.stream(edges(told)).map(edge -> Math.rint(edge * size * 1e6) / 1e6).toArray();
  }

  /// Edges from the smallest value to the 99th percentile, at multiples of a width of 1, 2 or 5
  /// times a power of ten; of whole numbers if the values are. From the first percentile where what
  /// lies below it is longer than all up to the 99th, as a few large returns among purchases.
  static double[] edges(double[] sorted) {
    double low = sorted[0];
    double last = sorted[sorted.length - 1];
    double high = Sample.quantile(sorted, 0.99);
    if (high <= low) {
      high = last;
    }
    boolean whole = Arrays.stream(sorted).allMatch(value -> value == Math.rint(value));
    double first = Sample.quantile(sorted, 0.01);
    if (first - low > high - first && first < high) {
      low = first;
    }
    double width = width((high - low) / BINS, whole);
    double start = Math.floor(low / width + 1e-9);
    // The last value of a bin of whole numbers lies inside it, so the end lies one width further.
    double end = whole ? Math.floor(high / width + 1e-9) + 1 : Math.ceil(high / width - 1e-9);
    int bins = (int) Math.max(1, Math.min(BINS, end - start));
    double[] edges = new double[bins + 1];
    for (int i = 0; i <= bins; i++) {
      edges[i] = round((start + i) * width, width);
    }
    return edges;
  }

  private static double width(double least, boolean whole) {
    double width = whole ? 1 : Math.pow(10, Math.floor(Math.log10(least)));
    double[] factors = {1, 2, 5};
    for (double scale = width; ; scale *= 10) {
      for (double factor : factors) {
        // One bin to spare, since the first one starts at a multiple below the smallest value.
        if (factor * scale * (BINS - 1) >= least * BINS) {
          return factor * scale;
        }
      }
    }
  }

  /// Cuts the dust of multiplication: 0.30000000000000004 becomes 0.3.
  private static double round(double edge, double width) {
    double scale = Math.pow(10, Math.max(0, 1 - Math.floor(Math.log10(width))));
    return Math.rint(edge * scale) / scale;
  }

  /// Bins hold their lower edge; the last one also its upper edge and everything beyond, the first
  /// everything below.
  private static int bin(double[] edges, double value) {
    int at = Arrays.binarySearch(edges, value);
    return Math.clamp(at >= 0 ? at : -at - 2, 0, edges.length - 2);
  }

  private static List<Box> boxes(double[] values, Sessions sessions) {
    if (!sessions.outcome()) {
      return List.of(box(Messages.text("explore.group.all"), values));
    }
    List<Box> boxes = new ArrayList<>();
    boxes.add(box(Messages.text("explore.group.converted"), part(values, sessions, 1)));
    boxes.add(box(Messages.text("explore.group.others"), part(values, sessions, 0)));
    boxes.removeIf(box -> box.n() == 0);
    return boxes;
  }

  private static double[] part(double[] values, Sessions sessions, int label) {
    double[] part = new double[values.length];
    for (int row = 0; row < part.length; row++) {
      part[row] = sessions.label()[row] == label ? values[row] : Double.NaN;
    }
    return part;
  }

  /// Whiskers end at the last value within 1.5 interquartile ranges of the box (Tukey).
  private static Box box(String group, double[] values) {
    double[] sorted = Sample.sorted(values);
    double q1 = Sample.quantile(sorted, 0.25);
    double q3 = Sample.quantile(sorted, 0.75);
    double reach = 1.5 * (q3 - q1);
    double low = Arrays.stream(sorted).filter(v -> v >= q1 - reach).min().orElse(Double.NaN);
    double high = Arrays.stream(sorted).filter(v -> v <= q3 + reach).max().orElse(Double.NaN);
    return new Box(group, low, q1, Sample.quantile(sorted, 0.5), q3, high, sorted.length);
  }

  private static Long[] zeros(int n) {
    Long[] zeros = new Long[n];
    Arrays.fill(zeros, 0L);
    return zeros;
  }
}
