package org.clicktrail.ml.tree;

import java.util.Arrays;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.ml.prep.Prep;
import org.clicktrail.ml.prep.TrainingRows;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.type.StructType;
import smile.data.vector.DoubleVector;
import smile.data.vector.ValueVector;

/// Training rows as Smile wants them: the prepared columns x0, x1, … and the target y.
final class Frame {

  static final Formula TARGET = Formula.lhs("y");

  private final double[][] columns;
  private final double[] target;

  Frame(Prep prep, TrainingSet set, double[] target, Progress progress) {
    this(TrainingRows.columns(prep, set, progress), target);
  }

  /// @param columns p × n
  Frame(double[][] columns, double[] target) {
    this.columns = columns;
    this.target = target;
  }

  int width() {
    return columns.length;
  }

  int rows() {
    return target.length;
  }

  double target(int row) {
    return target[row];
  }

  /// One row of the columns.
  double[] row(int row) {
    return Arrays.stream(columns).mapToDouble(column -> column[row]).toArray();
  }

  /// Some of the rows.
  Frame rows(int[] rows) {
    double[][] some =
        Arrays.stream(columns)
            .map(column -> Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
            .toArray(double[][]::new);
    return new Frame(some, Arrays.stream(rows).mapToDouble(row -> target[row]).toArray());
  }

  /// With the target as a number.
  DataFrame numbers() {
    return frame(new DoubleVector("y", target));
  }

  private DataFrame frame(ValueVector y) {
    ValueVector[] all = new ValueVector[columns.length + 1];
    for (int i = 0; i < columns.length; i++) {
      all[i] = new DoubleVector("x" + i, columns[i]);
    }
    all[columns.length] = y;
    return new DataFrame(all);
  }

  /// The schema of the columns without target.
  StructType schema() {
    ValueVector[] all = new ValueVector[columns.length];
    for (int i = 0; i < columns.length; i++) {
      all[i] = new DoubleVector("x" + i, new double[] {0});
    }
    return new DataFrame(all).schema();
  }

  /// The different values of each column, ascending.
  double[][] values() {
    double[][] values = new double[columns.length][];
    for (int i = 0; i < columns.length; i++) {
      values[i] = Arrays.stream(columns[i]).sorted().distinct().toArray();
    }
    return values;
  }
}
