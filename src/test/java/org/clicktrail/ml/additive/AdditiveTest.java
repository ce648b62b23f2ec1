package org.clicktrail.ml.additive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.explain.Shapes;
import org.clicktrail.core.explain.Together;
import org.clicktrail.core.explain.Togethers;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.learn.Attribution;
import org.clicktrail.core.learn.Calibrated;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.Samples;
import org.clicktrail.ml.fitted.AdditiveScorer;
import org.clicktrail.ml.fitted.Bands;
import org.clicktrail.ml.fitted.FittedModel;
import org.clicktrail.ml.fitted.LineCalibrator;
import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.fitted.ModelFile;
import org.junit.jupiter.api.Test;

class AdditiveTest {

  /// Slopes of 4 codes of one row each: −4, −4, 2, 6 with second derivatives 1. Cut after the
  /// second: (−8)²/3 + 8²/3; then the right side between 2 and 6 gains 4/2 + 36/2 − 64/3 < 0, so
  /// there are two leaves, with steps 8/3 and −8/3.
  @Test
  void cutsACurveWhereTheLossFallsMost() {
    double[] entries = new double[4];
    double gain = new Curve(1).step(sums(4, -4, -4, 2, 6), entries);
    assertEquals(128 / 3.0, gain, 1e-12);
    assertArrayEquals(new double[] {8 / 3.0, 8 / 3.0, -8 / 3.0, -8 / 3.0}, entries, 1e-12);
  }

  @Test
  void leavesCodesTogetherThatHaveTooFewRows() {
    double[] entries = {9, 9, 9};
    assertEquals(0, new Curve(2).step(sums(3, -4, 2, 6), entries));
    assertArrayEquals(new double[3], entries);
  }

  /// Checkerboard of 2 × 2: no cut of one column alone gains, both together give 4 × 3²/2.
  @Test
  void cutsASurfaceIntoBoxes() {
    double[] entries = new double[4];
    double gain = new Surface(2, 2, 1).step(sums(4, 3, -3, -3, 3), entries);
    assertEquals(18, gain, 1e-12);
    assertArrayEquals(new double[] {-1.5, 1.5, 1.5, -1.5}, entries, 1e-12);
  }

  /// One row a code with these targets, all predicted 0 by squared error.
  private static Sums sums(int size, double... slopes) {
    short[] codes = new short[size];
    for (short code = 0; code < size; code++) {
      codes[code] = code;
    }
    Sums sums = new Sums(size);
    double[] target = Arrays.stream(slopes).map(slope -> -slope).toArray();
    sums.fill(
        new Codes(size, new Codes.Cells(codes)),
        new Slopes(Task.REVENUE, target, new double[size]));
    return sums;
  }

  /// 3 a > 0.5 apart, plus 2 b: each reason follows its own column, whatever the other does.
  @Test
  void findsTheCurvesThatMadeTheAmounts() throws ProblemException {
    TrainingSet set = made(4_000, (a, b) -> (a > 0.5 ? 3 : 0) + 2 * b);
    Model model = train(set, Map.of());
    Table asked =
        Table.of(Columns.numbers("a", 0.2, 0.9, 0.2), Columns.numbers("b", 0.1, 0.9, 0.9));
    assertEquals(3, reason(model, asked, 1, "a") - reason(model, asked, 0, "a"), 0.1);
    assertEquals(1.6, reason(model, asked, 1, "b") - reason(model, asked, 0, "b"), 0.1);
    assertEquals(reason(model, asked, 1, "b"), reason(model, asked, 2, "b"), 0.05);
  }

  /// The product of two signs cannot be told from either alone. Of 25 squares some are left: a
  /// surface has 32 steps a column, and one of them lies across 0.5.
  @Test
  void findsPairsThatOnlySpeakTogether() throws ProblemException {
    TrainingSet set = made(2_000, (a, b) -> (a > 0.5) == (b > 0.5) ? 5 : -5);
    double[] target = set.target().toArray();
    assertTrue(error(train(set, Map.of()).predict(set.features()), target) < 5);
    assertTrue(error(train(set, Map.of("pairs", "0")).predict(set.features()), target) > 20);
  }

  /// Curves and surfaces have mean 0 over the training rows, so the base is the mean prediction.
  @Test
  void startsFromTheMeanPrediction() throws ProblemException {
    TrainingSet set = made(1_000, (a, b) -> 10 * a * b);
    Model model = train(set, Map.of());
    double mean = Arrays.stream(model.predict(set.features())).average().orElseThrow();
    assertEquals(mean, model.explain(set.features(), 0).orElseThrow().base(), 1e-9);
  }

  @Test
  void putsNeighbouringCodesTogetherByRows() {
    short[] codes = {0, 0, 0, 0, 0, 0, 1, 2, 3, 3};
    assertArrayEquals(
        new int[] {0, 1, 1, 2}, new Codes(4, new Codes.Cells(codes)).groups(3), "six, two, two");
    assertArrayEquals(new int[] {0, 1, 2, 3}, new Codes(4, new Codes.Cells(codes)).groups(9));
  }

  /// Base, curves and pairs as they are told, each looked up by its values.
  @Test
  void isTheSumOfItsTerms() throws ProblemException {
    TrainingSet set = made(1_500, (a, b) -> (a > 0.5) == (b > 0.5) ? 5 : a);
    Model model = train(set, Map.of());
    Additive terms = model.additive().orElseThrow();
    assertEquals(1, terms.pairs().size());
    double[] predicted = model.predict(set.features());
    double base = model.explain(set.features(), 0).orElseThrow().base();
    for (int row = 0; row < 100; row++) {
      double sum = base;
      for (Additive.Curve curve : terms.curves()) {
        double value = ((Column.Numbers) set.features().column(curve.input())).number(row);
        sum +=
            curve.steps().stream()
                .filter(step -> step.values().holds(value))
                .mapToDouble(Additive.Step::height)
                .sum();
      }
      Additive.Pair pair = terms.pairs().getFirst();
      sum +=
          pair.heights()
              .get(place(set, pair.first(), pair.rows(), row))
              .get(place(set, pair.second(), pair.columns(), row));
      assertEquals(predicted[row], sum, 1e-9);
    }
  }

  private static int place(TrainingSet set, String column, List<Additive.Values> values, int row) {
    double value = ((Column.Numbers) set.features().column(column)).number(row);
    return IntStream.range(0, values.size())
        .filter(at -> values.get(at).holds(value))
        .findFirst()
        .orElseThrow();
  }

  /// 2 b less its mean 1 is the curve; noise of 0.1 and steps of 1/256 leave little to doubt.
  /// Counted are the rows asked about.
  @Test
  void tellsACurveWithItsRange() throws ProblemException {
    TrainingSet set = made(4_000, (a, b) -> (a > 0.5 ? 3 : 0) + 2 * b);
    Model model = train(set, Map.of());
    var shape = Shapes.of(model, model.inputs().get(1), set.features()).orElseThrow();
    int within = 0;
    for (var step : shape.steps()) {
      double truth = step.from() + step.to() - 1;
      assertEquals(truth, step.height(), 0.15);
      within += truth >= step.low() && truth <= step.high() ? 1 : 0;
    }
    assertTrue(within > 0.8 * shape.steps().size(), within + " of " + shape.steps().size());
    assertEquals(4_000, shape.steps().stream().mapToInt(step -> step.n()).sum());
  }

  /// Five more or less in the corners, nothing left of it in the curves: heights of ±5, in the
  /// corners' signs.
  @Test
  void tellsWhatTwoColumnsSayTogether() throws ProblemException {
    TrainingSet set = made(2_000, (a, b) -> (a > 0.5) == (b > 0.5) ? 5 : -5);
    List<Together> found = Togethers.of(train(set, Map.of()), set.features(), 5);
    assertEquals(1, found.size());
    List<List<Double>> heights = found.getFirst().heights();
    assertEquals(5, heights.getFirst().getFirst(), 0.5);
    assertEquals(-5, heights.getFirst().getLast(), 0.5);
    assertEquals(5, heights.getLast().getLast(), 0.5);
    assertEquals(5, found.getFirst().strength(), 0.5);
    assertEquals(8, heights.size());
  }

  /// With one value of the first column nothing is compared.
  @Test
  void leavesOutPairsOfWhichOneColumnHasOneValue() throws ProblemException {
    TrainingSet set = made(2_000, (a, b) -> (a > 0.5) == (b > 0.5) ? 5 : -5);
    Table rows = set.features();
    Table one = rows.with(rows.column("a").rows(new int[rows.rows()]));
    assertEquals(List.of(), Togethers.of(train(set, Map.of()), one, 5));
  }

  /// A calibration comes after the sum; ranges say nothing of it.
  @Test
  void tellsTheCurvesOfAModelThatWasCalibrated() throws ProblemException {
    FittedModel model = (FittedModel) train(made(200, (a, b) -> a), Map.of());
    FittedModel calibrated = model.with(new LineCalibrator(Calibrated.PLATT, 0.5, 1, 0.001));
    assertTrue(model.additive().isPresent());
    assertEquals(model.additive(), calibrated.additive());
    double[] amounts = new double[40];
    Arrays.fill(amounts, 1);
    assertEquals(model.additive(), model.with(Bands.fit(amounts, amounts)).additive());
  }

  /// As in files from before there were errors.
  @Test
  void opensModelsWithoutErrors() throws Exception {
    TrainingSet set = made(200, (a, b) -> a);
    FittedModel model = (FittedModel) train(set, Map.of());
    double[][] curves = {new double[model.prep().codes(0)], new double[model.prep().codes(1)]};
    curves[0][3] = 7;
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelFile.write(
        new FittedModel(
            "additive",
            Task.REVENUE,
            model.prep(),
            new AdditiveScorer(Link.IDENTITY, 1, curves, new double[0][], List.of())),
        file);
    Model again = ModelFile.read(new ByteArrayInputStream(file.toByteArray()));
    Additive.Step step = again.additive().orElseThrow().curves().getFirst().steps().get(3);
    assertEquals(7, step.height());
    assertTrue(Double.isNaN(step.error()));
  }

  private interface Amount {
    double of(double a, double b);
  }

  private static TrainingSet made(int rows, Amount amount) {
    SplittableRandom random = new SplittableRandom(3);
    double[] a = random.doubles(rows).toArray();
    double[] b = random.doubles(rows).toArray();
    double[] target = new double[rows];
    Arrays.setAll(target, row -> amount.of(a[row], b[row]) + 0.1 * random.nextGaussian());
    return new TrainingSet(
        Table.of(Columns.numbers("a", a), Columns.numbers("b", b)),
        List.of(Samples.info("a", false), Samples.info("b", false)),
        Columns.numbers("target", target));
  }

  private static Model train(TrainingSet set, Map<String, String> params) throws ProblemException {
    return new AdditiveLearner(Task.REVENUE).train(set, new Params(params), 1, Progress.none());
  }

  private static double reason(Model model, Table rows, int row, String column) {
    return model.explain(rows, row).orElseThrow().parts().stream()
        .filter(part -> part.input().equals(column))
        .mapToDouble(Attribution.Part::amount)
        .sum();
  }

  private static double error(double[] predicted, double[] actual) {
    double sum = 0;
    for (int row = 0; row < actual.length; row++) {
      sum += (predicted[row] - actual[row]) * (predicted[row] - actual[row]);
    }
    return sum / actual.length;
  }
}
