package org.clicktrail.core.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.table.Columns;
import org.junit.jupiter.api.Test;

class TellingTest {

  // By hand: of 100 rows 40 of 50 and 10 of 50 convert, so phi² = 0.36; corrected for chance
  // (Bergsma 2013) sqrt((0.36 − 1/99) / (1 − 1/99)) = 0.5945.
  @Test
  void cramersVIsCorrectedForChance() {
    int[] segments = IntStream.range(0, 100).map(row -> row % 2).toArray();
    double[] label =
        IntStream.range(0, 100)
            .mapToDouble(row -> row / 2 < (row % 2 == 0 ? 40 : 10) ? 1 : 0)
            .toArray();
    assertEquals(0.5945, Telling.of(segments, Columns.numbers("label", label)), 5e-5);
  }

  @Test
  void withoutBothOutcomesNothingIsKnown() {
    assertEquals(Double.NaN, Telling.of(new int[] {0, 1}, Columns.numbers("label", 1, 1)));
  }

  /// The lead table, k = 2 and 3: silhouettes 0.565 and 0.555, V 0.01 and 0.44.
  @Test
  void fewestUnlessAnotherTellsASmallEffectMore() {
    assertEquals(1, Telling.most(List.of(0, 1), new double[] {0.01, 0.44}));
    assertEquals(0, Telling.most(List.of(0, 1), new double[] {0.40, 0.44}));
    assertEquals(0, Telling.most(List.of(0, 1), new double[] {Double.NaN, Double.NaN}));
  }
}
