package org.clicktrail.core.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;

/// Parts of equal size in which a group is never torn apart.
public final class Folds {

  /// Copies join the group of their original only while they are rare; where features are so coarse
  /// that most rows have a twin, a twin is no copy.
  private static final double MOST_COPIES = 0.05;

  private Folds() {}

  /// A part from 0 to `folds` − 1 for each row, the classes spread evenly: large groups first, each
  /// to the part that has least of its classes (as scikit-learn's StratifiedGroupKFold does).
  ///
  /// @param groups a group number for each row
  /// @param label 0 or 1; all equal: only sizes count
  public static int[] stratified(int[] groups, double[] label, int folds, long seed) {
    int count = Groups.count(groups);
    double[] positives = new double[count];
    double[] negatives = new double[count];
    for (int row = 0; row < groups.length; row++) {
      if (label[row] == 1) {
        positives[groups[row]]++;
      } else {
        negatives[groups[row]]++;
      }
    }
    double allPositives = Math.max(1, Arrays.stream(positives).sum());
    double allNegatives = Math.max(1, Arrays.stream(negatives).sum());
    double[] heldPositives = new double[folds];
    double[] heldNegatives = new double[folds];
    int[] partOfGroup = new int[count];
    for (int group : order(positives, negatives, seed)) {
      int best = 0;
      double bestCost = Double.POSITIVE_INFINITY;
      for (int part = 0; part < folds; part++) {
        double cost =
            heldPositives[part] * positives[group] / (allPositives * allPositives)
                + heldNegatives[part] * negatives[group] / (allNegatives * allNegatives);
        if (cost < bestCost) {
          best = part;
          bestCost = cost;
        }
      }
      partOfGroup[group] = best;
      heldPositives[best] += positives[group];
      heldNegatives[best] += negatives[group];
    }
    return Arrays.stream(groups).map(group -> partOfGroup[group]).toArray();
  }

  /// Groups by size, largest first, equal ones in an order drawn from the seed.
  private static int[] order(double[] positives, double[] negatives, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] shuffled = IntStream.range(0, positives.length).toArray();
    for (int i = shuffled.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int held = shuffled[i];
      shuffled[i] = shuffled[other];
      shuffled[other] = held;
    }
    return Arrays.stream(shuffled)
        .boxed()
        .sorted(Comparator.comparingDouble(group -> -positives[group] - negatives[group]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// Train and test rows of each part.
  static List<Split.Fold> folds(int[] parts, int folds) {
    List<Split.Fold> all = new ArrayList<>();
    for (int part = 0; part < folds; part++) {
      int held = part;
      int[] train =
          IntStream.range(0, parts.length)
              .filter(row -> parts[row] >= 0 && parts[row] != held)
              .toArray();
      int[] test = IntStream.range(0, parts.length).filter(row -> parts[row] == held).toArray();
      all.add(new Split.Fold(train, test, new int[0]));
    }
    return all;
  }

  /// Groups joined where rows are exact copies of each other in every feature and the label, unless
  /// more than 5 % of the rows are copies.
  static int[] joinedByCopies(int[] groups, Table features, double[] label) {
    Map<Long, Integer> firstRow = new HashMap<>();
    int[] original = new int[groups.length];
    int copies = 0;
    for (int row = 0; row < groups.length; row++) {
      Integer first = firstRow.putIfAbsent(hash(features, row, label[row]), row);
      original[row] = first == null ? row : first;
      copies += first == null ? 0 : 1;
    }
    if (copies == 0 || copies > MOST_COPIES * groups.length) {
      return groups;
    }
    int[] parent = IntStream.range(0, Groups.count(groups)).toArray();
    for (int row = 0; row < groups.length; row++) {
      int a = root(parent, groups[row]);
      int b = root(parent, groups[original[row]]);
      parent[Math.max(a, b)] = Math.min(a, b);
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    return Arrays.stream(groups)
        .map(group -> numbers.computeIfAbsent(root(parent, group), _ -> numbers.size()))
        .toArray();
  }

  private static int root(int[] parent, int of) {
    int at = of;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /// 64 bits of a row; two different rows agree with a chance of about 1 in 10¹⁹.
  private static long hash(Table features, int row, double label) {
    long hash = Double.doubleToLongBits(label);
    for (Column column : features.columns()) {
      long cell =
          switch (column) {
            case Column.Numbers numbers -> Double.doubleToLongBits(numbers.number(row) + 0.0);
            case Column.Categories words -> words.missing(row) ? -1 : words.code(row);
            case Column.Times times -> times.missing(row) ? -1 : times.micros(row);
          };
      hash = mix(hash * 31 + cell);
    }
    return hash;
  }

  /// Finaliser of SplitMix64 (Steele, Lea and Flood 2014).
  private static long mix(long bits) {
    long z = bits + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
