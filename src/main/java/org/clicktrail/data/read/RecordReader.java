package org.clicktrail.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongBinaryOperator;

/// Cuts a stream of UTF-8 bytes into records and fields. Lenient where files are sloppy, exact
/// about where everything lies: a quoted field ends at a quote before a separator or line end, any
/// other quote in it is text; a quote that never closes costs its line only.
final class RecordReader implements AutoCloseable {

  /// A record longer than this is an unclosed quote.
  private static final int LONGEST_RECORD = 1 << 24;

  /// So much of a longer line is kept, to be shown.
  private static final int KEPT = 1 << 14;

  private final ByteWindow window;
  private final Dialect dialect;
  private final RecordSink sink;
  private final LongBinaryOperator places;
  private final RecordCutter cutter;
  private final Fields fields;

  private int recordStart;
  private int recordEnd;
  private long record = -1;
  private long line = 1;
  private long nextLine = 1;
  private boolean regular;
  private boolean unclosed;
  private boolean tooLong;
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
    this(in, dialect, _ -> {}, (_, line) -> line);
  }

  /// @param places where a record stands in the user's file, by its number, from 0, and its line
  RecordReader(InputStream in, Dialect dialect, RecordSink sink, LongBinaryOperator places)
      throws IOException {
    this.places = places;
    this.window = new ByteWindow(in);
    this.dialect = dialect;
    this.sink = sink;
    this.cutter = new RecordCutter(dialect);
    this.fields = cutter.fields();
    this.recordEnd = window.startsWithMark() ? 3 : 0;
  }

  /// Moves to the next record.
  ///
  /// @return false at the end
  boolean next() throws IOException {
    recordStart = recordEnd;
    record++;
    line = nextLine;
    unclosed = false;
    tooLong = false;
    int state = cutter.cut(window, recordStart);
    while (state == RecordCutter.MORE) {
      if (window.limit() - recordStart >= LONGEST_RECORD || !fill()) {
        unclosed = true;
        onlyFirstLine();
        return true;
      }
      state = cutter.cut(window, recordStart);
    }
    if (state == RecordCutter.END) {
      return false;
    }
    recordEnd = cutter.end();
    regular = cutter.regular();
    lineEnd = cutter.lineEnd();
    nextLine = line + fields.linesWithin(buffer()) + (lineEnd == LineEnd.NONE ? 0 : 1);
    return true;
  }

  /// Takes the first physical line of the record for the record, without fields, and goes on after
  /// it: a quote that was never meant as one must not swallow the lines behind it.
  void onlyFirstLine() throws IOException {
    int at = endOfLine();
    byte[] buffer = buffer();
    int limit = window.limit();
    boolean both = at + 1 < limit && buffer[at] == '\r' && buffer[at + 1] == '\n';
    if (at >= limit) {
      lineEnd = LineEnd.NONE;
    } else if (both) {
      lineEnd = LineEnd.CRLF;
    } else {
      lineEnd = buffer[at] == '\r' ? LineEnd.CR : LineEnd.LF;
    }
    recordEnd = Math.min(at + (both ? 2 : 1), limit);
    nextLine = line + 1;
    fields.clear();
    regular = false;
  }

  /// Where the first line of the record ends, the byte behind it read too.
  private int endOfLine() throws IOException {
    int at = recordStart;
    while (true) {
      byte[] buffer = buffer();
      int limit = window.limit();
      while (at < limit && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      if (at - recordStart >= LONGEST_RECORD) {
        tooLong = true;
        window.drop(recordStart + KEPT, at);
        at = recordStart + KEPT;
        limit = window.limit();
      }
      int before = recordStart;
      if (at + 1 < limit || !fill()) {
        return at;
      }
      at -= before - recordStart;
    }
  }

  /// Reads more behind the current record, moving it to the front of the buffer.
  private boolean fill() throws IOException {
    if (!window.ended() && recordStart > 0) {
      sink.leaving(buffer());
      window.slide(recordStart);
      recordEnd -= recordStart;
      recordStart = 0;
    }
    return window.more();
  }

  byte[] buffer() {
    return window.bytes();
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
    return fields.count();
  }

  int start(int field) {
    return fields.start(field);
  }

  int end(int field) {
    return fields.end(field);
  }

  /// Whether the field holds escapes, so that its bytes are not its text.
  boolean escaped(int field) {
    return fields.escaped(field);
  }

  boolean quoted(int field) {
    return fields.quoted(field);
  }

  /// Whether any reader understands the record as we do.
  boolean regular() {
    return regular;
  }

  /// Whether the record holds a quote that neither opens nor closes nor is doubled.
  boolean stray() {
    return cutter.stray();
  }

  /// Whether a quote opened that never closed; the record is then its first line, without fields.
  boolean unclosed() {
    return unclosed;
  }

  /// Whether the line is longer than any record; most of it was skipped.
  boolean tooLong() {
    return tooLong;
  }

  /// How the record ended; NONE only for the last of a file.
  LineEnd lineEnd() {
    return lineEnd;
  }

  /// Whether the record goes over several lines of the file.
  boolean multiline() {
    return nextLine > line + 1 || (lineEnd == LineEnd.NONE && nextLine > line);
  }

  /// Line of the file where the record begins, from 1; its row or record, where lines mean nothing.
  long line() {
    return places.applyAsLong(record, line);
  }

  /// The text of a field, escapes resolved.
  String text(int field) {
    return fields.text(field, buffer(), dialect);
  }

  /// Copies a field with its escapes resolved.
  ///
  /// @param to at least as long as the field
  /// @return bytes written
  int plain(int field, byte[] to) {
    return fields.plain(field, buffer(), dialect, to);
  }

  /// The record as written, without its line end, at most `longest` characters.
  String raw(int longest) {
    byte[] buffer = buffer();
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
    window.close();
  }
}
