package org.clicktrail.data.bucket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.clicktrail.data.bucket.PlainFile.Column;
import org.clicktrail.data.read.Words;

/// One thread's work: cuts pieces of the file into rows, codes their words and sorts them into
/// buckets.
final class Piece {

  /// Bytes of the file in a piece.
  static final int BYTES = 2 << 20;

  /// Longest record.
  private static final int RECORD = 1 << 16;

  private static final long BEYOND_ASCII = 0x8080808080808080L;

  private static final int MOST_WORDS = 1 << 23;

  private final PlainFile file;
  private final long from;
  private final long size;
  private final Records records;
  private final Column[] columns;
  private final boolean[] stops = new boolean[256];
  private final Cells cells = new Cells();
  private final Words[] words;
  private final Ranges ranges;
  private final int shift;
  private final byte[] bytes = new byte[BYTES + RECORD];
  private byte[] rows = new byte[BYTES];
  private byte[] sorted = new byte[BYTES];
  private int[] starts = new int[1 << 14];
  private int count;
  private int length;
  private long total;

  /// @param from where the first record of the file begins
  Piece(PlainFile file, long from, long size, int buckets) {
    this.file = file;
    this.from = from;
    this.size = size;
    this.records = new Records(file.words(), file.numbers());
    this.columns = file.columns().toArray(Column[]::new);
    this.words = new Words[file.words()];
    Arrays.setAll(words, _ -> new Words(MOST_WORDS));
    this.ranges = new Ranges(file.numbers());
    this.shift = Long.SIZE - Integer.numberOfTrailingZeros(buckets);
    Arrays.fill(stops, 0, ' ', true);
    stops[file.separator()] = true;
    if (file.quote() != 0) {
      stops[file.quote()] = true;
    }
  }

  /// @throws OddFileException if they may have too many different words together
  static void checkWords(List<Piece> workers) throws OddFileException {
    for (int word = 0; word < workers.getFirst().words.length; word++) {
      long sum = 0;
      for (Piece worker : workers) {
        sum += worker.words[word].size();
      }
      if (sum > MOST_WORDS) {
        throw new OddFileException("words");
      }
    }
  }

  Words[] words() {
    return words;
  }

  Ranges ranges() {
    return ranges;
  }

  /// Rows that name a session.
  long rows() {
    return total;
  }

  /// Reads a piece and writes its rows.
  void run(int piece, int worker, FileChannel in, Spill spill)
      throws IOException, OddFileException {
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
    checkText(at, stop);
    count = 0;
    length = 0;
    while (at < stop) {
      at = row(at, stop);
    }
    spill.write(piece, worker, sorted, sort(spill.buckets()));
  }

  private int read(FileChannel in, long at) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, bytes.length - 1);
    long place = at;
    while (buffer.hasRemaining()) {
      int read = in.read(buffer, place);
      if (read < 0) {
        break;
      }
      place += read;
    }
    return buffer.position();
  }

  private int behindLine(int from, int read) throws OddFileException {
    for (int at = from; at < read; at++) {
      if (bytes[at] == '\n') {
        return at + 1;
      }
    }
    throw new OddFileException("record of more than " + RECORD + " bytes");
  }

  private void checkText(int from, int to) throws OddFileException {
    long any = 0;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      any |= (long) Records.LONG.get(bytes, at);
    }
    for (; at < to; at++) {
      any |= bytes[at];
    }
    if ((any & BEYOND_ASCII) != 0) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      } catch (CharacterCodingException _) {
        throw new OddFileException("not UTF-8");
      }
    }
  }

  /// Takes a row.
  ///
  /// @return behind it
  private int row(int start, int stop) throws OddFileException {
    room();
    int row = length;
    long time = Cells.NO_TIME;
    int key = 0;
    int keyEnd = 0;
    int at = start;
    for (int column = 0; column < columns.length; column++) {
      int begin = at;
      while (!stops[bytes[at] & 0xFF]) {
        at++;
      }
      int end = at;
      boolean last = column + 1 == columns.length;
      if (last && bytes[at] == '\r') {
        at++;
      }
      if (bytes[at] != (last ? '\n' : file.separator())) {
        throw new OddFileException("field");
      }
      at++;
      if (end > begin && (bytes[begin] == ' ' || bytes[end - 1] == ' ')) {
        throw new OddFileException("blank");
      }
      Column of = columns[column];
      switch (of.kind()) {
        case SKIPPED -> {}
        case KEY -> {
          key = begin;
          keyEnd = end;
        }
        case TIME -> time = end == begin ? time : cells.time(bytes, begin, end);
        case WORD, WHOLE_WORD -> records.putWord(rows, row, of.index(), word(of, begin, end));
        case NUMBER ->
            records.putNumber(
                rows, row, of.index(), end == begin ? Double.NaN : Cells.number(bytes, begin, end));
      }
    }
    if (at > stop) {
      throw new OddFileException("record");
    }
    if (keyEnd == key) {
      return at;
    }
    if (keyEnd - key > Records.KEY) {
      throw new OddFileException("key");
    }
    records.put(rows, row, time, bytes, key, keyEnd);
    records.putNumber(rows, row, count);
    ranges.note(records, rows, row);
    total++;
    starts[count++] = row;
    length = records.end(rows, row);
    return at;
  }

  private int word(Column column, int begin, int end) throws OddFileException {
    if (end == begin) {
      return -1;
    }
    if (column.kind() == PlainFile.Kind.WHOLE_WORD) {
      Cells.whole(bytes, begin, end);
    }
    int code = words[column.index()].code(bytes, begin, end);
    if (code < 0) {
      throw new OddFileException("words");
    }
    return code;
  }

  private void room() {
    if (rows.length - length < records.fixed() + Records.KEY) {
      rows = Arrays.copyOf(rows, rows.length + (rows.length >> 1));
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
  }

  /// Sorts the rows by bucket, within a bucket as they came.
  ///
  /// @return where each bucket begins, and where the last ends
  private int[] sort(int buckets) {
    int[] ends = new int[buckets + 1];
    for (int row = 0; row < count; row++) {
      ends[bucket(starts[row]) + 1] += records.end(rows, starts[row]) - starts[row];
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      ends[bucket + 1] += ends[bucket];
    }
    if (sorted.length < rows.length) {
      sorted = new byte[rows.length];
    }
    int[] next = ends.clone();
    for (int row = 0; row < count; row++) {
      int bytes = records.end(rows, starts[row]) - starts[row];
      int bucket = bucket(starts[row]);
      System.arraycopy(rows, starts[row], sorted, next[bucket], bytes);
      next[bucket] += bytes;
    }
    return ends;
  }

  private int bucket(int row) {
    return shift == Long.SIZE ? 0 : (int) (records.hash(rows, row) >>> shift);
  }
}
