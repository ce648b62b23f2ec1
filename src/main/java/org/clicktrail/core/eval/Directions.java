package org.clicktrail.core.eval;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.clicktrail.core.eval.Importance.Direction;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;

/// Which way a model's prediction goes with a number: partial dependence (Friedman 2001) at five
/// places. A curve that turns has no direction, nor has a column of words.
final class Directions {

  private static final int ROWS = 300;

  /// Quantiles of the places: what the ends say of few rows is left out.
  private static final double[] PLACES = {0.05, 0.25, 0.5, 0.75, 0.95};

  /// A curve may turn back by this part of its height.
  private static final double BACK = 0.1;

  /// And is flat below this part of the deviation of all predictions.
  private static final double FLAT = 0.05;

  private final Model model;
  private final Table rows;
  private final double deviation;

  /// @param rows the model was not trained on; 300 of them are used
  Directions(Model model, Table rows, long seed) {
    this.model = model;
    this.rows = rows.rows(Sample.rows(rows.rows(), ROWS, seed));
    deviation = Sample.deviation(model.predict(this.rows));
  }

  Direction of(String input) {
    return rows.find(input).orElse(null) instanceof Column.Numbers numbers
        ? of(input, places(numbers.toArray()))
        : Direction.NONE;
  }

  /// The ends instead where the quantiles are all alike.
  private static double[] places(double[] values) {
    double[] sorted = Sample.sorted(values);
    double[] inner =
        DoubleStream.of(PLACES).map(share -> Sample.quantile(sorted, share)).distinct().toArray();
    return inner.length > 1 || sorted.length == 0
        ? inner
        : DoubleStream.of(sorted[0], sorted[sorted.length - 1]).distinct().toArray();
  }

  private Direction of(String input, double[] places) {
    double[] curve =
        Arrays.stream(places)
            .map(place -> {
              double[] same = new double[rows.rows()];
              Arrays.fill(same, place);
              return Sample.mean(model.predict(rows.with(Columns.numbers(input, same))));
            })
            .toArray();
    double up = 0;
    double down = 0;
    for (int i = 1; i < curve.length; i++) {
      double step = curve[i] - curve[i - 1];
      up += Math.max(0, step);
      down += Math.max(0, -step);
    }
    if (!(Math.abs(up - down) > FLAT * deviation)) {
      return Direction.NONE;
    }
    return down <= BACK * up
        ? Direction.HIGHER
        : up <= BACK * down ? Direction.LOWER : Direction.NONE;
  }
}
