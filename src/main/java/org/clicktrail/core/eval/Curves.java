package org.clicktrail.core.eval;

import java.util.ArrayList;
import java.util.List;

/// ROC and precision–recall curves. Predictions of several folds are pooled for drawing.
public final class Curves {

  /// Points a curve is thinned to: more cannot be seen.
  private static final int MOST_POINTS = 400;

  private Curves() {}

  /// From (0, 0) to (1, 1): x false-positive rate, y recall. The first threshold is infinite:
  /// nobody is selected. Empty unless both classes are there.
  public static Curve roc(Scores scores) {
    List<Count> counts = counts(scores);
    Count all = counts.getLast();
    if (all.hits() == 0 || all.alarms() == 0) {
      return new Curve(List.of());
    }
    return thinned(
        counts.stream()
            .map(count ->
                new Curve.Point(
                    count.alarms() / all.alarms(), count.hits() / all.hits(), count.threshold()))
            .toList());
  }

  /// x recall, y precision, from the highest threshold that selects somebody. Empty if nobody
  /// converted.
  public static Curve precisionRecall(Scores scores) {
    List<Count> counts = counts(scores);
    double positives = counts.getLast().hits();
    if (positives == 0) {
      return new Curve(List.of());
    }
    return thinned(
        counts.stream()
            .skip(1)
            .map(count ->
                new Curve.Point(
                    count.hits() / positives,
                    count.hits() / (count.hits() + count.alarms()),
                    count.threshold()))
            .toList());
  }

  private record Count(double hits, double alarms, double threshold) {}

  /// One entry for each different prediction, highest first, after one for nobody.
  private static List<Count> counts(Scores scores) {
    int[] order = Ranks.descending(scores.predicted());
    List<Count> counts = new ArrayList<>();
    counts.add(new Count(0, 0, Double.POSITIVE_INFINITY));
    double hits = 0;
    double alarms = 0;
    for (int i = 0; i < order.length; i++) {
      hits += scores.actual(order[i]);
      alarms += 1 - scores.actual(order[i]);
      boolean last = i + 1 == order.length;
      if (last || scores.predicted(order[i + 1]) != scores.predicted(order[i])) {
        counts.add(new Count(hits, alarms, scores.predicted(order[i])));
      }
    }
    return counts;
  }

  /// First, last, and every point that moved far enough from the one before it.
  private static Curve thinned(List<Curve.Point> points) {
    if (points.size() <= MOST_POINTS) {
      return new Curve(points);
    }
    List<Curve.Point> kept = new ArrayList<>();
    Curve.Point previous = points.getFirst();
    kept.add(previous);
    for (Curve.Point point : points.subList(1, points.size() - 1)) {
      double moved = Math.abs(point.x() - previous.x()) + Math.abs(point.y() - previous.y());
      if (moved >= 2.0 / MOST_POINTS) {
        kept.add(point);
        previous = point;
      }
    }
    kept.add(points.getLast());
    return new Curve(kept);
  }
}
