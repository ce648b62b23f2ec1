package org.clicktrail.ml.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Param;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.SearchSpec;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.Trained;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.learn.Trial;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.Recorder;
import org.clicktrail.ml.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// With a learner whose best setting is known and whose time is that of a clock turned by hand.
class SearchTest {

  private static final long SECOND = 1_000_000_000;
  private static final TrainingSet SET = Samples.mixed(900, Task.REVENUE, 1);
  private static final Param.Real X = new Param.Real("x", 1, 0.01, 100);

  private final AtomicLong clock = new AtomicLong();
  private final List<Trial> trials = new ArrayList<>();

  /// Predicts the same for all; the worse, the farther `x` is from 3. Takes a second for 600 rows.
  private final class Known implements Learner {
    @Override
    public String id() {
      return "known";
    }

    @Override
    public Task task() {
      return Task.REVENUE;
    }

    @Override
    public List<Param> params() {
      return List.of(X);
    }

    @Override
    public Model train(TrainingSet set, Params params, long seed, Progress progress) {
      for (int row = 0; row < set.target().size(); row += 60) {
        clock.addAndGet(SECOND / 10);
        progress.report(row, set.target().size());
      }
      double off = 1_000 * Math.abs(Math.log(params.real(X) / 3));
      return new Constant(off);
    }
  }

  private record Constant(double value) implements Model {
    @Override
    public String learner() {
      return "known";
    }

    @Override
    public Task task() {
      return Task.REVENUE;
    }

    @Override
    public List<Input> inputs() {
      return List.of();
    }

    @Override
    public double[] predict(Table rows) {
      double[] all = new double[rows.rows()];
      java.util.Arrays.fill(all, value);
      return all;
    }
  }

  private Trained searched(SearchSpec.Kind kind, long seconds, Progress progress)
      throws ProblemException {
    return new TunedLearner(
            new Known(),
            new SearchSpec(kind, Duration.ofSeconds(seconds)),
            1,
            clock::get,
            trials::add)
        .trained(SET, Params.defaults(), 1, progress);
  }

  @ParameterizedTest
  @EnumSource(names = {"RANDOM", "HALVING"})
  void comesNearTheBestSetting(SearchSpec.Kind kind) throws ProblemException {
    Trained trained = searched(kind, 200, Progress.none());
    double x = Double.parseDouble(trained.params().values().get("x"));
    assertEquals(0, Math.log(x / 3), 0.35, "x = " + x);
  }

  /// A quarter, once and four times the default: 4 is nearest to 3.
  @Test
  void triesTheCornersOfTheGrid() throws ProblemException {
    Trained trained = searched(SearchSpec.Kind.GRID, 200, Progress.none());
    assertEquals("4.0", trained.params().values().get("x"));
  }

  /// The model itself takes 1.5 s.
  @ParameterizedTest
  @EnumSource(names = {"RANDOM", "HALVING"})
  void keepsItsTimeWithinTenPerCent(SearchSpec.Kind kind) throws ProblemException {
    searched(kind, 60, Progress.none());
    double seconds = (double) clock.get() / SECOND;
    assertTrue(seconds <= 66, "took " + seconds);
    assertTrue(seconds >= 54, "took " + seconds);
  }

  /// Not even the defaults are finished in time: they are taken, and the model is trained.
  @Test
  void takesTheDefaultsWithoutTime() throws ProblemException {
    Trained trained = searched(SearchSpec.Kind.HALVING, 0, Progress.none());
    assertEquals(Params.defaults(), trained.params());
    assertEquals(900, trained.model().predict(SET.features()).length);
  }

  @Test
  void endsWhenTheUserStops() {
    Recorder recorder = new Recorder(40);
    assertThrows(
        CancellationException.class, () -> searched(SearchSpec.Kind.RANDOM, 200, recorder));
    assertEquals(41, recorder.reports(), 1, "nothing goes on after that");
  }

  /// Four trials of 1.5 s are heard, then the user has enough: the fifth has not begun.
  @Test
  void trainsWithTheBestSoFarWhenTheUserHasEnough() throws ProblemException {
    Trained trained = searched(SearchSpec.Kind.RANDOM, 200, new Enough(() -> trials.size() == 4));
    assertEquals(4, trials.size());
    Trial best = trials.stream().min(Comparator.comparingDouble(Trial::loss)).orElseThrow();
    assertEquals(best.params(), trained.params());
    assertEquals(Params.defaults(), trials.getFirst().params(), "the defaults come first");
    assertEquals(900, trained.model().predict(SET.features()).length);
  }

  /// A trial under way ends at its next report and does not count.
  @Test
  void aTrialThatIsCutShortDoesNotCount() throws ProblemException {
    AtomicLong asked = new AtomicLong();
    Trained trained =
        searched(SearchSpec.Kind.RANDOM, 200, new Enough(() -> asked.incrementAndGet() > 60));
    assertTrue(trials.size() < 10, "went on for " + trials.size());
    assertEquals(900, trained.model().predict(SET.features()).length);
  }

  /// A progress of somebody who has enough at some time.
  private record Enough(BooleanSupplier when) implements Progress {
    @Override
    public void report(long done, long total) {}

    @Override
    public void stage(String words) {}

    @Override
    public Registration onCancel(Runnable stop) {
      return () -> {};
    }

    @Override
    public boolean enough() {
      return when.getAsBoolean();
    }
  }

  @Test
  void sameSeedSameSettings() throws ProblemException {
    Params once = searched(SearchSpec.Kind.RANDOM, 100, Progress.none()).params();
    clock.set(0);
    assertEquals(once, searched(SearchSpec.Kind.RANDOM, 100, Progress.none()).params());
  }
}
