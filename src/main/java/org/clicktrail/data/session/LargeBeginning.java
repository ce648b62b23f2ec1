package org.clicktrail.data.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.bucket.Buckets;
import org.clicktrail.data.bucket.Feed;
import org.clicktrail.data.bucket.OddFileException;
import org.clicktrail.data.bucket.Pieces;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.read.CodedRows;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.clicktrail.data.read.KnownWords;
import org.clicktrail.data.read.OddCellException;
import org.clicktrail.data.read.PlainText;

/// What the first records of a large file tell: what its columns are, and how the whole is read
/// into buckets. A plain file is cut as it stands; of any other every cell is made plain on the
/// way, without a copy on disk.
public final class LargeBeginning {

  private final PlainPlan.Fit fit;
  private final Facts facts;
  private final Optional<PlainText> text;

  /// @param text the file with its cells made plain, where they are not
  private LargeBeginning(PlainPlan.Fit fit, Facts facts, Optional<PlainText> text) {
    this.fit = fit;
    this.facts = facts;
    this.text = text;
  }

  /// The rows of the whole file.
  ///
  /// @param found what was refused, where the cells were made plain
  record Rows(Buckets buckets, Optional<PlainText.Found> found) {}

  /// Imports the beginning of a file, replacing what the engine held.
  ///
  /// @param most bytes of it
  /// @return empty if the file must be read the general way
  public static Optional<LargeBeginning> of(
      Path file, ReadOptions options, long most, Engine engine, Progress progress)
      throws ProblemException {
    return of(file, options, most, true, engine, progress);
  }

  /// The same where the file is plain at the beginning, but not everywhere.
  static Optional<LargeBeginning> notPlain(
      Path file, ReadOptions options, long most, Engine engine, Progress progress)
      throws ProblemException {
    return of(file, options, most, false, engine, progress);
  }

  /// @param plain whether it may be plain
  private static Optional<LargeBeginning> of(
      Path file, ReadOptions options, long most, boolean plain, Engine engine, Progress progress)
      throws ProblemException {
    try {
      Path copy = Files.createTempFile(engine.folder(), "beginning-", ".csv");
      try {
        Optional<PlainText.Beginning> copied =
            PlainText.copyBeginning(file, options, most, copy, engine.folder());
        return copied.isEmpty()
            ? Optional.empty()
            : of(file, copy, copied.get(), plain, engine, progress);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static Optional<LargeBeginning> of(
      Path file,
      Path copy,
      PlainText.Beginning copied,
      boolean plain,
      Engine engine,
      Progress progress)
      throws ProblemException {
    Imported first =
        Importer.open(List.of(copy), List.of(), copied.options(), engine, progress.part(0, 0.8));
    // The rows of the beginning are not those of the file.
    engine.later(_ -> {});
    Mapping mapping = first.report().mapping();
    Optional<PlainPlan.Fit> fit = PlainPlan.of(first, file, plain && copied.asWritten(), progress);
    if (fit.isEmpty()) {
      return Optional.empty();
    }
    Facts facts = new Sessions(first, mapping, new SessionRule(Optional.empty())).facts();
    Optional<PlainText> text = Optional.empty();
    if (!fit.get().forms().isEmpty()) {
      KnownWords known = first.rows().coded().map(CodedRows::words).orElseThrow();
      text = Optional.of(PlainText.of(file, copied.given(), known, fit.get().forms()));
    }
    return Optional.of(new LargeBeginning(fit.get(), facts, text));
  }

  PlainPlan.Fit fit() {
    return fit;
  }

  /// What it tells of the values.
  Facts facts() {
    return facts;
  }

  /// Whether the file is read as it stands.
  public boolean plain() {
    return text.isEmpty();
  }

  /// Reads the whole file.
  ///
  /// @param most bytes of rows in a bucket
  /// @return empty if it must be read the general way
  Optional<Rows> rows(long most, Path folder, Progress progress) throws ProblemException {
    try {
      if (text.isEmpty()) {
        Buckets buckets = Buckets.of(fit.file(), folder, most, progress);
        return Optional.of(new Rows(buckets, Optional.empty()));
      }
      AtomicReference<PlainText.Found> found = new AtomicReference<>();
      Feed feed = pieces -> found.set(text.get().read(folder, sink(pieces), progress));
      Buckets buckets = Buckets.of(fit.file(), text.get().size(), feed, folder, most);
      return Optional.of(new Rows(buckets, Optional.of(found.get())));
    } catch (OddFileException | OddCellException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed(fit.file().path(), e);
    }
  }

  private static PlainText.Sink sink(Pieces pieces) {
    return new PlainText.Sink() {
      @Override
      public byte[] buffer() {
        return pieces.buffer();
      }

      @Override
      public void take(byte[] text, int length) throws IOException {
        pieces.take(text, length);
      }
    };
  }

  private static ProblemException failed(Path file, IOException e) {
    return new ProblemException(
        Problem.of(Problem.Kind.FILE_NOT_READABLE, file, String.valueOf(e.getMessage())), e);
  }
}
