package org.clicktrail.core;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Scored;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Param;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;

/// Small snapshots and learners for tests of the core.
public final class Samples {

  private Samples() {}

  /// `n` sessions with two numbers: `x`, which drives the outcome, and `noise`. About a third
  /// converts; revenue is 10 · x for those.
  public static Snapshot sessions(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = random.doubles(n).toArray();
    double[] noise = random.doubles(n).toArray();
    double[] label = Arrays.stream(x).map(v -> random.nextDouble() < 0.66 * v ? 1 : 0).toArray();
    double[] revenue = IntStream.range(0, n).mapToDouble(i -> label[i] * 10 * x[i]).toArray();
    return new Snapshot(
        new DecisionMoment.End(),
        Table.of(Columns.numbers("x", x), Columns.numbers("noise", noise)),
        List.of(number("x"), number("noise")),
        Columns.numbers("label", label),
        Optional.of(Columns.numbers("revenue", revenue)),
        ids("s", IntStream.range(0, n).toArray()),
        Optional.empty(),
        Optional.empty(),
        new Scored(n, 0, 0));
  }

  /// With customers, numbered by row.
  public static Snapshot withCustomers(Snapshot of, int... customers) {
    return new Snapshot(
        of.moment(),
        of.features(),
        of.infos(),
        of.label(),
        of.revenue(),
        of.session(),
        Optional.of(ids("c", customers)),
        of.start(),
        of.file(),
        of.scored());
  }

  /// With starting times in microseconds.
  public static Snapshot withStart(Snapshot of, long... micros) {
    return new Snapshot(
        of.moment(),
        of.features(),
        of.infos(),
        of.label(),
        of.revenue(),
        of.session(),
        of.customer(),
        Optional.of(Columns.times("start", micros)),
        of.file(),
        of.scored());
  }

  /// With session ids by number and the file of each row.
  public static Snapshot withFiles(Snapshot of, int[] sessions, double[] files) {
    return new Snapshot(
        of.moment(),
        of.features(),
        of.infos(),
        of.label(),
        of.revenue(),
        ids("s", sessions),
        of.customer(),
        of.start(),
        Optional.of(Columns.numbers("file", files)),
        of.scored());
  }

  private static Column.Categories ids(String prefix, int[] numbers) {
    return Columns.words("id", Arrays.stream(numbers).mapToObj(i -> prefix + i).toList());
  }

  private static FeatureInfo number(String id) {
    return new FeatureInfo(id, id, "", "", FeatureInfo.Kind.NUMBER, true, "");
  }

  /// What a fake learner does.
  public interface Training {
    Model train(TrainingSet set, Progress progress) throws org.clicktrail.core.job.ProblemException;
  }

  /// A learner made of a lambda; its name is that of boosting.
  public static Learner learner(String id, Task task, Training training) {
    return new Learner() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public String name() {
        return id;
      }

      @Override
      public Task task() {
        return task;
      }

      @Override
      public List<Param> params() {
        return List.of();
      }

      @Override
      public Model train(TrainingSet set, Params params, long seed, Progress progress)
          throws org.clicktrail.core.job.ProblemException {
        return training.train(set, progress);
      }
    };
  }

  /// Predicts a column times a factor.
  public static Model proportional(Task task, String column, double factor) {
    return new Model() {
      @Override
      public String learner() {
        return "proportional";
      }

      @Override
      public Task task() {
        return task;
      }

      @Override
      public List<Input> inputs() {
        return List.of(input("x"), input("noise"));
      }

      @Override
      public double[] predict(Table rows) {
        Column.Numbers numbers = (Column.Numbers) rows.column(column);
        return Arrays.stream(numbers.toArray()).map(value -> value * factor).toArray();
      }
    };
  }

  private static Input input(String id) {
    return new Input(number(id), List.of(), 0.5, 0, 0.01, 0.99, 1, 0);
  }
}
