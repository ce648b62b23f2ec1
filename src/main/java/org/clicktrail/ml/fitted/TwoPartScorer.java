package org.clicktrail.ml.fitted;

import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;
import org.clicktrail.ml.prep.Prep;

/// The chance that there is an amount, times the amount if there is one.
public final class TwoPartScorer implements Scorer {

  private final Scorer chance;
  private final Scorer amount;

  /// @param chance a probability
  /// @param amount above 0
  public TwoPartScorer(Scorer chance, Scorer amount) {
    this.chance = chance;
    this.amount = amount;
  }

  @Override
  public double score(double[] row) {
    return chance.score(row) * amount.score(row);
  }

  @Override
  public double[] scores(double[][] rows) {
    double[] products = chance.scores(rows);
    double[] amounts = amount.scores(rows);
    for (int row = 0; row < products.length; row++) {
      products[row] *= amounts[row];
    }
    return products;
  }

  @Override
  public Kind kind() {
    return Kind.TWO_PART;
  }

  @Override
  public void write(ArrayWriter out) {
    Scorer.writeInner(chance, out);
    Scorer.writeInner(amount, out);
  }

  static TwoPartScorer read(ArrayReader in, Prep prep) throws BrokenException {
    return new TwoPartScorer(Scorer.readInner(in, prep), Scorer.readInner(in, prep));
  }
}
