package org.clicktrail.ml.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.learn.PreprocessSpec.Balance;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.Samples;
import org.junit.jupiter.api.Test;

/// 16 zeros with x = 100 … 115 and 4 ones with x = 0, 1, 2, 10, whose words are a, a, b, b.
class BalancerTest {

  private static TrainingSet set() {
    double[] x = new double[20];
    double[] target = new double[20];
    Arrays.setAll(x, row -> row < 16 ? 100 + row : new double[] {0, 1, 2, 10}[row - 16]);
    Arrays.setAll(target, row -> row < 16 ? 0 : 1);
    List<String> words =
        IntStream.range(0, 20).mapToObj(row -> row < 16 ? "c" : row < 18 ? "a" : "b").toList();
    return new TrainingSet(
        Table.of(Columns.numbers("x", x), Columns.words("w", words)),
        List.of(Samples.info("x", false), Samples.info("w", true)),
        Columns.numbers("t", target));
  }

  private static TrainingSet balanced(Balance balance, double ratio) {
    PreprocessSpec none = PreprocessSpec.none();
    PreprocessSpec spec =
        new PreprocessSpec(balance, ratio, none.calibration(), none.selection(), 1);
    return new Balancer(set()).balanced(spec, 7, Progress.none());
  }

  private static double ones(TrainingSet set) {
    return Arrays.stream(set.target().toArray()).sum();
  }

  private static Map<Double, Integer> counts(TrainingSet set) {
    Map<Double, Integer> counts = new HashMap<>();
    Column.Numbers x = (Column.Numbers) set.features().column("x");
    Arrays.stream(x.toArray()).forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts;
  }

  @Test
  void reachesTheWantedRatio() {
    for (Balance balance : List.of(Balance.WEIGHTS, Balance.OVER, Balance.SMOTE)) {
      assertEquals(32, balanced(balance, 1).rows(), balance.id());
      assertEquals(16, ones(balanced(balance, 1)), balance.id());
      assertEquals(8, ones(balanced(balance, 0.5)), balance.id());
    }
    assertEquals(8, balanced(Balance.UNDER, 1).rows());
    assertEquals(4, ones(balanced(Balance.UNDER, 1)));
    assertEquals(12, balanced(Balance.UNDER, 0.5).rows());
  }

  @Test
  void leavesASetAloneThatIsBalancedEnough() {
    TrainingSet set = set();
    PreprocessSpec spec =
        new PreprocessSpec(
            Balance.OVER, 0.25, PreprocessSpec.Calibration.NONE, PreprocessSpec.Selection.NONE, 1);
    assertSame(set, new Balancer(set).balanced(spec, 1, Progress.none()));
  }

  /// A weight of 4 is four of each; of 2.5, twice each and half of them once more.
  @Test
  void weighsByCopies() {
    Map<Double, Integer> whole = counts(balanced(Balance.WEIGHTS, 1));
    assertEquals(
        List.of(4, 4, 4, 4), List.of(whole.get(0.), whole.get(1.), whole.get(2.), whole.get(10.)));
    Map<Double, Integer> broken = counts(balanced(Balance.WEIGHTS, 0.625));
    int[] often = List.of(0., 1., 2., 10.).stream().mapToInt(x -> broken.get(x)).sorted().toArray();
    assertEquals(List.of(2, 2, 3, 3), Arrays.stream(often).boxed().toList());
    assertEquals(1, whole.get(105.));
  }

  @Test
  void keepsWhatIsMadeOfARowInItsGroup() {
    for (Balance balance : List.of(Balance.WEIGHTS, Balance.OVER, Balance.SMOTE)) {
      TrainingSet more = balanced(balance, 1);
      int[] groups = more.groups();
      assertEquals(20, Arrays.stream(groups).distinct().count(), balance.id());
    }
  }

  /// By hand: all made-up rows lie between rows of the rarer class, so at 0 … 10, whole as x is,
  /// and far from the zeros; the three others being the only neighbours, most of them have another
  /// word than the row itself wherever that is possible.
  @Test
  void makesRowsUpBetweenNeighbours() {
    TrainingSet more = balanced(Balance.SMOTE, 1);
    Column.Numbers x = (Column.Numbers) more.features().column("x");
    Column.Categories w = (Column.Categories) more.features().column("w");
    for (int row = 20; row < 32; row++) {
      assertTrue(x.number(row) >= 0 && x.number(row) <= 10, "x " + x.number(row));
      assertEquals(Math.rint(x.number(row)), x.number(row));
      // in turn 0, 1, 2, 10: an a has the neighbours a, b, b, a b has a, a, b
      assertEquals((row - 20) % 4 < 2 ? "b" : "a", w.text(row), "row " + row);
      assertEquals(1, more.target().number(row));
    }
  }

  @Test
  void keepsGapsAndYesNo() {
    FeatureInfo flag = new FeatureInfo("f", "f", "", "", FeatureInfo.Kind.YES_NO, true, "f");
    double[] f = new double[20];
    Arrays.setAll(f, row -> row % 2);
    double[] x = new double[20];
    Arrays.setAll(x, row -> row == 19 ? Double.NaN : row * 1.5);
    TrainingSet set =
        new TrainingSet(
            Table.of(Columns.numbers("f", f), Columns.numbers("x", x)),
            List.of(flag, Samples.info("x", false)),
            set().target());
    TrainingSet more =
        new Balancer(set).balanced(PreprocessSpec.none().with(Balance.SMOTE), 3, Progress.none());
    Column.Numbers made = (Column.Numbers) more.features().column("f");
    Column.Numbers gaps = (Column.Numbers) more.features().column("x");
    for (int row = 20; row < 32; row++) {
      assertTrue(made.number(row) == 0 || made.number(row) == 1);
      assertEquals((row - 20) % 4 == 3, gaps.missing(row), "row " + row);
    }
  }
}
