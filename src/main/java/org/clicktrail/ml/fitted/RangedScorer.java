package org.clicktrail.ml.fitted;

import java.util.Optional;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.learn.DecisionTree;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;
import org.clicktrail.ml.prep.Prep;

/// Another scorer of amounts, and how far they lie from what it says.
public final class RangedScorer implements Scorer {

  private final Scorer inner;
  private final Bands bands;

  public RangedScorer(Scorer inner, Bands bands) {
    this.inner = inner;
    this.bands = bands;
  }

  Bands bands() {
    return bands;
  }

  @Override
  public double score(double[] row) {
    return inner.score(row);
  }

  @Override
  public double[] scores(double[][] rows) {
    return inner.scores(rows);
  }

  @Override
  public Optional<Shares> shares(double[] row) {
    return inner.shares(row);
  }

  @Override
  public Optional<Additive> terms(Prep prep) {
    return inner.terms(prep);
  }

  @Override
  public Optional<DecisionTree> tree(Prep prep) {
    return inner.tree(prep);
  }

  @Override
  public Kind kind() {
    return Kind.RANGED;
  }

  @Override
  public void write(ArrayWriter out) {
    bands.write(out);
    Scorer.writeInner(inner, out);
  }

  static RangedScorer read(ArrayReader in, Prep prep) throws BrokenException {
    Bands bands = Bands.read(in);
    return new RangedScorer(Scorer.readWrapped(in, prep), bands);
  }
}
