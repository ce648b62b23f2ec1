package org.clicktrail.data.bucket;

import java.util.Arrays;

/// Between what values the cells lie.
public final class Ranges {

  private static final long DAY = 86_400_000_000L;

  private final double[] min;
  private final double[] max;
  private final boolean[] missing;
  private boolean times;
  private boolean clock;

  Ranges(int numbers) {
    min = new double[numbers];
    max = new double[numbers];
    missing = new boolean[numbers];
    Arrays.fill(min, Double.NaN);
    Arrays.fill(max, Double.NaN);
  }

  void time(long time) {
    if (!clock && time != Cells.NO_TIME) {
      times = true;
      clock = time % DAY != 0;
    }
  }

  /// @param number NaN if there is none
  void number(int index, double number) {
    if (Double.isNaN(number)) {
      missing[index] = true;
    } else {
      min[index] = number >= min[index] ? min[index] : number;
      max[index] = number <= max[index] ? max[index] : number;
    }
  }

  void add(Ranges other) {
    times |= other.times;
    clock |= other.clock;
    for (int index = 0; index < min.length; index++) {
      boolean any = missing[index] || other.missing[index];
      number(index, other.min[index]);
      number(index, other.max[index]);
      missing[index] = any;
    }
  }

  /// Whether any row has a time.
  public boolean times() {
    return times;
  }

  /// Whether any time is not midnight.
  public boolean clock() {
    return clock;
  }

  /// Whether a cell is empty.
  public boolean missing(int index) {
    return missing[index];
  }

  /// NaN if there is none.
  public double min(int index) {
    return min[index];
  }

  /// NaN if there is none.
  public double max(int index) {
    return max[index];
  }
}
