package org.clicktrail.core.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.clicktrail.core.Samples;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Cancellation;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.split.SplitSpec;
import org.clicktrail.core.split.Splitter;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Columns;
import org.junit.jupiter.api.Test;

class TrainerTest {

  private static final Snapshot SESSIONS = Samples.sessions(600, 1);

  private static final Learner GOOD =
      Samples.learner(
          "good", Task.CONVERSION, (_, _) -> Samples.proportional(Task.CONVERSION, "x", 0.66));
  private static final Learner TWIN =
      Samples.learner(
          "twin", Task.CONVERSION, (_, _) -> Samples.proportional(Task.CONVERSION, "x", 0.6));
  private static final Learner NOISE =
      Samples.learner(
          "noise", Task.CONVERSION, (_, _) -> Samples.proportional(Task.CONVERSION, "noise", 1));
  private static final Learner BROKEN =
      Samples.learner(
          "broken",
          Task.CONVERSION,
          (_, _) -> {
            throw new ProblemException(Problem.Kind.LIBRARY_FAILED, "on purpose");
          });
  private static final Learner NOT_A_NUMBER =
      Samples.learner(
          "nan", Task.CONVERSION, (_, _) -> Samples.proportional(Task.CONVERSION, "x", Double.NaN));

  private static final int FEW = 32;

  private static Split split(SplitSpec spec) throws ProblemException {
    return Splitter.split(SESSIONS, spec, 1);
  }

  private static Training train(Learner... learners) throws ProblemException {
    return trainer(learners)
        .train(SESSIONS, split(new SplitSpec.Random(5)), Task.CONVERSION, _ -> {}, Progress.none());
  }

  private static Trainer trainer(Learner... learners) {
    AtomicLong clock = new AtomicLong();
    return new Trainer(List.of(learners), Map.of(), 1, () -> clock.getAndAdd(500_000_000L));
  }

  @Test
  void bestComesFirstAndNoiseIsNoTie() throws ProblemException {
    Training training = train(NOISE, GOOD);
    assertEquals(
        List.of("good", "noise"), training.results().stream().map(ModelResult::id).toList());
    assertTrue(training.results().getFirst().tieWithBest());
    assertFalse(training.results().getLast().tieWithBest());
    assertEquals("good", training.chosen());
  }

  /// On few rows everything ties; the simpler one is far behind all the same.
  @Test
  void aTieFarBehindIsNotChosenForBeingSimple() throws ProblemException {
    Snapshot few = Samples.sessions(FEW, 1);
    Training training =
        trainer(NOISE, GOOD)
            .train(
                few,
                Splitter.split(few, new SplitSpec.Random(2), 1),
                Task.CONVERSION,
                _ -> {},
                Progress.none());
    ModelResult noise = training.result("noise").orElseThrow();
    assertTrue(noise.tieWithBest());
    assertEquals("good", training.chosen());
  }

  @Test
  void theFirstOfEqualModelsIsChosen() throws ProblemException {
    assertEquals("twin", train(TWIN, GOOD).chosen());
    assertEquals("good", train(GOOD, TWIN).chosen());
  }

  @Test
  void oneThatFailsKeepsItsRowAndTheOthersGoOn() throws ProblemException {
    Training training = train(BROKEN, NOT_A_NUMBER, GOOD);
    assertEquals(ModelResult.Status.DONE, training.result("good").orElseThrow().status());
    for (String id : List.of("broken", "nan")) {
      ModelResult failed = training.result(id).orElseThrow();
      assertEquals(ModelResult.Status.FAILED, failed.status(), id);
      assertEquals(Problem.Kind.LIBRARY_FAILED, failed.problem().orElseThrow().kind(), id);
    }
  }

  @Test
  void oneStoppedAloneIsCancelledAndTheOthersGoOn() throws ProblemException {
    Cancellation stop = new Cancellation();
    Learner patient =
        Samples.learner(
            "patient",
            Task.CONVERSION,
            (_, progress) -> {
              stop.cancel();
              progress.report(1, 2);
              throw new AssertionError("the report did not end the training");
            });
    Trainer trainer =
        new Trainer(
            List.of(patient, GOOD), Map.of(), 1, () -> 0, Map.of("patient", stop), Trainer.LIMIT);
    Training training =
        trainer.train(
            SESSIONS, split(new SplitSpec.Auto()), Task.CONVERSION, _ -> {}, Progress.none());
    assertEquals(ModelResult.Status.CANCELLED, training.result("patient").orElseThrow().status());
    assertEquals(ModelResult.Status.DONE, training.result("good").orElseThrow().status());
  }

  @Test
  void oneThatTakesTooLongIsEndedAndTheOthersGoOn() throws ProblemException {
    Learner slow =
        Samples.learner(
            "slow",
            Task.CONVERSION,
            (_, progress) -> {
              CountDownLatch ended = new CountDownLatch(1);
              try (var _ = progress.onCancel(ended::countDown)) {
                assertTrue(ended.await(30, TimeUnit.SECONDS), "nobody ended it");
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              progress.report(1, 2);
              throw new AssertionError("the report did not end the training");
            });
    Trainer trainer =
        new Trainer(List.of(slow, GOOD), Map.of(), 1, () -> 0, Map.of(), Duration.ofMillis(200));
    Training training =
        trainer.train(
            SESSIONS, split(new SplitSpec.Auto()), Task.CONVERSION, _ -> {}, Progress.none());
    ModelResult ended = training.result("slow").orElseThrow();
    assertEquals(ModelResult.Status.TIMED_OUT, ended.status());
    assertEquals(Problem.Kind.TIMED_OUT, ended.problem().orElseThrow().kind());
    assertEquals("good", training.chosen());
  }

  @Test
  void cancellingEverythingEndsTheRun() throws ProblemException {
    Split split = split(new SplitSpec.Auto());
    Learner cancelled =
        Samples.learner(
            "cancelled",
            Task.CONVERSION,
            (_, _) -> {
              throw new CancellationException();
            });
    assertThrows(
        CancellationException.class,
        () ->
            trainer(cancelled, GOOD)
                .train(SESSIONS, split, Task.CONVERSION, _ -> {}, Progress.none()));
  }

  @Test
  void baselineSaysNoToEverybodyAtTheTrainingRate() throws ProblemException {
    Evaluation baseline = train(GOOD).baseline().evaluation().orElseThrow();
    double rate = java.util.Arrays.stream(SESSIONS.label().toArray()).average().orElseThrow();
    assertEquals(0.5, baseline.metric(Metric.ROC_AUC).value(), 1e-12);
    assertEquals(1 - rate, baseline.metric(Metric.ACCURACY).value(), 1e-3);
    assertEquals(0, baseline.metric(Metric.RECALL).value());
  }

  @Test
  void baselineIsThereBeforeTheFirstModel() throws ProblemException {
    List<Training> seen = new ArrayList<>();
    trainer(GOOD, NOISE)
        .train(
            SESSIONS, split(new SplitSpec.Random(5)), Task.CONVERSION, seen::add, Progress.none());
    assertEquals(5, seen.size(), "start, and two changes for each of two models");
    assertEquals(ModelResult.Status.DONE, seen.getFirst().baseline().status());
    assertEquals(
        List.of(ModelResult.Status.WAITING, ModelResult.Status.WAITING),
        seen.getFirst().results().stream().map(ModelResult::status).toList());
    assertEquals(
        List.of(ModelResult.Status.RUNNING, ModelResult.Status.WAITING),
        seen.get(1).results().stream().map(ModelResult::status).toList());
  }

  @Test
  void fitsOfFiveFoldsAndTheFinalOneAreTimed() throws ProblemException {
    // the fake clock moves half a second a reading: 6 fits of 0.5 s
    assertEquals(3.0, train(GOOD).results().getFirst().fitSeconds(), 1e-12);
  }

  @Test
  void theColumnTheModelUsesIsTheImportantOne() throws ProblemException {
    Importance importance = train(GOOD).results().getFirst().importance().orElseThrow();
    assertEquals("x", importance.columns().getFirst().input());
    assertTrue(importance.columns().getFirst().loss().low() > 0.05, importance.toString());
    assertEquals(0, importance.columns().getLast().loss().value(), 1e-12);
  }

  @Test
  void aPredictionThatRisesWithAColumnSaysSo() throws ProblemException {
    Importance importance = train(GOOD).results().getFirst().importance().orElseThrow();
    assertEquals(Importance.Direction.HIGHER, importance.columns().getFirst().direction());
    assertEquals(Importance.Direction.NONE, importance.columns().getLast().direction());
    assertEquals(
        Importance.Direction.LOWER,
        new Directions(Samples.proportional(Task.REVENUE, "x", -0.5), SESSIONS.features(), 1)
            .of("x"));
  }

  @Test
  void revenueIsScoredOverAllSessions() throws ProblemException {
    Learner learner =
        Samples.learner(
            "linear", Task.REVENUE, (_, _) -> Samples.proportional(Task.REVENUE, "x", 4));
    Training training =
        trainer(learner)
            .train(
                SESSIONS, split(new SplitSpec.Random(5)), Task.REVENUE, _ -> {}, Progress.none());
    Evaluation model = training.results().getFirst().evaluation().orElseThrow();
    Evaluation baseline = training.baseline().evaluation().orElseThrow();
    assertEquals(600, model.scores().size());
    assertTrue(
        model.metric(Metric.RMSE).value() < baseline.metric(Metric.RMSE).value(),
        "x carries revenue");
    assertEquals(0, baseline.metric(Metric.R2).value(), 0.05, "the mean explains nothing");
    assertEquals(0, baseline.metric(Metric.TOTAL_ERROR).value(), 0.05, "and meets the total");
  }

  @Test
  void oneClassIsAProblem() throws ProblemException {
    Snapshot nobody =
        new Snapshot(
            SESSIONS.moment(),
            SESSIONS.features(),
            SESSIONS.infos(),
            Columns.numbers("label", new double[600]),
            SESSIONS.revenue(),
            SESSIONS.session(),
            SESSIONS.customer(),
            SESSIONS.start(),
            SESSIONS.scored());
    Split split = Splitter.split(nobody, new SplitSpec.Auto(), 1);
    ProblemException thrown =
        assertThrows(
            ProblemException.class,
            () -> trainer(GOOD).train(nobody, split, Task.CONVERSION, _ -> {}, Progress.none()));
    assertEquals(Problem.Kind.ONLY_ONE_CLASS, thrown.problem().kind());
  }

  @Test
  void sameSeedSameNumbers() throws ProblemException {
    Evaluation once = train(GOOD).results().getFirst().evaluation().orElseThrow();
    Evaluation again = train(GOOD).results().getFirst().evaluation().orElseThrow();
    assertEquals(once.metrics().toString(), again.metrics().toString());
  }

  /// Three divisions of the same rows know no more of the test rows than one.
  @Test
  void dividingAgainDoesNotMakeRangesNarrower() throws ProblemException {
    Training once = train(GOOD);
    Training thrice =
        trainer(GOOD)
            .train(
                SESSIONS,
                split(new SplitSpec.Random(5, 3)),
                Task.CONVERSION,
                _ -> {},
                Progress.none());
    for (Metric metric : List.of(Metric.ROC_AUC, Metric.BRIER)) {
      double one = width(once, metric);
      assertEquals(one, width(thrice, metric), 0.15 * one, metric.id());
    }
    assertEquals(
        SESSIONS.rows(),
        thrice.best().orElseThrow().evaluation().orElseThrow().scores().size(),
        "each row counts once");
  }

  private static double width(Training training, Metric metric) {
    Interval range = training.best().orElseThrow().evaluation().orElseThrow().metric(metric);
    return range.high() - range.low();
  }
}
