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

  /// The rows block by block, in a block column by column.
  private final double[][][] blocks;

  private final double[] target;
  private final double mean;

  /// @param k at most the number of rows
  /// @param word which columns hold codes of words
  /// @param columns prepared training rows, column by column
  public NeighbourScorer(int k, boolean[] word, double[][] columns, double[] target) {
    this.k = k;
    this.word = word.clone();
    blocks = new double[(target.length + BLOCK - 1) / BLOCK][columns.length][];
    for (int block = 0; block < blocks.length; block++) {
      int start = block * BLOCK;
      for (int column = 0; column < columns.length; column++) {
        blocks[block][column] =
            Arrays.copyOfRange(columns[column], start, Math.min(start + BLOCK, target.length));
      }
    }
    this.target = target.clone();
    mean = Arrays.stream(target).sum() / target.length;
  }

  @Override
  public double score(double[] row) {
    return scores(new double[][] {row})[0];
  }

  /// A block of remembered rows stays in the fastest memory for all rows asked about.
  @Override
  public double[] scores(double[][] rows) {
    Nearest[] nearest = new Nearest[rows.length];
    Arrays.setAll(nearest, _ -> new Nearest());
    double[] distances = new double[BLOCK];
    for (int block = 0; block < blocks.length; block++) {
      int start = block * BLOCK;
      int count = Math.min(BLOCK, target.length - start);
      for (int i = 0; i < rows.length; i++) {
        measure(distances, blocks[block], rows[i]);
        nearest[i].putAll(distances, start, count);
      }
    }
    return Arrays.stream(nearest).mapToDouble(near -> (near.sum() + mean) / (k + 1)).toArray();
  }

  private void measure(double[] distances, double[][] block, double[] row) {
    Arrays.fill(distances, 0);
    for (int column = 0; column < block.length; column++) {
      if (word[column]) {
        addMismatches(distances, block[column], row[column]);
      } else {
        addSquares(distances, block[column], row[column]);
      }
    }
  }

  // Both loops use one index for both arrays: only then does the compiler vectorize them.

  private static void addSquares(double[] distances, double[] column, double value) {
    for (int i = 0; i < column.length; i++) {
      double difference = column[i] - value;
      distances[i] += difference * difference;
    }
  }

  /// Codes are whole numbers: equal, or at least 1 apart.
  private static void addMismatches(double[] distances, double[] column, double value) {
    for (int i = 0; i < column.length; i++) {
      distances[i] += Math.min(1, Math.abs(column[i] - value)) * MISMATCH;
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
    for (int column = 0; column < word.length; column++) {
      out.flag(word[column]);
      out.numbers(column(column));
    }
  }

  private double[] column(int column) {
    return Arrays.stream(blocks).flatMapToDouble(block -> Arrays.stream(block[column])).toArray();
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

    void putAll(double[] distances, int start, int count) {
      for (int i = 0; i < count; i++) {
        if (distances[i] < distance[k - 1]) {
          put(distances[i], start + i);
        }
      }
    }

    private void put(double closer, int which) {
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
