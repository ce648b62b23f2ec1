package org.clicktrail.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Cuts a stream of UTF-8 bytes into records and fields. Lenient where files are sloppy, exact
/// about where everything lies: a quoted field ends at a quote before a separator or line end, any
/// other quote in it is text; a quote that never closes costs its line only.
final class RecordReader implements AutoCloseable {

  private static final int CHUNK = 1 << 20;

  /// A record longer than this is an unclosed quote.
  private static final int LONGEST_RECORD = 1 << 24;

  private static final int END = -1;
  private static final int MORE = -2;

  private final InputStream in;
  private final Dialect dialect;
  private final RecordSink sink;
  private final Utf8Check utf8 = new Utf8Check();

  private byte[] buffer = new byte[CHUNK];
  private int limit;
  private boolean ended;
  private long consumed;

  private int recordStart;
  private int recordEnd;
  private long line = 1;
  private long nextLine = 1;
  private int fields;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private boolean[] escaped = new boolean[64];
  private boolean[] quoted = new boolean[64];
  private boolean regular;
  private boolean unclosed;
  private LineEnd lineEnd = LineEnd.NONE;

  /// Ways a record ends.
  enum LineEnd {
    LF,
    CRLF,
    CR,
    NONE
  }

  /// Learns about bytes before they leave the buffer.
  @FunctionalInterface
  interface RecordSink {
    void leaving(byte[] buffer) throws IOException;
  }

  RecordReader(InputStream in, Dialect dialect) throws IOException {
    this(in, dialect, _ -> {});
  }

  RecordReader(InputStream in, Dialect dialect, RecordSink sink) throws IOException {
    this.in = in;
    this.dialect = dialect;
    this.sink = sink;
    while (limit < 3 && fill()) {
      // The byte order mark needs three bytes.
    }
    if (limit >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      recordEnd = 3;
    }
  }

  /// Moves to the next record.
  ///
  /// @return false at the end
  boolean next() throws IOException {
    recordStart = recordEnd;
    line = nextLine;
    unclosed = false;
    int state = parse();
    while (state == MORE) {
      if (limit - recordStart >= LONGEST_RECORD || !fill()) {
        unclosed = true;
        onlyFirstLine();
        state = 0;
      } else {
        state = parse();
      }
    }
    return state != END;
  }

  /// Takes the first physical line of the record for the record, without fields, and goes on after
  /// it: a quote that was never meant as one must not swallow the lines behind it.
  void onlyFirstLine() throws IOException {
    int at = recordStart;
    while (true) {
      while (at < limit && buffer[at] != '\n') {
        at++;
      }
      int before = recordStart;
      if (at < limit || !fill()) {
        break;
      }
      at -= before - recordStart;
    }
    recordEnd = Math.min(at + 1, limit);
    nextLine = line + 1;
    fields = 0;
    regular = false;
    lineEnd = at < limit ? LineEnd.LF : LineEnd.NONE;
  }

  private int parse() {
    fields = 0;
    regular = true;
    int at = recordStart;
    if (at >= limit) {
      return ended ? END : MORE;
    }
    long lines = line;
    byte separator = dialect.separator();
    byte quote = dialect.quote();
    while (true) {
      if (fields == starts.length) {
        grow();
      }
      int open = quote == 0 ? -1 : openingQuote(at);
      if (open == MORE) {
        return MORE;
      }
      if (open >= 0) {
        int close = quotedField(open + 1);
        if (close < 0) {
          return MORE;
        }
        at = close + 1;
        while (at < limit && buffer[at] == ' ') {
          at++;
        }
      } else {
        int start = at;
        while (at < limit) {
          byte b = buffer[at];
          if (b == separator || b == '\n' || b == '\r') {
            break;
          }
          if (b == 0 || b == quote) {
            regular = false;
          }
          at++;
        }
        quoted[fields] = false;
        put(start, at, false);
      }
      if (at >= limit) {
        if (!ended) {
          return MORE;
        }
        return close(at, lines, LineEnd.NONE);
      }
      byte b = buffer[at];
      if (b == separator) {
        at++;
      } else if (b == '\n') {
        return close(at + 1, lines + 1, LineEnd.LF);
      } else {
        if (at + 1 >= limit && !ended) {
          return MORE;
        }
        boolean both = at + 1 < limit && buffer[at + 1] == '\n';
        return close(at + (both ? 2 : 1), lines + 1, both ? LineEnd.CRLF : LineEnd.CR);
      }
    }
  }

  private int close(int end, long linesSoFar, LineEnd by) {
    recordEnd = end;
    long within = 0;
    for (int field = 0; field < fields; field++) {
      if (quoted[field]) {
        for (int at = starts[field]; at < ends[field]; at++) {
          if (buffer[at] == '\n' || (buffer[at] == '\r' && buffer[at + 1] != '\n')) {
            within++;
          }
        }
      }
    }
    nextLine = linesSoFar + within;
    lineEnd = by;
    return 0;
  }

  /// @return index of the closing quote, or [#MORE]
  private int quotedField(int start) {
    byte quote = dialect.quote();
    byte escape = dialect.escape();
    boolean escapes = false;
    int at = start;
    while (at < limit) {
      byte b = buffer[at];
      if (b == escape && escape != quote) {
        escapes = true;
        regular = false;
        at += 2;
      } else if (b == quote) {
        int after = afterQuote(at + 1);
        if (after == MORE) {
          return MORE;
        }
        if (after == dialect.separator() || after == '\n' || after == '\r') {
          quoted[fields] = true;
          put(start, at, escapes);
          return at;
        }
        escapes = true;
        if (after == quote) {
          at += 2;
        } else {
          regular = false;
          at++;
        }
      } else {
        if (b == 0) {
          regular = false;
        }
        at++;
      }
    }
    return MORE;
  }

  /// Where a quoted field opens, blanks before it allowed; -1 if it is not quoted.
  private int openingQuote(int from) {
    int at = from;
    while (at < limit && buffer[at] == ' ') {
      at++;
    }
    if (at >= limit) {
      return ended ? END : MORE;
    }
    if (buffer[at] != dialect.quote()) {
      return END;
    }
    regular &= at == from;
    return at;
  }

  /// The byte that decides whether a quote closes, blanks after it skipped; a line end at the end
  /// of the text.
  private int afterQuote(int from) {
    int at = from;
    while (at < limit && buffer[at] == ' ') {
      at++;
    }
    if (at >= limit) {
      return ended ? '\n' : MORE;
    }
    if (at == from) {
      return buffer[at];
    }
    byte next = buffer[at];
    boolean closes = next == dialect.separator() || next == '\n' || next == '\r';
    regular &= !closes;
    return closes ? next : ' ';
  }

  private void put(int start, int end, boolean escapes) {
    starts[fields] = start;
    ends[fields] = end;
    escaped[fields] = escapes;
    fields++;
  }

  private void grow() {
    starts = Arrays.copyOf(starts, fields * 2);
    ends = Arrays.copyOf(ends, fields * 2);
    escaped = Arrays.copyOf(escaped, fields * 2);
    quoted = Arrays.copyOf(quoted, fields * 2);
  }

  /// Reads more behind the current record, moving it to the front of the buffer.
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (recordStart > 0) {
      sink.leaving(buffer);
      System.arraycopy(buffer, recordStart, buffer, 0, limit - recordStart);
      limit -= recordStart;
      recordEnd -= recordStart;
      consumed += recordStart;
      recordStart = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read < 0) {
      ended = true;
      utf8.end();
      return true;
    }
    utf8.check(buffer, limit, limit + read);
    limit += read;
    return true;
  }

  byte[] buffer() {
    return buffer;
  }

  /// Where the record begins in [#buffer()].
  int recordStart() {
    return recordStart;
  }

  /// Behind the record's line end in [#buffer()].
  int recordEnd() {
    return recordEnd;
  }

  int fields() {
    return fields;
  }

  int start(int field) {
    return starts[field];
  }

  int end(int field) {
    return ends[field];
  }

  /// Whether the field holds escapes, so that its bytes are not its text.
  boolean escaped(int field) {
    return escaped[field];
  }

  boolean quoted(int field) {
    return quoted[field];
  }

  /// Whether any reader understands the record as we do.
  boolean regular() {
    return regular;
  }

  /// Whether a quote opened that never closed; the record is then its first line, without fields.
  boolean unclosed() {
    return unclosed;
  }

  /// How the record ended; NONE only for the last of a file.
  LineEnd lineEnd() {
    return lineEnd;
  }

  /// Whether the record goes over several lines of the file.
  boolean multiline() {
    return nextLine > line + 1 || (lineEnd == LineEnd.NONE && nextLine > line);
  }

  /// Line of the file where the record begins, from 1.
  long line() {
    return line;
  }

  /// Bytes read so far.
  long position() {
    return consumed + recordEnd;
  }

  /// The text of a field, escapes resolved.
  String text(int field) {
    if (!escaped[field]) {
      return new String(buffer, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }
    byte[] plain = new byte[ends[field] - starts[field]];
    return new String(plain, 0, plain(field, plain), StandardCharsets.UTF_8);
  }

  /// Copies a field with its escapes resolved.
  ///
  /// @param to at least as long as the field
  /// @return bytes written
  int plain(int field, byte[] to) {
    int length = 0;
    byte quote = dialect.quote();
    byte escape = dialect.escape();
    for (int at = starts[field]; at < ends[field]; at++) {
      byte b = buffer[at];
      boolean skip =
          escaped[field]
              && at + 1 < ends[field]
              && b == escape
              && (buffer[at + 1] == quote || (escape != quote && buffer[at + 1] == escape));
      if (skip) {
        at++;
      }
      to[length++] = buffer[at];
    }
    return length;
  }

  /// The record as written, without its line end, at most `longest` characters.
  String raw(int longest) {
    int end = recordEnd;
    while (end > recordStart && (buffer[end - 1] == '\n' || buffer[end - 1] == '\r')) {
      end--;
    }
    int bytes = Math.min(end - recordStart, longest * 4);
    String text = new String(buffer, recordStart, bytes, StandardCharsets.UTF_8);
    return text.length() > longest ? text.substring(0, longest) + "…" : text;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
