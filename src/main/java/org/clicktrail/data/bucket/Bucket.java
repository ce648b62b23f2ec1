package org.clicktrail.data.bucket;

import java.util.Arrays;
import java.util.List;

/// The rows of some whole sessions, session by session, within a session by time and then as in the
/// file. Sessions are numbered from 0 in the order of their first row.
public final class Bucket {

  private final Records records;
  private final byte[] bytes;
  private final int[] order;
  private final int[] ends;
  private final long[] firsts;

  /// Rows of one piece of the file.
  ///
  /// @param piece from 0, in the order of the file
  /// @param end behind them
  /// @param worker who coded their words
  record Part(int piece, int end, int worker) {}

  /// @param codes by worker and word column: what its codes mean; null for the first
  Bucket(Records records, byte[] bytes, List<Part> parts, int[][][] codes) {
    this.records = records;
    this.bytes = bytes;
    int rows = translate(parts, codes);
    int[] starts = new int[rows];
    int[] sessionOf = new int[rows];
    Sessions sessions = new Sessions(rows);
    int at = 0;
    for (int row = 0; row < rows; row++) {
      starts[row] = at;
      sessionOf[row] = sessions.of(at);
      at = records.end(bytes, at);
    }
    this.ends = new int[sessions.count];
    for (int session : sessionOf) {
      ends[session]++;
    }
    int sum = 0;
    for (int session = 0; session < ends.length; session++) {
      int size = ends[session];
      ends[session] = sum;
      sum += size;
    }
    this.firsts = firsts(parts, sessions);
    this.order = new int[rows];
    for (int row = 0; row < rows; row++) {
      order[ends[sessionOf[row]]++] = starts[row];
    }
    sort();
  }

  /// Makes the codes of all workers those of the first.
  ///
  /// @return rows
  private int translate(List<Part> parts, int[][][] codes) {
    int at = 0;
    int rows = 0;
    for (Part part : parts) {
      int[][] meaning = codes[part.worker];
      while (at < part.end) {
        rows++;
        for (int word = 0; part.worker > 0 && word < meaning.length; word++) {
          int code = records.word(bytes, at, word);
          if (code >= 0) {
            records.putWord(bytes, at, word, meaning[word][code]);
          }
        }
        at = records.end(bytes, at);
      }
    }
    return rows;
  }

  private long[] firsts(List<Part> parts, Sessions sessions) {
    long[] found = new long[sessions.count];
    int part = 0;
    for (int session = 0; session < found.length; session++) {
      int row = sessions.firsts[session];
      while (parts.get(part).end <= row) {
        part++;
      }
      found[session] = (long) parts.get(part).piece << Integer.SIZE | records.number(bytes, row);
    }
    return found;
  }

  /// Numbers sessions by their keys.
  private final class Sessions {
    private final int[] places;
    private final int[] firsts;
    private int count;

    Sessions(int rows) {
      places = new int[Integer.highestOneBit(Math.max(1, rows)) * 4];
      firsts = new int[rows];
    }

    int of(int row) {
      int mask = places.length - 1;
      int at = (int) records.hash(bytes, row) & mask;
      while (places[at] != 0) {
        if (same(firsts[places[at] - 1], row)) {
          return places[at] - 1;
        }
        at = (at + 1) & mask;
      }
      firsts[count] = row;
      places[at] = ++count;
      return count - 1;
    }
  }

  private boolean same(int a, int b) {
    return records.hash(bytes, a) == records.hash(bytes, b)
        && Arrays.equals(
            bytes,
            records.keyAt(a),
            records.end(bytes, a),
            bytes,
            records.keyAt(b),
            records.end(bytes, b));
  }

  private void sort() {
    int from = 0;
    for (int end : ends) {
      for (int at = from + 1; at < end; at++) {
        if (late(order[at - 1]) > late(order[at])) {
          sort(from, end);
          break;
        }
      }
      from = end;
    }
  }

  /// Rows without a time come last.
  private long late(int row) {
    long time = records.time(bytes, row);
    return time == Cells.NO_TIME ? Long.MAX_VALUE : time;
  }

  private void sort(int from, int to) {
    int[] sorted =
        Arrays.stream(order, from, to)
            .boxed()
            .sorted((a, b) -> Long.compare(late(a), late(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(sorted, 0, order, from, sorted.length);
  }

  public int sessions() {
    return ends.length;
  }

  public int rows() {
    return order.length;
  }

  /// Behind the last row of a session.
  public int end(int session) {
    return ends[session];
  }

  /// Tells which session of the file comes before another: smaller where its first row is earlier.
  public long first(int session) {
    return firsts[session];
  }

  /// What names a session, in UTF-8.
  public byte[] key(int session) {
    int row = order[ends[session] - 1];
    return Arrays.copyOfRange(bytes, records.keyAt(row), records.end(bytes, row));
  }

  /// Microseconds since 1970, or [Cells#NO_TIME].
  public long time(int row) {
    return records.time(bytes, order[row]);
  }

  /// Code of a word; negative where missing.
  public int word(int row, int word) {
    return records.word(bytes, order[row], word);
  }

  /// NaN where missing.
  public double number(int row, int number) {
    return records.number(bytes, order[row], number);
  }
}
