package org.clicktrail.project.record;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.BrokenException;

/// Gives what [Sink] took. Numbers of arrays that never came are refused, and so are more arrays
/// than can be meant: a small file must not fill the memory.
final class Source {

  /// Elements of all arrays together.
  private static final long MOST = 1L << 29;

  private final ArrayReader in;
  private final List<double[]> doubles = new ArrayList<>();
  private final List<int[]> wholes = new ArrayList<>();
  private long given;

  Source(byte[] bytes) {
    in = new ArrayReader(bytes);
  }

  ArrayReader in() {
    return in;
  }

  double[] numbers() throws BrokenException {
    int number = in.whole(-1, doubles.size() - 1);
    if (number < 0) {
      doubles.add(in.anyNumbers());
    }
    double[] values = number < 0 ? doubles.getLast() : doubles.get(number);
    give(values.length);
    return values;
  }

  int[] wholes() throws BrokenException {
    int number = in.whole(-1, wholes.size() - 1);
    if (number < 0) {
      wholes.add(in.wholes());
    }
    int[] values = number < 0 ? wholes.getLast() : wholes.get(number);
    give(values.length);
    return values;
  }

  private void give(int elements) throws BrokenException {
    given += elements;
    if (given > MOST) {
      throw new BrokenException("its arrays are too many");
    }
  }
}
