package org.clicktrail.ml.fitted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.Learners;
import org.clicktrail.ml.Samples;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandsTest {

  /// By hand: of 79 amounts 1 … 79 said to be 10 each, 2.5 % of 80 is 2 and 97.5 % is 78, so the
  /// range is from the 2nd to the 78th.
  @Test
  void leavesOneInFortyOutAtEitherEnd() {
    double[] amounts = IntStream.rangeClosed(1, 79).asDoubleStream().toArray();
    double[] said = new double[79];
    Arrays.fill(said, 10);
    assertEquals(new Interval(10, 2, 78), rounded(Bands.fit(said, amounts).around(10)));
    assertEquals(new Interval(20, 4, 156), rounded(Bands.fit(said, amounts).around(20)));
  }

  /// By hand: with 10 nothings among 79 the range begins at nothing and ends at the 76th (95 % of
  /// 80).
  @Test
  void beginsAtNothingWhereThatIsNotRare() {
    double[] amounts = IntStream.rangeClosed(1, 79).mapToDouble(i -> i <= 10 ? 0 : i).toArray();
    double[] said = new double[79];
    Arrays.fill(said, 10);
    assertEquals(new Interval(10, 0, 76), rounded(Bands.fit(said, amounts).around(10)));
  }

  private static Interval rounded(Interval range) {
    return new Interval(
        range.value(), Math.round(range.low() * 1e9) / 1e9, Math.round(range.high() * 1e9) / 1e9);
  }

  /// Of 2,000 simulations, each with its own 400 rows to fit to and one new row, 93.5 to 96.5 % lie
  /// inside, whether or not nothing is frequent, with spreads that grow with the prediction.
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.6})
  void coversTheTruth(double nothing) {
    SplittableRandom random = new SplittableRandom(21);
    int inside = 0;
    for (int simulation = 0; simulation < 2_000; simulation++) {
      double[] said = new double[401];
      double[] actual = new double[401];
      for (int row = 0; row < 401; row++) {
        said[row] = 1 + 30 * random.nextDouble();
        actual[row] =
            random.nextDouble() < nothing
                ? 0
                : said[row] * Math.exp((0.3 + said[row] / 40) * random.nextGaussian());
      }
      Interval range =
          Bands.fit(Arrays.copyOf(said, 400), Arrays.copyOf(actual, 400)).around(said[400]);
      inside += actual[400] >= range.low() && actual[400] <= range.high() ? 1 : 0;
    }
    assertTrue(inside >= 1_870 && inside <= 1_930, inside + " of 2000");
  }

  /// The learner as a whole: purchases of a fifth to four fifths of the rows, amounts with a long
  /// tail. On 8,000 new rows 95 % lie inside, also of those with small and large predictions alone.
  @Test
  void twoPartModelsCoverNewRows() throws ProblemException {
    Model model = trained(purchases(3_000, 1));
    TrainingSet test = purchases(8_000, 2);
    List<Interval> ranges = model.ranges(test.features());
    double[] said = model.predict(test.features());
    double middle = Arrays.stream(said).sorted().toArray()[4_000];
    assertEquals(0.95, inside(test, ranges, said, 0, Double.MAX_VALUE), 0.015);
    assertEquals(0.95, inside(test, ranges, said, 0, middle), 0.025);
    assertEquals(0.95, inside(test, ranges, said, middle, Double.MAX_VALUE), 0.025);
    for (int row = 0; row < said.length; row++) {
      assertEquals(said[row], ranges.get(row).value());
      assertTrue(ranges.get(row).low() >= 0);
    }
  }

  private static double inside(
      TrainingSet test, List<Interval> ranges, double[] said, double from, double below) {
    int[] rows =
        IntStream.range(0, said.length)
            .filter(row -> said[row] >= from && said[row] < below)
            .toArray();
    double inside =
        Arrays.stream(rows)
            .filter(row ->
                test.target().number(row) >= ranges.get(row).low()
                    && test.target().number(row) <= ranges.get(row).high())
            .count();
    return inside / rows.length;
  }

  private static TrainingSet purchases(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] pages = new double[rows];
    double[] price = new double[rows];
    double[] spent = new double[rows];
    for (int row = 0; row < rows; row++) {
      pages[row] = random.nextInt(30);
      price[row] = Math.exp(random.nextGaussian());
      boolean bought = random.nextDouble() < 0.2 + 0.02 * pages[row];
      spent[row] = bought ? 20 * price[row] * Math.exp(0.5 * random.nextGaussian()) : 0;
    }
    return new TrainingSet(
        Table.of(Columns.numbers("pages", pages), Columns.numbers("price", price)),
        List.of(Samples.info("pages", false), Samples.info("price", false)),
        Columns.numbers("spent", spent));
  }

  private static Model trained(TrainingSet set) throws ProblemException {
    Learner learner = Learners.find("two_part", Task.REVENUE).orElseThrow();
    return learner.train(set, Params.defaults(), 1, Progress.none());
  }

  @Test
  void fewRowsHaveNoRanges() throws ProblemException {
    TrainingSet few = purchases(39, 3);
    assertEquals(List.of(), trained(few).ranges(few.features()));
    assertFalse(Bands.canFit(39));
  }

  @Test
  void survivesItsFileUnlessItIsUpsideDown() throws BrokenException {
    double[] said = IntStream.rangeClosed(1, 1_000).asDoubleStream().toArray();
    double[] actual = Arrays.stream(said).map(x -> x % 7 * x).toArray();
    Bands bands = Bands.fit(said, actual);
    ArrayWriter out = new ArrayWriter();
    bands.write(out);
    Bands again = Bands.read(new ArrayReader(out.toBytes()));
    for (double x : new double[] {0, 5, 200, 999, 1e9}) {
      assertEquals(bands.around(x), again.around(x));
    }
    ArrayWriter wrong = new ArrayWriter();
    wrong.numbers(new double[0]);
    wrong.numbers(new double[] {3});
    wrong.numbers(new double[] {2});
    assertThrows(BrokenException.class, () -> Bands.read(new ArrayReader(wrong.toBytes())));
  }
}
