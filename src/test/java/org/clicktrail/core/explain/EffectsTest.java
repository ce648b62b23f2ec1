package org.clicktrail.core.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.feature.FeatureInfo.Kind;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.junit.jupiter.api.Test;

class EffectsTest {

  private static final Input FIRST = number("first", Kind.NUMBER);
  private static final Input SECOND = number("second", Kind.NUMBER);
  private static final Input WORD =
      new Input(
          new FeatureInfo("word", "Word", "", "", Kind.CATEGORY, true, ""),
          List.of("b", "a", "never"),
          0,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          0);

  /// Two columns that say the same, and a word.
  private static final Table ROWS =
      Table.of(
          Columns.numbers("first", 1, 2, 3, 4),
          Columns.numbers("second", 1, 2, 3, 4),
          Columns.words("word", List.of("a", "a", "b", "a")));

  /// The product of both numbers, 100 more for the word "b".
  private static final Model PRODUCT =
      new Model() {
        @Override
        public String learner() {
          return "hand";
        }

        @Override
        public Task task() {
          return Task.REVENUE;
        }

        @Override
        public List<Input> inputs() {
          return List.of(FIRST, SECOND, WORD);
        }

        @Override
        public double[] predict(Table rows) {
          return IntStream.range(0, rows.rows())
              .mapToDouble(row ->
                  cell(rows, "first", row) * cell(rows, "second", row)
                      + (rows.column("word").text(row).equals("b") ? 100 : 0))
              .toArray();
        }
      };

  private static double cell(Table rows, String name, int row) {
    return ((Column.Numbers) rows.column(name)).number(row);
  }

  private static Input number(String id, Kind kind) {
    FeatureInfo info = new FeatureInfo(id, id, "", "s", kind, true, "");
    return new Input(info, List.of(), 2, 1, 1, 4, 4, 0);
  }

  private static double[] values(List<Effect.Point> points) {
    return points.stream().mapToDouble(Effect.Point::value).toArray();
  }

  private static Effect effect(Input input, Table rows) {
    return Effects.of(PRODUCT, input, rows, 2, Progress.none()).orElseThrow();
  }

  /// By hand, after ALEPlot: two bins (1 to 2 with rows 1 and 2, 2 to 4 with rows 3 and 4). Within
  /// them the product grows by second × 1, mean 1.5, and by second × 2, mean 7: 0, 1.5, 8.5. Middle
  /// of the bins by rows: (2 × 0.75 + 2 × 5) / 4 = 2.875. Mean prediction (1 + 4 + 109 + 16) / 4 =
  /// 32.5, so 29.625, 31.125, 38.125.
  @Test
  void localEffectsAddUpAsByHand() {
    Effect effect = effect(FIRST, ROWS);
    assertArrayEquals(new double[] {29.625, 31.125, 38.125}, values(effect.accumulated()), 1e-12);
    assertEquals(32.5, effect.mean(), 1e-12);
    assertEquals(
        List.of("1\u202fs", "2\u202fs", "4\u202fs"),
        effect.accumulated().stream().map(Effect.Point::label).toList());
  }

  /// By hand: mean of second is 2.5, the word adds 25: 27.5, 30, 35.
  @Test
  void partialDependenceIsTheMeanOfRowsWithTheSameValue() {
    assertArrayEquals(new double[] {27.5, 30, 35}, values(effect(FIRST, ROWS).averaged()), 1e-12);
  }

  /// 1 is nearest to 1; 2 and 3 (as far from 4: the lower) to 2; 4 to 4.
  @Test
  void everyRowStandsBehindOnePoint() {
    assertEquals(
        List.of(1, 2, 1), effect(FIRST, ROWS).accumulated().stream().map(Effect.Point::n).toList());
  }

  /// By hand: products 30 / 4 = 7.5; all "b" 107.5, all "a" 7.5. In the order of training, without
  /// the word no row has.
  @Test
  void wordsHaveTheMeanOfRowsWithTheSameWord() {
    Effect effect = effect(WORD, ROWS);
    assertEquals(
        List.of(new Effect.Point(0, "b", 107.5, 1), new Effect.Point(1, "a", 7.5, 3)),
        effect.averaged());
    assertTrue(effect.accumulated().isEmpty());
  }

  @Test
  void rowsWithoutTheValueAreLeftOut() {
    Table gaps = ROWS.with(Columns.numbers("first", 1, 2, 3, Double.NaN));
    assertEquals(3, effect(FIRST, gaps).rows());
  }

  @Test
  void aColumnWithOneValueHasNoCurve() {
    Table same = ROWS.with(Columns.numbers("first", 2, 2, 2, 2));
    assertEquals(Optional.empty(), Effects.of(PRODUCT, FIRST, same, 2, Progress.none()));
    Table word = ROWS.with(Columns.words("word", List.of("a", "a", "a", "a")));
    assertEquals(Optional.empty(), Effects.of(PRODUCT, WORD, word, 2, Progress.none()));
  }

  @Test
  void yesAndNoAreTwoPlaces() {
    Input flag = number("first", Kind.YES_NO);
    Table rows = ROWS.with(Columns.numbers("first", 0, 1, 1, 1));
    Effect effect = effect(flag, rows);
    assertEquals(
        List.of("no", "yes"), effect.averaged().stream().map(Effect.Point::label).toList());
    assertArrayEquals(new double[] {25, 27.5}, values(effect.averaged()), 1e-12);
  }

  @Test
  void canBeCancelled() {
    Progress stopped =
        new Progress() {
          @Override
          public void report(long done, long total) {
            throw new CancellationException();
          }

          @Override
          public void stage(String words) {}

          @Override
          public Registration onCancel(Runnable stop) {
            return () -> {};
          }
        };
    assertThrows(CancellationException.class, () -> Effects.of(PRODUCT, FIRST, ROWS, 2, stopped));
  }
}
