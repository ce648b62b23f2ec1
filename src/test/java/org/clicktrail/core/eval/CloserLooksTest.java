package org.clicktrail.core.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.Samples;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.split.SplitSpec;
import org.clicktrail.core.split.Splitter;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;
import org.junit.jupiter.api.Test;

class CloserLooksTest {

  private static final long DAY = 86_400_000_000L;

  /// Ten sessions a day for 200 days.
  private static final Snapshot SESSIONS =
      Samples.withStart(
          Samples.sessions(2000, 3),
          IntStream.range(0, 2000).mapToLong(i -> i * DAY / 10).toArray());

  /// Sees `x` through a noise that shrinks with the rows learnt from, as far as `most` rows.
  private static Learner learner(int most) {
    return Samples.learner(
        "blurred",
        Task.CONVERSION,
        (set, _) -> new Blurred(30 / Math.sqrt(Math.min(most, set.features().rows()))));
  }

  private record Blurred(double noise) implements Model {
    @Override
    public String learner() {
      return "blurred";
    }

    @Override
    public Task task() {
      return Task.CONVERSION;
    }

    @Override
    public List<Input> inputs() {
      return List.of();
    }

    @Override
    public double[] predict(Table rows) {
      SplittableRandom random = new SplittableRandom(1);
      return Arrays.stream(((Column.Numbers) rows.column("x")).toArray())
          .map(x -> 1 / (1 + Math.exp(-x - noise * random.nextGaussian())))
          .toArray();
    }
  }

  private static CloserLook look(Learner learner, Split split) throws ProblemException {
    return new CloserLooks(learner, Params.defaults(), SESSIONS, split, 1).look(Progress.none());
  }

  private static Split split(SplitSpec spec) throws ProblemException {
    return Splitter.split(SESSIONS, spec, 1);
  }

  @Test
  void aModelThatStillLearnsWouldGainFromMoreRows() throws ProblemException {
    Split split = split(new SplitSpec.ByTime());
    CloserLook look = look(learner(100_000), split);
    int train = split.folds().getFirst().train().length;
    assertEquals(
        List.of(
            Math.round(train / 8.0),
            Math.round(train / 4.0),
            Math.round(train / 2.0),
            (long) train),
        look.learning().stream().map(CloserLook.Point::rows).toList());
    assertTrue(look.moreWouldHelp(), () -> "gain " + look.doubling());
    assertEquals(
        look.learning().get(3).rocAuc().value() - look.learning().get(2).rocAuc().value(),
        look.doubling().value(),
        1e-12);
  }

  @Test
  void aModelThatHasLearntAllWouldNot() throws ProblemException {
    CloserLook look = look(learner(100), split(new SplitSpec.ByTime()));
    assertEquals(0, look.doubling().value(), 1e-12);
    assertFalse(look.moreWouldHelp());
  }

  private static String outlook(double low, double value, double high) {
    return new CloserLook(
            "m",
            Optional.empty(),
            List.of(),
            new Interval(value, low, high),
            Optional.empty(),
            Optional.empty())
        .outlook();
  }

  /// A clear fall is no sign of having enough; a fall by less than a hundredth is.
  @Test
  void rowsThatMadeItWorseAreSaidTo() {
    assertEquals("worse", outlook(-0.09, -0.07, -0.05));
    assertEquals("enough", outlook(-0.004, -0.003, -0.002));
    assertEquals("enough", outlook(-0.09, -0.04, 0.005));
    assertEquals("unclear", outlook(-0.09, -0.04, 0.02));
    assertEquals("more", outlook(0.001, 0.02, 0.03));
  }

  @Test
  void thresholdsAreChosenOnTheLastQuarterOfTheTrainingTime() throws ProblemException {
    Split split = split(new SplitSpec.ByTime());
    int[] train = split.folds().getFirst().train();
    int[] aside = look(learner(100), split).validation().orElseThrow().rows();
    assertEquals(train.length - Math.round(0.75 * train.length), aside.length);
    assertEquals(train[train.length - 1], aside[aside.length - 1]);
    assertTrue(aside[0] > train[train.length / 2]);
  }

  @Test
  void aRandomTestStandsBesideATestInTimeOnly() throws ProblemException {
    assertTrue(look(learner(100), split(new SplitSpec.ByTime())).atRandom().isPresent());
    CloserLook random = look(learner(100), split(new SplitSpec.Random(3)));
    assertTrue(random.atRandom().isEmpty());
    assertTrue(random.validation().isEmpty(), "each fold is judged by the others");
  }
}
