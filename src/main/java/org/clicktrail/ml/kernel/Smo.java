package org.clicktrail.ml.kernel;

import org.clicktrail.core.job.Progress;

/// Sequential minimal optimization with second-order choice of the pair (Platt 1998; Fan, Chen, Lin
/// 2005; the algorithm of LIBSVM).
///
/// Minimizes `½ Σ a_s a_t y_s y_t K_st + Σ p_t a_t` with `0 ≤ a ≤ cost` and `Σ y_t a_t = 0`.
/// Variable t belongs to row `t mod n`; regression has two a row.
final class Smo {

  private static final double TOLERANCE = 1e-3;
  private static final double LEAST_CURVE = 1e-12;

  /// Steps between two reports.
  private static final int STEP = 64;

  private final KernelRows kernel;
  private final double[] sign;
  private final double cost;
  private final double[] alpha;
  private final double[] slope;

  /// @param linear p, one a variable
  /// @param sign 1 or −1, one a variable
  Smo(KernelRows kernel, double[] linear, double[] sign, double cost) {
    this.kernel = kernel;
    this.sign = sign;
    this.cost = cost;
    alpha = new double[sign.length];
    slope = linear.clone();
  }

  /// Solves; ends after so many steps at the latest, then with what it has.
  void solve(Progress progress) {
    int most = Math.max(10_000, 100 * sign.length);
    for (int step = 0; step < most; step++) {
      if (step % STEP == 0) {
        progress.report(step, step + 2L * sign.length);
      }
      int up = up();
      int down = up < 0 ? -1 : down(up);
      if (down < 0) {
        return;
      }
      move(up, down);
    }
  }

  private int row(int variable) {
    return variable % kernel.size();
  }

  private boolean canRise(int t) {
    return sign[t] > 0 ? alpha[t] < cost : alpha[t] > 0;
  }

  private boolean canFall(int t) {
    return sign[t] > 0 ? alpha[t] > 0 : alpha[t] < cost;
  }

  private int up() {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int t = 0; t < sign.length; t++) {
      if (canRise(t) && -sign[t] * slope[t] > most) {
        most = -sign[t] * slope[t];
        best = t;
      }
    }
    return best;
  }

  /// The partner with which the loss falls most; −1 if no pair is wrong by more than the tolerance.
  private int down(int up) {
    float[] line = kernel.line(row(up));
    double high = -sign[up] * slope[up];
    int best = -1;
    double least = 0;
    double low = Double.POSITIVE_INFINITY;
    for (int t = 0; t < sign.length; t++) {
      if (canFall(t)) {
        double at = -sign[t] * slope[t];
        low = Math.min(low, at);
        double apart = high - at;
        if (apart > 0) {
          double curve = Math.max(2 - 2 * line[row(t)], LEAST_CURVE);
          double change = -apart * apart / curve;
          if (change < least) {
            least = change;
            best = t;
          }
        }
      }
    }
    return high - low < TOLERANCE ? -1 : best;
  }

  private void move(int i, int j) {
    float[] lineI = kernel.line(row(i));
    float[] lineJ = kernel.line(row(j));
    double curve = Math.max(2 - 2 * lineI[row(j)], LEAST_CURVE);
    double way = (-sign[i] * slope[i] + sign[j] * slope[j]) / curve;
    way = Math.min(way, sign[i] > 0 ? cost - alpha[i] : alpha[i]);
    way = Math.min(way, sign[j] > 0 ? alpha[j] : cost - alpha[j]);
    alpha[i] = inside(alpha[i] + sign[i] * way);
    alpha[j] = inside(alpha[j] - sign[j] * way);
    for (int t = 0; t < slope.length; t++) {
      int row = row(t);
      slope[t] += sign[t] * way * ((double) lineI[row] - lineJ[row]);
    }
  }

  /// Rounding may leave it a hair outside, or a hair from an end.
  private double inside(double value) {
    double least = cost * 1e-12;
    return value < least ? 0 : value > cost - least ? cost : value;
  }

  /// Signed weight of a row.
  double weight(int row) {
    double weight = 0;
    for (int t = row; t < alpha.length; t += kernel.size()) {
      weight += sign[t] * alpha[t];
    }
    return weight;
  }

  /// What is added to the weighted sum: from the free variables, else the middle of what fits.
  double offset() {
    double sum = 0;
    int free = 0;
    double high = Double.NEGATIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    for (int t = 0; t < sign.length; t++) {
      double at = -sign[t] * slope[t];
      if (alpha[t] > 0 && alpha[t] < cost) {
        sum += at;
        free++;
      }
      high = canRise(t) ? Math.max(high, at) : high;
      low = canFall(t) ? Math.min(low, at) : low;
    }
    if (free > 0) {
      return sum / free;
    }
    double middle = (high + low) / 2;
    return Double.isFinite(middle) ? middle : 0;
  }
}
