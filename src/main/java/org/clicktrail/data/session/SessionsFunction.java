package org.clicktrail.data.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.data.bucket.Bucket;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/// The sessions of all buckets as a table the engine reads, a bucket and thread at a time. Columns:
/// those of [StoredName], [#FIXED], then the features that are not derived.
final class SessionsFunction
    implements DuckDBTableFunction<Object, AtomicInteger, SessionsFunction.Worker> {

  /// `start` in microseconds since 1970, `moment` from 0.
  static final List<String> FIXED = List.of("start", "moment");

  private static final int THREADS = 2;

  private final int buckets;
  private final Passes passes;
  private final List<StoredName> names;
  private final List<StoredFeature> features;
  private final AtomicReference<Optional<Exception>> problem =
      new AtomicReference<>(Optional.empty());

  /// Runs the pass over a bucket.
  @FunctionalInterface
  interface Passes {
    Done run(int bucket) throws IOException, ProblemException, LargeSessions.ChangedException;
  }

  /// A bucket after its pass.
  record Done(Bucket bucket, Pass pass) {}

  SessionsFunction(int buckets, StoredTable table, Passes passes) {
    this.buckets = buckets;
    this.names = List.copyOf(table.names());
    this.features = table.written();
    this.passes = passes;
  }

  /// What went wrong, if anything; the table is then cut off.
  Optional<Exception> problem() {
    return problem.get();
  }

  @Override
  public Object bind(DuckDBTableFunctionBindInfo info) {
    for (StoredName name : names) {
      name.columns().forEach(column -> info.addResultColumn(column, name.type()));
    }
    info.addResultColumn(FIXED.get(0), DuckDBColumnType.BIGINT);
    info.addResultColumn(FIXED.get(1), DuckDBColumnType.INTEGER);
    features.forEach(feature -> info.addResultColumn(feature.value(), feature.type()));
    return this;
  }

  @Override
  public AtomicInteger init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(THREADS);
    return new AtomicInteger();
  }

  @Override
  public Worker localInit(DuckDBTableFunctionInitInfo info) {
    return new Worker();
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter to) {
    AtomicInteger next = info.getInitData();
    Worker worker = info.getLocalInitData();
    try {
      while (!worker.more()) {
        int bucket = next.getAndIncrement();
        if (bucket >= buckets || problem.get().isPresent()) {
          return 0;
        }
        worker.take(passes.run(bucket));
      }
      return worker.write(to);
    } catch (IOException
        | ProblemException
        | LargeSessions.ChangedException
        | RuntimeException
        | OutOfMemoryError e) {
      Exception first = e instanceof Exception known ? known : new IOException(e);
      problem.accumulateAndGet(Optional.of(first), (known, fresh) -> known.or(() -> fresh));
      return 0;
    }
  }

  /// What one thread is writing.
  final class Worker {

    private @Nullable Done done;
    private List<Rows> drafts = List.of();
    private int draft;
    private int row;

    /// The rows of a moment; columns by feature written, empty where it is not known then.
    private static final class Rows {
      private final int[] sessions;
      private final int count;
      private final List<double[]> columns;

      Rows(int[] sessions, int count, List<double[]> columns) {
        this.sessions = sessions;
        this.count = count;
        this.columns = columns;
      }
    }

    boolean more() {
      while (draft < drafts.size() && row == drafts.get(draft).count) {
        draft++;
        row = 0;
      }
      return draft < drafts.size();
    }

    void take(Done fresh) {
      done = fresh;
      draft = 0;
      row = 0;
      drafts = fresh.pass.drafts().stream().map(this::rows).toList();
    }

    private Rows rows(Draft known) {
      List<double[]> columns = new ArrayList<>();
      List<Feature> there = known.features();
      for (StoredFeature feature : features) {
        int at = there.indexOf(feature.feature());
        columns.add(at < 0 ? new double[0] : known.columnSoFar(at));
      }
      return new Rows(known.sessionsSoFar(), known.rows(), columns);
    }

    long write(DuckDBDataChunkWriter to) {
      if (done == null) {
        return 0;
      }
      Rows rows = drafts.get(draft);
      int count = (int) Math.min(to.capacity(), rows.count - row);
      int column = 0;
      for (StoredName name : names) {
        name.write(to, column, done.bucket, rows.sessions, row, count);
        column += name.columns().size();
      }
      starts(to.vector(column++), done.pass.ends().start(), rows, count);
      DuckDBWritableVector moment = to.vector(column++);
      for (int at = 0; at < count; at++) {
        moment.setInt(at, draft);
      }
      for (int feature = 0; feature < features.size(); feature++) {
        features.get(feature).write(to.vector(column++), rows.columns.get(feature), row, count);
      }
      row += count;
      return count;
    }

    private void starts(DuckDBWritableVector to, long[] starts, Rows rows, int count) {
      for (int at = 0; at < count; at++) {
        long start = starts[rows.sessions[row + at]];
        if (start == Events.NO_TIME) {
          to.setNull(at);
        } else {
          to.setLong(at, start);
        }
      }
    }
  }
}
