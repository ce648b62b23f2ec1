package org.clicktrail.core.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberOfSegmentsTest {

  private static final int ROWS = 120;

  /// As many rows in each of 2, 3, 4 … segments.
  private static List<Grouping> tried(int numbers) {
    return IntStream.range(2, 2 + numbers)
        .mapToObj(k -> even(IntStream.range(0, ROWS).map(row -> row % k).toArray()))
        .toList();
  }

  private static Grouping even(int[] groups) {
    return Grouping.of(groups, Double.NaN, List.of());
  }

  // By hand: best 0.48 at 5; one error below it is 0.45, which 4 reaches and 3 does not.
  @Test
  void thoseWithinOneErrorOfTheBest() {
    double[] silhouettes = {0.30, 0.44, 0.46, 0.48, 0.47};
    assertEquals(3, NumberOfSegments.chosen(tried(5), silhouettes, 0, 2, 6));
    assertEquals(List.of(2, 3, 4), NumberOfSegments.equal(tried(5), silhouettes, 3, 0.03));
    assertEquals(List.of(3, 4), NumberOfSegments.equal(tried(5), silhouettes, 3, 0.011));
  }

  // The sample shop's events: 0.257 with two segments, 0.263 with seven and eight; both are shown
  // as 0.26, whatever the error.
  @Test
  void whatTwoDecimalsDoNotTellIsNoReasonForMore() {
    double[] silhouettes = {0.257, 0.243, 0.252, 0.245, 0.254, 0.2632, 0.2634};
    assertEquals(6, NumberOfSegments.chosen(tried(7), silhouettes, 0, 2, 8));
    assertEquals(List.of(0, 4, 5, 6), NumberOfSegments.equal(tried(7), silhouettes, 6, 0.001));
  }

  /// Two segments of which one has all but a row are no simpler answer.
  @Test
  void aSplitOffHandfulIsNoSimplerAnswer() {
    int[] lopsided = new int[ROWS];
    lopsided[0] = 1;
    List<Grouping> tried = List.of(even(lopsided), tried(2).getLast());
    assertEquals(List.of(1), NumberOfSegments.equal(tried, new double[] {0.5, 0.5}, 1, 0.1));
    assertFalse(NumberOfSegments.balanced(lopsided));
    assertTrue(NumberOfSegments.balanced(tried.getLast().groups().toArray()));
  }
}
