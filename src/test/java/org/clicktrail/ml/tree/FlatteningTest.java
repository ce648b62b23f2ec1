package org.clicktrail.ml.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
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
    trees.add(tree.root());
    TreeScorer flat = trees.builder().scorer(Link.IDENTITY, 0, 1);
    for (int row = 0; row < 500; row++) {
      assertEquals(tree.predict(TEST_FRAME.get(row)), flat.score(row(row)), 1e-9);
    }
  }
}
