package org.clicktrail.project.record;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.clicktrail.ml.file.ArrayWriter;

/// Takes what is written. An array that was written before, such as the rows all models were tested
/// on, is written once; then its number is.
final class Sink {

  private static final int NEW = -1;

  private final ArrayWriter out = new ArrayWriter();
  private final Map<LongBuffer, Integer> doubles = new HashMap<>();
  private final Map<IntBuffer, Integer> wholes = new HashMap<>();

  ArrayWriter out() {
    return out;
  }

  /// The same are those of the same bits: 0 is not −0.
  void numbers(double[] values) {
    long[] bits = Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
    if (isNew(doubles, LongBuffer.wrap(bits))) {
      out.numbers(values);
    }
  }

  void wholes(int[] values) {
    if (isNew(wholes, IntBuffer.wrap(values))) {
      out.wholes(values);
    }
  }

  private <K> boolean isNew(Map<K, Integer> known, K array) {
    Integer number = known.putIfAbsent(array, known.size());
    out.whole(number == null ? NEW : number);
    return number == null;
  }
}
