package org.clicktrail.data.read;

import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;

/// Where the rows of an import are: held as codes where they are few enough, and in the engine,
/// where they are put when something first asks for them.
public final class ImportedRows {

  private final Optional<CodedRows> coded;
  private final Loading loading;
  private boolean stored;

  /// Puts the rows into the engine.
  private interface Loading {
    void run(Progress progress) throws ProblemException;
  }

  private ImportedRows(Optional<CodedRows> coded, Loading loading, boolean stored) {
    this.coded = coded;
    this.loading = loading;
    this.stored = stored;
  }

  static ImportedRows of(Optional<CodedRows> coded, Engine engine, Store store, Scans scans) {
    return new ImportedRows(coded, progress -> load(engine, store, scans, progress), false);
  }

  /// Rows that are in the engine and nowhere else.
  public static ImportedRows inEngine() {
    return new ImportedRows(Optional.empty(), _ -> {}, true);
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
