package org.clicktrail.core.segment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.clicktrail.core.Visits;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.segment.Segmentation.Profile;
import org.clicktrail.core.stat.Sample;
import org.junit.jupiter.api.Test;

/// Customers of a campaign as they are in marketing files: incomes, and purchases by the year of a
/// few kinds, each with many small and a few very large amounts.
class NameTruthTest {

  private static final int ROWS = 900;
  private static final List<String> COLUMNS = List.of("wines", "fruits", "fish", "income");

  /// @param tail spread of the logarithm of amounts: the larger, the fewer customers make the mean
  private static double[][] customers(long seed, double tail) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] columns = new double[COLUMNS.size()][ROWS];
    for (int row = 0; row < ROWS; row++) {
      double wealth = random.nextGaussian();
      for (int kind = 0; kind < 3; kind++) {
        double amount = Math.exp(2 + 0.7 * wealth + tail * random.nextGaussian());
        columns[kind][row] = random.nextInt(5) == 0 ? 0 : Math.rint(amount);
      }
      columns[3][row] = 50_000 + 15_000 * wealth + 5_000 * random.nextGaussian();
    }
    return columns;
  }

  private static Segmentation found(double[][] columns, int k) throws Exception {
    Visits visits = new Visits(new double[ROWS]);
    for (int j = 0; j < columns.length; j++) {
      visits.numbers(COLUMNS.get(j), columns[j]);
    }
    return Segmenter.segment(
        visits.snapshot(),
        Set.of(),
        new SegmentSpec("kmeans", k, COLUMNS, Map.of(), 1),
        new Lloyd(),
        Progress.none());
  }

  private static double mean(double[] values, Segmentation found, Profile profile) {
    double[] own =
        java.util.stream.IntStream.range(0, ROWS)
            .filter(row -> found.assignment().of(row) == profile.id())
            .mapToDouble(row -> values[row])
            .toArray();
    return Sample.mean(own);
  }

  @Test
  void everyWordOfANameAndOfAnOfferIsTrueOfTheMeansBesideIt() throws Exception {
    int words = 0;
    for (int seed = 0; seed < 4; seed++) {
      for (int k = 2; k <= 6; k++) {
        double[][] columns = customers(seed, 0.6 + 0.5 * seed);
        Segmentation found = found(columns, k);
        for (Profile profile : found.profiles()) {
          String said = (profile.name() + "; " + profile.action()).toLowerCase(Locale.ROOT);
          for (int j = 0; j < columns.length; j++) {
            double average = Sample.mean(columns[j]);
            double own = mean(columns[j], found, profile);
            String column = COLUMNS.get(j);
            boolean high = said.matches(".*(many|high) " + column + ".*");
            boolean low = said.matches(".*(few|low|no) " + column + ".*");
            String where = said + ": " + column + " " + own + " against " + average;
            assertTrue(!high || own > average, where);
            assertTrue(!low || own < average, where);
            words += high || low ? 1 : 0;
          }
        }
      }
    }
    assertTrue(words > 60, "names in words: " + words);
  }
}
