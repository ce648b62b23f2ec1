package org.clicktrail.ml.prep;

import java.util.Arrays;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;

/// The target of a training set, once it is certain that something can be learned from it.
public final class Target {

  /// Fewer training rows are refused.
  public static final int LEAST_ROWS = 10;

  private Target() {}

  /// A fresh copy of the target.
  ///
  /// @throws ProblemException if there are too few rows, no column to learn from, or (conversion) a
  ///   single class
  /// @throws IllegalArgumentException if a target is missing, or (conversion) not 0 or 1
  public static double[] of(TrainingSet set, Task task) throws ProblemException {
    double[] target = set.target().toArray();
    if (target.length < LEAST_ROWS) {
      throw new ProblemException(
          Problem.Kind.TOO_FEW_ROWS, Formats.count(target.length), Formats.count(LEAST_ROWS));
    }
    if (set.features().columns().stream().allMatch(Column.Times.class::isInstance)) {
      throw new ProblemException(Problem.Kind.NO_COLUMNS);
    }
    int ones = 0;
    for (double value : target) {
      if (!Double.isFinite(value) || (task == Task.CONVERSION && value != 0 && value != 1)) {
        throw new IllegalArgumentException("target " + value);
      }
      ones += value == 1 ? 1 : 0;
    }
    if (task == Task.CONVERSION && (ones == 0 || ones == target.length)) {
      throw new ProblemException(Problem.Kind.ONLY_ONE_CLASS, Math.min(ones, 1));
    }
    return target;
  }

  /// @throws ProblemException if an amount is below zero, for models that cannot say so
  public static void checkNotNegative(double[] amounts) throws ProblemException {
    long below = Arrays.stream(amounts).filter(amount -> amount < 0).count();
    if (below > 0) {
      throw new ProblemException(
          Problem.Kind.AMOUNTS_BELOW_ZERO, Formats.count(below), Formats.count(amounts.length));
    }
  }

  /// @throws ProblemException if an amount is zero, for models of amounts that are always there
  public static void checkNotZero(double[] amounts) throws ProblemException {
    long zero = Arrays.stream(amounts).filter(amount -> amount == 0).count();
    if (zero > 0) {
      throw new ProblemException(
          Problem.Kind.AMOUNTS_ZERO, Formats.count(zero), Formats.count(amounts.length));
    }
  }
}
