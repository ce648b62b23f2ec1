package org.clicktrail.ml.fitted;

import java.util.Arrays;
import java.util.Optional;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.learn.DecisionTree;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;
import org.clicktrail.ml.prep.Prep;

/// What training found, as arrays: from a prepared row to a prediction.
public sealed interface Scorer
    permits LinearScorer,
        QuadraticScorer,
        TreeScorer,
        TableScorer,
        NeighbourScorer,
        KernelScorer,
        NetworkScorer,
        AdditiveScorer,
        BoundedScorer,
        TwoPartScorer,
        CalibratedScorer,
        RangedScorer {

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

  /// The terms of an additive model; empty for other kinds.
  ///
  /// @param prep what it was trained behind
  default Optional<Additive> terms(Prep prep) {
    return Optional.empty();
  }

  /// The questions of a single tree; empty for other kinds.
  ///
  /// @param prep what it was trained behind
  default Optional<DecisionTree> tree(Prep prep) {
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
    /// Without standard errors, as files had it before there were any.
    ADDITIVE,
    ADDITIVE_WITH_ERRORS,
    QUADRATIC,
    KERNEL,
    NETWORK,
    BOUNDED,
    TWO_PART,
    CALIBRATED,
    RANGED
  }

  /// @param prep what the scorer was trained behind; the file must fit it
  static Scorer read(ArrayReader in, Prep prep) throws BrokenException {
    return read(in, prep, in.choice(Kind.class));
  }

  private static Scorer read(ArrayReader in, Prep prep, Kind kind) throws BrokenException {
    return switch (kind) {
      case LINEAR -> LinearScorer.read(in, prep.width());
      case TREES -> TreeScorer.read(in, prep.width());
      case TABLES -> TableScorer.read(in, prep);
      case NEIGHBOURS -> NeighbourScorer.read(in, prep.width());
      case ADDITIVE -> AdditiveScorer.read(in, prep, false);
      case ADDITIVE_WITH_ERRORS -> AdditiveScorer.read(in, prep, true);
      case QUADRATIC -> QuadraticScorer.read(in, prep.width());
      case KERNEL -> KernelScorer.read(in, prep.width());
      case NETWORK -> NetworkScorer.read(in, prep.width());
      case BOUNDED -> BoundedScorer.read(in, prep);
      case TWO_PART -> TwoPartScorer.read(in, prep);
      case CALIBRATED -> CalibratedScorer.read(in, prep);
      case RANGED -> RangedScorer.read(in, prep);
    };
  }

  /// Writes a scorer that is part of another.
  static void writeInner(Scorer inner, ArrayWriter out) {
    out.word(inner.kind().name());
    inner.write(out);
  }

  /// Reads a scorer that is part of another. It has no parts itself, so a forged file cannot nest
  /// without end.
  static Scorer readInner(ArrayReader in, Prep prep) throws BrokenException {
    Kind kind = in.choice(Kind.class);
    if (kind == Kind.BOUNDED || kind == Kind.TWO_PART || wraps(kind)) {
      throw new BrokenException("a part has parts");
    }
    return read(in, prep, kind);
  }

  /// Reads the scorer that a calibrated one, or one with ranges, is made of.
  static Scorer readWrapped(ArrayReader in, Prep prep) throws BrokenException {
    Kind kind = in.choice(Kind.class);
    if (wraps(kind)) {
      throw new BrokenException("it is calibrated twice");
    }
    return read(in, prep, kind);
  }

  private static boolean wraps(Kind kind) {
    return kind == Kind.CALIBRATED || kind == Kind.RANGED;
  }

  /// An additive explanation: `base` plus all amounts is the prediction on its scale.
  final class Shares {
    private final String scale;
    private final double base;
    private final double[] amounts;
    private final boolean calibrated;

    /// @param scale `logit`, `log` or `value`
    /// @param amounts one a prepared number
    Shares(String scale, double base, double[] amounts) {
      this(scale, base, amounts, true);
    }

    private Shares(String scale, double base, double[] amounts, boolean calibrated) {
      this.scale = scale;
      this.base = base;
      this.amounts = amounts.clone();
      this.calibrated = calibrated;
    }

    /// The same for `slope × sum + constant`.
    Shares along(double slope, double constant) {
      double[] longer = Arrays.stream(amounts).map(amount -> slope * amount).toArray();
      return new Shares(scale, slope * base + constant, longer);
    }

    /// The same, said to add up to what stood before a calibration.
    Shares beforeCalibration() {
      return new Shares(scale, base, amounts, false);
    }

    /// Whether they add up to the final prediction.
    boolean calibrated() {
      return calibrated;
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
