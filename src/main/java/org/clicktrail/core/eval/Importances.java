package org.clicktrail.core.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;

/// Permutation importance (Breiman 2001; Fisher, Rudin and Dominici 2019): what a model loses when
/// one column of rows it never saw is shuffled.
///
/// Of two columns that say the same each alone looks small: the model still has the other. So
/// columns that go together ([Likeness]) are shuffled together as well (Strobl and others 2008 show
/// the harm; grouping as in scikit-learn's example of correlated columns).
public final class Importances {

  private static final int REPEATS = 5;
  private static final int MOST_ROWS = 2_000;
  private static final int LEAST_ROWS = 500;

  /// Predictions in all, which bounds the rows where columns are many.
  private static final int BUDGET = 300_000;

  /// Student's t for 4 degrees of freedom, 97.5 %: R `qt(0.975, 4)`, scipy `t.ppf(.975, 4)`.
  private static final double T4 = 2.7764451051977934;

  private Importances() {}

  /// Importance of a trained model on the test rows of the only fold; empty where there are
  /// several: the model has seen the rows of the others.
  ///
  /// @param rows everything that was split
  public static Optional<Importance> ofTested(
      ModelResult result, Snapshot rows, Split split, long seed, Progress progress) {
    return split.folds().size() == 1
        ? result
            .model()
            .map(model -> of(model, rows.rows(split.folds().getFirst().test()), seed, progress))
        : Optional.empty();
  }

  /// Importance of every input of a model.
  ///
  /// @param rows rows the model was not trained on; on training rows the losses are too large
  /// @param seed of the shuffles and of the sample of rows
  /// @return for conversion the ROC-AUC lost, for revenue the R² lost (where little of the
  ///   differences can be explained at all, the RMSE hardly grows whatever is shuffled); mean of
  ///   five shuffles with the 95 % range of that mean (Student's t)
  public static Importance of(Model model, Snapshot rows, long seed, Progress progress) {
    SplittableRandom random = new SplittableRandom(seed);
    Column.Numbers target = target(model.task(), rows);
    int[] sample = sample(target, model.inputs().size(), random);
    Table features = rows.features().rows(sample);
    double[] actual = target.rows(sample).toArray();
    Shuffles shuffles = new Shuffles(model, features, actual, random);
    Directions directions = new Directions(model, features, seed);
    List<Importance.Loss> losses = new ArrayList<>();
    int done = 0;
    for (Input input : model.inputs()) {
      progress.report(done++, model.inputs().size() + 1L);
      Interval loss = shuffles.range(List.of(input.info().id()));
      losses.add(
          new Importance.Loss(
              input.info().id(),
              input.info().label(),
              loss,
              loss.low() > 0 ? directions.of(input.info().id()) : Importance.Direction.NONE));
    }
    losses.sort(Comparator.comparingDouble(loss -> -loss.loss().value()));
    return new Importance(
        measure(model.task()).id(), losses, groups(losses, features, shuffles, progress));
  }

  private static List<Importance.Group> groups(
      List<Importance.Loss> losses, Table features, Shuffles shuffles, Progress progress) {
    List<Importance.Loss> there =
        losses.stream().filter(loss -> features.find(loss.input()).isPresent()).toList();
    List<Importance.Group> groups = new ArrayList<>();
    for (List<Integer> group :
        Likeness.groups(there.stream().map(loss -> features.column(loss.input())).toList())) {
      progress.report(losses.size(), losses.size() + 1L);
      List<Importance.Loss> members = group.stream().map(there::get).toList();
      groups.add(
          new Importance.Group(
              members, shuffles.range(members.stream().map(Importance.Loss::input).toList())));
    }
    groups.sort(Comparator.comparingDouble(group -> -group.loss().value()));
    return groups;
  }

  /// What shuffling does to the score.
  private static final class Shuffles {
    private final Model model;
    private final Table features;
    private final double[] actual;
    private final double base;
    private final SplittableRandom random;

    Shuffles(Model model, Table features, double[] actual, SplittableRandom random) {
      this.model = model;
      this.features = features;
      this.actual = actual;
      this.random = random;
      base = score(model, features, actual);
    }

    /// @param columns shuffled together; those that are not there cost nothing
    Interval range(List<String> columns) {
      List<String> there =
          columns.stream().filter(column -> features.find(column).isPresent()).toList();
      double[] lost = new double[REPEATS];
      for (int repeat = 0; repeat < REPEATS; repeat++) {
        int[] shuffled = shuffled(actual.length, random);
        Table changed = features;
        for (String column : there) {
          changed = changed.with(features.column(column).rows(shuffled));
        }
        lost[repeat] = there.isEmpty() ? 0 : base - score(model, changed, actual);
      }
      return Importances.range(lost);
    }
  }

  private static Column.Numbers target(Task task, Snapshot rows) {
    return switch (task) {
      case CONVERSION -> rows.label();
      case REVENUE ->
          rows.revenue()
              .orElseThrow(() -> new IllegalArgumentException("a snapshot without revenue"));
    };
  }

  private static double score(Model model, Table features, double[] actual) {
    return Metrics.of(model.task(), model.predict(features), actual)
        .getOrDefault(measure(model.task()), Double.NaN);
  }

  private static Metric measure(Task task) {
    return switch (task) {
      case CONVERSION -> Metric.ROC_AUC;
      case REVENUE -> Metric.R2;
    };
  }

  private static Interval range(double[] lost) {
    double mean = Arrays.stream(lost).average().orElse(Double.NaN);
    double squares = Arrays.stream(lost).map(loss -> (loss - mean) * (loss - mean)).sum();
    double half = T4 * Math.sqrt(squares / (REPEATS - 1) / REPEATS);
    return new Interval(mean, mean - half, mean + half);
  }

  private static int[] sample(Column.Numbers target, int inputs, SplittableRandom random) {
    int[] usable = IntStream.range(0, target.size()).filter(row -> !target.missing(row)).toArray();
    int most = Math.clamp(BUDGET / REPEATS / Math.max(1, inputs), LEAST_ROWS, MOST_ROWS);
    if (usable.length <= most) {
      return usable;
    }
    int[] order = shuffled(usable.length, random);
    return IntStream.range(0, most).map(i -> usable[order[i]]).sorted().toArray();
  }

  private static int[] shuffled(int length, SplittableRandom random) {
    int[] order = IntStream.range(0, length).toArray();
    for (int i = length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int held = order[i];
      order[i] = order[other];
      order[other] = held;
    }
    return order;
  }
}
