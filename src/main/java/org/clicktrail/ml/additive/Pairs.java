package org.clicktrail.ml.additive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clicktrail.core.job.Progress;

/// Finds the pairs of columns that say more together than apart, given what the curves explain
/// already: by the best four boxes of each pair (after Lou, Caruana, Gehrke, Hooker 2013, "Accurate
/// intelligible models with pairwise interactions").
final class Pairs {

  /// Groups of codes a column of a pair has at most.
  static final int GROUPS = 32;

  /// Columns that may be in a pair: those with the tallest curves.
  private static final int COLUMNS = 40;

  private Pairs() {}

  /// A column as part of pairs.
  static final class Part {

    /// Place in the prepared table.
    final int column;

    /// Group of each code.
    final int[] group;

    final Codes codes;

    Part(int column, int[] group, Codes codes) {
      this.column = column;
      this.group = group;
      this.codes = codes;
    }
  }

  record Pair(Part first, Part second, double gain) {
    Codes codes() {
      return Codes.pair(first.codes, second.codes);
    }

    Surface shape(int least) {
      return new Surface(first.codes.size(), second.codes.size(), least);
    }
  }

  /// The best pairs, best first.
  ///
  /// @param curves one a column
  /// @param slopes at what the curves predict
  static List<Pair> found(
      Codes[] columns, double[][] curves, Slopes slopes, Settings settings, Progress progress) {
    List<Part> parts = parts(columns, curves);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      progress.report(i, parts.size());
      for (int j = i + 1; j < parts.size(); j++) {
        Pair pair = new Pair(parts.get(i), parts.get(j), 0);
        Codes codes = pair.codes();
        Sums sums = new Sums(codes.size());
        sums.fill(codes, slopes);
        double gain = pair.shape(settings.least()).step(sums, new double[codes.size()]);
        pairs.add(new Pair(pair.first, pair.second, gain));
      }
    }
    pairs.sort(Comparator.comparingDouble(pair -> -pair.gain));
    return pairs.stream().filter(pair -> pair.gain > 0).limit(settings.pairs()).toList();
  }

  private static List<Part> parts(Codes[] columns, double[][] curves) {
    List<Part> parts = new ArrayList<>();
    for (int i : tallest(columns, curves)) {
      int[] group = columns[i].groups(GROUPS);
      int groups = group[group.length - 1] + 1;
      if (groups > 1) {
        parts.add(new Part(i, group, columns[i].mapped(group, groups)));
      }
    }
    return parts;
  }

  private static List<Integer> tallest(Codes[] columns, double[][] curves) {
    List<Integer> order = new ArrayList<>();
    double[] height = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      double[] counts = columns[i].counts();
      for (int code = 0; code < counts.length; code++) {
        height[i] += counts[code] * Math.abs(curves[i][code]);
      }
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -height[i]));
    return order.stream().limit(COLUMNS).sorted().toList();
  }
}
