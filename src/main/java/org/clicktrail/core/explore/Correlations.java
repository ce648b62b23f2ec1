package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.explore.Exploration.Correlation;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.stat.Ranks;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Messages;

/// Rank correlations of the most telling numeric features: counts and times on a site are skewed,
/// so that a few long sessions would decide a correlation of the values themselves.
final class Correlations {

  private static final int FEATURES = 15;

  private Correlations() {}

  /// @param distributions most telling first
  static Correlation of(Sessions sessions, List<Distribution> distributions) {
    List<String> features = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    if (sessions.outcome()) {
      features.add("");
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
              features.add(info.id());
              labels.add(info.label());
              columns.add(numbers.toArray());
            }
          });
    }
    return matrix(features, labels, columns);
  }

  private static Correlation matrix(
      List<String> features, List<String> labels, List<double[]> columns) {
    List<List<Double>> rows = new ArrayList<>();
    long least = Long.MAX_VALUE;
    long most = 0;
    for (int i = 0; i < columns.size(); i++) {
      List<Double> row = new ArrayList<>();
      for (int j = 0; j < columns.size(); j++) {
        if (j < i) {
          row.add(rows.get(j).get(i));
        } else {
          Ranks.Correlation found = Ranks.spearman(columns.get(i), columns.get(j));
          least = Math.min(least, found.n());
          most = Math.max(most, found.n());
          row.add(found.value());
        }
      }
      rows.add(List.copyOf(row));
    }
    return new Correlation(features, labels, rows, Math.min(least, most), most);
  }
}
