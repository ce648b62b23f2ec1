package org.clicktrail.ml.prep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.Samples;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;
import org.junit.jupiter.api.Test;

class PrepTest {

  private static Prep fit(Style style, Column column, double... target) {
    TrainingSet set =
        new TrainingSet(
            Table.of(column),
            List.of(Samples.info(column.name(), column instanceof Column.Categories)),
            Columns.numbers("target", target));
    return PrepFit.fit(set, style, Progress.none());
  }

  private static List<String> times(int count, String word) {
    return Collections.nCopies(count, word);
  }

  @Test
  void fillsGapsWithTheMedianAndFlagsThem() {
    Column.Numbers x = Columns.numbers("x", 1, 2, 9, Double.NaN);
    Prep prep = fit(Style.ORDERED, x, 0, 1, 0, 1);
    double[][] expected = {{1, 0}, {2, 0}, {9, 0}, {2, 1}};
    assertArrayEquals(expected, prep.matrix(Table.of(x)));
    assertEquals(0.25, prep.inputs().getFirst().missingShare());
  }

  /// 1 to 5: mean 3, standard deviation √2.
  @Test
  void standardizesWithTheTrainingRows() {
    Prep prep = fit(Style.STANDARD, Columns.numbers("x", 1, 2, 3, 4, 5), 0, 1, 0, 1, 0);
    double[][] seen = prep.matrix(Table.of(Columns.numbers("x", 3, 5, 103)));
    assertArrayEquals(new double[] {0}, seen[0], 1e-12);
    assertArrayEquals(new double[] {Math.sqrt(2)}, seen[1], 1e-12);
    assertArrayEquals(new double[] {100 / Math.sqrt(2)}, seen[2], 1e-12);
  }

  /// Means: b 0, c 1/2, a 1.
  @Test
  void ordersWordsByTheirMeanTarget() {
    Column.Categories words = Columns.words("w", List.of("a", "b", "c", "a", "b", "c"));
    Prep prep = fit(Style.ORDERED, words, 1, 0, 0, 1, 0, 1);
    assertArrayEquals(
        new double[] {2, 0, 1},
        prep.columns(Table.of(Columns.words("w", List.of("a", "b", "c"))), Progress.none())[0]);
  }

  @Test
  void putsRareAndUnseenWordsTogether() {
    List<String> cells =
        Stream.of(times(60, "often"), times(38, "well"), times(1, "once"), times(1, "twice"))
            .flatMap(List::stream)
            .toList();
    Prep prep = fit(Style.COUNTED, Columns.words("w", cells), new double[100]);
    double[] codes =
        prep.columns(
                Table.of(Columns.words("w", List.of("often", "well", "once", "new", ""))),
                Progress.none())[0];
    assertArrayEquals(new double[] {0, 1, 2, 2, 2}, codes);
    assertEquals(List.of("often", "well", "once", "twice"), prep.inputs().getFirst().levels());
  }

  @Test
  void keepsTheThirtyMostFrequentWords() {
    List<String> cells = IntStream.range(0, 4_000).mapToObj(row -> "w" + row % 40).toList();
    assertEquals(31, fit(Style.STANDARD, Columns.words("w", cells), new double[4_000]).width());
    assertEquals(31, fit(Style.COUNTED, Columns.words("w", cells), new double[4_000]).codes(0));
  }

  /// Without rare words in training there is no place for "other": an unseen word is the mean.
  @Test
  void takesTheMeanForUnseenWordsWithoutOthers() {
    Prep prep = fit(Style.STANDARD, Columns.words("w", List.of("a", "b", "a", "b")), 0, 1, 0, 1);
    assertArrayEquals(
        new double[][] {{0, 0}}, prep.matrix(Table.of(Columns.words("w", List.of("z")))));
  }

  /// One of four rows is rare: standardized it would be (1 − 1/4) / √(3/16) = √3, plain it is 1. An
  /// unseen word is none of them.
  @Test
  void leavesWordsAsOneAndZeroWhereCovariancesAreAsked() {
    Column words = Columns.words("w", List.of("a", "a", "a", "a", "a", "a", "b", "b"));
    Prep prep = fit(Style.STANDARD_LOG_WORDS_PLAIN, words, 0, 1, 0, 1, 0, 1, 0, 1);
    assertArrayEquals(
        new double[][] {{1, 0}, {0, 1}, {0, 0}},
        prep.matrix(Table.of(Columns.words("w", List.of("a", "b", "z")))));
    assertEquals(
        Math.sqrt(3),
        fit(Style.STANDARD_LOG, words, 0, 1, 0, 1, 0, 1, 0, 1).matrix(Table.of(words))[7][1],
        1e-12);
  }

  @Test
  void readsCodesThatComeAsNumbers() {
    Prep prep =
        fit(Style.COUNTED, Columns.words("w", List.of("1", "1", "1", "2", "2")), 0, 1, 0, 1, 0);
    assertArrayEquals(
        new double[] {1, 0},
        prep.columns(Table.of(Columns.numbers("w", 2, 1)), Progress.none())[0]);
  }

  /// Values 1 to 11: the edges are 2, 3 … 10; missing has the code after the last bin.
  @Test
  void countsDeciles() {
    double[] values = IntStream.rangeClosed(1, 11).asDoubleStream().toArray();
    Prep prep = fit(Style.COUNTED, Columns.numbers("x", values), new double[11]);
    assertArrayEquals(
        new double[] {0, 0, 1, 9, 9, 10},
        prep.columns(
                Table.of(Columns.numbers("x", -7, 2, 2.5, 11, 99, Double.NaN)), Progress.none())[
            0]);
    assertEquals(11, prep.codes(0));
  }

  /// 1,000 times 0, once each 1 to 255, and 300 times 256: the frequent values stand alone, edges
  /// lie half-way.
  @Test
  void givesFrequentValuesBinsOfTheirOwn() {
    double[] values =
        IntStream.concat(
                IntStream.concat(IntStream.range(0, 1_000).map(_ -> 0), IntStream.range(1, 256)),
                IntStream.range(0, 300).map(_ -> 256))
            .asDoubleStream()
            .toArray();
    Prep prep = fit(Style.CURVES, Columns.numbers("x", values), new double[values.length]);
    double[] codes =
        prep.columns(
                Table.of(Columns.numbers("x", -1, 0, 0.4, 0.6, 255.4, 255.6, 999, Double.NaN)),
                Progress.none())[0];
    int last = prep.codes(0) - 1;
    assertArrayEquals(new double[] {0, 0, 0, 1, last - 2, last - 1, last - 1, last}, codes);
    assertTrue(prep.codes(0) <= 257);
  }

  /// The median above 0 is 2: 2 becomes log 2.
  @Test
  void bendsLongTails() {
    assertEquals(2, Skew.unit(new double[] {0, 0, 0, 0, 1, 2, 2, 2, 400}));
    assertEquals(0, Skew.unit(new double[] {1, 2, 3, 4}), "no tail");
    assertEquals(0, Skew.unit(new double[] {-1, 0, 0, 0, 0, 900}), "below 0");
    assertEquals(0, Skew.unit(new double[0]));
    double[] out = new double[1];
    new NumberPart("x", 0, false, 2).bind(Table.of(Columns.numbers("x", 2))).fill(0, out, 0);
    assertEquals(Math.log(2), out[0], 1e-12);
  }

  /// R: quantile(c(1, 2, 4, 8), c(0, .25, .5, 1)) is 1, 1.75, 3, 8.
  @Test
  void describesNumbers() {
    assertEquals(1.75, Quantile.of(new double[] {1, 2, 4, 8}, 0.25, 0));
    Prep prep = fit(Style.ORDERED, Columns.numbers("x", 8, 1, 4, 2), 0, 1, 0, 1);
    Input input = prep.inputs().getFirst();
    assertEquals(3, input.typical());
    assertEquals(1, input.min());
    assertEquals(8, input.max());
  }

  @Test
  void comesBackFromItsBytes() throws BrokenException {
    TrainingSet set = Samples.mixed(200, Task.CONVERSION, 1);
    for (Style style : Style.values()) {
      Prep prep = PrepFit.fit(set, style, Progress.none());
      ArrayWriter out = new ArrayWriter();
      prep.write(out);
      ArrayReader in = new ArrayReader(out.toBytes());
      Prep again = Prep.read(in);
      in.end();
      assertArrayEquals(prep.matrix(set.features()), again.matrix(set.features()));
      assertEquals(prep.inputs(), again.inputs());
    }
  }

  @Test
  void refusesLengthsBeyondTheFile() {
    ArrayWriter out = new ArrayWriter();
    out.whole(Integer.MAX_VALUE);
    out.number(1);
    assertThrows(BrokenException.class, () -> new ArrayReader(out.toBytes()).numbers());
    assertThrows(BrokenException.class, () -> new ArrayReader(out.toBytes()).words());
    assertThrows(BrokenException.class, () -> new ArrayReader(new byte[] {-1, -1}).small());
  }

  @Test
  void samplesAscendingWithoutRepeats() {
    int[] rows = RowSample.of(1_000, 100, 5);
    assertEquals(100, rows.length);
    assertArrayEquals(IntStream.of(rows).distinct().sorted().toArray(), rows);
    assertArrayEquals(new int[] {0, 1, 2}, RowSample.of(3, 100, 5));
  }
}
