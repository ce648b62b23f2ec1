package org.clicktrail.ml.fitted;

import java.util.Arrays;
import java.util.Optional;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// A quadratic form: `intercept + Σ weight × number + Σ product weight × number × number`.
public final class QuadraticScorer implements Scorer {

  private final Link link;
  private final double intercept;
  private final double[] weights;

  /// Lower triangle, the diagonal included.
  private final double[][] products;

  /// @param weights one a prepared number
  /// @param products line i has the weights of number i times numbers 0 … i
  public QuadraticScorer(Link link, double intercept, double[] weights, double[][] products) {
    this.link = link;
    this.intercept = intercept;
    this.weights = weights.clone();
    this.products = Arrays.stream(products).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public double score(double[] row) {
    double sum = intercept;
    for (int i = 0; i < weights.length; i++) {
      if (row[i] != 0) {
        double factor = weights[i];
        double[] line = products[i];
        for (int j = 0; j <= i; j++) {
          factor += line[j] * row[j];
        }
        sum += factor * row[i];
      }
    }
    return link.applied(sum);
  }

  /// Against the average training row, whose prepared numbers are all 0; of a product half goes to
  /// either number, which is its Shapley value.
  @Override
  public Optional<Shares> shares(double[] row) {
    double[] amounts = new double[weights.length];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] += row[i] * (weights[i] + products[i][i] * row[i]);
      for (int j = 0; j < i; j++) {
        double half = products[i][j] * row[i] * row[j] / 2;
        amounts[i] += half;
        amounts[j] += half;
      }
    }
    return Optional.of(new Shares(link.scale(), intercept, amounts));
  }

  @Override
  public Kind kind() {
    return Kind.QUADRATIC;
  }

  @Override
  public void write(ArrayWriter out) {
    link.write(out);
    out.number(intercept);
    out.numbers(weights);
    for (double[] line : products) {
      out.numbers(line);
    }
  }

  static QuadraticScorer read(ArrayReader in, int width) throws BrokenException {
    Link link = Link.read(in);
    double intercept = in.number();
    double[] weights = in.numbers(width);
    double[][] products = new double[width][];
    for (int i = 0; i < width; i++) {
      products[i] = in.numbers(i + 1);
    }
    return new QuadraticScorer(link, intercept, weights, products);
  }
}
