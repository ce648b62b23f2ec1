package org.clicktrail.ml.fitted;

import java.util.Optional;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;
import org.clicktrail.ml.prep.Prep;

/// Log-odds by code, one table a prepared number: `base + sum of the entries`, through the logistic
/// function. This is what naive Bayes comes to when every number is a code.
public final class TableScorer implements Scorer {

  private final double base;
  private final double[][] tables;

  /// @param tables one a prepared number, one entry a code
  public TableScorer(double base, double[][] tables) {
    this.base = base;
    this.tables = tables.clone();
  }

  @Override
  public double score(double[] row) {
    double sum = base;
    for (int i = 0; i < tables.length; i++) {
      sum += tables[i][(int) row[i]];
    }
    return Link.LOGIT.applied(sum);
  }

  /// The entries themselves.
  @Override
  public Optional<Shares> shares(double[] row) {
    double[] amounts = new double[tables.length];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = tables[i][(int) row[i]];
    }
    return Optional.of(new Shares(Link.LOGIT.scale(), base, amounts));
  }

  @Override
  public Kind kind() {
    return Kind.TABLES;
  }

  @Override
  public void write(ArrayWriter out) {
    out.number(base);
    for (double[] table : tables) {
      out.numbers(table);
    }
  }

  static TableScorer read(ArrayReader in, Prep prep) throws BrokenException {
    double base = in.number();
    double[][] tables = new double[prep.width()][];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = in.numbers(prep.codes(i));
      if (tables[i].length == 0) {
        throw new BrokenException("a column without codes");
      }
    }
    return new TableScorer(base, tables);
  }
}
