package org.clicktrail.core.eval;

import java.util.ArrayList;
import java.util.List;

/// How many converting rows are reached when rows are selected from the highest prediction down:
/// the cumulative gains curve. Predictions of several folds are pooled.
///
/// @param rows all test rows
/// @param hits those that converted
/// @param steps from nobody to everybody, by equal shares of the rows
public record Gains(long rows, long hits, List<Step> steps) {

  /// Steps of a curve: every 2 % of the rows.
  private static final int STEPS = 50;

  public Gains {
    steps = List.copyOf(steps);
  }

  /// @param threshold the smallest prediction selected; infinite where nobody is
  /// @param selected rows with a prediction of at least the threshold
  /// @param hits those of them that converted
  public record Step(double threshold, long selected, long hits) {}

  /// Of no rows.
  public static Gains none() {
    return new Gains(0, 0, List.of(new Step(Double.POSITIVE_INFINITY, 0, 0)));
  }

  /// Rows with equal predictions are selected together, so that there may be fewer steps.
  static Gains of(Scores scores) {
    int[] order = Ranks.descending(scores.predicted());
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(Double.POSITIVE_INFINITY, 0, 0));
    long hits = 0;
    for (int i = 0; i < order.length; i++) {
      hits += scores.actual(order[i]) == 1 ? 1 : 0;
      double threshold = scores.predicted(order[i]);
      boolean edge = i + 1 == order.length || scores.predicted(order[i + 1]) != threshold;
      long due = (long) steps.size() * order.length / STEPS;
      if (edge && (i + 1 >= due || i + 1 == order.length)) {
        steps.add(new Step(threshold, i + 1, hits));
      }
    }
    return new Gains(order.length, hits, steps);
  }

  /// The largest selection whose predictions are all at least the threshold.
  public Step at(double threshold) {
    return steps.stream().filter(step -> step.threshold() >= threshold).toList().getLast();
  }

  /// Rate among a share of the rows with the highest predictions over the rate of all, between
  /// steps in proportion; NaN if nobody converted.
  ///
  /// @param share above 0, at most 1
  public double lift(double share) {
    double wanted = share * rows;
    Step before = steps.getFirst();
    for (Step step : steps) {
      if (step.selected() >= wanted) {
        long width = step.selected() - before.selected();
        double part = width == 0 ? 0 : (wanted - before.selected()) / width;
        return (before.hits() + part * (step.hits() - before.hits())) / hits / share;
      }
      before = step;
    }
    return 1;
  }
}
