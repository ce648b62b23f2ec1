package org.clicktrail.ml.fitted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.learn.Attribution;
import org.clicktrail.core.learn.Calibrated;
import org.clicktrail.core.learn.DecisionTree;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.prep.Prep;

/// A trained model: how rows are prepared, and how prepared rows are scored.
///
/// @param learner id of the learner that made it
public record FittedModel(String learner, Task task, Prep prep, Scorer scorer) implements Model {

  /// Rows prepared at a time.
  private static final int BLOCK = 256;

  @Override
  public List<Input> inputs() {
    return prep.inputs();
  }

  @Override
  public Optional<Calibrated> calibrated() {
    return scorer instanceof CalibratedScorer curve
        ? Optional.of(curve.calibrator().kind())
        : Optional.empty();
  }

  @Override
  public List<Interval> ranges(Table rows) {
    return scorer instanceof RangedScorer ranged
        ? Arrays.stream(predict(rows)).mapToObj(ranged.bands()::around).toList()
        : List.of();
  }

  /// The same model with ranges of its amounts.
  public FittedModel with(Bands bands) {
    return new FittedModel(learner, task, prep, new RangedScorer(scorer, bands));
  }

  /// The same model, what it says calibrated.
  public FittedModel with(Calibrator calibrator) {
    return new FittedModel(learner, task, prep, new CalibratedScorer(scorer, calibrator));
  }

  @Override
  public double[] predict(Table rows) {
    Prep.Rows cells = prep.bind(rows);
    double[] predictions = new double[rows.rows()];
    double[][] block = new double[0][];
    for (int start = 0; start < predictions.length; start += block.length) {
      int count = Math.min(BLOCK, predictions.length - start);
      if (block.length != count) {
        block = new double[count][prep.width()];
      }
      for (int i = 0; i < count; i++) {
        cells.fill(start + i, block[i]);
      }
      System.arraycopy(scorer.scores(block), 0, predictions, start, count);
    }
    return predictions;
  }

  @Override
  public Optional<Additive> additive() {
    return scorer.terms(prep);
  }

  @Override
  public Optional<DecisionTree> tree() {
    return scorer.tree(prep);
  }

  @Override
  public Optional<Attribution> explain(Table rows, int row) {
    double[] line = new double[prep.width()];
    prep.bind(rows).fill(row, line);
    return scorer.shares(line).map(shares -> attribution(shares, rows, row));
  }

  private Attribution attribution(Scorer.Shares shares, Table rows, int row) {
    double[] amounts = new double[inputs().size()];
    for (int number = 0; number < prep.width(); number++) {
      amounts[prep.inputOf(number)] += shares.amount(number);
    }
    List<Attribution.Part> parts = new ArrayList<>();
    for (int input = 0; input < amounts.length; input++) {
      FeatureInfo info = inputs().get(input).info();
      String text = rows.find(info.id()).map((Column column) -> info.shown(column, row)).orElse("");
      parts.add(new Attribution.Part(info.id(), text, amounts[input]));
    }
    parts.sort(Comparator.comparingDouble(part -> -Math.abs(part.amount())));
    return new Attribution(shares.scale(), true, shares.base(), parts, shares.calibrated());
  }
}
