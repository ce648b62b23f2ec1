package org.clicktrail.data.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.ProblemException;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/// The sessions of all buckets as a table the engine reads, a bucket and thread at a time. Columns:
/// [#FIXED], then the features; of a category the number of its level.
final class SessionsFunction
    implements DuckDBTableFunction<Object, AtomicInteger, SessionsFunction.Worker> {

  /// Columns before the features; `start` in microseconds since 1970, `moment` from 0.
  static final List<String> FIXED =
      List.of("session", "customer", "start", "moment", "label", "revenue");

  private static final int THREADS = 2;

  private final int buckets;
  private final Passes passes;
  private final List<Feature> features;
  private final AtomicReference<Optional<Exception>> problem =
      new AtomicReference<>(Optional.empty());

  /// Runs the pass over a bucket.
  @FunctionalInterface
  interface Passes {
    Done run(int bucket) throws IOException, ProblemException, LargeSessions.ChangedException;
  }

  /// A bucket after its pass.
  record Done(BucketLog log, Pass pass) {}

  /// @param features written, in their order
  SessionsFunction(int buckets, List<Feature> features, Passes passes) {
    this.buckets = buckets;
    this.features = List.copyOf(features);
    this.passes = passes;
  }

  /// What went wrong, if anything; the table is then cut off.
  Optional<Exception> problem() {
    return problem.get();
  }

  @Override
  public Object bind(DuckDBTableFunctionBindInfo info) {
    info.addResultColumn(FIXED.get(0), DuckDBColumnType.VARCHAR);
    info.addResultColumn(FIXED.get(1), DuckDBColumnType.VARCHAR);
    info.addResultColumn(FIXED.get(2), DuckDBColumnType.BIGINT);
    info.addResultColumn(FIXED.get(3), DuckDBColumnType.INTEGER);
    info.addResultColumn(FIXED.get(4), DuckDBColumnType.DOUBLE);
    info.addResultColumn(FIXED.get(5), DuckDBColumnType.DOUBLE);
    for (int column = 0; column < features.size(); column++) {
      info.addResultColumn(
          "f" + column,
          category(features.get(column)) ? DuckDBColumnType.INTEGER : DuckDBColumnType.DOUBLE);
    }
    return this;
  }

  static boolean category(Feature feature) {
    return feature.info().kind() == FeatureInfo.Kind.CATEGORY;
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
      private final List<double[]> columns;

      Rows(int[] sessions, List<double[]> columns) {
        this.sessions = sessions;
        this.columns = columns;
      }
    }

    boolean more() {
      while (draft < drafts.size() && row == drafts.get(draft).sessions.length) {
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
      for (Feature feature : features) {
        int at = known.features().indexOf(feature);
        columns.add(at < 0 ? new double[0] : known.column(at));
      }
      return new Rows(known.sessions(), columns);
    }

    long write(DuckDBDataChunkWriter to) {
      if (done == null) {
        return 0;
      }
      Rows rows = drafts.get(draft);
      int count = (int) Math.min(to.capacity(), rows.sessions.length - row);
      fixed(to, rows, count, done);
      for (int column = 0; column < features.size(); column++) {
        DuckDBWritableVector vector = to.vector(FIXED.size() + column);
        double[] values = rows.columns.get(column);
        if (category(features.get(column))) {
          levels(vector, values, count);
        } else {
          numbers(vector, values, count);
        }
      }
      row += count;
      return count;
    }

    private void fixed(DuckDBDataChunkWriter to, Rows rows, int count, Done of) {
      byte[][] names = new byte[count][];
      Ends ends = of.pass.ends();
      DuckDBWritableVector customer = to.vector(1);
      int[] sessions = Arrays.copyOfRange(rows.sessions, row, row + count);
      for (int at = 0; at < count; at++) {
        int session = sessions[at];
        names[at] = of.log.bucket().key(session);
        long start = ends.start()[session];
        if (start == Events.NO_TIME) {
          to.vector(2).setNull(at);
        } else {
          to.vector(2).setLong(at, start);
        }
        to.vector(3).setInt(at, draft);
        set(to.vector(4), at, ends.label()[session]);
        set(to.vector(5), at, ends.revenue()[session]);
      }
      to.vector(0).setStringUtf8Batch(0, names);
      customers(customer, of, sessions);
    }

    private static void customers(DuckDBWritableVector vector, Done of, int[] sessions) {
      Optional<Slot> slot = of.log.customer();
      BucketWords words = (BucketWords) of.log.dictionaries();
      byte[][] texts = new byte[sessions.length][0];
      int[] codes = Arrays.stream(sessions).map(s -> of.pass.ends().customer()[s]).toArray();
      for (int at = 0; at < codes.length; at++) {
        if (codes[at] >= 0) {
          texts[at] = words.bytes(slot.orElseThrow().index(), codes[at]);
        }
      }
      vector.setStringUtf8Batch(0, texts);
      for (int at = 0; at < codes.length; at++) {
        if (codes[at] < 0) {
          vector.setNull(at);
        }
      }
    }

    private void numbers(DuckDBWritableVector vector, double[] values, int count) {
      for (int at = 0; at < count; at++) {
        set(vector, at, values.length == 0 ? Double.NaN : values[row + at]);
      }
    }

    private void levels(DuckDBWritableVector vector, double[] values, int count) {
      for (int at = 0; at < count; at++) {
        double level = values.length == 0 ? Double.NaN : values[row + at];
        if (Double.isNaN(level)) {
          vector.setNull(at);
        } else {
          vector.setInt(at, (int) level);
        }
      }
    }

    private static void set(DuckDBWritableVector vector, int at, double value) {
      if (Double.isNaN(value)) {
        vector.setNull(at);
      } else {
        vector.setDouble(at, value);
      }
    }
  }
}
