package org.clicktrail.data.bucket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// One thread's work: cuts pieces of the file into rows and sorts them into buckets.
final class Piece {

  /// Bytes of the file in a piece.
  static final int BYTES = 4 << 20;

  /// Longest record.
  private static final int RECORD = 1 << 16;

  /// Bytes of the array a piece lies in.
  static final int ARRAY = BYTES + RECORD + Bits.ROOM;

  /// Bytes read at a time: what is copied twice stays near to the core in between.
  private static final int AT_ONCE = 1 << 17;

  private static final int FIRST_ROWS = 1 << 15;

  private final Cutter cutter;
  private final Records records;
  private final Names sessions;
  private final long from;
  private final long size;
  private final int shift;
  private final int width;
  private byte[] bytes = {};
  private ByteBuffer buffer = ByteBuffer.allocateDirect(0);
  private int capacity = FIRST_ROWS;
  private long[] rows;
  private long[] sorted;
  private int[] buckets = new int[FIRST_ROWS];
  private int count;
  private long total;
  private long lines;

  /// @param from where the first record of the file begins
  /// @param size of the file
  /// @param buckets a power of two
  Piece(Cutter cutter, Records records, long from, long size, int buckets) {
    this.cutter = cutter;
    this.records = records;
    this.sessions = records.keys().getFirst();
    this.from = from;
    this.size = size;
    this.shift = Long.SIZE - Integer.numberOfTrailingZeros(buckets);
    this.width = records.width();
    this.rows = new long[FIRST_ROWS * width];
    this.sorted = new long[FIRST_ROWS * width];
  }

  Cutter cutter() {
    return cutter;
  }

  /// Rows that name a session.
  long rows() {
    return total;
  }

  /// All rows.
  long lines() {
    return lines;
  }

  /// Reads a piece and writes its rows.
  void run(int piece, FileChannel in, Spill spill) throws IOException, OddFileException {
    if (bytes.length == 0) {
      bytes = new byte[ARRAY];
      buffer = ByteBuffer.allocateDirect(AT_ONCE);
    }
    long begin = from + (long) piece * BYTES;
    long end = Math.min(size, begin + BYTES);
    // The byte before tells whether a record begins here.
    long first = piece == 0 ? begin : begin - 1;
    int read = read(in, first);
    if (end == size && read > 0 && bytes[read - 1] != '\n') {
      bytes[read++] = '\n';
    }
    int at = piece == 0 ? 0 : behindLine(0, read);
    int stop = end == size ? read : behindLine((int) (end - first) - 1, read);
    cut(piece, bytes, at, stop, spill);
  }

  /// Writes the rows of whole records.
  ///
  /// @param text has room for [Bits#ROOM] bytes behind `stop`
  void cut(int piece, byte[] text, int start, int stop, Spill spill)
      throws IOException, OddFileException {
    int at = start;
    count = 0;
    while (at < stop) {
      if (count == capacity) {
        grow();
      }
      int row = count * width;
      at = cutter.cut(text, at, stop, rows, row);
      lines++;
      if (!sessions.missing(rows, row)) {
        records.putLine(rows, row, count);
        buckets[count++] = shift == Long.SIZE ? 0 : (int) (records.hash(rows, row) >>> shift);
      }
    }
    cutter.settle(text, rows);
    total += count;
    int[] starts = sort(spill.buckets());
    spill.write(piece, sorted, width, starts);
  }

  private int read(FileChannel in, long at) throws IOException {
    int most = BYTES + RECORD - 1;
    int end = 0;
    int read = 0;
    while (read >= 0 && end < most) {
      read = in.read(buffer.clear().limit(Math.min(AT_ONCE, most - end)), at + end);
      buffer.flip().get(bytes, end, buffer.limit());
      end += buffer.limit();
    }
    return end;
  }

  private int behindLine(int from, int read) throws OddFileException {
    for (int at = from; at < read; at++) {
      if (bytes[at] == '\n') {
        return at + 1;
      }
    }
    throw new OddFileException("record of more than " + RECORD + " bytes");
  }

  private void grow() {
    capacity += capacity >> 1;
    rows = Arrays.copyOf(rows, capacity * width);
    sorted = new long[capacity * width];
    buckets = Arrays.copyOf(buckets, capacity);
  }

  /// Sorts the rows by bucket, within a bucket as they came.
  ///
  /// @return the row where each bucket begins, and where the last ends
  private int[] sort(int size) {
    int[] starts = new int[size + 1];
    for (int row = 0; row < count; row++) {
      starts[buckets[row] + 1]++;
    }
    for (int bucket = 0; bucket < size; bucket++) {
      starts[bucket + 1] += starts[bucket];
    }
    int[] next = starts.clone();
    for (int row = 0; row < count; row++) {
      System.arraycopy(rows, row * width, sorted, next[buckets[row]]++ * width, width);
    }
    return starts;
  }
}
