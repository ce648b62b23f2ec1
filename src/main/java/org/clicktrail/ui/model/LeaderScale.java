package org.clicktrail.ui.model;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.learn.Task;

/// The scale all interval plots of the leader table share.
///
/// @param low left end
/// @param high right end
/// @param zero where the baseline stands: 0.5 for AUC, the error of the mean for revenue; NaN for
///   none
/// @param ticks light lines in between
record LeaderScale(double low, double high, double zero, List<Double> ticks) {

  LeaderScale {
    ticks = List.copyOf(ticks);
  }

  static LeaderScale of(Task task, List<LeaderRow> rows) {
    double low = task == Task.CONVERSION ? 0.5 : Double.POSITIVE_INFINITY;
    double high = task == Task.CONVERSION ? 0.6 : 0;
    double zero = task == Task.CONVERSION ? 0.5 : Double.NaN;
    for (LeaderRow row : rows) {
      if (!Double.isNaN(row.leading().value())) {
        double left =
            Double.isNaN(row.leading().low()) ? row.leading().value() : row.leading().low();
        double right =
            Double.isNaN(row.leading().high()) ? row.leading().value() : row.leading().high();
        low = Math.min(low, left);
        high = Math.max(high, right);
        if (task == Task.REVENUE && row.place() == LeaderRow.Place.BASELINE) {
          zero = row.leading().value();
        }
      }
    }
    return task == Task.CONVERSION ? tenths(low, high, zero) : plain(low, high, zero);
  }

  private static LeaderScale tenths(double low, double high, double zero) {
    double left = Math.floor(low * 10) / 10;
    double right = Math.min(1, Math.ceil(high * 10) / 10);
    List<Double> ticks = new ArrayList<>();
    for (double tick = left + 0.1; tick < right + 0.05; tick += 0.1) {
      ticks.add(tick);
    }
    return new LeaderScale(left, right, zero, ticks);
  }

  private static LeaderScale plain(double low, double high, double zero) {
    if (!(high > low)) {
      return new LeaderScale(0, Math.max(1, high), zero, List.of());
    }
    double room = (high - low) * 0.1;
    return new LeaderScale(low - room, high + room, zero, List.of());
  }

  /// Place of a value from 0 to 1.
  double share(double value) {
    return (value - low) / (high - low);
  }
}
