package org.clicktrail.ml.fitted;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// How far amounts lie from what was predicted, by the size of the prediction: split conformal
/// ranges (Lei and others 2018), apart for each band of predictions (Mondrian conformal, Vovk and
/// others 2005), so that they hold for small and for large ones.
///
/// A range holds 95 % of the amounts of rows like those it was fitted to, whatever their
/// distribution. Amounts are measured in multiples of their prediction.
public final class Bands {

  private static final double OUTSIDE = 0.05;
  private static final int MOST_BANDS = 5;

  /// Fewer rows in a band make its ends a matter of chance.
  private static final int LEAST_ROWS = 200;

  /// The least number of rows of which one in forty is an end of the range.
  private static final int FEWEST = 40;

  /// A prediction of nothing has no multiples.
  private static final double LEAST = 1e-9;

  private final double[] edges;
  private final double[] low;
  private final double[] high;

  /// @param edges ascending; a prediction belongs to the first band whose edge is not below it
  private Bands(double[] edges, double[] low, double[] high) {
    this.edges = edges;
    this.low = low;
    this.high = high;
  }

  /// Whether so many rows are enough.
  public static boolean canFit(int rows) {
    return rows >= FEWEST;
  }

  /// @param predicted 0 or more, of rows that were not learned from, at least 40
  /// @param actual 0 or more
  public static Bands fit(double[] predicted, double[] actual) {
    int[] order =
        IntStream.range(0, predicted.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> predicted[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    int bands = Math.clamp(order.length / LEAST_ROWS, 1, MOST_BANDS);
    double[] edges = new double[bands - 1];
    for (int band = 1; band < bands; band++) {
      edges[band - 1] = predicted[order[band * order.length / bands - 1]];
    }
    // equal predictions share a band
    edges = Arrays.stream(edges).distinct().toArray();
    double[] low = new double[edges.length + 1];
    double[] high = new double[edges.length + 1];
    for (int band = 0; band <= edges.length; band++) {
      int now = band;
      double[] of = edges;
      double[] multiples =
          Arrays.stream(order)
              .filter(row -> band(of, predicted[row]) == now)
              .mapToDouble(row -> actual[row] / Math.max(LEAST, predicted[row]))
              .sorted()
              .toArray();
      low[band] = end(multiples, OUTSIDE / 2);
      // where nothing is not rare, nothing lies below the range
      high[band] = end(multiples, 1 - (low[band] == 0 ? OUTSIDE : OUTSIDE / 2));
    }
    return new Bands(edges, low, high);
  }

  /// An end of a conformal range: the value that so many of one row more would not pass. A band
  /// that has too few rows for that has its smallest or largest one.
  private static double end(double[] sorted, double share) {
    if (sorted.length == 0) {
      return 1;
    }
    double place = share * (sorted.length + 1);
    int at = (int) (share < 0.5 ? Math.floor(place) : Math.ceil(place));
    return share < 0.5 && at < 1 ? 0 : sorted[Math.clamp(at - 1, 0, sorted.length - 1)];
  }

  private static int band(double[] edges, double predicted) {
    int found = Arrays.binarySearch(edges, predicted);
    return found >= 0 ? found : -found - 1;
  }

  /// The range around a prediction; not always with the prediction inside, as where nearly nobody
  /// buys.
  public Interval around(double predicted) {
    int band = band(edges, predicted);
    double unit = Math.max(LEAST, predicted);
    return new Interval(predicted, low[band] * unit, high[band] * unit);
  }

  void write(ArrayWriter out) {
    out.numbers(edges);
    out.numbers(low);
    out.numbers(high);
  }

  static Bands read(ArrayReader in) throws BrokenException {
    double[] edges = in.numbers();
    double[] low = in.numbers(edges.length + 1);
    double[] high = in.numbers(edges.length + 1);
    for (int band = 0; band < low.length; band++) {
      boolean ascending = band == 0 || band == edges.length || edges[band] > edges[band - 1];
      if (!(low[band] >= 0) || !(high[band] >= low[band]) || !ascending) {
        throw new BrokenException("its ranges are upside down");
      }
    }
    return new Bands(edges, low, high);
  }
}
