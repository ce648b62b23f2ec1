package org.clicktrail.ml.fitted;

import java.util.Arrays;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// The training rows themselves: the share of ones among the k nearest, drawn a little towards the
/// overall share (one more neighbour with the average outcome), so that it is never 0 or 1.
///
/// Squared distance: the squared differences of numbers, plus [#MISMATCH] for each word that
/// differs. Equally distant rows: the earlier one is nearer.
public final class NeighbourScorer implements Scorer {

  /// What a different word adds.
  static final double MISMATCH = 0.5;

  /// Rows compared at a time; their distances stay in the fastest memory.
  private static final int BLOCK = 512;

  private final int k;
  private final boolean[] word;
  private final double[][] columns;
  private final double[] target;
  private final double mean;

  /// @param k at most the number of rows
  /// @param word which columns hold codes of words
  /// @param columns prepared training rows, column by column
  public NeighbourScorer(int k, boolean[] word, double[][] columns, double[] target) {
    this.k = k;
    this.word = word.clone();
    this.columns = columns.clone();
    this.target = target.clone();
    mean = Arrays.stream(target).sum() / target.length;
  }

  @Override
  public double score(double[] row) {
    Nearest nearest = new Nearest();
    double[] distances = new double[BLOCK];
    for (int start = 0; start < target.length; start += BLOCK) {
      int count = Math.min(BLOCK, target.length - start);
      Arrays.fill(distances, 0, count, 0);
      for (int column = 0; column < columns.length; column++) {
        if (word[column]) {
          addMismatches(distances, columns[column], start, count, row[column]);
        } else {
          addSquares(distances, columns[column], start, count, row[column]);
        }
      }
      for (int i = 0; i < count; i++) {
        if (distances[i] < nearest.farthest()) {
          nearest.put(distances[i], start + i);
        }
      }
    }
    return (nearest.sum() + mean) / (k + 1);
  }

  private static void addSquares(
      double[] distances, double[] column, int start, int count, double value) {
    for (int i = 0; i < count; i++) {
      double difference = column[start + i] - value;
      distances[i] += difference * difference;
    }
  }

  private static void addMismatches(
      double[] distances, double[] column, int start, int count, double value) {
    for (int i = 0; i < count; i++) {
      // codes are whole numbers: at least 1 apart or equal; unlike a comparison this vectorizes
      distances[i] += Math.min(1, Math.abs(column[start + i] - value)) * MISMATCH;
    }
  }

  @Override
  public Kind kind() {
    return Kind.NEIGHBOURS;
  }

  @Override
  public void write(ArrayWriter out) {
    out.whole(k);
    out.numbers(target);
    for (int column = 0; column < columns.length; column++) {
      out.flag(word[column]);
      out.numbers(columns[column]);
    }
  }

  static NeighbourScorer read(ArrayReader in, int width) throws BrokenException {
    int k = in.whole();
    double[] target = in.numbers();
    if (k < 1 || k > target.length) {
      throw new BrokenException("it has fewer rows than neighbours");
    }
    boolean[] word = new boolean[width];
    double[][] columns = new double[width][];
    for (int column = 0; column < width; column++) {
      word[column] = in.flag();
      columns[column] = in.numbers(target.length);
    }
    return new NeighbourScorer(k, word, columns, target);
  }

  /// The k nearest so far, nearest first.
  private final class Nearest {
    private final double[] distance = new double[k];
    private final int[] row = new int[k];

    Nearest() {
      Arrays.fill(distance, Double.POSITIVE_INFINITY);
    }

    double farthest() {
      return distance[k - 1];
    }

    void put(double closer, int which) {
      int at = k - 1;
      while (at > 0 && distance[at - 1] > closer) {
        distance[at] = distance[at - 1];
        row[at] = row[at - 1];
        at--;
      }
      distance[at] = closer;
      row[at] = which;
    }

    double sum() {
      double sum = 0;
      for (int which : row) {
        sum += target[which];
      }
      return sum;
    }
  }
}
