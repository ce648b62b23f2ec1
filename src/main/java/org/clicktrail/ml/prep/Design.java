package org.clicktrail.ml.prep;

import java.util.Arrays;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;

/// Training rows ready to learn from: how they were prepared, the prepared numbers, the targets.
public final class Design {

  private final Prep prep;
  private final double[][] rows;
  private final double[] target;
  private final int[] groups;

  private Design(Prep prep, double[][] rows, double[] target, int[] groups) {
    this.prep = prep;
    this.rows = rows;
    this.target = target;
    this.groups = groups;
  }

  /// All rows.
  ///
  /// @throws ProblemException as [Target#of]
  public static Design of(TrainingSet set, Task task, Style style, Progress progress)
      throws ProblemException {
    return sampled(set, task, style, new Sample(Integer.MAX_VALUE, 0), progress);
  }

  /// How many rows at most, and the seed of their choice.
  public record Sample(int most, long seed) {}

  /// A random sample of the rows; the preparation is fitted to all of them. A sample for conversion
  /// has both classes.
  ///
  /// @throws ProblemException as [Target#of]
  public static Design sampled(
      TrainingSet set, Task task, Style style, Sample sample, Progress progress)
      throws ProblemException {
    double[] all = Target.of(set, task);
    Prep prep = PrepFit.fit(set, style, progress.part(0, 0.6));
    Progress rest = progress.part(0.6, 1);
    if (all.length <= sample.most()) {
      return new Design(prep, TrainingRows.matrix(prep, set, rest), all, set.groups());
    }
    int[] chosen = chosen(all, task, sample);
    TrainingSet rows = set.rows(chosen);
    return new Design(
        prep, TrainingRows.matrix(prep, rows, rest), rows.target().toArray(), rows.groups());
  }

  /// Rare classes may be missed by chance: then their first row takes the place of the first row.
  private static int[] chosen(double[] all, Task task, Sample sample) {
    int[] chosen = RowSample.of(all.length, sample.most(), sample.seed());
    if (task == Task.CONVERSION) {
      double first = all[chosen[0]];
      if (Arrays.stream(chosen).allMatch(row -> all[row] == first)) {
        int other = 0;
        while (all[other] == first) {
          other++;
        }
        chosen[0] = other;
        Arrays.sort(chosen);
      }
    }
    return chosen;
  }

  public Prep prep() {
    return prep;
  }

  /// n × p; not a copy.
  public double[][] rows() {
    return rows;
  }

  /// n; not a copy.
  public double[] target() {
    return target;
  }

  /// n group numbers, see [TrainingSet#groups]; not a copy.
  public int[] groups() {
    return groups;
  }

  /// Numbers of a prepared row.
  public int width() {
    return prep.width();
  }

  /// Rows as columns: p × n.
  public static double[][] columns(double[][] rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < columns.length; i++) {
        columns[i][row] = rows[row][i];
      }
    }
    return columns;
  }
}
