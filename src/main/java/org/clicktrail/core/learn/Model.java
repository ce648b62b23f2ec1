package org.clicktrail.core.learn;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Table;

/// A trained model. Immutable, safe for many threads, self-contained: imputation, encoding and
/// scaling are inside.
public interface Model {

  /// Id of the learner that made it.
  String learner();

  Task task();

  /// The columns it was trained on, in order.
  List<Input> inputs();

  /// What is known of one of its inputs.
  ///
  /// @throws IllegalArgumentException if it has none of this id
  default FeatureInfo infoOf(String id) {
    return inputs().stream()
        .map(Input::info)
        .filter(info -> info.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no input " + id));
  }

  /// Predicts every row: a probability (conversion) or an amount (revenue).
  ///
  /// @param rows needs a column for each input, found by name; a missing column or cell is treated
  ///   as missing, an unseen word as "other"
  double[] predict(Table rows);

  /// For each row the range in which an amount lies with 95 % (the value is the prediction); empty
  /// if the model gives none.
  default List<Interval> ranges(Table rows) {
    return List.of();
  }

  /// How its probabilities were calibrated; empty if they are as it was trained to say them.
  default Optional<Calibrated> calibrated() {
    return Optional.empty();
  }

  /// How much each input moved the prediction of one row away from the base value; empty if this
  /// kind of model has no exact attribution (then core.explain approximates).
  default Optional<Attribution> explain(Table rows, int row) {
    return Optional.empty();
  }

  /// What the model is made of, if it is a sum of curves and pairs; empty for other kinds. Of a
  /// calibrated model it is what adds up to its prediction before calibration.
  default Optional<Additive> additive() {
    return Optional.empty();
  }

  /// The questions of a model that is a single tree; empty for other kinds. Of a calibrated model
  /// with what it predicts before calibration.
  default Optional<DecisionTree> tree() {
    return Optional.empty();
  }
}
