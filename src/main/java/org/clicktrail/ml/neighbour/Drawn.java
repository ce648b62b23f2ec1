package org.clicktrail.ml.neighbour;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.clicktrail.core.split.Groups;
import org.clicktrail.ml.fitted.NeighbourScorer;
import org.clicktrail.ml.prep.Design;
import org.clicktrail.ml.prep.RowSample;

/// Outcomes drawn towards their mean, so that a mean of few neighbours is right on average.
///
/// The k nearest of a rare outcome are mostly chance: where they say much, the truth is nearer to
/// the mean. How much nearer, rows held back say: the slope of their outcomes over what the other
/// rows predict for them (calibration slope, Cox 1958).
final class Drawn {

  private static final int MOST_HELD = 2_000;

  /// The order of the predictions stays, even where neighbours say nothing.
  private static final double LEAST = 0.05;

  private final double[][] rows;
  private final double[] target;
  private final int[] groups;
  private final int k;
  private final boolean[] word;

  /// @param k neighbours
  /// @param word which columns hold codes of words
  Drawn(Design design, int k, boolean[] word) {
    this.rows = design.rows();
    this.target = design.target();
    this.groups = design.groups();
    this.k = k;
    this.word = word.clone();
  }

  /// `mean + slope × (outcome − mean)` a row.
  double[] targets(long seed) {
    int[] held = held(seed);
    if (target.length - held.length < k || held.length < 2) {
      return target;
    }
    double slope = slope(held);
    double mean = Arrays.stream(target).sum() / target.length;
    return Arrays.stream(target).map(value -> mean + slope * (value - mean)).toArray();
  }

  /// Whole groups, about [#MOST_HELD] rows or a quarter of all.
  private int[] held(long seed) {
    int all = Groups.count(groups);
    int most = (int) ((long) all * Math.min(MOST_HELD, target.length / 4) / target.length);
    boolean[] out = new boolean[all];
    Arrays.stream(RowSample.of(all, most, seed)).forEach(group -> out[group] = true);
    return IntStream.range(0, target.length).filter(row -> out[groups[row]]).toArray();
  }

  private double slope(int[] held) {
    boolean[] out = new boolean[target.length];
    Arrays.stream(held).forEach(row -> out[row] = true);
    int[] learned = IntStream.range(0, out.length).filter(row -> !out[row]).toArray();
    double[] predicted =
        new NeighbourScorer(k, word, Design.columns(rows(learned)), targets(learned))
            .scores(rows(held));
    double[] actual = targets(held);
    double meanPredicted = Arrays.stream(predicted).sum() / predicted.length;
    double meanActual = Arrays.stream(actual).sum() / actual.length;
    double together = 0;
    double alone = 0;
    for (int i = 0; i < predicted.length; i++) {
      double from = predicted[i] - meanPredicted;
      together += from * (actual[i] - meanActual);
      alone += from * from;
    }
    return alone == 0 ? 1 : Math.clamp(together / alone, LEAST, 1);
  }

  private double[][] rows(int[] of) {
    return Arrays.stream(of).mapToObj(row -> rows[row]).toArray(double[][]::new);
  }

  private double[] targets(int[] of) {
    return Arrays.stream(of).mapToDouble(row -> target[row]).toArray();
  }
}
