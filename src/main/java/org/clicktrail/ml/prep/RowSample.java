package org.clicktrail.ml.prep;

import java.util.SplittableRandom;

/// A random choice of rows, for methods that cannot take all.
public final class RowSample {

  private RowSample() {}

  /// Row numbers, ascending: all of them, or `most` of them, each set equally likely (selection
  /// sampling, Knuth vol. 2, 3.4.2 S).
  public static int[] of(int rows, int most, long seed) {
    int wanted = Math.min(rows, most);
    int[] chosen = new int[wanted];
    SplittableRandom random = new SplittableRandom(seed);
    int taken = 0;
    for (int row = 0; taken < wanted; row++) {
      if (random.nextInt(rows - row) < wanted - taken) {
        chosen[taken++] = row;
      }
    }
    return chosen;
  }
}
