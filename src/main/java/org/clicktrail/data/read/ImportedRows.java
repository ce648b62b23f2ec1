package org.clicktrail.data.read;

import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;

/// Where the rows of an import are: held as codes where they are few enough, or where they can be
/// gone through session by session, and in the engine, where they are put when something first asks
/// for them.
public final class ImportedRows {

  private final Optional<CodedRows> coded;
  private final Optional<LargeRows> large;
  private final Loading loading;
  private boolean stored;

  /// Puts the rows into the engine.
  private interface Loading {
    void run(Progress progress) throws ProblemException;
  }

  private ImportedRows(
      Optional<CodedRows> coded, Optional<LargeRows> large, Loading loading, boolean stored) {
    this.coded = coded;
    this.large = large;
    this.loading = loading;
    this.stored = stored;
  }

  static ImportedRows of(Optional<CodedRows> coded, Engine engine, Store store, Scans scans) {
    return new ImportedRows(
        coded, Optional.empty(), progress -> load(engine, store, scans, progress), false);
  }

  /// The same rows, which can be gone through session by session besides.
  public ImportedRows with(LargeRows rows) {
    return new ImportedRows(coded, Optional.of(rows), this::store, false);
  }

  /// Rows that are in the engine and nowhere else.
  public static ImportedRows inEngine() {
    return new ImportedRows(Optional.empty(), Optional.empty(), _ -> {}, true);
  }

  private static void load(Engine engine, Store store, Scans scans, Progress progress)
      throws ProblemException {
    try (Query query = Query.early(engine, progress)) {
      store.load(query, scans.sources());
      long loaded = query.number("select count(*) from rows");
      if (loaded != scans.rows()) {
        throw new IllegalStateException(
            "the engine holds " + loaded + " of " + scans.rows() + " rows");
      }
    }
  }

  /// The rows as codes, if they are held.
  public Optional<CodedRows> coded() {
    return coded;
  }

  /// The rows session by session, if they are too many to be held.
  public Optional<LargeRows> large() {
    return large;
  }

  /// Whether only [#store] brings the rows into the engine, and they are too many to be held.
  public synchronized boolean largeBeside() {
    return large.isPresent() && !stored;
  }

  /// Puts the rows into the engine unless they are there.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it; the next call
  ///   begins again
  public synchronized void store(Progress progress) throws ProblemException {
    if (!stored) {
      loading.run(progress);
      stored = true;
    }
  }
}
