package org.clicktrail.ml.fitted;

import java.util.Arrays;
import java.util.Optional;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// A weighted sum, through the logistic function for probabilities.
public final class LinearScorer implements Scorer {

  private final Link link;
  private final double intercept;
  private final double[] weights;

  /// @param weights one a prepared number
  public LinearScorer(Link link, double intercept, double[] weights) {
    this.link = link;
    this.intercept = intercept;
    this.weights = weights.clone();
  }

  /// @param weights one a prepared number, then the intercept
  public static LinearScorer of(Link link, double[] weights) {
    int width = weights.length - 1;
    return new LinearScorer(link, weights[width], Arrays.copyOf(weights, width));
  }

  @Override
  public double score(double[] row) {
    return link.applied(sum(row));
  }

  private double sum(double[] row) {
    double sum = intercept;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * row[i];
    }
    return sum;
  }

  /// Against the average training row, whose prepared numbers are all 0: `weight × number`.
  @Override
  public Optional<Shares> shares(double[] row) {
    double[] amounts = new double[weights.length];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = weights[i] * row[i];
    }
    return Optional.of(new Shares(link.scale(), intercept, amounts));
  }

  @Override
  public Kind kind() {
    return Kind.LINEAR;
  }

  @Override
  public void write(ArrayWriter out) {
    link.write(out);
    out.number(intercept);
    out.numbers(weights);
  }

  static LinearScorer read(ArrayReader in, int width) throws BrokenException {
    return new LinearScorer(Link.read(in), in.number(), in.numbers(width));
  }
}
