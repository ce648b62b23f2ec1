package org.clicktrail.ml.fitted;

import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// From the sum a model computes to its prediction.
public enum Link {
  /// The sum is the prediction.
  IDENTITY("value"),
  /// The sum is log-odds.
  LOGIT("logit"),
  /// The sum is the logarithm of the prediction.
  LOG("log");

  /// e to this is still a number.
  private static final double LARGEST = 700;

  private final String scale;

  Link(String scale) {
    this.scale = scale;
  }

  /// Name of the scale of the sum.
  String scale() {
    return scale;
  }

  double applied(double sum) {
    return switch (this) {
      case IDENTITY -> sum;
      case LOGIT -> 1 / (1 + Math.exp(-sum));
      case LOG -> Math.exp(Math.min(sum, LARGEST));
    };
  }

  void write(ArrayWriter out) {
    out.word(name());
  }

  static Link read(ArrayReader in) throws BrokenException {
    return in.choice(Link.class);
  }
}
