package org.clicktrail.data.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.clicktrail.data.column.ColumnFile;
import org.clicktrail.data.column.Page;
import org.clicktrail.data.column.PageReader;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/// The pages of the sessions of a large file as a table the engine reads, of which only the columns
/// asked for are read, a page and thread at a time.
final class SessionsFunction
    implements DuckDBTableFunction<Object, SessionsFunction.Scan, SessionsFunction.Worker> {

  private static final int THREADS = 2;

  /// Where the engine asks for no column, only for rows: their number.
  private static final int COUNTED = -1;

  private final ColumnFile file;
  private final List<Page> pages;
  private final List<StoredColumn> columns;

  /// @param file complete
  SessionsFunction(ColumnFile file, StoredTable table) {
    this.file = file;
    this.pages = file.pages();
    this.columns = table.columns();
  }

  /// One reading.
  static final class Scan {
    private final int[] wanted;
    private final AtomicInteger next = new AtomicInteger();

    /// @param wanted columns, by place
    Scan(int[] wanted) {
      this.wanted = wanted;
    }
  }

  @Override
  public Object bind(DuckDBTableFunctionBindInfo info) {
    columns.forEach(column -> info.addResultColumn(column.name(), column.kind().type()));
    info.setCardinality(file.rows(), true);
    return this;
  }

  @Override
  public Scan init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(THREADS);
    int[] wanted =
        IntStream.range(0, (int) info.getColumnCount())
            .mapToLong(info::getColumnIndex)
            .mapToInt(column -> column >= 0 && column < columns.size() ? (int) column : COUNTED)
            .toArray();
    return new Scan(wanted);
  }

  @Override
  public Worker localInit(DuckDBTableFunctionInitInfo info) {
    return new Worker();
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter to) {
    Scan scan = info.getInitData();
    Worker worker = info.getLocalInitData();
    try {
      while (!worker.more()) {
        int page = scan.next.getAndIncrement();
        if (page >= pages.size()) {
          return 0;
        }
        worker.take(pages.get(page), scan.wanted);
      }
      return worker.write(to, scan.wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What one thread is reading.
  final class Worker {

    private List<Page> page = List.of();
    private List<PageReader> readers = List.of();
    private int row;

    boolean more() {
      return !page.isEmpty() && row < page.getFirst().rows();
    }

    private StoredColumn.Kind kind(int column) {
      return column == COUNTED ? StoredColumn.Kind.MOMENT : columns.get(column).kind();
    }

    void take(Page fresh, int[] wanted) throws IOException {
      if (readers.isEmpty()) {
        readers = IntStream.of(wanted).mapToObj(_ -> new PageReader(file)).toList();
      }
      for (int column = 0; column < wanted.length; column++) {
        if (kind(wanted[column]) != StoredColumn.Kind.MOMENT) {
          readers.get(column).load(fresh, wanted[column]);
        }
      }
      page = List.of(fresh);
      row = 0;
    }

    long write(DuckDBDataChunkWriter to, int[] wanted) {
      int count = (int) Math.min(to.capacity(), page.getFirst().rows() - row);
      for (int column = 0; column < wanted.length; column++) {
        write(kind(wanted[column]), readers.get(column), to.vector(column), count);
      }
      row += count;
      return count;
    }

    private void write(
        StoredColumn.Kind kind, PageReader from, DuckDBWritableVector to, int count) {
      for (int at = 0; at < count; at++) {
        switch (kind) {
          case NUMBER -> number(from.number(row + at), to, at);
          case WHOLE -> {
            long value = from.whole(row + at);
            if (value == Long.MIN_VALUE) {
              to.setNull(at);
            } else {
              to.setLong(at, value);
            }
          }
          case BITS -> to.setLong(at, from.whole(row + at));
          case MOMENT -> to.setInt(at, page.getFirst().tag());
          case TEXT -> {}
        }
      }
      if (kind == StoredColumn.Kind.TEXT) {
        texts(from, to, count);
      }
    }

    private static void number(double value, DuckDBWritableVector to, int at) {
      if (Double.isNaN(value)) {
        to.setNull(at);
      } else {
        to.setDouble(at, value);
      }
    }

    private void texts(PageReader from, DuckDBWritableVector to, int count) {
      byte[][] texts = new byte[count][];
      for (int at = 0; at < count; at++) {
        texts[at] = from.text(row + at).orElseGet(() -> new byte[0]);
      }
      to.setStringUtf8Batch(0, texts);
      for (int at = 0; at < count; at++) {
        if (texts[at].length == 0) {
          to.setNull(at);
        }
      }
    }
  }
}
