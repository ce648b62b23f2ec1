package org.clicktrail.data.session;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.data.bucket.Bucket;
import org.clicktrail.data.bucket.Buckets;
import org.clicktrail.data.column.ColumnFile;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.read.PlainText;
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
    /// The first 16 MB, which have few enough different words to be held, and an eighth of the
    /// heap.
    public static Limits usual() {
      return new Limits(16L << 20, Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 8));
    }
  }

  private final Engine engine;
  private final Buckets buckets;
  private final List<Slot> slots;
  private final List<Integer> places;
  private final BucketWords words;
  private final Optional<PlainText.Found> found;
  private Facts facts;

  private LargeSessions(
      Engine engine,
      Buckets buckets,
      PlainPlan.Fit fit,
      Optional<PlainText.Found> found,
      List<Slot> slots,
      BucketWords words,
      Facts facts) {
    this.engine = engine;
    this.buckets = buckets;
    this.slots = slots;
    this.places = fit.places();
    this.found = found;
    this.words = words;
    this.facts = facts;
  }

  /// Reads a file, its beginning and then the whole.
  ///
  /// @return empty if the file must be read the general way
  public static Optional<LargeSessions> open(
      Path file, ReadOptions options, Limits limits, Engine engine, Progress progress)
      throws ProblemException {
    Optional<LargeBeginning> beginning =
        LargeBeginning.of(file, options, limits.beginning, engine, progress.part(0, 0.1));
    if (beginning.isEmpty()) {
      return Optional.empty();
    }
    Optional<LargeSessions> opened = open(beginning.get(), limits, engine, progress.part(0.1, 0.5));
    if (opened.isPresent() || !beginning.get().plain()) {
      return opened;
    }
    Optional<LargeBeginning> again =
        LargeBeginning.notPlain(file, options, limits.beginning, engine, progress.part(0.5, 0.6));
    return again.isEmpty()
        ? Optional.empty()
        : open(again.get(), limits, engine, progress.part(0.6, 1));
  }

  /// Reads the whole of a file.
  ///
  /// @return empty if the file must be read the general way
  public static Optional<LargeSessions> open(
      LargeBeginning beginning, Limits limits, Engine engine, Progress progress)
      throws ProblemException {
    Optional<LargeBeginning.Rows> rows =
        beginning.rows(limits.bucket, engine.folder(), progress.part(0, 0.9));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(of(engine, rows.get(), beginning, progress.part(0.9, 1)));
  }

  private static LargeSessions of(
      Engine engine, LargeBeginning.Rows rows, LargeBeginning first, Progress progress)
      throws ProblemException {
    Buckets buckets = rows.buckets();
    PlainPlan.Fit fit = first.fit();
    List<Words> columns = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    for (Slot slot : fit.slots()) {
      Words column = slot.words() ? buckets.words(fit.places().get(slot.index())) : new Words(1);
      columns.add(column);
      slots.add(new Slot(slot.index(), slot.field(), slot.kind(), "", column.size()));
    }
    BucketWords words = new BucketWords(columns, first.facts().codeWords(), engine, progress);
    Facts facts = new BucketFacts(buckets.ranges(), slots, fit.places(), words).of(first.facts());
    return new LargeSessions(engine, buckets, fit, rows.found(), slots, words, facts);
  }

  /// Every feature but those of earlier sessions.
  public List<Feature> features() {
    return Features.of(facts).stream().filter(feature -> !feature.op().prior()).toList();
  }

  /// Events that belong to a session.
  public long events() {
    return buckets.rows();
  }

  /// Rows of the file that were refused; none of a plain file.
  public long refused() {
    return found.map(PlainText.Found::rejected).orElse(0L);
  }

  /// The first of them, with line and reason.
  public List<Reject> rejects() {
    return found.map(PlainText.Found::rejects).orElse(List.of());
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
