package org.clicktrail.core.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec.Axis;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.Pairs;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// The most telling columns against each other.
public final class PairCharts {

  /// A few very large values must not press all others together: beyond this share of the points
  /// they are drawn at the end of the axis.
  private static final double DRAWN = 0.99;

  /// A multiple that misses its place by less is on it.
  private static final double DUST = 1e-9;

  private PairCharts() {}

  /// The pair plot; empty with fewer than two columns of numbers.
  public static Optional<ChartSpec> pairs(Exploration seen, List<String> badges) {
    return seen.pairs()
        .map(pairs ->
            new ChartSpec.Pairs(
                Phrases.heading(
                    strongest(pairs),
                    Messages.text(
                        pairs.group().size() < pairs.of()
                            ? "chart.pairs.drawn"
                            : "chart.pairs.subtitle",
                        seen.scope().noun(),
                        Formats.count(pairs.of()),
                        Formats.count(pairs.group().size())),
                    badges),
                pairs.columns().stream().map(PairCharts::column).toList(),
                pairs.groups(),
                pairs.group()));
  }

  private static ChartSpec.PairColumn column(Pairs.Drawn drawn) {
    double[] own = Sample.sorted(drawn.values().stream().mapToDouble(value -> value).toArray());
    Formats.Scale scale = Phrases.scale(drawn.unit(), own);
    double[] sorted = Arrays.stream(own).map(value -> value / scale.size()).toArray();
    double low = sorted.length == 0 ? Double.NaN : sorted[0];
    double most = Sample.quantile(sorted, 1);
    double high = Sample.quantile(sorted, DRAWN);
    double end = high > low ? high : most;
    double step = step(end - low);
    return new ChartSpec.PairColumn(
        Axis.of(
            Phrases.measured(drawn.label(), scale.unit()),
            Phrases.format(drawn.unit()),
            rounded(Math.floor(low / step + DUST), step),
            rounded(Math.ceil(end / step - DUST), step)),
        drawn.values().stream().map(value -> value / scale.size()).toList(),
        drawn.correlations());
  }

  /// Ends are multiples of it: a tenth of the power of ten in the range; 1 for no range.
  private static double step(double range) {
    return range > 0 ? Math.pow(10, Math.floor(Math.log10(range)) - 1) : 1;
  }

  /// So many steps, without the dust of multiplication.
  private static double rounded(double steps, double step) {
    return step < 1 ? steps / Math.rint(1 / step) : steps * step;
  }

  private static String strongest(Pairs pairs) {
    int size = pairs.columns().size();
    int[] best = {1, 0};
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        if (Math.abs(correlation(pairs, i, j)) > Math.abs(correlation(pairs, best[0], best[1]))) {
          best = new int[] {i, j};
        }
      }
    }
    double strongest = correlation(pairs, best[0], best[1]);
    return Double.isNaN(strongest) || Math.abs(strongest) < 0.1
        ? Messages.text("chart.correlation.none")
        : Messages.text(
            "chart.pairs.title",
            pairs.columns().get(best[1]).label(),
            pairs.columns().get(best[0]).label(),
            Formats.decimal(strongest, 2),
            size);
  }

  private static double correlation(Pairs pairs, int i, int j) {
    return pairs.columns().get(i).correlations().get(j);
  }
}
