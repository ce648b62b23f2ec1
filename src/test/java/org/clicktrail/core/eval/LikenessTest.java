package org.clicktrail.core.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private static final Column X = Columns.numbers("x", 1, 2, 2, 4, 5, 6, 7, 8);
  private static final Column Y = Columns.numbers("y", 9, 7, 8, 6, 4, 5, 2, 2);
  private static final Column WORD =
      Columns.words("w", List.of("a", "a", "a", "b", "b", "c", "c", "c"));
  private static final Column OTHER =
      Columns.words("v", List.of("p", "p", "q", "q", "p", "q", "q", "q"));

  /// `scipy.stats.spearmanr(x, y)`: −0.963855.
  @Test
  void comparesNumbersByRanks() {
    assertEquals(0.963855, Likeness.of(X, Y), 1e-6);
  }

  /// Ranks of x: 1, 2.5, 2.5, 4, …, 8. Means by word 2, 4.5, 7, so between 3·2.5² + 2·0² + 3·2.5² =
  /// 37.5 of 41.5 in all; 1 − (4 / 41.5) · 7 / 5 = 0.865060, root 0.930086.
  @Test
  void comparesANumberWithAWord() {
    assertEquals(0.930086, Likeness.of(X, WORD), 1e-6);
    assertEquals(0.930086, Likeness.of(WORD, X), 1e-6);
  }

  /// Python: `chi2_contingency([[2, 1], [1, 1], [0, 3]], correction=False)[0] / 8` is 0.377778;
  /// less 2 · 1 / 7 it is 0.092063; the smaller of 3 − 4/7 and 2 − 1/7, less 1, is 0.857143; root
  /// of the ratio 0.327731. With itself phi² is 2 and all of it is left.
  @Test
  void comparesWords() {
    assertEquals(0.327731, Likeness.of(WORD, OTHER), 1e-6);
    assertEquals(1, Likeness.of(WORD, WORD), 1e-12);
  }

  @Test
  void findsNothingInAColumnWithOneValue() {
    assertEquals(0, Likeness.of(X, Columns.numbers("c", 1, 1, 1, 1, 1, 1, 1, 1)));
    assertEquals(
        0, Likeness.of(X, Columns.words("d", List.of("a", "a", "a", "a", "a", "a", "a", "a"))));
  }

  @Test
  void groupsWhatGoesTogetherAndLeavesTheRest() {
    Column alone = Columns.numbers("z", 3, 1, 4, 1, 5, 9, 2, 6);
    assertEquals(List.of(List.of(0, 2, 3)), Likeness.groups(List.of(X, alone, Y, WORD)));
    assertEquals(List.of(), Likeness.groups(List.of(X, alone)));
  }
}
