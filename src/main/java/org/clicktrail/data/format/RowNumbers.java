package org.clicktrail.data.format;

import java.util.Arrays;

/// Where the records of a [Spool] come from: the row, line or record of the user's file. Holds only
/// the places where the numbers jump.
final class RowNumbers {

  private long[] records = new long[8];
  private long[] rows = new long[8];
  private int jumps;
  private long size;

  /// The next record comes from this row.
  void add(long row) {
    if (jumps == 0 || row != rows[jumps - 1] + size - records[jumps - 1]) {
      if (jumps == rows.length) {
        records = Arrays.copyOf(records, jumps * 2);
        rows = Arrays.copyOf(rows, jumps * 2);
      }
      records[jumps] = size;
      rows[jumps++] = row;
    }
    size++;
  }

  /// Row of a record, from 0; counted on behind the last.
  long of(long record) {
    if (jumps == 0) {
      return record;
    }
    int found = Arrays.binarySearch(records, 0, jumps, record);
    int jump = found >= 0 ? found : -found - 2;
    return rows[jump] + record - records[jump];
  }
}
