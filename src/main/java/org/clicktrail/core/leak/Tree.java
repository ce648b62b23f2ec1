package org.clicktrail.core.leak;

import java.util.List;
import java.util.function.Consumer;

/// A small regression tree on 0/1, grown greedily by the sum of squares (CART; Breiman et al.
/// 1984). Splits are of the form rank ≤ t.
sealed interface Tree {

  /// Rows that ended here.
  record Leaf(double share, long rows) implements Tree {}

  /// @param column number of the column
  /// @param at the largest rank that goes to `low`
  record Fork(int column, int at, Tree low, Tree high) implements Tree {}

  /// @param rows rows to learn from
  /// @param depth questions in a row, at most
  /// @param least rows in a leaf
  static Tree grow(List<Ranked> columns, double[] label, int[] rows, int depth, int least) {
    double ones = 0;
    for (int row : rows) {
      ones += label[row];
    }
    Leaf leaf = new Leaf(ones / Math.max(1, rows.length), rows.length);
    if (depth == 0 || rows.length < 2 * least || ones == 0 || ones == rows.length) {
      return leaf;
    }
    Fork best = null;
    double gain = 1e-9;
    for (int column = 0; column < columns.size(); column++) {
      Ranked ranked = columns.get(column);
      double[] at = bestCut(ranked, label, rows, ones, least);
      if (at[1] > gain) {
        gain = at[1];
        best = new Fork(column, (int) at[0], leaf, leaf);
      }
    }
    if (best == null) {
      return leaf;
    }
    Ranked ranked = columns.get(best.column());
    int[] low = new int[rows.length];
    int[] high = new int[rows.length];
    int lows = 0;
    int highs = 0;
    for (int row : rows) {
      if (ranked.rank(row) <= best.at()) {
        low[lows++] = row;
      } else {
        high[highs++] = row;
      }
    }
    return new Fork(
        best.column(),
        best.at(),
        grow(columns, label, java.util.Arrays.copyOf(low, lows), depth - 1, least),
        grow(columns, label, java.util.Arrays.copyOf(high, highs), depth - 1, least));
  }

  /// The rank to cut after and the gain of it; gain 0 if none is allowed.
  private static double[] bestCut(
      Ranked ranked, double[] label, int[] rows, double ones, int least) {
    int[] counts = new int[ranked.size()];
    double[] sums = new double[ranked.size()];
    for (int row : rows) {
      int rank = ranked.rank(row);
      counts[rank]++;
      sums[rank] += label[row];
    }
    double whole = ones * ones / rows.length;
    double lowRows = 0;
    double lowOnes = 0;
    double[] best = {0, 0};
    for (int rank = 0; rank + 1 < counts.length; rank++) {
      lowRows += counts[rank];
      lowOnes += sums[rank];
      double highRows = rows.length - lowRows;
      if (counts[rank] > 0 && lowRows >= least && highRows >= least) {
        double highOnes = ones - lowOnes;
        double gain = lowOnes * lowOnes / lowRows + highOnes * highOnes / highRows - whole;
        if (gain > best[1]) {
          best[0] = rank;
          best[1] = gain;
        }
      }
    }
    return best;
  }

  /// Share of ones in the leaf of a row.
  default double share(List<Ranked> columns, int row) {
    Tree node = this;
    while (node instanceof Fork fork) {
      node = columns.get(fork.column()).rank(row) <= fork.at() ? fork.low() : fork.high();
    }
    return node instanceof Leaf leaf ? leaf.share() : Double.NaN;
  }

  /// Every path to a leaf of mostly ones.
  default void paths(List<Ranked> columns, Path from, Consumer<Path> sink) {
    switch (this) {
      case Leaf leaf -> {
        if (leaf.share() > 0.5) {
          sink.accept(from);
        }
      }
      case Fork fork -> {
        int size = columns.get(fork.column()).size();
        fork.low().paths(columns, from.with(fork.column(), 0, fork.at()), sink);
        fork.high().paths(columns, from.with(fork.column(), fork.at() + 1, size - 1), sink);
      }
    }
  }
}
