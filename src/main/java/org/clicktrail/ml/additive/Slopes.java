package org.clicktrail.ml.additive;

import org.clicktrail.core.learn.Task;

/// First and second derivative of the loss at each row (logistic loss, or half the squared error)
/// while the scores move.
///
/// The derivatives are exact after [#refresh]; between two refreshes the first one is carried along
/// by the second, which for small steps is nearly exact and saves an exponential a row and step.
final class Slopes {

  private final Task task;
  private final double[] target;
  final double[] score;
  final double[] first;
  final double[] second;

  /// @param score where the rows start; changed in place
  Slopes(Task task, double[] target, double[] score) {
    this.task = task;
    this.target = target;
    this.score = score;
    first = new double[score.length];
    second = new double[score.length];
    refresh();
  }

  void refresh() {
    for (int row = 0; row < score.length; row++) {
      switch (task) {
        case CONVERSION -> {
          double chance = 1 / (1 + Math.exp(-score[row]));
          first[row] = chance - target[row];
          second[row] = chance * (1 - chance);
        }
        case REVENUE -> {
          first[row] = score[row] - target[row];
          second[row] = 1;
        }
      }
    }
  }

  /// Moves every row by the entry of its code.
  void move(Codes codes, double[] entries) {
    short[] cells = codes.cells().of;
    for (int row = 0; row < cells.length; row++) {
      double step = entries[cells[row]];
      score[row] += step;
      first[row] += second[row] * step;
    }
  }

  /// Mean loss, derivatives aside.
  double loss() {
    double sum = 0;
    for (int row = 0; row < score.length; row++) {
      sum +=
          switch (task) {
            case CONVERSION ->
                Math.max(score[row], 0)
                    + Math.log1p(Math.exp(-Math.abs(score[row])))
                    - target[row] * score[row];
            case REVENUE -> (score[row] - target[row]) * (score[row] - target[row]) / 2;
          };
    }
    return sum / score.length;
  }
}
