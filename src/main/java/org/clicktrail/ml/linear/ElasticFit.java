package org.clicktrail.ml.linear;

import java.util.Arrays;
import org.clicktrail.core.job.Progress;

/// Weights under a penalty on their absolute values, which makes many of them 0, and one on their
/// squares, which makes columns that say the same share it.
///
/// @param absolute penalty on `|weights|`
/// @param squared penalty on `|weights|² / 2`
record ElasticFit(double absolute, double squared) {

  private static final int MOST_STEPS = 2_000;
  private static final double TOLERANCE = 1e-7;

  /// Minimizes `residuals² / 2` plus the penalties, one weight at a time (Friedman, Hastie,
  /// Tibshirani 2010).
  double[] amounts(Gram gram, Progress progress) {
    double[] weights = new double[gram.width()];
    double[] left = gram.moments.clone();
    double scale = Math.sqrt(gram.total / gram.rows);
    double moved = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS && moved > TOLERANCE * scale; step++) {
      progress.report(step, step + 40L);
      moved = 0;
      for (int i = 0; i < weights.length; i++) {
        double square = gram.products[i][i];
        if (square > 0) {
          double now = shrunk(left[i] + square * weights[i], absolute) / (square + squared);
          double change = now - weights[i];
          if (change != 0) {
            for (int j = 0; j < left.length; j++) {
              left[j] -= gram.products[i][j] * change;
            }
            weights[i] = now;
            moved = Math.max(moved, Math.abs(change));
          }
        }
      }
    }
    return weights;
  }

  /// Minimizes the negative log-likelihood plus the penalties by accelerated proximal gradient
  /// steps, started again where the loss rises (Beck, Teboulle 2009; O'Donoghue, Candès 2015).
  ///
  /// @return p weights, then the intercept, which is free
  double[] logOdds(double[][] rows, double[] target, Progress progress) {
    SumLoss loss = new SumLoss(Family.LOGISTIC, rows, target, squared, progress);
    int width = rows[0].length;
    double[] weights = new double[width + 1];
    double share = Arrays.stream(target).sum() / target.length;
    weights[width] = Math.log(share / (1 - share));
    double[] ahead = weights.clone();
    double[] gradient = new double[width + 1];
    double least = loss.f(weights);
    double rate = 4.0 / rows.length;
    double speed = 1;
    for (int step = 0; step < MOST_STEPS; step++) {
      double at = loss.g(ahead, gradient);
      double[] next = stepped(ahead, gradient, rate);
      double smooth = loss.f(next);
      while (smooth > at + bound(ahead, next, gradient, rate) + 1e-12 * Math.abs(at)) {
        rate /= 2;
        next = stepped(ahead, gradient, rate);
        smooth = loss.f(next);
      }
      double now = smooth + absolute * size(next);
      double moved = distance(weights, next);
      double faster = (1 + Math.sqrt(1 + 4 * speed * speed)) / 2;
      boolean rose = now > least;
      for (int i = 0; i <= width; i++) {
        ahead[i] = next[i] + (rose ? 0 : (speed - 1) / faster * (next[i] - weights[i]));
      }
      speed = rose ? 1 : faster;
      weights = next;
      least = now;
      if (moved < 1e-7) {
        break;
      }
    }
    return weights;
  }

  private double[] stepped(double[] from, double[] gradient, double rate) {
    double[] next = new double[from.length];
    for (int i = 0; i < next.length; i++) {
      double plain = from[i] - rate * gradient[i];
      next[i] = i == next.length - 1 ? plain : shrunk(plain, rate * absolute);
    }
    return next;
  }

  /// What the loss may rise by if the step is short enough.
  private static double bound(double[] from, double[] to, double[] gradient, double rate) {
    double sum = 0;
    for (int i = 0; i < from.length; i++) {
      double off = to[i] - from[i];
      sum += gradient[i] * off + off * off / (2 * rate);
    }
    return sum;
  }

  private static double size(double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length - 1; i++) {
      sum += Math.abs(weights[i]);
    }
    return sum;
  }

  private static double distance(double[] from, double[] to) {
    double most = 0;
    for (int i = 0; i < from.length; i++) {
      most = Math.max(most, Math.abs(to[i] - from[i]));
    }
    return most;
  }

  private static double shrunk(double value, double by) {
    return Math.signum(value) * Math.max(0, Math.abs(value) - by);
  }
}
