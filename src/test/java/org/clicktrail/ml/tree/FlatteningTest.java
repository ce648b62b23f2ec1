package org.clicktrail.ml.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.fitted.TreeScorer;
import org.junit.jupiter.api.Test;
import smile.data.DataFrame;
import smile.regression.RegressionTree;

/// Our arrays against Smile's own predictions, on rows Smile did not train on.
class FlatteningTest {

  private static final int WIDTH = 4;
  private static final double[][] TRAIN = columns(800, 1);
  private static final double[][] TEST = columns(500, 2);
  private static final DataFrame TEST_FRAME = new Frame(TEST, new double[500]).numbers();

  /// Whole, tiny, huge and normal numbers; ties in some columns.
  private static double[][] columns(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] columns = new double[WIDTH][rows];
    for (int row = 0; row < rows; row++) {
      columns[0][row] = random.nextInt(12);
      columns[1][row] = random.nextGaussian();
      columns[2][row] = 1e9 * random.nextDouble();
      columns[3][row] = random.nextInt(3) == 0 ? 0 : 1e-4 * random.nextDouble();
    }
    return columns;
  }

  private static double[] amounts() {
    double[] amounts = new double[TRAIN[0].length];
    Arrays.setAll(amounts, row -> TRAIN[0][row] * TRAIN[1][row] + 1e4 * TRAIN[3][row]);
    return amounts;
  }

  private static double[] row(int row) {
    return Arrays.stream(TEST).mapToDouble(column -> column[row]).toArray();
  }

  @Test
  void scoresATreeAsSmile() {
    Frame frame = new Frame(TRAIN, amounts());
    RegressionTree tree =
        RegressionTree.fit(
            Frame.TARGET, frame.numbers(), new RegressionTree.Options(12, Integer.MAX_VALUE, 3));
    Flattening trees = new Flattening(frame);
    trees.add(tree.root(), 0);
    TreeScorer flat = trees.builder().scorer(Link.IDENTITY, 0, 1);
    for (int row = 0; row < 500; row++) {
      assertEquals(tree.predict(TEST_FRAME.get(row)), flat.score(row(row)), 1e-9);
    }
  }

  /// One cut of 6 rows into 2 with mean 0 and 4 with mean 1: mean of all 2/3. A shrinkage of 6 rows
  /// halves the distances: 2/3 − 1/3 and 2/3 + 1/6.
  @Test
  void drawsLeavesTowardsTheNodeAbove() {
    double[][] column = {{1, 2, 3, 4, 5, 6}};
    Frame frame = new Frame(column, new double[] {0, 0, 1, 1, 1, 1});
    var root = new Shrinkage(new RegressionTree.Options(2, Integer.MAX_VALUE, 1)).tree(frame);
    TreeScorer flat = Shrinkage.flat(frame, root, 6);
    assertEquals(1 / 3.0, flat.score(new double[] {2}), 1e-12);
    assertEquals(5 / 6.0, flat.score(new double[] {3}), 1e-12);
  }

  /// Where the target is noise every split is wrong, and the most shrinkage of the candidates is
  /// best; where it follows a column exactly, none is.
  @Test
  void shrinksNoiseAndKeepsWhatIsTrue() {
    var options = new RegressionTree.Options(7, Integer.MAX_VALUE, 5);
    double[] noise = new SplittableRandom(4).doubles(800).toArray();
    int[] fold = Sample.folds(new double[800], Shrinkage.FOLDS, 1);
    Shrinkage shrinkage = new Shrinkage(options);
    assertEquals(500, shrinkage.chosen(new Frame(TRAIN, noise), fold, Progress.none()));
    assertEquals(0, shrinkage.chosen(new Frame(TRAIN, TRAIN[0]), fold, Progress.none()));
  }
}
