package org.clicktrail.core.eval;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.split.Groups;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.table.Column;

/// A snapshot as training and test sets of a task; rows without a target are left out.
final class Rows {

  private static final int LEAST_TRAINING_ROWS = 10;

  private final Snapshot snapshot;
  private final Task task;
  private final Column.Numbers target;
  private final int[] groups;
  private final List<Split.Fold> folds;

  private Rows(Snapshot snapshot, Task task, Column.Numbers target, List<Split.Fold> folds) {
    this.snapshot = snapshot;
    this.task = task;
    this.target = target;
    this.groups = Groups.of(snapshot);
    this.folds = folds;
  }

  static Rows of(Snapshot snapshot, Split split, Task task) throws ProblemException {
    Column.Numbers target =
        switch (task) {
          case CONVERSION -> snapshot.label();
          case REVENUE ->
              snapshot
                  .revenue()
                  .orElseThrow(() -> new IllegalArgumentException("there is no revenue to learn"));
        };
    if (IntStream.range(0, target.size()).allMatch(target::missing)) {
      throw new IllegalArgumentException("there is nothing to learn: " + target.name());
    }
    Rows rows =
        new Rows(
            snapshot,
            task,
            target,
            split.folds().stream()
                .map(fold ->
                    new Split.Fold(
                        known(target, fold.train()),
                        known(target, fold.test()),
                        known(target, fold.known())))
                .toList());
    rows.check();
    return rows;
  }

  private static int[] known(Column.Numbers target, int[] rows) {
    return Arrays.stream(rows).filter(row -> !target.missing(row)).toArray();
  }

  private void check() throws ProblemException {
    for (Split.Fold fold : folds) {
      int[] train = fold.train();
      if (train.length < LEAST_TRAINING_ROWS) {
        throw new ProblemException(Problem.Kind.TOO_FEW_ROWS, train.length, LEAST_TRAINING_ROWS);
      }
      if (fold.test().length == 0) {
        throw new ProblemException(Problem.Kind.TOO_FEW_ROWS, 0, 1);
      }
      double first = target.number(train[0]);
      if (task == Task.CONVERSION
          && Arrays.stream(train).allMatch(row -> target.number(row) == first)) {
        throw new ProblemException(Problem.Kind.ONLY_ONE_CLASS, (int) first);
      }
    }
  }

  Task task() {
    return task;
  }

  int folds() {
    return folds.size();
  }

  TrainingSet training(int fold) {
    return training(folds.get(fold).train());
  }

  /// Training and test rows of all folds together.
  TrainingSet everything() {
    return training(
        folds.stream()
            .flatMapToInt(
                fold -> IntStream.concat(Arrays.stream(fold.train()), Arrays.stream(fold.test())))
            .sorted()
            .distinct()
            .toArray());
  }

  private TrainingSet training(int[] rows) {
    TrainingSet set =
        new TrainingSet(snapshot.features().rows(rows), snapshot.infos(), target.rows(rows));
    boolean together = Groups.count(groups) < groups.length;
    return together ? set.grouped(Groups.of(groups, rows)) : set;
  }

  /// Mean target of the training rows of a fold.
  double trainingMean(int fold) {
    return Arrays.stream(folds.get(fold).train())
        .mapToDouble(target::number)
        .average()
        .orElse(Double.NaN);
  }

  Snapshot test(int fold) {
    return snapshot.rows(folds.get(fold).test());
  }

  /// Test rows of groups also in training.
  Snapshot known(int fold) {
    return snapshot.rows(folds.get(fold).known());
  }

  Scores testScores(double[][] predictedByFold) {
    return scores(predictedByFold, folds.stream().map(Split.Fold::test).toList());
  }

  Scores knownScores(double[][] predictedByFold) {
    return scores(predictedByFold, folds.stream().map(Split.Fold::known).toList());
  }

  private Scores scores(double[][] predicted, List<int[]> rows) {
    int[] all = rows.stream().flatMapToInt(Arrays::stream).toArray();
    int[] fold =
        IntStream.range(0, rows.size())
            .flatMap(part -> IntStream.range(0, rows.get(part).length).map(_ -> part))
            .toArray();
    return new Scores(
        Arrays.stream(predicted).flatMapToDouble(Arrays::stream).toArray(),
        Arrays.stream(all).mapToDouble(target::number).toArray(),
        all,
        fold);
  }

  /// Group number from 0 of each score.
  int[] groups(Scores scores) {
    return Groups.of(groups, scores.rows());
  }
}
