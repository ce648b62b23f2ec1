package org.clicktrail.core.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.SharedData;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.Goals;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.split.SplitSpec;
import org.clicktrail.core.split.Splitter;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.clicktrail.data.session.Sessions;
import org.clicktrail.ml.Learners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The truths of the shared data that a split and a score must show (../shared/data/README.md).
class RealDataTest {

  @TempDir Path folder;

  private record Opened(Sessions sessions, Mapping mapping) {

    List<Snapshot> snapshots(String outcome, List<DecisionMoment> moments) throws ProblemException {
      Expression expression = Expressions.parseOutcome(outcome, sessions.vocabulary()).expression();
      List<Snapshot> all = new ArrayList<>();
      for (Snapshot snapshot :
          sessions.snapshots(Optional.of(expression), Optional.empty(), moments, Progress.none())) {
        all.add(
            snapshot.without(
                Goals.dropped(expression, snapshot.moment(), mapping, snapshot.infos())));
      }
      return all;
    }
  }

  private static Opened open(Engine engine, List<Path> files, List<Path> testFiles)
      throws ProblemException {
    Imported imported =
        Importer.open(files, testFiles, ReadOptions.none(), engine, Progress.none());
    Mapping mapping = imported.report().mapping();
    return new Opened(new Sessions(imported, mapping, SessionRule.standard(mapping)), mapping);
  }

  /// scikit-learn gave 0.59 0.62 0.62 0.62 0.60 for k = 1 … 5 on the same periods.
  @Test
  void clothingShopIsHardlyPredictableFromItsFirstClicks() throws ProblemException {
    Path file = SharedData.file("uci553-eshop-clothing/e-shop clothing 2008.csv");
    try (Engine engine = Engine.open(folder, 0.2)) {
      List<DecisionMoment> moments =
          IntStream.rangeClosed(1, 5)
              .mapToObj(k -> (DecisionMoment) new DecisionMoment.AfterEvents(k))
              .toList();
      List<Snapshot> perK =
          open(engine, List.of(file), List.of()).snapshots("clicks>5 and price_sum>50", moments);
      Split split = Splitter.split(perK.getFirst(), new SplitSpec.Auto(), 1);
      assertEquals("Learnt from Apr–Jun, tested on 6,995 sessions of Jul–Aug", split.sentence());
      assertEquals(17_031, split.folds().getFirst().train().length);
      EarlyCurve curve =
          new EarlyCurves(
                  Learners.find("logistic", Task.CONVERSION).orElseThrow(),
                  Params.defaults(),
                  new SplitSpec.Auto(),
                  1)
              .compute(perK, Optional.empty(), Progress.none());
      double[] expected = {0.59, 0.62, 0.62, 0.62, 0.60};
      for (int k = 1; k <= 5; k++) {
        EarlyCurve.Point point = curve.own().get(k - 1);
        assertEquals(expected[k - 1], point.rocAuc().value(), 0.03, "k = " + k);
        assertTrue(
            point.rocAuc().low() < point.rocAuc().value(), "an interval, not a number alone");
      }
      // FEATURES.md 1.9: lift in the top 20 % 1.32 after one click, 1.06 after five.
      Interval first = curve.own().getFirst().lift();
      assertEquals(1.32, first.value(), 0.1);
      assertTrue(first.low() < first.value() && first.value() < first.high());
      assertEquals(1.06, curve.own().getLast().lift().value(), 0.1);
      assertEquals(curve.own().getLast(), curve.sameSessions().getLast());
      curve
          .sameSessions()
          .forEach(point -> assertEquals(curve.own().getLast().sessions(), point.sessions()));
    }
  }

  @Test
  void guviTestFileSharesItsSessionsWithTheTrainingFile() throws ProblemException {
    Path train = SharedData.file("uci553-guvi-split/train_data.csv");
    Path test = SharedData.file("uci553-guvi-split/test_data.csv");
    try (Engine engine = Engine.open(folder, 0.2)) {
      Snapshot snapshot =
          open(engine, List.of(train), List.of(test))
              .snapshots("clicks>5 and price_sum>50", List.of(new DecisionMoment.End()))
              .getFirst();
      Split split = Splitter.split(snapshot, new SplitSpec.Auto(), 1);
      assertEquals("files", split.kind());
      assertEquals(new Split.SharedGroups("sessions", 12_918, 14_034), split.sharedGroups());
    }
  }

  /// Boosted trees 0.83 (README of the shared data); logistic regression of this project came to
  /// 0.819 when it was first run here, which is held so that a change is seen.
  @Test
  void shoppersOfNovemberAndDecemberAreHarderThanRandomOnes() throws ProblemException {
    Path file = SharedData.file("uci468-online-shoppers/online_shoppers_intention.csv");
    try (Engine engine = Engine.open(folder, 0.2)) {
      Snapshot snapshot =
          open(engine, List.of(file), List.of())
              .snapshots("column Revenue=TRUE", List.of(new DecisionMoment.End()))
              .getFirst();
      Split split = Splitter.split(snapshot, new SplitSpec.Auto(), 1);
      assertEquals("Learnt from Feb–Oct, tested on 4,725 sessions of Nov–Dec", split.sentence());
      Training training =
          new Trainer(
                  List.of(Learners.find("logistic", Task.CONVERSION).orElseThrow()),
                  Map.of(),
                  1,
                  System::nanoTime)
              .train(snapshot, split, Task.CONVERSION, _ -> {}, Progress.none());
      Evaluation evaluation = training.best().orElseThrow().evaluation().orElseThrow();
      assertEquals(0.819, evaluation.metric(Metric.ROC_AUC).value(), 0.015);
      Evaluation baseline = training.baseline().evaluation().orElseThrow();
      // by hand: 3,749 of 4,725 sessions of November and December do not buy
      assertEquals(3749.0 / 4725, baseline.metric(Metric.ACCURACY).value(), 1e-12);
    }
  }
}
