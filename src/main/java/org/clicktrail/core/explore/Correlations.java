package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.explore.Exploration.Correlation;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Messages;

/// Pearson correlations of the most telling numeric features.
final class Correlations {

  private static final int FEATURES = 15;

  private Correlations() {}

  /// @param distributions most telling first
  static Correlation of(Sessions sessions, List<Distribution> distributions) {
    List<String> labels = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    if (sessions.outcome()) {
      labels.add(Messages.text("explore.outcome"));
      columns.add(sessions.label());
    }
    for (Distribution distribution :
        distributions.subList(0, Math.min(FEATURES, distributions.size()))) {
      sessions.infos().stream()
          .filter(info -> info.id().equals(distribution.feature()))
          .findFirst()
          .ifPresent(info -> {
            if (sessions.column(info) instanceof Column.Numbers numbers) {
              labels.add(info.label());
              columns.add(numbers.toArray());
            }
          });
    }
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      List<Double> row = new ArrayList<>();
      for (int j = 0; j < columns.size(); j++) {
        row.add(j < i ? rows.get(j).get(i) : pearson(columns.get(i), columns.get(j)));
      }
      rows.add(List.copyOf(row));
    }
    return new Correlation(List.copyOf(labels), List.copyOf(rows));
  }

  /// Over the rows where both are known; NaN where one is constant.
  static double pearson(double[] x, double[] y) {
    double n = 0;
    double meanX = 0;
    double meanY = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int row = 0; row < x.length; row++) {
      if (!Double.isNaN(x[row]) && !Double.isNaN(y[row])) {
        n++;
        double fromX = x[row] - meanX;
        double fromY = y[row] - meanY;
        meanX += fromX / n;
        meanY += fromY / n;
        xx += fromX * (x[row] - meanX);
        yy += fromY * (y[row] - meanY);
        xy += fromX * (y[row] - meanY);
      }
    }
    return xx <= 0 || yy <= 0 ? Double.NaN : Math.clamp(xy / Math.sqrt(xx * yy), -1, 1);
  }
}
