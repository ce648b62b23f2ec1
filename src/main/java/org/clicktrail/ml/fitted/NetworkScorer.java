package org.clicktrail.ml.fitted;

import java.util.Arrays;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// A network with one layer of rectified units: `bias + scale × (offset + Σ out × max(0, intercept
/// + Σ in × number))`.
public final class NetworkScorer implements Scorer {

  private final Link link;
  private final double bias;
  private final double scale;
  private final double[][] in;
  private final double[] out;

  /// @param bias added after the network's own sum was multiplied by `scale`
  /// @param in a line a unit: p weights, then the intercept
  /// @param out one weight a unit, then the offset
  public NetworkScorer(Link link, double bias, double scale, double[][] in, double[] out) {
    this.link = link;
    this.bias = bias;
    this.scale = scale;
    this.in = Arrays.stream(in).map(double[]::clone).toArray(double[][]::new);
    this.out = out.clone();
  }

  @Override
  public double score(double[] row) {
    double sum = out[in.length];
    for (int unit = 0; unit < in.length; unit++) {
      double[] weights = in[unit];
      double reached = weights[row.length];
      for (int i = 0; i < row.length; i++) {
        reached += weights[i] * row[i];
      }
      sum += reached > 0 ? out[unit] * reached : 0;
    }
    return link.applied(bias + scale * sum);
  }

  @Override
  public Kind kind() {
    return Kind.NETWORK;
  }

  @Override
  public void write(ArrayWriter to) {
    link.write(to);
    to.number(bias);
    to.number(scale);
    to.numbers(out);
    for (double[] unit : in) {
      to.numbers(unit);
    }
  }

  static NetworkScorer read(ArrayReader from, int width) throws BrokenException {
    Link link = Link.read(from);
    double bias = from.number();
    double scale = from.number();
    double[] out = from.numbers();
    if (out.length == 0) {
      throw new BrokenException("a network has no units");
    }
    double[][] in = new double[out.length - 1][];
    for (int unit = 0; unit < in.length; unit++) {
      in[unit] = from.numbers(width + 1);
    }
    return new NetworkScorer(link, bias, scale, in, out);
  }
}
