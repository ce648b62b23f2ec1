package org.clicktrail.ml.prep;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.split.Folds;
import org.clicktrail.core.split.Groups;
import org.clicktrail.core.stat.Sample;

/// Sums a machine gives to rows it did not learn from: what a calibration may be fitted to.
public final class OutOfFold {

  /// Folds of the training rows.
  public static final int FOLDS = 3;

  private OutOfFold() {}

  /// Trains on some rows; may throw to end everything.
  @FunctionalInterface
  public interface Machine {

    /// @param rows n × p
    /// @param target 0 or 1, both there
    ToDoubleFunction<double[]> trained(double[][] rows, double[] target, Progress progress)
        throws ProblemException;
  }

  /// A fold from 0 to `folds` − 1 for each row; the classes are spread evenly, no group is torn
  /// apart.
  ///
  /// @param target 0 or 1
  /// @param groups a group number for each row
  public static int[] folds(double[] target, int[] groups, int folds, long seed) {
    return Groups.count(groups) == groups.length
        ? Sample.folds(target, folds, seed)
        : Folds.stratified(groups, target, folds, seed);
  }

  /// @param design target 0 or 1
  /// @return n sums; 0 where all rows to learn from had the same class
  public static double[] sums(Design design, long seed, Machine machine, Progress progress)
      throws ProblemException {
    double[][] rows = design.rows();
    double[] target = design.target();
    int[] fold = folds(target, design.groups(), FOLDS, seed);
    double[] sums = new double[target.length];
    for (int part = 0; part < FOLDS; part++) {
      int now = part;
      int[] in = IntStream.range(0, fold.length).filter(row -> fold[row] != now).toArray();
      int[] out = IntStream.range(0, fold.length).filter(row -> fold[row] == now).toArray();
      double[] learned = Arrays.stream(in).mapToDouble(row -> target[row]).toArray();
      if (Arrays.stream(learned).distinct().count() > 1) {
        ToDoubleFunction<double[]> trained =
            machine.trained(
                Arrays.stream(in).mapToObj(row -> rows[row]).toArray(double[][]::new),
                learned,
                progress.part((double) part / FOLDS, (part + 1.0) / FOLDS));
        for (int row : out) {
          sums[row] = trained.applyAsDouble(rows[row]);
        }
      }
    }
    return sums;
  }
}
