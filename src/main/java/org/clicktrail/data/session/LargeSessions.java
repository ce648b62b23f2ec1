package org.clicktrail.data.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.Features;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.bucket.Bucket;
import org.clicktrail.data.bucket.Buckets;
import org.clicktrail.data.bucket.OddFileException;
import org.clicktrail.data.bucket.PlainFile;
import org.clicktrail.data.column.ColumnFile;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.clicktrail.data.read.Words;

/// The session table of a large plain file without loading its events: the beginning is imported to
/// decide what the columns are, then the whole file is spilled by session and every bucket goes
/// through the [Pass]. Memory is bounded by a bucket and the different words. Close it to remove
/// the spilled rows.
///
/// What earlier sessions of a customer say is not known here.
public final class LargeSessions implements AutoCloseable {

  /// Different reading of the file than its beginning allows.
  static final class ChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Slot slot;

    ChangedException(Slot slot) {
      super(slot.field().name());
      this.slot = slot;
    }
  }

  /// Where to cut.
  ///
  /// @param beginning bytes that are imported first
  /// @param bucket most bytes of rows in a bucket
  public record Limits(long beginning, long bucket) {
    /// The first 32 MB, which have few enough different words to be held, and an eighth of the
    /// heap.
    public static Limits usual() {
      return new Limits(32L << 20, Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 8));
    }
  }

  private final Engine engine;
  private final Buckets buckets;
  private final List<Slot> slots;
  private final List<Integer> places;
  private final BucketWords words;
  private Facts facts;

  private LargeSessions(
      Engine engine,
      Buckets buckets,
      PlainPlan.Fit fit,
      List<Slot> slots,
      BucketWords words,
      Facts facts) {
    this.engine = engine;
    this.buckets = buckets;
    this.slots = slots;
    this.places = fit.places();
    this.words = words;
    this.facts = facts;
  }

  /// A file of which the beginning was read.
  ///
  /// @param fit how the whole file is read
  /// @param facts what the beginning can tell
  public record Beginning(PlainPlan.Fit fit, Facts facts) {}

  /// Reads a file, its beginning and then the whole.
  ///
  /// @return empty if the file must be read the general way
  public static Optional<LargeSessions> open(
      Path file, ReadOptions options, Limits limits, Engine engine, Progress progress)
      throws ProblemException {
    Optional<Beginning> beginning = beginning(file, options, limits, engine, progress.part(0, 0.1));
    return beginning.isEmpty()
        ? Optional.empty()
        : open(beginning.get(), limits, engine, progress.part(0.1, 1));
  }

  /// Imports the beginning of a file, replacing what the engine held.
  ///
  /// @return empty if the file must be read the general way
  public static Optional<Beginning> beginning(
      Path file, ReadOptions options, Limits limits, Engine engine, Progress progress)
      throws ProblemException {
    try {
      Path copy = Files.createTempFile(engine.folder(), "beginning-", "-" + file.getFileName());
      try {
        copyBeginning(file, limits.beginning, copy);
        Imported first =
            Importer.open(List.of(copy), List.of(), options, engine, progress.part(0, 0.8));
        // The rows of the beginning are not those of the file.
        engine.later(_ -> {});
        Mapping mapping = first.report().mapping();
        Optional<PlainPlan.Fit> fit = PlainPlan.of(first, file, progress);
        if (fit.isEmpty()) {
          return Optional.empty();
        }
        SessionRule given = new SessionRule(Optional.empty());
        return Optional.of(new Beginning(fit.get(), new Sessions(first, mapping, given).facts()));
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /// Reads the whole of a file.
  ///
  /// @return empty if the file must be read the general way
  public static Optional<LargeSessions> open(
      Beginning beginning, Limits limits, Engine engine, Progress progress)
      throws ProblemException {
    PlainFile file = beginning.fit.file();
    try {
      Buckets buckets = Buckets.of(file, engine.folder(), limits.bucket, progress.part(0, 0.9));
      return Optional.of(of(engine, buckets, beginning, progress.part(0.9, 1)));
    } catch (OddFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed(file.path(), e);
    }
  }

  private static ProblemException failed(Path file, IOException e) {
    return new ProblemException(
        Problem.of(Problem.Kind.FILE_NOT_READABLE, file, String.valueOf(e.getMessage())), e);
  }

  private static LargeSessions of(
      Engine engine, Buckets buckets, Beginning first, Progress progress) throws ProblemException {
    List<Words> columns = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    for (Slot slot : first.fit.slots()) {
      Words column =
          slot.words() ? buckets.words(first.fit.places().get(slot.index())) : new Words(1);
      columns.add(column);
      slots.add(new Slot(slot.index(), slot.field(), slot.kind(), "", column.size()));
    }
    BucketWords words = new BucketWords(columns, first.facts.codeWords(), engine, progress);
    Facts facts =
        new BucketFacts(buckets.ranges(), slots, first.fit.places(), words).of(first.facts);
    return new LargeSessions(engine, buckets, first.fit, slots, words, facts);
  }

  /// Copies the first records of a file.
  ///
  /// @param most bytes
  public static void copyBeginning(Path file, long most, Path target) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = Files.newOutputStream(target)) {
      byte[] piece = new byte[1 << 20];
      long left = most;
      int read = in.readNBytes(piece, 0, (int) Math.min(left, piece.length));
      while (read > 0) {
        left -= read;
        int whole = read;
        while (left == 0 && whole > 0 && piece[whole - 1] != '\n') {
          whole--;
        }
        out.write(piece, 0, whole);
        read = in.readNBytes(piece, 0, (int) Math.min(left, piece.length));
      }
    }
  }

  /// Every feature but those of earlier sessions.
  public List<Feature> features() {
    return Features.of(facts).stream().filter(feature -> !feature.op().prior()).toList();
  }

  /// Events that belong to a session.
  public long events() {
    return buckets.rows();
  }

  /// Writes the sessions into a file of columns, which the engine reads as view `sessions`,
  /// replacing an earlier one: `session`, `customer`, `start`, `moment` (from 0, in the order
  /// given), `label` and `revenue`, then the features; those not known at a moment are null there.
  /// It stays as long as the engine holds what belongs to its import.
  ///
  /// @return rows written
  /// @throws CancellationException if the user stopped it
  public long write(List<DecisionMoment> moments, Progress progress) throws ProblemException {
    try (Query query = Query.early(engine, progress)) {
      query.run("drop view if exists sessions");
      while (true) {
        ColumnFile file = new ColumnFile(engine.folder());
        try {
          StoredTable table = table(moments);
          write(table, file, progress);
          engine.hold(file);
          query.run(
              "create view sessions as "
                  + table.view(query.registerColumns(new SessionsFunction(file, table))));
          return file.rows();
        } catch (ChangedException changed) {
          file.close();
          facts = BucketFacts.notFixed(facts, changed.slot.field().name());
        } catch (ProblemException | RuntimeException e) {
          file.close();
          throw e;
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw EachBucket.failed(e);
    }
  }

  private StoredTable table(List<DecisionMoment> moments) {
    return new StoredTable(
        StoredName.of(buckets),
        StoredFeature.of(features(), moments, facts.zone(), this::complete),
        moments);
  }

  private void write(StoredTable table, ColumnFile file, Progress progress)
      throws ProblemException {
    Pass.Plan plan =
        new Pass.Plan(
            table.written().stream().map(StoredFeature::feature).toList(),
            Optional.empty(),
            Optional.empty(),
            table.moments());
    new EachBucket(buckets).each(() -> new Sweep(plan, new SessionPages(file, table)), progress);
  }

  /// What a thread does with buckets, one after the other.
  private final class Sweep implements EachBucket.Work {
    private final Pass.Plan plan;
    private final SessionPages pages;
    private Optional<Pass> pass = Optional.empty();

    Sweep(Pass.Plan plan, SessionPages pages) {
      this.plan = plan;
      this.pages = pages;
    }

    @Override
    public void look(int number, Bucket bucket, Progress within) throws ProblemException {
      BucketLog log = log(bucket);
      Pass mine = pass.isPresent() ? pass.get() : new Pass(log, plan, Progress.none());
      pass = Optional.of(mine);
      mine.run(
          log,
          (moment, draft) -> {
            within.report(0, 0);
            pages.write(bucket, mine.ends(), moment, draft);
          });
    }
  }

  /// Whether a column has no empty cell in any event.
  private boolean complete(String column) {
    return slots.stream()
        .filter(slot -> slot.field().name().equals(column))
        .anyMatch(slot -> {
          int place = places.get(slot.index());
          return slot.words()
              ? buckets.words(place).total() == buckets.lines()
              : !buckets.ranges().missing(place);
        });
  }

  private BucketLog log(Bucket bucket) {
    BucketLog log = new BucketLog(bucket, slots, places, words, buckets.ranges().times(), facts);
    for (Slot slot : slots) {
      boolean believed =
          Optional.ofNullable(facts.columns().get(slot.field().name()))
              .map(ColumnFacts::fixed)
              .orElse(false);
      if (believed && !log.fixed(slot)) {
        throw new ChangedException(slot);
      }
    }
    return log;
  }

  @Override
  public void close() throws ProblemException {
    try {
      buckets.close();
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.LIBRARY_FAILED, String.valueOf(e.getMessage())), e);
    }
  }
}
