package org.clicktrail.data.bucket;

import java.util.Arrays;
import java.util.List;

/// The rows of some whole sessions, session by session, within a session by time and then as in the
/// file. Sessions are numbered from 0 in the order of their first row.
public final class Bucket {

  private final Records records;
  private final long[] rows;
  private final int[] order;
  private final int[] ends;
  private final int[] begins;
  private final List<Part> parts;
  private long[] firsts = {};

  /// Rows of one piece of the file.
  ///
  /// @param piece from 0, in the order of the file
  /// @param end behind them
  record Part(int piece, int end) {}

  /// @param rows as they came; there may be room behind them
  /// @param count how many
  Bucket(Records records, long[] rows, int count, List<Part> parts) {
    this.records = records;
    this.rows = rows;
    this.parts = List.copyOf(parts);
    int[] sessionOf = new int[count];
    this.begins = new int[count];
    this.ends = number(sessionOf, begins);
    this.order = order(sessionOf, ends, records.width());
    sort();
  }

  /// Where the rows of one session after the other lie.
  private static int[] order(int[] sessionOf, int[] ends, int width) {
    int[] order = new int[sessionOf.length];
    int[] next = new int[ends.length];
    System.arraycopy(ends, 0, next, Math.min(1, ends.length), Math.max(0, ends.length - 1));
    for (int row = 0; row < sessionOf.length; row++) {
      order[next[sessionOf[row]]++] = row * width;
    }
    return order;
  }

  /// Numbers the sessions.
  ///
  /// @param sessionOf filled in by row
  /// @param firsts filled in by session: where its first row lies
  /// @return behind the last row of each
  private int[] number(int[] sessionOf, int[] firsts) {
    int width = records.width();
    int[] places = new int[Integer.highestOneBit(Math.max(2, sessionOf.length))];
    int[] sizes = new int[sessionOf.length];
    int sessions = 0;
    for (int row = 0; row < sessionOf.length; row++) {
      int at = row * width;
      int place = place(places, at, firsts);
      if (places[place] == 0) {
        firsts[sessions] = at;
        places[place] = ++sessions;
        sessionOf[row] = sessions - 1;
        places = sessions * 2 > places.length ? larger(places, sessions, firsts) : places;
      } else {
        sessionOf[row] = places[place] - 1;
      }
      sizes[sessionOf[row]]++;
    }
    int sum = 0;
    int[] found = Arrays.copyOf(sizes, sessions);
    for (int session = 0; session < sessions; session++) {
      sum += found[session];
      found[session] = sum;
    }
    return found;
  }

  /// Where the session of a row has its number, or would have.
  private int place(int[] places, int row, int[] firsts) {
    int mask = places.length - 1;
    int key = records.key();
    int place = (int) records.hash(rows, row) & mask;
    while (places[place] != 0 && !Names.same(rows, firsts[places[place] - 1], row, key)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private int[] larger(int[] places, int sessions, int[] firsts) {
    int[] larger = new int[places.length * 2];
    for (int session = 0; session < sessions; session++) {
      larger[place(larger, firsts[session], firsts)] = session + 1;
    }
    return larger;
  }

  private long[] firsts() {
    long[] found = new long[ends.length];
    int part = 0;
    for (int session = 0; session < found.length; session++) {
      while (parts.get(part).end <= begins[session]) {
        part++;
      }
      int number = (int) (rows[begins[session] + records.line()] >>> records.lineShift());
      found[session] = (long) parts.get(part).piece << Integer.SIZE | number;
    }
    return found;
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
    long time = rows[row + records.time()];
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

  /// The first name of a session in UTF-8; empty if there is none.
  ///
  /// @param name 0 for its own
  public byte[] text(int session, int name) {
    int place = named(session, name);
    return place < 0 ? new byte[0] : records.keys().get(name).bytes(rows, place);
  }

  /// Where the first name of a session lies; negative if it has none.
  ///
  /// @param name 0 for its own
  private int named(int session, int name) {
    Names names = records.keys().get(name);
    int offset = records.name(name);
    for (int row = session == 0 ? 0 : ends[session - 1]; row < ends[session]; row++) {
      int place = order[row] + offset;
      if (!names.missing(rows, place)) {
        return place;
      }
    }
    return -1;
  }

  /// Where the first names of some sessions lie; negative if one has none.
  ///
  /// @param name 0 for their own
  /// @param from the first of the sessions
  /// @param into to fill in
  public void named(int name, int[] sessions, int from, int[] into) {
    for (int at = 0; at < into.length; at++) {
      into[at] = named(sessions[from + at], name);
    }
  }

  /// Names that are whole numbers, or halves of those that are UUIDs.
  ///
  /// @param places where they lie; negative if there is none
  /// @param half 0 or 1
  /// @param missing what stands for none
  /// @param into to fill in
  public void wholes(int[] places, int half, long missing, long[] into) {
    for (int at = 0; at < into.length; at++) {
      into[at] = places[at] < 0 ? missing : rows[places[at] + half];
    }
  }

  /// Tells which session of the file comes before another: smaller where its first row is earlier.
  public long first(int session) {
    if (firsts.length < ends.length) {
      firsts = firsts();
    }
    return firsts[session];
  }

  /// Microseconds since 1970, or [Cells#NO_TIME].
  public long time(int row) {
    return rows[order[row] + records.time()];
  }

  /// Code of a word; negative where missing.
  public int word(int row, int word) {
    return (int) (rows[order[row] + records.words() + (word >> 1)] >>> ((word & 1) * Integer.SIZE));
  }

  /// NaN where missing.
  public double number(int row, int number) {
    return Double.longBitsToDouble(rows[order[row] + records.numbers() + number]);
  }

  /// Microseconds since 1970 by row, or [Cells#NO_TIME].
  ///
  /// @param from first row
  /// @param to behind the last
  public void times(int from, int to, long[] into) {
    int place = records.time();
    for (int row = from; row < to; row++) {
      into[row - from] = rows[order[row] + place];
    }
  }

  /// Codes of a word by row; negative where missing.
  public void words(int word, int from, int to, int[] into) {
    int place = records.words() + (word >> 1);
    int shift = (word & 1) * Integer.SIZE;
    for (int row = from; row < to; row++) {
      into[row - from] = (int) (rows[order[row] + place] >>> shift);
    }
  }

  /// Numbers by row; NaN where missing.
  public void numbers(int number, int from, int to, double[] into) {
    int place = records.numbers() + number;
    for (int row = from; row < to; row++) {
      into[row - from] = Double.longBitsToDouble(rows[order[row] + place]);
    }
  }
}
