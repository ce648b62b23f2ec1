package org.clicktrail.ml.tree;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.fitted.TreeScorer;
import smile.model.cart.Node;
import smile.regression.RegressionTree;

/// How far the leaves of a tree are drawn towards the nodes above them: as far as rows it did not
/// learn from are then predicted best. Small leaves say too much where few convert.
final class Shrinkage {

  /// Rows; the candidates of Agarwal and others 2022, who choose by cross-validation too.
  private static final double[] CANDIDATES = {0, 1, 10, 25, 50, 100, 500};

  static final int FOLDS = 3;

  private final RegressionTree.Options options;

  Shrinkage(RegressionTree.Options options) {
    this.options = options;
  }

  /// The candidate with the smallest mean squared error over the folds; of equal ones the smallest.
  ///
  /// @param fold from 0 to [#FOLDS] − 1 a row
  double chosen(Frame frame, int[] fold, Progress progress) {
    double[] error = new double[CANDIDATES.length];
    for (int part = 0; part < FOLDS; part++) {
      progress.report(part, FOLDS);
      int now = part;
      int[] learned = IntStream.range(0, fold.length).filter(row -> fold[row] != now).toArray();
      int[] held = IntStream.range(0, fold.length).filter(row -> fold[row] == now).toArray();
      if (learned.length > 0) {
        add(frame.rows(learned), frame, held, error);
      }
    }
    int best = 0;
    for (int i = 1; i < error.length; i++) {
      best = error[i] < error[best] ? i : best;
    }
    return CANDIDATES[best];
  }

  private void add(Frame learned, Frame frame, int[] held, double[] error) {
    Node root = tree(learned);
    double[][] rows = Arrays.stream(held).mapToObj(frame::row).toArray(double[][]::new);
    for (int i = 0; i < error.length; i++) {
      double[] scores = flat(learned, root, CANDIDATES[i]).scores(rows);
      for (int at = 0; at < held.length; at++) {
        double off = scores[at] - frame.target(held[at]);
        error[i] += off * off;
      }
    }
  }

  /// Grows a tree on all rows of a frame.
  Node tree(Frame frame) {
    Bins.set();
    return RegressionTree.fit(Frame.TARGET, frame.numbers(), options).root();
  }

  static TreeScorer flat(Frame frame, Node root, double shrinkage) {
    Flattening trees = new Flattening(frame);
    trees.add(root, shrinkage);
    return trees.builder().scorer(Link.IDENTITY, 0, 1);
  }
}
