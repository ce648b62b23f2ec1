package org.clicktrail.core.leak;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Column;

/// A column as ranks from 0: its different values in ascending order, missing first. The words of a
/// category are in the order of their conversion in the rows that are learned from; words rarer
/// than 20 rows there share one rank.
final class Ranked {

  private static final int RARE = 20;

  private final String name;
  private final int[] ranks;
  private final double[] values;
  private final List<List<String>> words;

  private Ranked(String name, int[] ranks, double[] values, List<List<String>> words) {
    this.name = name;
    this.ranks = ranks;
    this.values = values;
    this.words = words;
  }

  static Ranked of(Column.Numbers column) {
    double[] cells = column.toArray();
    double[] different = Arrays.stream(Sample.sorted(cells)).distinct().toArray();
    boolean missing = Arrays.stream(cells).anyMatch(Double::isNaN);
    int shift = missing ? 1 : 0;
    int[] ranks = new int[cells.length];
    for (int row = 0; row < ranks.length; row++) {
      ranks[row] =
          Double.isNaN(cells[row]) ? 0 : Arrays.binarySearch(different, cells[row] + 0.0) + shift;
    }
    double[] values = new double[different.length + shift];
    System.arraycopy(different, 0, values, shift, different.length);
    if (missing) {
      values[0] = Double.NaN;
    }
    return new Ranked(column.name(), ranks, values, List.of());
  }

  /// @param learn rows that decide on the order
  static Ranked of(Column.Categories column, double[] label, int[] learn) {
    int levels = column.levels().size();
    double[] n = new double[levels + 1];
    double[] ones = new double[levels + 1];
    double all = 0;
    for (int row : learn) {
      int level = level(column, row);
      n[level]++;
      ones[level] += label[row];
      all += label[row];
    }
    double mean = all / Math.max(1, learn.length);
    boolean[] rare = new boolean[levels + 1];
    double[] rate = new double[levels + 1];
    double rareN = 0;
    double rareOnes = 0;
    for (int level = 0; level <= levels; level++) {
      rare[level] = n[level] < RARE;
      rareN += rare[level] ? n[level] : 0;
      rareOnes += rare[level] ? ones[level] : 0;
    }
    for (int level = 0; level <= levels; level++) {
      rate[level] =
          rare[level] ? (rareOnes + mean) / (rareN + 1) : (ones[level] + mean) / (n[level] + 1);
    }
    Integer[] order = IntStream.rangeClosed(0, levels).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble((Integer l) -> rate[l]).thenComparing(l -> l));
    int[] rankOf = new int[levels + 1];
    List<List<String>> words = new java.util.ArrayList<>();
    double before = Double.NaN;
    for (int level : order) {
      if (rate[level] != before) {
        words.add(new java.util.ArrayList<>());
        before = rate[level];
      }
      words.getLast().add(level == levels ? "" : column.levels().get(level));
      rankOf[level] = words.size() - 1;
    }
    int[] ranks = new int[column.size()];
    for (int row = 0; row < ranks.length; row++) {
      ranks[row] = rankOf[level(column, row)];
    }
    return new Ranked(column.name(), ranks, new double[words.size()], List.copyOf(words));
  }

  private static int level(Column.Categories column, int row) {
    return column.missing(row) ? column.levels().size() : column.code(row);
  }

  String name() {
    return name;
  }

  int rank(int row) {
    return ranks[row];
  }

  /// Number of ranks.
  int size() {
    return values.length;
  }

  boolean category() {
    return !words.isEmpty();
  }

  /// The number behind a rank; NaN is missing.
  double value(int rank) {
    return values[rank];
  }

  /// The words behind a rank; "" is missing.
  List<String> words(int rank) {
    return words.get(rank);
  }
}
