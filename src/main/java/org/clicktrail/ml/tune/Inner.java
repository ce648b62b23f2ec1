package org.clicktrail.ml.tune;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.stat.Sample;

/// Training rows divided into three folds, to compare settings on. The test rows of the evaluation
/// have no part in it.
final class Inner {

  private static final int FOLDS = 3;

  /// Probabilities are taken for no nearer to 0 and 1.
  private static final double NEAREST = 1e-6;

  private final TrainingSet set;
  private final int[] order;

  /// One a row; a group falls into one fold as a whole. Empty where each row stands alone.
  private final int[] groups;

  /// Rows in a random order with the classes mixed evenly, so that any beginning has both.
  Inner(TrainingSet set, Task task, long seed) {
    this.set = set;
    groups = set.group().isPresent() ? set.groups() : new int[0];
    int[] rows = IntStream.range(0, set.target().size()).toArray();
    Sample.shuffle(rows, new SplittableRandom(seed));
    order = task == Task.CONVERSION ? mixed(rows, set) : rows;
  }

  private static int[] mixed(int[] rows, TrainingSet set) {
    int[] ones = Arrays.stream(rows).filter(row -> set.target().number(row) == 1).toArray();
    int[] zeros = Arrays.stream(rows).filter(row -> set.target().number(row) != 1).toArray();
    int[] mixed = new int[rows.length];
    int taken = 0;
    for (int i = 0; i < mixed.length; i++) {
      boolean one = taken < ones.length && (long) taken * mixed.length <= (long) i * ones.length;
      mixed[i] = one ? ones[taken] : zeros[i - taken];
      taken += one ? 1 : 0;
    }
    return mixed;
  }

  int rows() {
    return order.length;
  }

  /// Mean loss on the folds: log-loss or squared error.
  ///
  /// @param share of the rows that take part
  double loss(Learner learner, Params params, double share, long seed, Progress progress)
      throws ProblemException {
    int count = (int) Math.ceil(share * order.length);
    double sum = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int now = fold;
      // blocks of three, so that classes mixed evenly stay so
      int[] train =
          IntStream.range(0, count).filter(i -> part(i) != now).map(i -> order[i]).toArray();
      int[] test =
          IntStream.range(0, count).filter(i -> part(i) == now).map(i -> order[i]).toArray();
      Model model = learner.train(set.rows(train), params, seed, progress);
      double[] predicted = model.predict(set.features().rows(test));
      for (int i = 0; i < test.length; i++) {
        sum += loss(learner.task(), predicted[i], set.target().number(test[i]));
      }
    }
    return sum / count;
  }

  /// Pseudo-random but fixed: neighbours in the mixed order may not always fall into the same fold.
  private int part(int place) {
    int key = groups.length > 0 ? groups[order[place]] : place;
    return Math.floorMod((Integer.rotateLeft(key * 0x9e3779b9, 15) * 0x85ebca6b) >>> 7, FOLDS);
  }

  private static double loss(Task task, double predicted, double actual) {
    return switch (task) {
      case CONVERSION -> {
        double chance = Math.clamp(predicted, NEAREST, 1 - NEAREST);
        yield -Math.log(actual == 1 ? chance : 1 - chance);
      }
      case REVENUE -> (predicted - actual) * (predicted - actual);
    };
  }
}
