package org.clicktrail.ml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Attribution;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Param;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ml.fitted.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every learner must do.
public class LearnersTest {

  /// Amounts below zero are refused, and none is predicted.
  private static final Set<String> NEVER_BELOW_ZERO =
      Set.of("poisson", "gamma", "tweedie", "two_part");

  /// Their sums do not fall apart into columns.
  private static final Set<String> WITHOUT_EXACT_REASONS =
      Set.of("knn", "svm", "svr", "mlp", "two_part");

  public static TrainingSet sample(Learner learner, int rows, long seed) {
    return NEVER_BELOW_ZERO.contains(learner.id())
        ? Samples.amounts(rows, learner.id().equals("gamma") ? 0.3 : 0, seed)
        : Samples.mixed(rows, learner.task(), seed);
  }

  static List<Learner> all() {
    return Learners.ALL;
  }

  @Test
  void holdsTheModelsOfTheBrief() {
    List<String> conversion =
        List.of(
            "logistic",
            "lasso",
            "elastic_net",
            "linear_svm",
            "svm",
            "lda",
            "qda",
            "additive",
            "tree",
            "forest",
            "extra_trees",
            "boosting",
            "adaboost",
            "knn",
            "naive_bayes",
            "mlp",
            "one_rule");
    List<String> revenue =
        List.of(
            "linear",
            "ridge",
            "lasso",
            "elastic_net",
            "polynomial",
            "poisson",
            "gamma",
            "tweedie",
            "additive",
            "tree",
            "forest",
            "extra_trees",
            "boosting",
            "knn",
            "svr",
            "mlp",
            "two_part");
    assertTrue(conversion.stream().allMatch(id -> Learners.find(id, Task.CONVERSION).isPresent()));
    assertTrue(revenue.stream().allMatch(id -> Learners.find(id, Task.REVENUE).isPresent()));
    assertTrue(Learners.find("linear", Task.CONVERSION).isEmpty());
  }

  @Test
  void namesEachLearnerOnceATask() {
    Set<String> seen = new HashSet<>();
    for (Learner learner : Learners.ALL) {
      assertTrue(seen.add(learner.id() + " " + learner.task()), learner.id());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void namesItselfAndItsParameters(Learner learner) {
    assertTrue(Messages.has("model." + learner.id()), "add model." + learner.id() + "=…");
    for (Param param : learner.params()) {
      String key = "model.param." + param.name();
      assertTrue(Messages.has(key), "add " + key + "=… to model.properties");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void separates(Learner learner) throws ProblemException {
    TrainingSet train = sample(learner, 600, 1);
    TrainingSet test = sample(learner, 600, 2);
    double[] predicted = train(learner, train).predict(test.features());
    double[] actual = test.target().toArray();
    switch (learner.task()) {
      case CONVERSION -> {
        double auc = OnlineShoppers.auc(predicted, actual);
        assertTrue(
            auc > (learner.id().equals("one_rule") ? 0.85 : 0.9), learner.id() + " has AUC " + auc);
        assertTrue(Arrays.stream(predicted).allMatch(p -> p >= 0 && p <= 1));
      }
      case REVENUE -> {
        double left = squares(predicted, actual) / squares(new double[600], actual);
        assertTrue(left < 0.3, learner.id() + " leaves " + left + " of the squares");
      }
    }
  }

  private static double squares(double[] predicted, double[] actual) {
    return IntStream.range(0, actual.length)
        .mapToDouble(row -> Math.pow(actual[row] - predicted[row], 2))
        .sum();
  }

  @ParameterizedTest
  @MethodSource("all")
  void givesTheSameBytesForTheSameSeed(Learner learner) throws ProblemException, IOException {
    TrainingSet set = sample(learner, 400, 3);
    assertArrayEquals(bytes(train(learner, set)), bytes(train(learner, set)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void reloadsAndPredictsBitForBitTheSame(Learner learner) throws ProblemException, IOException {
    TrainingSet set = sample(learner, 400, 4);
    Model model = train(learner, set);
    Model reloaded = ModelFile.read(new ByteArrayInputStream(bytes(model)));
    assertArrayEquals(model.predict(set.features()), reloaded.predict(set.features()));
    assertEquals(model.inputs(), reloaded.inputs());
    assertEquals(model.explain(set.features(), 7), reloaded.explain(set.features(), 7));
    assertEquals(learner.id(), reloaded.learner());
    assertEquals(learner.task(), reloaded.task());
    assertArrayEquals(bytes(model), bytes(reloaded));
  }

  @ParameterizedTest
  @MethodSource("all")
  void refusesTooFewRows(Learner learner) {
    TrainingSet set = sample(learner, 9, 5);
    assertEquals(Problem.Kind.TOO_FEW_ROWS, problem(learner, set));
  }

  @ParameterizedTest
  @MethodSource("all")
  void refusesASingleClassButNotASingleAmount(Learner learner) throws ProblemException {
    TrainingSet set = sample(learner, 100, 6);
    TrainingSet zeros =
        new TrainingSet(set.features(), set.infos(), Columns.numbers("target", new double[100]));
    switch (learner.task()) {
      case CONVERSION -> assertEquals(Problem.Kind.ONLY_ONE_CLASS, problem(learner, zeros));
      case REVENUE -> {
        if (learner.id().equals("gamma")) {
          assertEquals(Problem.Kind.AMOUNTS_ZERO, problem(learner, zeros));
        } else {
          assertArrayEquals(
              new double[100], train(learner, zeros).predict(set.features()), 1e-12, learner.id());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void refusesSetsWithoutColumns(Learner learner) {
    TrainingSet set = sample(learner, 100, 6);
    TrainingSet bare = new TrainingSet(Table.of(100, List.of()), List.of(), set.target());
    assertEquals(Problem.Kind.NO_COLUMNS, problem(learner, bare));
  }

  private static Problem.Kind problem(Learner learner, TrainingSet set) {
    return assertThrows(ProblemException.class, () -> train(learner, set)).problem().kind();
  }

  @ParameterizedTest
  @MethodSource("all")
  void learnsFromTenRowsWithConstantAndEmptyColumns(Learner learner) throws ProblemException {
    TrainingSet set = sample(learner, 10, 8);
    double[] missing = new double[10];
    Arrays.fill(missing, Double.NaN);
    Table odd =
        set.features()
            .with(Columns.numbers("pages", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1))
            .with(Columns.numbers("noise", missing))
            .with(Columns.words("device", List.of("", "", "", "", "", "", "", "", "", "")));
    Model model = train(learner, new TrainingSet(odd, set.infos(), set.target()));
    assertFinite(learner, model.predict(odd));
  }

  @ParameterizedTest
  @MethodSource("all")
  void reportsProgressToTheEnd(Learner learner) throws ProblemException {
    Recorder recorder = new Recorder(Integer.MAX_VALUE);
    learner.train(sample(learner, 400, 9), Params.defaults(), 1, recorder);
    assertEquals(1, recorder.last());
  }

  @ParameterizedTest
  @MethodSource("all")
  void stopsSoonAfterCancel(Learner learner) {
    TrainingSet set = sample(learner, 20_000, 10);
    for (int cancelAt : new int[] {0, 3, 12}) {
      Recorder recorder = new Recorder(cancelAt);
      var outcome =
          Outcome.of(progress -> learner.train(set, Params.defaults(), 1, progress), recorder);
      if (recorder.reports() <= cancelAt) {
        assertTrue(cancelAt > 3, learner.id() + " reports only " + recorder.reports() + " times");
        return;
      }
      assertInstanceOf(Outcome.Cancelled.class, outcome, learner.id());
      double seconds = recorder.secondsSinceCancel();
      assertTrue(seconds < 1, learner.id() + " took " + seconds + " s to stop");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void explanationsAddUp(Learner learner) throws ProblemException {
    TrainingSet set = sample(learner, 400, 11);
    Model model = train(learner, set);
    double[] predicted = model.predict(set.features());
    for (int row = 0; row < 40; row++) {
      var explanation = model.explain(set.features(), row);
      if (explanation.isPresent()) {
        Attribution attribution = explanation.get();
        double sum =
            attribution.base()
                + attribution.parts().stream().mapToDouble(Attribution.Part::amount).sum();
        assertEquals(onScale(attribution.scale(), predicted[row]), sum, 1e-9, learner.id());
        assertEquals(4, attribution.parts().size());
      } else {
        assertTrue(WITHOUT_EXACT_REASONS.contains(learner.id()), learner.id());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void refusesAmountsItCannotPredict(Learner learner) throws ProblemException {
    if (NEVER_BELOW_ZERO.contains(learner.id())) {
      TrainingSet below = Samples.mixed(100, Task.REVENUE, 6);
      assertEquals(Problem.Kind.AMOUNTS_BELOW_ZERO, problem(learner, below));
      double[] predicted =
          train(learner, sample(learner, 400, 7)).predict(sample(learner, 400, 8).features());
      assertTrue(Arrays.stream(predicted).allMatch(amount -> amount >= 0), learner.id());
    }
  }

  private static double onScale(String scale, double predicted) {
    return switch (scale) {
      case "logit" -> Math.log(predicted / (1 - predicted));
      case "log" -> Math.log(predicted);
      default -> predicted;
    };
  }

  @ParameterizedTest
  @MethodSource("all")
  void predictsWhateverIsMissingUnseenOrOtherwiseTyped(Learner learner) throws ProblemException {
    TrainingSet set = sample(learner, 400, 12);
    Model model = train(learner, set);
    Table odd =
        Table.of(
            Columns.numbers("pages", Double.NaN, 1e300, Double.POSITIVE_INFINITY, -5),
            Columns.words("price", List.of("12.5", "", "dear", "1")),
            Columns.words("device", List.of("fridge", "phone", "", "watch")));
    assertFinite(learner, model.predict(odd));
    assertFinite(learner, model.predict(Table.of(2, List.of())));
    assertFinite(
        learner,
        model.predict(
            Table.of(
                Columns.times("pages", 1L),
                Columns.times("device", 1L),
                Columns.numbers("price", 3))));
    assertEquals(0, model.predict(set.features().rows(new int[0])).length);
  }

  private static void assertFinite(Learner learner, double[] predicted) {
    assertTrue(
        Arrays.stream(predicted).allMatch(Double::isFinite),
        learner.id() + " predicts " + Arrays.toString(predicted));
  }

  @ParameterizedTest
  @MethodSource("all")
  void matchesWordsByTextNotByCode(Learner learner) throws ProblemException {
    TrainingSet set = sample(learner, 400, 13);
    Model model = train(learner, set);
    Column.Categories device = (Column.Categories) set.features().column("device");
    List<String> others = List.of("unused", "watch", "desktop", "phone", "tablet");
    int[] codes = IntStream.range(0, 400).map(row -> others.indexOf(device.text(row))).toArray();
    Table recoded = set.features().with(Columns.categories("device", codes, others));
    double[] expected = model.predict(set.features());
    assertArrayEquals(expected, model.predict(recoded));
    assertEquals(expected[5], model.predict(recoded.rows(new int[] {5}))[0], "one row alone");
  }

  @ParameterizedTest
  @MethodSource("all")
  void describesItsInputs(Learner learner) throws ProblemException {
    TrainingSet set = sample(learner, 400, 14);
    Model model = train(learner, set);
    assertEquals(set.infos(), model.inputs().stream().map(input -> input.info()).toList());
    assertEquals(
        Set.of("phone", "tablet", "desktop", "watch"), Set.copyOf(model.inputs().get(3).levels()));
    assertTrue(model.inputs().get(1).missingShare() > 0.01);
    assertEquals(0, model.inputs().get(0).min());
    assertEquals(29, model.inputs().get(0).max());
  }

  private static Model train(Learner learner, TrainingSet set) throws ProblemException {
    return learner.train(set, Params.defaults(), 1, Progress.none());
  }

  private static byte[] bytes(Model model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(model, out);
    return out.toByteArray();
  }
}
