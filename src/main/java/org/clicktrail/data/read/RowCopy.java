package org.clicktrail.data.read;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The private copy of the good rows of a file, in a dialect that any reader understands. Rows that
/// are regular go into it as they stand, many at a time.
final class RowCopy implements Closeable {

  private final Path path;
  private final OutputStream out;
  private final Dialect dialect;
  private int pending;
  private long withNul;
  private byte[] plain = new byte[256];
  private RecordReader.LineEnd lineEnd = RecordReader.LineEnd.LF;

  /// @param dialect of the file
  RowCopy(Path path, Dialect dialect) throws IOException {
    this(path, new BufferedOutputStream(Files.newOutputStream(path), 1 << 16), dialect);
  }

  private RowCopy(Path path, OutputStream out, Dialect dialect) {
    this.path = path;
    this.out = out;
    this.dialect = dialect.copy();
  }

  /// No copy: what is written is gone.
  static RowCopy none(Dialect dialect) {
    return new RowCopy(Path.of(""), OutputStream.nullOutputStream(), dialect);
  }

  /// Where it lies; empty if nowhere.
  Path path() {
    return path;
  }

  /// How records end in the copy.
  RecordReader.LineEnd lineEnd() {
    return lineEnd;
  }

  /// Records written in which NUL bytes were left out.
  long withNul() {
    return withNul;
  }

  /// Records of the copy end like those of the file, but never by a lone carriage return.
  void endLike(RecordReader.LineEnd first) {
    lineEnd =
        first == RecordReader.LineEnd.CRLF ? RecordReader.LineEnd.CRLF : RecordReader.LineEnd.LF;
  }

  /// Leaves out everything up to the end of the current record.
  void skip(RecordReader reader) {
    pending = reader.recordEnd();
  }

  /// Writes what was good before the current record, which will not be copied as it stands.
  void stop(RecordReader reader) throws IOException {
    out.write(reader.buffer(), pending, reader.recordStart() - pending);
    pending = reader.recordEnd();
  }

  /// Writes what was good before bytes leave the buffer.
  void leaving(byte[] buffer, int recordStart) throws IOException {
    out.write(buffer, pending, recordStart - pending);
    pending = 0;
  }

  /// Writes what is left once the reader is at its end.
  void finish(RecordReader reader) throws IOException {
    out.write(reader.buffer(), pending, Math.max(0, reader.recordStart() - pending));
  }

  /// Writes the first fields of the current record of any reader.
  void write(RecordReader reader, int width) throws IOException {
    boolean nul = false;
    for (int at = reader.recordStart(); at < reader.recordEnd(); at++) {
      nul |= reader.buffer()[at] == 0;
    }
    withNul += nul ? 1 : 0;
    for (int column = 0; column < width; column++) {
      if (column > 0) {
        out.write(dialect.separator());
      }
      int length = reader.end(column) - reader.start(column);
      if (plain.length < length) {
        plain = new byte[length * 2];
      }
      write(out, plain, reader.plain(column, plain));
    }
    out.write(
        lineEnd == RecordReader.LineEnd.CRLF ? "\r\n".getBytes(StandardCharsets.US_ASCII) : LF);
  }

  private static final byte[] LF = {'\n'};

  /// A record of these cells, as it would stand in the copy.
  byte[] record(List<String> cells) throws IOException {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    for (int column = 0; column < cells.size(); column++) {
      if (column > 0) {
        record.write(dialect.separator());
      }
      byte[] cell = cells.get(column).getBytes(StandardCharsets.UTF_8);
      write(record, cell, cell.length);
    }
    return record.toByteArray();
  }

  Dialect dialect() {
    return dialect;
  }

  private void write(OutputStream to, byte[] cell, int length) throws IOException {
    byte quote = dialect.quote();
    boolean quoting = false;
    for (int at = 0; at < length; at++) {
      byte b = cell[at];
      quoting |= b == dialect.separator() || b == '\n' || b == '\r' || (b == quote && quote != 0);
    }
    if (quoting) {
      to.write(quote);
    }
    for (int at = 0; at < length; at++) {
      if (cell[at] != 0) {
        to.write(cell[at]);
        if (quoting && cell[at] == quote) {
          to.write(quote);
        }
      }
    }
    if (quoting) {
      to.write(quote);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
