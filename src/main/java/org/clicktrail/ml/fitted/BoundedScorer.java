package org.clicktrail.ml.fitted;

import java.util.Optional;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;
import org.clicktrail.ml.prep.Prep;

/// Another scorer that is only asked about rows inside the training range.
public final class BoundedScorer implements Scorer {

  private final Bounds bounds;
  private final Scorer inner;

  public BoundedScorer(Bounds bounds, Scorer inner) {
    this.bounds = bounds;
    this.inner = inner;
  }

  @Override
  public double score(double[] row) {
    return inner.score(bounds.inside(row));
  }

  @Override
  public double[] scores(double[][] rows) {
    double[][] inside = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      inside[row] = bounds.inside(rows[row]);
    }
    return inner.scores(inside);
  }

  @Override
  public Optional<Shares> shares(double[] row) {
    return inner.shares(bounds.inside(row));
  }

  @Override
  public Kind kind() {
    return Kind.BOUNDED;
  }

  @Override
  public void write(ArrayWriter out) {
    bounds.write(out);
    Scorer.writeInner(inner, out);
  }

  static BoundedScorer read(ArrayReader in, Prep prep) throws BrokenException {
    return new BoundedScorer(Bounds.read(in, prep.width()), Scorer.readInner(in, prep));
  }
}
