package org.clicktrail.ml.prep;

import java.util.SplittableRandom;

/// Random orders.
public final class Shuffle {

  private Shuffle() {}

  /// Puts the elements into an order, every one equally likely (Fisher, Yates; Knuth vol. 2, 3.4.2
  /// P).
  public static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[other];
      order[other] = swap;
    }
  }
}
