package org.clicktrail.data.session;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.table.Column;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/// Columns held in memory as a table the engine reads, a piece and thread at a time, in any order.
/// Behind them comes [#PART], 0 in every row, for a join that changes nothing: only behind a join
/// the engine lets several threads write; where one has to write alone, the one that waits for it
/// spins.
final class SnapshotFunction
    implements DuckDBTableFunction<Object, AtomicInteger, SnapshotFunction.Span> {

  static final String PART = "#part";

  private static final int THREADS = 2;

  /// Rows of a piece: those of a row group of the engine.
  private static final int PIECE = 122_880;

  private final List<Column> columns;
  private final List<String> names;
  private final int rows;
  private final Progress progress;
  private final AtomicReference<Optional<RuntimeException>> problem =
      new AtomicReference<>(Optional.empty());

  /// Rows one thread is writing.
  static final class Span {
    private int at;
    private int end;
  }

  /// @param names one a column
  SnapshotFunction(List<Column> columns, List<String> names, int rows, Progress progress) {
    this.columns = List.copyOf(columns);
    this.names = List.copyOf(names);
    this.rows = rows;
    this.progress = progress;
  }

  /// What went wrong, if anything; the table is then cut off.
  Optional<RuntimeException> problem() {
    return problem.get();
  }

  @Override
  public Object bind(DuckDBTableFunctionBindInfo info) {
    for (int column = 0; column < columns.size(); column++) {
      info.addResultColumn(names.get(column), type(columns.get(column)));
    }
    info.addResultColumn(PART, DuckDBColumnType.INTEGER);
    return this;
  }

  private static DuckDBColumnType type(Column column) {
    return switch (column) {
      case Column.Numbers _ -> DuckDBColumnType.DOUBLE;
      case Column.Categories _ -> DuckDBColumnType.VARCHAR;
      case Column.Times _ -> DuckDBColumnType.BIGINT;
    };
  }

  @Override
  public AtomicInteger init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(THREADS);
    return new AtomicInteger();
  }

  @Override
  public Span localInit(DuckDBTableFunctionInitInfo info) {
    return new Span();
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter to) {
    AtomicInteger next = info.getInitData();
    Span span = info.getLocalInitData();
    try {
      if (span.at == span.end) {
        span.at = Math.min(rows, next.getAndAdd(PIECE));
        span.end = Math.min(rows, span.at + PIECE);
        progress.report(span.at, rows);
      }
      int count = problem.get().isPresent() ? 0 : (int) Math.min(to.capacity(), span.end - span.at);
      for (int column = 0; column < columns.size(); column++) {
        write(columns.get(column), to.vector(column), span.at, count);
      }
      DuckDBWritableVector part = to.vector(columns.size());
      for (int row = 0; row < count; row++) {
        part.setInt(row, 0);
      }
      span.at += count;
      return count;
    } catch (RuntimeException e) {
      problem.accumulateAndGet(Optional.of(e), (known, fresh) -> known.or(() -> fresh));
      return 0;
    }
  }

  private static void write(Column column, DuckDBWritableVector to, int from, int count) {
    switch (column) {
      case Column.Numbers numbers -> {
        for (int row = 0; row < count; row++) {
          double number = numbers.number(from + row);
          if (Double.isNaN(number)) {
            to.setNull(row);
          } else {
            to.setDouble(row, number);
          }
        }
      }
      case Column.Categories words -> words(words, to, from, count);
      case Column.Times times -> {
        for (int row = 0; row < count; row++) {
          if (times.missing(from + row)) {
            to.setNull(row);
          } else {
            to.setLong(row, times.micros(from + row));
          }
        }
      }
    }
  }

  private static void words(Column.Categories words, DuckDBWritableVector to, int from, int count) {
    byte[][] texts = new byte[count][];
    int last = -1;
    byte[] text = {};
    for (int row = 0; row < count; row++) {
      int code = words.code(from + row);
      if (code != last) {
        text = code < 0 ? new byte[0] : words.levels().get(code).getBytes(StandardCharsets.UTF_8);
        last = code;
      }
      texts[row] = text;
    }
    to.setStringUtf8Batch(0, texts);
    for (int row = 0; row < count; row++) {
      if (words.missing(from + row)) {
        to.setNull(row);
      }
    }
  }
}
