package org.clicktrail.data.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.core.text.Messages;

/// One pass over a file: hashes it, tells good records from bad ones, gathers what the cells look
/// like, and writes the good records to a private copy that any reader understands.
final class FileScan {

  private static final int REPAIRS_KEPT = 20;

  private final TextFile file;
  private final Dialect dialect;
  private final int skip;
  private final RowTaker good;
  private final Rejections rejections;
  private final LowerTables lower;
  private final RowRepair repair;
  private final boolean joinTables;

  private final List<String> repairs = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();
  private long rows;
  private long unwrapped;
  private long repaired;
  private long empty;
  private long remarks;
  private long strays;

  /// A row that may be the title of a lower table.
  private record Held(HeadRecord record, Reject asRejected) {}

  /// What a pass found.
  ///
  /// @param sha256 of the bytes on disk; empty if they were not hashed
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
      List<List<String>> preview,
      Oddities oddities) {}

  /// @param good takes every good row
  /// @param refused takes every refused row
  /// @param joinTables whether rows below a repeated header belong to the table
  FileScan(TextFile file, Scans.Cut cut, RowTaker good, Refused refused, boolean joinTables) {
    this.file = file;
    this.dialect = cut.dialect();
    this.skip = cut.layout().skip();
    this.good = good;
    this.rejections = new Rejections(file.path(), good.width(), refused);
    this.joinTables = joinTables;
    this.lower = new LowerTables(cut.layout());
    this.repair = new RowRepair(cut.layout(), dialect);
  }

  /// Runs the pass.
  ///
  /// @param utf8 the text of the file
  /// @param copy where the good records go; closed afterwards
  /// @throws Utf8Check.NotUtf8Exception if the text comes as it is and is not UTF-8
  Result run(TextFile.Utf8 utf8, RowCopy copy, Progress progress) throws IOException {
    RecordReader[] self = new RecordReader[1];
    try (copy;
        RecordReader reader =
            new RecordReader(
                new Watched(utf8.text(), file.size(), progress),
                dialect,
                buffer -> copy.leaving(buffer, self[0].recordStart()),
                file.part()::row)) {
      self[0] = reader;
      copy.skip(reader);
      for (int record = 0; reader.next(); record++) {
        if (record == skip || record < skip) {
          copy.endLike(reader.lineEnd());
        }
        if (record < skip) {
          copy.skip(reader);
        } else if (file.part().exact()) {
          takeExact(reader, copy);
        } else {
          take(reader, copy);
        }
      }
      copy.finish(reader);
      release(copy);
      return new Result(
          utf8.sha256(),
          copy.path(),
          copy.lineEnd() == RecordReader.LineEnd.CRLF,
          rows,
          rejections.count(),
          unwrapped,
          copy.withNul(),
          rejections.first(),
          good.preview(),
          new Oddities(
              empty,
              remarks,
              strays,
              repairs,
              repaired,
              lower.lines(),
              lower.kinds(),
              utf8.undecoded(),
              utf8.controls()));
    }
  }

  /// Takes a record of a format that knows its columns: nothing is guessed.
  private void takeExact(RecordReader reader, RowCopy copy) throws IOException {
    int width = good.width();
    int fields = reader.fields();
    if (fields == width && reader.regular()) {
      accept(reader, reader.line());
      return;
    }
    copy.stop(reader);
    if (fields == width) {
      accept(reader, reader.line());
      copy.write(reader, width);
    } else if (fields > 0 && file.part().refused(width, fields, reader.text(fields - 1))) {
      rejections.add(
          new Reject(file.path(), reader.line(), "", "", reader.text(1)), reader.text(0));
    } else {
      rejections.add(reader, rejections.reason(reader));
    }
  }

  private void take(RecordReader reader, RowCopy copy) throws IOException {
    boolean plain =
        reader.fields() == good.width()
            && reader.regular()
            && reader.lineEnd() == copy.lineEnd()
            && !lower.near()
            && !isEmpty(reader)
            && !lower.maybeHeader(reader);
    if (plain) {
      accept(reader, reader.line());
      return;
    }
    copy.stop(reader);
    if (isEmpty(reader)) {
      empty += reader.fields() > 1 || good.width() == 1 ? 1 : 0;
      lower.gap();
      return;
    }
    HeadRecord record = HeadRecord.of(reader);
    if (record.remark(good.width())) {
      remarks++;
    } else if (lower.title(record)) {
      held.add(new Held(record, rejections.of(reader)));
    } else if (joinTables && lower.repeats(record)) {
      rejections.add(reader, Messages.text("import.reject.header"));
    } else if (lower.begins(record) || lower.below()) {
      String reason = Messages.text("import.reject.table", lower.lines().getLast());
      for (Held title : held) {
        rejections.add(title.asRejected, reason);
      }
      held.clear();
      rejections.add(reader, reason);
    } else {
      release(copy);
      lower.row();
      irregular(record, reader, copy);
    }
  }

  /// Rows held back turned out to be rows, as no table follows them.
  private void release(RowCopy copy) throws IOException {
    for (Held row : held) {
      if (row.record.width() == good.width()) {
        takeCells(row.record.cells(), row.record.line(), copy);
      } else {
        rejections.add(row.asRejected, rejections.fields(row.record.width()));
      }
    }
    held.clear();
  }

  private void irregular(HeadRecord record, RecordReader reader, RowCopy copy) throws IOException {
    int width = good.width();
    int fields = reader.fields();
    boolean wide = fields == width || (fields > width && restEmpty(reader, width));
    boolean doubtful = fields > width || reader.stray();
    if (wide && !(doubtful && !repair.fits(record, reader))) {
      strays += reader.stray() ? 1 : 0;
      accept(reader, reader.line());
      copy.write(reader, width);
    } else if ((fields != 1 || !reader.quoted(0) || !unwrap(reader, copy))
        && !mend(record, reader, copy)) {
      if (reader.multiline()) {
        reader.onlyFirstLine();
        copy.skip(reader);
      }
      lower.gap();
      rejections.add(reader, rejections.reason(reader));
    }
  }

  private void accept(RecordReader reader, long line) throws IOException {
    rows++;
    good.add(reader, line);
  }

  private void takeCells(List<String> cells, long line, RowCopy copy) throws IOException {
    byte[] record = copy.record(cells);
    try (RecordReader again = new RecordReader(new ByteArrayInputStream(record), copy.dialect())) {
      if (!again.next() || again.fields() != good.width()) {
        throw new IllegalStateException("cells do not make a record in line " + line);
      }
      accept(again, line);
      copy.write(again, good.width());
    }
  }

  /// A whole line wrapped in quotes once more, as some spreadsheet programs do.
  private boolean unwrap(RecordReader reader, RowCopy copy) throws IOException {
    byte[] inner = new byte[reader.end(0) - reader.start(0)];
    int length = reader.plain(0, inner);
    try (RecordReader again =
        new RecordReader(new ByteArrayInputStream(inner, 0, length), dialect)) {
      if (!again.next() || again.fields() != good.width() || again.unclosed()) {
        return false;
      }
      unwrapped++;
      accept(again, reader.line());
      copy.write(again, good.width());
      return true;
    }
  }

  /// A row with a separator too many or too few. The last of a file may be cut off: nobody knows
  /// what is missing.
  private boolean mend(HeadRecord record, RecordReader reader, RowCopy copy) throws IOException {
    if (reader.unclosed() || reader.lineEnd() == RecordReader.LineEnd.NONE) {
      return false;
    }
    byte[] raw = Arrays.copyOfRange(reader.buffer(), reader.recordStart(), reader.recordEnd());
    Optional<List<String>> cells = repair.of(record, raw);
    if (cells.isEmpty()) {
      return false;
    }
    takeCells(cells.get(), reader.line(), copy);
    repaired++;
    if (repairs.size() < REPAIRS_KEPT) {
      String fields = rejections.fields(record.width());
      repairs.add(
          Messages.text("import.repaired", reader.line(), fields, String.join(" | ", cells.get())));
    }
    return true;
  }

  private static boolean restEmpty(RecordReader reader, int width) {
    for (int field = width; field < reader.fields(); field++) {
      if (reader.start(field) < reader.end(field)) {
        return false;
      }
    }
    return true;
  }

  /// Nothing, blanks or NUL bytes only; a single cell in quotes is meant.
  private static boolean isEmpty(RecordReader reader) {
    int fields = reader.fields();
    if (fields == 0 || (fields == 1 && reader.quoted(0))) {
      return false;
    }
    for (int field = 0; field < fields; field++) {
      for (int at = reader.start(field); at < reader.end(field); at++) {
        byte b = reader.buffer()[at];
        if (b != 0 && b != ' ') {
          return false;
        }
      }
    }
    return true;
  }
}
