package org.clicktrail.data.read;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.core.text.Messages;

/// One pass over a file: hashes it, tells good records from bad ones, gathers what the cells look
/// like, and writes the good records to a private copy that any reader understands.
final class FileScan {

  private static final int REJECTS_KEPT = 1000;
  private static final int RAW_LENGTH = 2000;

  private final TextFile file;
  private final Dialect dialect;
  private final Dialect copyDialect;
  private final int skip;
  private final RowCollector good;
  private final Refused refused;

  private final List<Reject> rejects = new ArrayList<>();
  private long at;
  private long rows;
  private long rejected;
  private long unwrapped;
  private long withNul;
  private byte[] plain = new byte[256];
  private int pending;
  private RecordReader.LineEnd lineEnd = RecordReader.LineEnd.LF;

  /// What a pass found.
  ///
  /// @param sha256 of the bytes on disk
  /// @param copy the good records in UTF-8, without header, in the dialect of the file
  /// @param crlf how records end in the copy
  /// @param unwrapped lines that were wrapped whole in quotes
  /// @param withNul records in which NUL bytes were left out
  /// @param preview the first rows as written
  record Result(
      String sha256,
      Path copy,
      boolean crlf,
      long rows,
      long rejected,
      long unwrapped,
      long withNul,
      List<Reject> rejects,
      List<List<String>> preview) {}

  /// @param skip records before the first row
  /// @param good takes every good row
  /// @param refused takes every refused row
  FileScan(TextFile file, Dialect dialect, int skip, RowCollector good, Refused refused) {
    this.file = file;
    this.dialect = dialect;
    this.copyDialect = dialect.copy();
    this.skip = skip;
    this.good = good;
    this.refused = refused;
  }

  /// Runs the pass.
  ///
  /// @param copy where the good records go
  /// @throws Utf8Check.NotUtf8Exception if the charset is UTF-8, strict, and the bytes are not
  Result run(Charset charset, boolean strict, Path copy, Progress progress) throws IOException {
    TextFile.Utf8 utf8 = file.open(charset, strict);
    RecordReader[] self = new RecordReader[1];
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), 1 << 16);
        RecordReader reader =
            new RecordReader(
                utf8.text(),
                dialect,
                buffer -> {
                  out.write(buffer, pending, self[0].recordStart() - pending);
                  pending = 0;
                })) {
      self[0] = reader;
      pending = reader.recordEnd();
      long next = 0;
      for (; reader.next(); at++) {
        if (at >= skip) {
          take(reader, out);
        }
        if (at < skip) {
          pending = reader.recordEnd();
          endLike(reader.lineEnd());
        }
        if (reader.position() > next) {
          next = reader.position() + (1 << 19);
          progress.report(Math.min(reader.position(), file.size()), file.size());
        }
      }
      out.write(reader.buffer(), pending, Math.max(0, reader.recordStart() - pending));
      return new Result(
          utf8.sha256(),
          copy,
          lineEnd == RecordReader.LineEnd.CRLF,
          rows,
          rejected,
          unwrapped,
          withNul,
          rejects,
          good.preview());
    }
  }

  private void take(RecordReader reader, OutputStream out) throws IOException {
    int width = good.width();
    if (rows == 0 && rejected == 0 && skip == 0) {
      endLike(reader.lineEnd());
    }
    int fields = reader.fields();
    if (fields == width && reader.regular() && reader.lineEnd() == lineEnd && !blank(reader)) {
      accept(reader);
      return;
    }
    flush(reader, out);
    if (blank(reader)) {
      return;
    }
    if (fields == width || (fields > width && restEmpty(reader, width))) {
      accept(reader);
      rewrite(reader, out);
    } else if (fields != 1 || !reader.quoted(0) || !unwrap(reader, out)) {
      if (reader.multiline() && !file.part().regular()) {
        reader.onlyFirstLine();
        pending = reader.recordEnd();
      }
      reject(reader);
    }
  }

  /// Records of the copy end like the first of the file, but never by a lone carriage return.
  private void endLike(RecordReader.LineEnd first) {
    lineEnd =
        first == RecordReader.LineEnd.CRLF ? RecordReader.LineEnd.CRLF : RecordReader.LineEnd.LF;
  }

  /// Writes what was good so far; the current record will not be copied as it stands.
  private void flush(RecordReader reader, OutputStream out) throws IOException {
    out.write(reader.buffer(), pending, reader.recordStart() - pending);
    pending = reader.recordEnd();
  }

  private long place(RecordReader reader) {
    return file.part().row(at, reader.line());
  }

  private void accept(RecordReader reader) {
    accept(reader, place(reader));
  }

  private void accept(RecordReader reader, long line) {
    rows++;
    good.add(reader, line);
  }

  private int plain(RecordReader reader, int column) {
    int length = reader.end(column) - reader.start(column);
    if (plain.length < length) {
      plain = new byte[length * 2];
    }
    return reader.plain(column, plain);
  }

  private void rewrite(RecordReader reader, OutputStream out) throws IOException {
    boolean nul = false;
    for (int at = reader.recordStart(); at < reader.recordEnd(); at++) {
      nul |= reader.buffer()[at] == 0;
    }
    if (nul) {
      withNul++;
    }
    for (int column = 0; column < good.width(); column++) {
      if (column > 0) {
        out.write(copyDialect.separator());
      }
      int length = plain(reader, column);
      write(out, plain, length);
    }
    endRecord(out);
  }

  /// Writes a cell so that any reader understands it.
  private void write(OutputStream out, byte[] cell, int length) throws IOException {
    byte quote = copyDialect.quote();
    boolean quoting = false;
    for (int at = 0; at < length; at++) {
      byte b = cell[at];
      quoting |=
          b == copyDialect.separator() || b == '\n' || b == '\r' || (b == quote && quote != 0);
    }
    if (quoting) {
      out.write(quote);
    }
    for (int at = 0; at < length; at++) {
      if (cell[at] != 0) {
        out.write(cell[at]);
        if (quoting && cell[at] == quote) {
          out.write(quote);
        }
      }
    }
    if (quoting) {
      out.write(quote);
    }
  }

  private void endRecord(OutputStream out) throws IOException {
    if (lineEnd == RecordReader.LineEnd.CRLF) {
      out.write('\r');
    }
    out.write('\n');
  }

  /// A whole line wrapped in quotes once more, as some spreadsheet programs do.
  private boolean unwrap(RecordReader reader, OutputStream out) throws IOException {
    byte[] inner = new byte[reader.end(0) - reader.start(0)];
    int length = reader.plain(0, inner);
    try (RecordReader again =
        new RecordReader(new java.io.ByteArrayInputStream(inner, 0, length), dialect)) {
      if (!again.next() || again.fields() != good.width() || again.unclosed()) {
        return false;
      }
      unwrapped++;
      accept(again, place(reader));
      rewrite(again, out);
      return true;
    }
  }

  private void reject(RecordReader reader) throws IOException {
    int width = good.width();
    int fields = reader.fields();
    if (fields > 0 && file.part().refused(width, fields, reader.text(fields - 1))) {
      reject(reader, reader.text(0), reader.text(1));
      return;
    }
    boolean last = reader.lineEnd() == RecordReader.LineEnd.NONE;
    String reason;
    if (reader.fields() == 0) {
      reason = Messages.text("import.reject.quote");
    } else if (last && reader.fields() < width) {
      reason = Messages.text("import.reject.cut", width, reader.fields());
    } else {
      reason = Messages.text("import.reject.fields", width, reader.fields());
    }
    reject(reader, reason, reader.raw(RAW_LENGTH));
  }

  private void reject(RecordReader reader, String reason, String raw) throws IOException {
    rejected++;
    Reject reject = new Reject(file.path(), place(reader), "", reason, raw);
    refused.add(reject);
    if (rejects.size() < REJECTS_KEPT) {
      rejects.add(reject);
    }
  }

  private static boolean restEmpty(RecordReader reader, int width) {
    for (int field = width; field < reader.fields(); field++) {
      if (reader.start(field) < reader.end(field)) {
        return false;
      }
    }
    return true;
  }

  /// Nothing, blanks or NUL bytes only.
  private static boolean blank(RecordReader reader) {
    if (reader.fields() != 1 || reader.quoted(0)) {
      return false;
    }
    for (int at = reader.start(0); at < reader.end(0); at++) {
      byte b = reader.buffer()[at];
      if (b != 0 && b != ' ') {
        return false;
      }
    }
    return true;
  }
}
