package org.clicktrail.ml.fitted;

import java.util.Optional;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.learn.DecisionTree;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;
import org.clicktrail.ml.prep.Prep;

/// Another scorer of probabilities, and what becomes of what it says.
public final class CalibratedScorer implements Scorer {

  private final Scorer inner;
  private final Calibrator calibrator;

  public CalibratedScorer(Scorer inner, Calibrator calibrator) {
    this.inner = inner;
    this.calibrator = calibrator;
  }

  Calibrator calibrator() {
    return calibrator;
  }

  @Override
  public double score(double[] row) {
    return calibrator.applied(inner.score(row));
  }

  @Override
  public double[] scores(double[][] rows) {
    double[] scores = inner.scores(rows);
    for (int row = 0; row < scores.length; row++) {
      scores[row] = calibrator.applied(scores[row]);
    }
    return scores;
  }

  /// A line on log-odds carries log-odds over, so they add up to the final chance; another curve
  /// leaves the shares of the scorer as they are, which add up to what it says itself.
  @Override
  public Optional<Shares> shares(double[] row) {
    return inner
        .shares(row)
        .map(shares ->
            calibrator instanceof LineCalibrator line
                    && shares.scale().equals(Link.LOGIT.scale())
                    && inside(line, inner.score(row))
                ? shares.along(line.slope(), line.constant())
                : shares.beforeCalibration());
  }

  /// On the scale of what is calibrated, as it says itself: whatever the calibration does to them
  /// is left out.
  @Override
  public Optional<Additive> terms(Prep prep) {
    return inner.terms(prep);
  }

  /// With what it predicts itself.
  @Override
  public Optional<DecisionTree> tree(Prep prep) {
    return inner.tree(prep);
  }

  private static boolean inside(LineCalibrator line, double probability) {
    return probability >= line.nearest() && probability <= 1 - line.nearest();
  }

  @Override
  public Kind kind() {
    return Kind.CALIBRATED;
  }

  @Override
  public void write(ArrayWriter out) {
    out.word(calibrator.kind().name());
    calibrator.write(out);
    Scorer.writeInner(inner, out);
  }

  static CalibratedScorer read(ArrayReader in, Prep prep) throws BrokenException {
    Calibrator calibrator = Calibrator.read(in);
    return new CalibratedScorer(Scorer.readWrapped(in, prep), calibrator);
  }
}
