package org.clicktrail.ml.fitted;

import java.util.Arrays;
import java.util.Optional;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;
import org.clicktrail.ml.prep.Prep;

/// What training found, as arrays: from a prepared row to a prediction.
public sealed interface Scorer
    permits LinearScorer, TreeScorer, TableScorer, NeighbourScorer, AdditiveScorer {

  /// A probability or an amount, never NaN. Safe for many threads.
  ///
  /// @param row prepared numbers, no NaN
  double score(double[] row);

  /// Scores many rows; the same numbers as [#score], faster where a model is large.
  ///
  /// @param rows prepared rows
  /// @return one a row
  default double[] scores(double[][] rows) {
    return Arrays.stream(rows).mapToDouble(this::score).toArray();
  }

  /// How far each prepared number moves the row from the base value; empty if this kind has no
  /// exact answer.
  default Optional<Shares> shares(double[] row) {
    return Optional.empty();
  }

  void write(ArrayWriter out);

  Kind kind();

  /// Kinds of scorers as named in the file.
  enum Kind {
    LINEAR,
    TREES,
    TABLES,
    NEIGHBOURS,
    ADDITIVE
  }

  /// @param prep what the scorer was trained behind; the file must fit it
  static Scorer read(ArrayReader in, Prep prep) throws BrokenException {
    return switch (in.choice(Kind.class)) {
      case LINEAR -> LinearScorer.read(in, prep.width());
      case TREES -> TreeScorer.read(in, prep.width());
      case TABLES -> TableScorer.read(in, prep);
      case NEIGHBOURS -> NeighbourScorer.read(in, prep.width());
      case ADDITIVE -> AdditiveScorer.read(in, prep);
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
