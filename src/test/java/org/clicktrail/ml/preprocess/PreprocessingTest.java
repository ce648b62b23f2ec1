package org.clicktrail.ml.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Attribution;
import org.clicktrail.core.learn.Calibrated;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.learn.PreprocessSpec.Balance;
import org.clicktrail.core.learn.PreprocessSpec.Calibration;
import org.clicktrail.core.learn.PreprocessSpec.Selection;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.Trained;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.ml.Learners;
import org.clicktrail.ml.OnlineShoppers;
import org.clicktrail.ml.Recorder;
import org.clicktrail.ml.Samples;
import org.clicktrail.ml.fitted.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every learner with every kind of preprocessing.
class PreprocessingTest {

  /// Each balance, calibration and selection at least once.
  private static final List<PreprocessSpec> SPECS =
      List.of(
          new PreprocessSpec(Balance.WEIGHTS, 1, Calibration.NONE, Selection.AUTO, 1),
          new PreprocessSpec(Balance.OVER, 0.5, Calibration.PLATT, Selection.NONE, 1),
          new PreprocessSpec(Balance.UNDER, 1, Calibration.ISOTONIC, Selection.NONE, 1),
          new PreprocessSpec(Balance.SMOTE, 1, Calibration.AUTO, Selection.K, 3));

  static Stream<Arguments> all() {
    return Learners.ALL.stream()
        .filter(learner -> learner.task() == Task.CONVERSION)
        .flatMap(learner -> SPECS.stream().map(spec -> Arguments.of(learner, spec)));
  }

  static Stream<Learner> amounts() {
    return Learners.ALL.stream().filter(learner -> learner.task() == Task.REVENUE);
  }

  /// About one row in six converts.
  private static TrainingSet rare(int rows, long seed) {
    TrainingSet set = Samples.mixed(2 * rows, Task.CONVERSION, seed);
    SplittableRandom random = new SplittableRandom(seed);
    int[] kept =
        IntStream.range(0, 2 * rows)
            .filter(row -> set.target().number(row) == 0 || random.nextInt(5) == 0)
            .limit(rows)
            .toArray();
    return set.rows(kept);
  }

  @ParameterizedTest
  @MethodSource("all")
  void keepsTheContractOfALearner(Learner inner, PreprocessSpec spec)
      throws ProblemException, IOException {
    TrainingSet set = rare(400, 1);
    TrainingSet test = rare(600, 2);
    Learner learner = Preprocessing.around(inner, spec);
    assertEquals(inner.id(), learner.id());
    assertEquals(inner.params(), learner.params());
    Recorder recorder = new Recorder(Integer.MAX_VALUE);
    Trained trained = learner.trained(set, Params.defaults(), 1, recorder);
    assertEquals(1, recorder.last());
    assertEquals(spec.balance().id(), trained.params().values().get("balance"));
    assertEquals(
        trained.model().calibrated().map(Calibrated::id),
        Optional.ofNullable(trained.params().values().get("calibration")));
    assertTrue(
        trained.model().calibrated().isPresent(), "balanced, so at least the level is mended");
    assertPredicts(trained.model(), test, inner.id());
    assertReloads(trained.model(), test);
    assertAddsUp(trained.model(), test);
    Model again = learner.train(set, Params.defaults(), 1, Progress.none());
    assertArrayEquals(bytes(trained.model()), bytes(again), "same seed, same bytes");
  }

  private static void assertPredicts(Model model, TrainingSet test, String id) {
    double[] said = model.predict(test.features());
    assertTrue(Arrays.stream(said).allMatch(p -> p >= 0 && p <= 1));
    double auc = OnlineShoppers.auc(said, test.target().toArray());
    assertTrue(auc > (id.equals("one_rule") ? 0.8 : 0.87), id + " has AUC " + auc);
    // three standard errors of both rates
    double off = Arrays.stream(said).average().orElseThrow() - Lines.share(test.target().toArray());
    assertTrue(Math.abs(off) < 3 * Math.sqrt(0.15 * 0.85 * (1 / 400.0 + 1 / 600.0)), id + off);
  }

  private static void assertReloads(Model model, TrainingSet test)
      throws ProblemException, IOException {
    Model reloaded = ModelFile.read(new ByteArrayInputStream(bytes(model)));
    assertArrayEquals(model.predict(test.features()), reloaded.predict(test.features()));
    assertEquals(model.calibrated(), reloaded.calibrated());
    assertEquals(model.explain(test.features(), 3), reloaded.explain(test.features(), 3));
  }

  /// To the final chance, or, said so, to what stood before a curve that is no sum.
  private static void assertAddsUp(Model model, TrainingSet test) {
    double[] said = model.predict(test.features());
    for (int row = 0; row < 20; row++) {
      Optional<Attribution> reasons = model.explain(test.features(), row);
      if (reasons.isPresent() && reasons.get().calibrated()) {
        assertEquals("logit", reasons.get().scale());
        double sum =
            reasons.get().base()
                + reasons.get().parts().stream().mapToDouble(Attribution.Part::amount).sum();
        assertEquals(Math.log(said[row] / (1 - said[row])), sum, 1e-9);
      } else if (reasons.isPresent()) {
        boolean curve = model.calibrated().equals(Optional.of(Calibrated.ISOTONIC));
        assertTrue(curve || reasons.get().scale().equals("value"), reasons.get().scale());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void choosesColumnsForAmountsToo(Learner inner) throws ProblemException {
    TrainingSet set = Samples.amounts(300, 0.3, 1);
    Learner learner =
        Preprocessing.around(
            inner, new PreprocessSpec(Balance.SMOTE, 1, Calibration.AUTO, Selection.K, 2));
    Trained trained = learner.trained(set, Params.defaults(), 1, Progress.none());
    assertEquals(2, trained.model().inputs().size());
    assertEquals(Optional.empty(), trained.model().calibrated());
    assertEquals(Params.defaults(), trained.params(), "amounts have no classes to balance");
  }

  /// The promise of balancing: afterwards the mean prediction on new rows is their rate within its
  /// interval (here of 20,000 rows, learned from 4,000), although what was learned from says far
  /// more.
  @ParameterizedTest
  @EnumSource(value = Balance.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void endsAtTheActualRate(Balance balance) throws ProblemException {
    TrainingSet set = rare(4_000, 3);
    TrainingSet test = rare(20_000, 4);
    double rate = Lines.share(test.target().toArray());
    double half = 1.96 * Math.sqrt(rate * (1 - rate) * (1 / 20_000.0 + 1 / 4_000.0));
    for (String id : List.of("logistic", "forest", "boosting", "naive_bayes")) {
      Learner inner = Learners.find(id, Task.CONVERSION).orElseThrow();
      PreprocessSpec spec = PreprocessSpec.none().with(balance);
      for (Calibration calibration : Calibration.values()) {
        double said = mean(Preprocessing.around(inner, spec.with(calibration)), set, test);
        assertEquals(rate, said, half, id + " " + balance + " " + calibration);
      }
      TrainingSet balanced = new Balancer(set).balanced(spec, 1, Progress.none());
      double raw = mean(inner, balanced, test);
      assertTrue(raw > rate + 2 * half, id + " says " + raw + " without calibration");
    }
  }

  private static double mean(Learner learner, TrainingSet set, TrainingSet test)
      throws ProblemException {
    return Arrays.stream(
            learner
                .train(set, new Params(Map.of("trees", "40")), 1, Progress.none())
                .predict(test.features()))
        .average()
        .orElseThrow();
  }

  /// Of 6 conversions none can be held back: the shares of the classes are all there is.
  @Test
  void takesThePriorWhereNothingCanBeHeldBack() throws ProblemException {
    TrainingSet set = rare(400, 5);
    int[] ones = IntStream.range(0, 400).filter(row -> set.target().number(row) == 1).toArray();
    int[] zeros = IntStream.range(0, 400).filter(row -> set.target().number(row) == 0).toArray();
    TrainingSet few =
        set.rows(
            IntStream.concat(Arrays.stream(zeros).limit(94), Arrays.stream(ones).limit(6))
                .toArray());
    Learner logistic = Learners.find("logistic", Task.CONVERSION).orElseThrow();
    PreprocessSpec spec = PreprocessSpec.none().with(Balance.OVER);
    Model model = train(logistic, spec, few);
    assertEquals(Optional.of(Calibrated.PRIOR), model.calibrated());
    double said = Arrays.stream(model.predict(few.features())).average().orElseThrow();
    assertTrue(said > 0.02 && said < 0.12, "said " + said + " of 6 %");
    assertEquals(
        Optional.empty(),
        train(logistic, PreprocessSpec.none().with(Calibration.AUTO), few).calibrated(),
        "without balancing the level is right as it is");
  }

  private static Model train(Learner learner, PreprocessSpec spec, TrainingSet set)
      throws ProblemException {
    return Preprocessing.around(learner, spec).train(set, Params.defaults(), 1, Progress.none());
  }

  @Test
  void isTheLearnerItselfWhereNothingIsDone() {
    Learner tree = Learners.find("tree", Task.CONVERSION).orElseThrow();
    assertSame(tree, Preprocessing.around(tree, PreprocessSpec.none()));
  }

  /// Copies of a row never stand on both sides: a network on 60 rows of noise, each weighed ten
  /// times, would otherwise find its copies in the rows held back and go on learning them by heart.
  @Test
  void groupsStayTogetherInsideALearner() throws ProblemException {
    TrainingSet noise = randomLabels(120, 6);
    int[] copies = IntStream.range(0, 1_200).map(i -> i / 10).toArray();
    Learner mlp = Learners.find("mlp", Task.CONVERSION).orElseThrow();
    double together = spread(mlp, noise.grouped(noise.groups()).rows(copies), noise);
    double torn = spread(mlp, noise.rows(copies), noise);
    assertTrue(together < 0.8 * torn, together + " against " + torn);
  }

  /// Standard deviation of what is said of the rows themselves: of noise it should be near 0.
  private static double spread(Learner learner, TrainingSet set, TrainingSet of)
      throws ProblemException {
    double[] said =
        learner.train(set, Params.defaults(), 1, Progress.none()).predict(of.features());
    return org.clicktrail.core.stat.Sample.deviation(said);
  }

  static TrainingSet randomLabels(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] target = new double[rows];
    Arrays.setAll(target, row -> row < 2 ? row : random.nextInt(4) == 0 ? 1 : 0);
    TrainingSet set = Samples.mixed(rows, Task.CONVERSION, seed);
    return new TrainingSet(
        set.features(), set.infos(), org.clicktrail.core.table.Columns.numbers("target", target));
  }

  @Test
  void stopsSoonAfterCancel() {
    TrainingSet set = rare(20_000, 7);
    for (PreprocessSpec spec : SPECS) {
      Learner learner =
          Preprocessing.around(Learners.find("boosting", Task.CONVERSION).orElseThrow(), spec);
      for (int cancelAt : new int[] {0, 12, 300}) {
        Recorder recorder = new Recorder(cancelAt);
        Outcome<Model> outcome =
            Outcome.of(progress -> learner.train(set, Params.defaults(), 1, progress), recorder);
        assertFalse(outcome instanceof Outcome.Done, spec + " at " + cancelAt);
        assertTrue(recorder.secondsSinceCancel() < 1, spec + " at " + cancelAt);
      }
    }
  }

  private static byte[] bytes(Model model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(model, out);
    return out.toByteArray();
  }
}
