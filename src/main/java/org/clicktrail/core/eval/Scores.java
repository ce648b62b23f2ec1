package org.clicktrail.core.eval;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Predictions beside the truth, on test rows only.
public final class Scores {
  private final double[] predicted;
  private final double[] actual;
  private final int[] rows;
  private final int[] fold;

  /// All of equal length n.
  ///
  /// @param predicted probability or amount
  /// @param actual 0 or 1, or amount
  /// @param rows row of the snapshot each belongs to
  /// @param fold number of the fold it was tested in, from 0
  public Scores(double[] predicted, double[] actual, int[] rows, int[] fold) {
    if (predicted.length != actual.length
        || predicted.length != rows.length
        || predicted.length != fold.length) {
      throw new IllegalArgumentException("lengths differ");
    }
    this.predicted = predicted.clone();
    this.actual = actual.clone();
    this.rows = rows.clone();
    this.fold = fold.clone();
  }

  /// Each row once, as it was first tested: of rows divided several times the first division, else
  /// the same.
  public Scores once() {
    BitSet seen = new BitSet();
    int[] first =
        IntStream.range(0, rows.length)
            .filter(i -> {
              boolean is = !seen.get(rows[i]);
              seen.set(rows[i]);
              return is;
            })
            .toArray();
    return first.length == rows.length
        ? this
        : new Scores(
            IntStream.of(first).mapToDouble(i -> predicted[i]).toArray(),
            IntStream.of(first).mapToDouble(i -> actual[i]).toArray(),
            IntStream.of(first).map(i -> rows[i]).toArray(),
            IntStream.of(first).map(i -> fold[i]).toArray());
  }

  public int size() {
    return predicted.length;
  }

  public double[] predicted() {
    return predicted.clone();
  }

  public double[] actual() {
    return actual.clone();
  }

  public int[] rows() {
    return rows.clone();
  }

  public int[] fold() {
    return fold.clone();
  }

  public int folds() {
    return Arrays.stream(fold).max().orElse(-1) + 1;
  }

  public double predicted(int i) {
    return predicted[i];
  }

  public double actual(int i) {
    return actual[i];
  }

  /// Places 0 to n - 1 by prediction, lowest first; ties as they stand.
  public int[] ascending() {
    return IntStream.range(0, size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> predicted[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
