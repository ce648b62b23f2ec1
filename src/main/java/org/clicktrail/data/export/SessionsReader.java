package org.clicktrail.data.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/// Reads the Parquet of [SessionsWriter] back, cell by cell the same.
public final class SessionsReader {

  private SessionsReader() {}

  /// One column of the file, by position.
  ///
  /// @param name it gets in the table
  /// @param levels of words, in their order; empty for words in the order of their appearance
  public record Wanted(String name, Kind kind, List<String> levels) {
    public Wanted {
      levels = List.copyOf(levels);
    }
  }

  /// Kinds of columns.
  public enum Kind {
    NUMBERS,
    WORDS,
    TIMES
  }

  /// Reads the columns in the order of the file.
  ///
  /// @throws ProblemException if the file is not such a table
  public static Table read(Path parquet, List<Wanted> wanted, Engine engine, Progress progress)
      throws ProblemException {
    Path inside = engine.folder().resolve("kept.parquet");
    try {
      Files.copy(parquet, inside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.FILE_NOT_READABLE, parquet, SafeFile.reason(e)), e);
    }
    try (Query query = Query.early(engine, progress)) {
      String from = " from read_parquet(" + Sql.text(inside.toString()) + ")";
      int rows = Math.toIntExact(query.number("select count(*)" + from));
      List<Cells> cells = wanted.stream().map(column -> Cells.of(column, rows)).toList();
      int[] at = {0};
      query.chunks(
          "select " + columns(wanted) + from,
          chunk -> {
            fill(chunk, cells, at[0]);
            at[0] += Math.toIntExact(chunk.rowCount());
            progress.report(at[0], rows);
          });
      return Table.of(rows, cells.stream().map(Cells::column).toList());
    } finally {
      inside.toFile().delete();
    }
  }

  private static String columns(List<Wanted> wanted) {
    return IntStream.range(0, wanted.size())
        .mapToObj(
            i -> (wanted.get(i).kind() == Kind.TIMES ? "epoch_us(#%d)" : "#%d").formatted(i + 1))
        .collect(Collectors.joining(", "));
  }

  private static void fill(DuckDBDataChunkReader chunk, List<Cells> cells, int from)
      throws java.sql.SQLException {
    int rows = Math.toIntExact(chunk.rowCount());
    for (int column = 0; column < cells.size(); column++) {
      DuckDBReadableVector vector = chunk.vector(column);
      for (int row = 0; row < rows; row++) {
        cells.get(column).take(vector, row, from + row);
      }
    }
  }

  /// A column while it is read.
  private interface Cells {
    void take(DuckDBReadableVector from, int row, int to) throws java.sql.SQLException;

    Column column();

    static Cells of(Wanted wanted, int rows) {
      return switch (wanted.kind()) {
        case NUMBERS -> new Numbers(wanted.name(), new double[rows]);
        case TIMES -> new Times(wanted.name(), new long[rows]);
        case WORDS -> new Words(wanted, rows);
      };
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // filled in place while the column is read
  private record Numbers(String name, double[] values) implements Cells {
    @Override
    public void take(DuckDBReadableVector from, int row, int to) {
      values[to] = from.isNull(row) ? Double.NaN : from.getDouble(row);
    }

    @Override
    public Column column() {
      return Columns.numbers(name, values);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // filled in place while the column is read
  private record Times(String name, long[] micros) implements Cells {
    @Override
    public void take(DuckDBReadableVector from, int row, int to) {
      micros[to] = from.isNull(row) ? Columns.NO_TIME : from.getLong(row);
    }

    @Override
    public Column column() {
      return Columns.times(name, micros);
    }
  }

  private static final class Words implements Cells {
    private final String name;
    private final int[] codes;
    private final List<String> levels;
    private final Map<String, Integer> known = new HashMap<>();

    Words(Wanted wanted, int rows) {
      name = wanted.name();
      codes = new int[rows];
      Arrays.fill(codes, -1);
      levels = new ArrayList<>(wanted.levels());
      for (int code = 0; code < levels.size(); code++) {
        known.putIfAbsent(levels.get(code), code);
      }
    }

    @Override
    public void take(DuckDBReadableVector from, int row, int to) {
      if (!from.isNull(row)) {
        codes[to] = known.computeIfAbsent(from.getString(row), this::added);
      }
    }

    private int added(String word) {
      levels.add(word);
      return levels.size() - 1;
    }

    @Override
    public Column column() {
      return Columns.categories(name, codes, levels);
    }
  }
}
