package org.clicktrail.ml.prep;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.table.Column;

/// Training rows as prepared numbers. They differ from other rows in one thing: the mean target of
/// a word leaves out the fold a row is in, so that no row is told its own outcome.
public final class TrainingRows {

  private static final int FOLDS = 5;
  private static final long SEED = 1;

  private TrainingRows() {}

  /// n × [Prep#width()].
  ///
  /// @param prep fitted to the same rows
  public static double[][] matrix(Prep prep, TrainingSet set, Progress progress) {
    double[][] matrix = prep.matrix(set.features(), progress);
    new Means(prep, set)
        .each((number, values) -> {
          for (int row = 0; row < values.length; row++) {
            matrix[row][number] = values[row];
          }
        });
    return matrix;
  }

  /// [Prep#width()] × n.
  ///
  /// @param prep fitted to the same rows
  public static double[][] columns(Prep prep, TrainingSet set, Progress progress) {
    double[][] columns = prep.columns(set.features(), progress);
    new Means(prep, set).each((number, values) -> columns[number] = values);
    return columns;
  }

  /// What becomes of a prepared number.
  @FunctionalInterface
  private interface Numbers {
    void put(int number, double[] values);
  }

  /// Means of words without the fold of each row.
  private record Means(Prep prep, TrainingSet set) {

    void each(Numbers to) {
      if (prep.means().isEmpty()) {
        return;
      }
      double[] target = set.target().toArray();
      boolean classes = Arrays.stream(target).allMatch(value -> value == 0 || value == 1);
      int[] fold =
          OutOfFold.folds(classes ? target : new double[target.length], set.groups(), FOLDS, SEED);
      prep.means()
          .forEach((number, column) ->
              to.put(number, outOfFold(set.features().column(column), target, fold)));
    }

    private static double[] outOfFold(Column column, double[] target, int[] fold) {
      Map<String, Integer> codes = new HashMap<>();
      int[] code = new int[target.length];
      for (int row = 0; row < code.length; row++) {
        code[row] = codes.computeIfAbsent(column.text(row), _ -> codes.size());
      }
      double[][] rows = new double[FOLDS + 1][codes.size()];
      double[][] sums = new double[FOLDS + 1][codes.size()];
      double[] all = new double[FOLDS + 1];
      double[] whole = new double[FOLDS + 1];
      for (int row = 0; row < code.length; row++) {
        for (int of : new int[] {fold[row], FOLDS}) {
          rows[of][code[row]]++;
          sums[of][code[row]] += target[row];
          all[of]++;
          whole[of] += target[row];
        }
      }
      double[] means = new double[code.length];
      for (int row = 0; row < means.length; row++) {
        int word = code[row];
        int own = fold[row];
        double others = all[FOLDS] - all[own];
        double mean = others == 0 ? 0 : (whole[FOLDS] - whole[own]) / others;
        means[row] =
            (sums[FOLDS][word] - sums[own][word] + MeanPart.WEIGHT * mean)
                / (rows[FOLDS][word] - rows[own][word] + MeanPart.WEIGHT);
      }
      return means;
    }
  }
}
