package org.clicktrail.ml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Trainer;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Scored;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.learn.SearchSpec;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.preprocess.Preprocessing;
import org.clicktrail.ml.tune.Tuning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nothing is fitted outside the fold: whatever stands in the test rows (numbers out of all
/// proportion, a word of their own, gaps, the opposite outcome), the models are the same.
class CanaryTest {

  private static final int ROWS = 300;
  private static final int TRAIN = 200;

  @ParameterizedTest
  @EnumSource
  void testRowsLeaveNoTrace(Task task) throws ProblemException {
    List<Learner> learners = new ArrayList<>();
    Learners.ALL.stream().filter(learner -> learner.task() == task).forEach(learners::add);
    TrainingSet clean = task == Task.CONVERSION ? Samples.mixed(ROWS, task, 5) : amounts();
    Map<String, double[]> before = predictions(learners, clean, task);
    Map<String, double[]> after = predictions(learners, poisoned(clean), task);
    for (Learner learner : learners) {
      assertArrayEquals(before.get(learner.id()), after.get(learner.id()), learner.id());
    }
  }

  /// The same for settings that are searched for.
  @ParameterizedTest
  @EnumSource
  void testRowsLeaveNoTraceInTheSettings(Task task) throws ProblemException {
    TrainingSet clean = task == Task.CONVERSION ? Samples.mixed(ROWS, task, 5) : amounts();
    Learner tree = Learners.find("tree", task).orElseThrow();
    Map<String, double[]> before = predictions(List.of(tuned(tree)), clean, task);
    Map<String, double[]> after = predictions(List.of(tuned(tree)), poisoned(clean), task);
    assertArrayEquals(before.get("tree"), after.get("tree"));
  }

  /// The same for columns chosen, classes balanced and probabilities calibrated, and for the
  /// settings searched for around all that.
  @ParameterizedTest
  @EnumSource
  void testRowsLeaveNoTraceInThePreprocessing(Task task) throws ProblemException {
    TrainingSet clean = task == Task.CONVERSION ? Samples.mixed(ROWS, task, 5) : amounts();
    for (PreprocessSpec.Balance balance : PreprocessSpec.Balance.values()) {
      PreprocessSpec spec =
          new PreprocessSpec(
              balance,
              1,
              PreprocessSpec.Calibration.ISOTONIC,
              balance == PreprocessSpec.Balance.OVER
                  ? PreprocessSpec.Selection.AUTO
                  : PreprocessSpec.Selection.K,
              2);
      for (boolean searched : new boolean[] {false, true}) {
        Learner tree = Learners.find("tree", task).orElseThrow();
        Supplier<Learner> learner =
            () -> {
              Learner around = Preprocessing.around(tree, spec);
              return searched ? tuned(around) : around;
            };
        Map<String, double[]> before = predictions(List.of(learner.get()), clean, task);
        Map<String, double[]> after = predictions(List.of(learner.get()), poisoned(clean), task);
        assertArrayEquals(before.get("tree"), after.get("tree"), balance + " " + searched);
      }
    }
  }

  /// Where labels are drawn, nothing can be known of new rows, whatever is done to the training
  /// rows: 40 columns to choose from, a word a row or two, copies and made-up rows.
  @ParameterizedTest
  @EnumSource(PreprocessSpec.Balance.class)
  void randomLabelsAreNotPredicted(PreprocessSpec.Balance balance) throws ProblemException {
    TrainingSet noise = noise(1_600);
    PreprocessSpec spec =
        new PreprocessSpec(
            balance, 1, PreprocessSpec.Calibration.ISOTONIC, PreprocessSpec.Selection.K, 5);
    TrainingSet test = noise.rows(IntStream.range(800, 1_600).toArray());
    for (String id : List.of("logistic", "boosting", "additive", "naive_bayes")) {
      Learner learner =
          Preprocessing.around(Learners.find(id, Task.CONVERSION).orElseThrow(), spec);
      double[] said =
          learner
              .train(
                  noise.rows(IntStream.range(0, 800).toArray()),
                  Params.defaults(),
                  1,
                  Progress.none())
              .predict(test.features());
      double auc = OnlineShoppers.auc(said, test.target().toArray());
      // a standard error of 0.024 with 200 ones and 600 zeros
      assertEquals(0.5, auc, 0.08, id);
    }
  }

  private static TrainingSet noise(int rows) {
    SplittableRandom random = new SplittableRandom(12);
    List<Column> columns = new ArrayList<>();
    List<FeatureInfo> infos = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      double[] numbers = new double[rows];
      Arrays.setAll(numbers, _ -> random.nextGaussian());
      columns.add(Columns.numbers("x" + i, numbers));
      infos.add(Samples.info("x" + i, false));
    }
    columns.add(
        Columns.words(
            "w", IntStream.range(0, rows).mapToObj(_ -> "w" + random.nextInt(400)).toList()));
    infos.add(Samples.info("w", true));
    double[] target = new double[rows];
    Arrays.setAll(target, _ -> random.nextInt(4) == 0 ? 1 : 0);
    return new TrainingSet(Table.of(rows, columns), infos, Columns.numbers("target", target));
  }

  /// The canary is not blind: one poisoned row in training changes the model.
  @ParameterizedTest
  @EnumSource
  void trainingRowsDo(Task task) throws ProblemException {
    TrainingSet clean = task == Task.CONVERSION ? Samples.mixed(ROWS, task, 5) : amounts();
    int[] rows = IntStream.range(0, TRAIN + 20).toArray();
    Learner learner = Learners.find("tree", task).orElseThrow();
    double[] with =
        learner
            .train(Samples.rows(poisoned(clean), rows), Params.defaults(), 1, Progress.none())
            .predict(clean.features());
    double[] without =
        learner
            .train(Samples.rows(clean, rows), Params.defaults(), 1, Progress.none())
            .predict(clean.features());
    assertFalse(Arrays.equals(with, without));
  }

  private static TrainingSet amounts() {
    return Samples.amounts(ROWS, 0.3, 5);
  }

  /// A clock that moves by a tenth of a second at each look: a search of a few trials.
  private static Learner tuned(Learner learner) {
    AtomicLong clock = new AtomicLong();
    return Tuning.tuned(
        learner,
        new SearchSpec(SearchSpec.Kind.RANDOM, Duration.ofSeconds(60)),
        1,
        () -> clock.addAndGet(100_000_000),
        _ -> {});
  }

  private static TrainingSet poisoned(TrainingSet set) {
    double[] pages = new double[ROWS];
    double[] price = new double[ROWS];
    double[] target = set.target().toArray();
    List<String> device = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      boolean test = row >= TRAIN;
      pages[row] = test ? 1e9 : number(set, "pages", row);
      price[row] = test ? Double.NaN : number(set, "price", row);
      device.add(test ? "canary" : set.features().column("device").text(row));
      target[row] = test ? 1 - Math.min(1, target[row]) : target[row];
    }
    Table features =
        set.features()
            .with(Columns.numbers("pages", pages))
            .with(Columns.numbers("price", price))
            .with(Columns.words("device", device));
    return new TrainingSet(features, set.infos(), Columns.numbers("target", target));
  }

  private static double number(TrainingSet set, String column, int row) {
    return ((Column.Numbers) set.features().column(column)).number(row);
  }

  private static Map<String, double[]> predictions(
      List<Learner> learners, TrainingSet set, Task task) throws ProblemException {
    int[] train = IntStream.range(0, TRAIN).toArray();
    Split split =
        new Split(
            "files",
            List.of(new Split.Fold(train, IntStream.range(TRAIN, ROWS).toArray(), new int[0])),
            "",
            "",
            "",
            Optional.empty(),
            new Split.SharedGroups("sessions", 0, ROWS - TRAIN));
    var training =
        new Trainer(learners, Map.of(), 1, System::nanoTime)
            .train(snapshot(set), split, task, _ -> {}, Progress.none());
    Map<String, double[]> predictions = new java.util.HashMap<>();
    // the first rows are the same in both
    Table probes = set.features().rows(train);
    for (ModelResult result : training.results()) {
      assertTrue(result.model().isPresent(), () -> result.id() + " " + result.problem());
      predictions.put(result.id(), result.model().orElseThrow().predict(probes));
    }
    return predictions;
  }

  private static Snapshot snapshot(TrainingSet set) {
    List<String> ids = IntStream.range(0, ROWS).mapToObj(row -> "s" + row).toList();
    return new Snapshot(
        new DecisionMoment.End(),
        set.features(),
        set.infos(),
        set.target(),
        Optional.of(set.target()),
        Columns.words("session", ids),
        Optional.empty(),
        Optional.empty(),
        new Scored(ROWS, 0, 0));
  }
}
