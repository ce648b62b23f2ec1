package org.clicktrail.ml.fitted;

import java.util.Optional;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// What training found, as arrays: from a prepared row to a prediction.
public sealed interface Scorer permits LinearScorer, TreeScorer {

  /// A probability or an amount, never NaN. Safe for many threads.
  ///
  /// @param row prepared numbers, no NaN
  double score(double[] row);

  /// How far each prepared number moves the row from the base value; empty if this kind has no
  /// exact answer.
  default Optional<Shares> shares(double[] row) {
    return Optional.empty();
  }

  void write(ArrayWriter out);

  /// Number of the kind in the file.
  int kind();

  /// @param width numbers of a prepared row
  static Scorer read(ArrayReader in, int kind, int width) throws BrokenException {
    return switch (kind) {
      case LinearScorer.KIND -> LinearScorer.read(in, width);
      case TreeScorer.KIND -> TreeScorer.read(in, width);
      default -> throw new BrokenException("a model of the unknown kind " + kind);
    };
  }

  /// An additive explanation: `base` plus all amounts is the prediction on its scale.
  final class Shares {
    private final String scale;
    private final double base;
    private final double[] amounts;

    /// @param scale `logit` or `value`
    /// @param amounts one a prepared number
    Shares(String scale, double base, double[] amounts) {
      this.scale = scale;
      this.base = base;
      this.amounts = amounts.clone();
    }

    String scale() {
      return scale;
    }

    double base() {
      return base;
    }

    double amount(int number) {
      return amounts[number];
    }
  }
}
