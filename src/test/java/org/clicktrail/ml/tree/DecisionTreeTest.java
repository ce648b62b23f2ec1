package org.clicktrail.ml.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.learn.DecisionTree;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The questions a tree tells are those it predicts by.
class DecisionTreeTest {

  private static final int ROWS = 1_500;

  @ParameterizedTest
  @EnumSource(Task.class)
  void whoAnswersTheQuestionsEndsAtThePrediction(Task task) throws ProblemException {
    TrainingSet set = Samples.mixed(ROWS, task, 4);
    TreeLearner learner = new TreeLearner(task);
    Model model = learner.train(set, Params.defaults(), 1, Progress.none());
    DecisionTree tree = model.tree().orElseThrow();
    assertEquals(ROWS, tree.rows());
    assertTrue(tree.depth() > 1, "depth " + tree.depth());
    assertWhole(tree);
    // Rows it did not learn from, with gaps.
    Table rows = Samples.mixed(800, task, 5).features();
    double[] predicted = model.predict(rows);
    for (int row = 0; row < rows.rows(); row++) {
      assertEquals(predicted[row], end(tree, rows, row).prediction(), 1e-12, "row " + row);
    }
  }

  private static void assertWhole(DecisionTree tree) {
    tree.question()
        .ifPresent(asked -> {
          assertEquals(tree.rows(), asked.yes().rows() + asked.no().rows());
          double mean =
              (asked.yes().rows() * asked.yes().prediction()
                      + asked.no().rows() * asked.no().prediction())
                  / tree.rows();
          assertEquals(mean, tree.prediction(), 1e-9);
          assertWhole(asked.yes());
          assertWhole(asked.no());
        });
  }

  private static DecisionTree end(DecisionTree tree, Table rows, int row) {
    DecisionTree now = tree;
    while (now.question().isPresent()) {
      DecisionTree.Question asked = now.question().get();
      Column column = rows.column(asked.input());
      boolean first = holds(asked.first(), column, row);
      assertTrue(first != holds(asked.second(), column, row), "one answer of two");
      now = first ? asked.yes() : asked.no();
    }
    return now;
  }

  private static boolean holds(Additive.Values values, Column column, int row) {
    if (column.missing(row)) {
      return values.missing();
    }
    return switch (column) {
      case Column.Numbers numbers -> values.holds(numbers.number(row));
      case Column.Categories words -> values.words().contains(words.text(row));
      case Column.Times _ -> throw new AssertionError("no times here");
    };
  }
}
