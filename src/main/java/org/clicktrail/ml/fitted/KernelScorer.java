package org.clicktrail.ml.fitted;

import java.util.Arrays;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// A weighted sum over remembered training rows, the nearer the more: `bias + scale × (offset + Σ
/// weight × exp(−gamma × squared distance))`. This is what a support vector machine with a Gaussian
/// kernel comes to.
public final class KernelScorer implements Scorer {

  private final Link link;
  private final Line line;
  private final double gamma;
  private final double[][] vectors;
  private final double[] weights;

  /// What the machine's sum is turned into: `bias + scale × (offset + sum)`.
  public record Line(double bias, double scale, double offset) {}

  /// @param vectors m × p prepared rows, at least one
  /// @param weights m
  public KernelScorer(Link link, Line line, double gamma, double[][] vectors, double[] weights) {
    this.link = link;
    this.line = line;
    this.gamma = gamma;
    this.vectors = Arrays.stream(vectors).map(double[]::clone).toArray(double[][]::new);
    this.weights = weights.clone();
  }

  @Override
  public double score(double[] row) {
    double sum = line.offset();
    for (int i = 0; i < weights.length; i++) {
      double[] vector = vectors[i];
      double distance = 0;
      for (int j = 0; j < vector.length; j++) {
        double difference = row[j] - vector[j];
        distance += difference * difference;
      }
      sum += weights[i] * Math.exp(-gamma * distance);
    }
    return link.applied(line.bias() + line.scale() * sum);
  }

  @Override
  public Kind kind() {
    return Kind.KERNEL;
  }

  @Override
  public void write(ArrayWriter out) {
    link.write(out);
    out.number(line.bias());
    out.number(line.scale());
    out.number(line.offset());
    out.number(gamma);
    out.numbers(weights);
    for (double[] vector : vectors) {
      out.numbers(vector);
    }
  }

  static KernelScorer read(ArrayReader in, int width) throws BrokenException {
    Link link = Link.read(in);
    Line line = new Line(in.number(), in.number(), in.number());
    double gamma = in.number();
    double[] weights = in.numbers();
    if (gamma < 0) {
      throw new BrokenException("a kernel grows with the distance");
    }
    double[][] vectors = new double[weights.length][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = in.numbers(width);
    }
    return new KernelScorer(link, line, gamma, vectors, weights);
  }
}
