package org.clicktrail.data.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.data.bucket.Bucket;
import org.clicktrail.data.bucket.Buckets;
import org.clicktrail.data.bucket.OddFileException;
import org.clicktrail.data.bucket.PlainFile;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.format.Failure;
import org.clicktrail.data.read.LargeRows;
import org.clicktrail.data.read.Words;

/// The events of a large file in buckets on disk, one bucket in memory at a time and thread. Says
/// the same as the [EngineLog] of the file: sessions are numbered in the order of their first row.
/// Parts come bucket by bucket, so their numbers do not ascend.
final class SpilledLog implements EventLog, LargeRows {

  /// Most bytes of rows in a bucket, so that one is quickly gone through.
  private static final long MOST = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 8);

  private final Buckets buckets;
  private final PlainPlan.Fit fit;
  private final Survey survey;
  private final RankedWords words;
  private final Facts facts;

  /// @param survey of the buckets
  /// @param words behind the codes
  SpilledLog(Buckets buckets, PlainPlan.Fit fit, Survey survey, RankedWords words, Facts facts) {
    this.buckets = buckets;
    this.fit = fit;
    this.survey = survey;
    this.words = words;
    this.facts = facts;
  }

  /// The rows of a large file whose copy the plain reader understands. They take up disk until the
  /// engine is closed or reads another file.
  ///
  /// @return empty if they must go into the engine
  static Optional<LargeRows> of(
      LargeRows.Copy copy, Mapping mapping, Engine engine, Progress progress)
      throws ProblemException {
    Optional<PlainPlan.Fit> fit = PlainPlan.of(copy, mapping, true, progress.part(0, 0.02));
    if (fit.isEmpty()) {
      return Optional.empty();
    }
    Buckets buckets;
    try {
      buckets = Buckets.of(fit.get().file(), engine.folder(), MOST, progress.part(0.02, 0.7));
      engine.hold(buckets::close);
    } catch (OddFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw Failure.of(copy.path(), e);
    }
    return Optional.of(of(buckets, fit.get(), copy, mapping, engine, progress.part(0.7, 1)));
  }

  private static SpilledLog of(
      Buckets buckets,
      PlainPlan.Fit fit,
      LargeRows.Copy copy,
      Mapping mapping,
      Engine engine,
      Progress progress)
      throws ProblemException {
    List<Words> columns = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    for (Slot slot : fit.slots()) {
      Words column = slot.words() ? buckets.words(fit.places().get(slot.index())) : new Words(1);
      columns.add(column);
      slots.add(new Slot(slot.index(), slot.field(), slot.kind(), "", column.size()));
    }
    BucketWords appearing = new BucketWords(columns, copy.codeWords(), engine, progress);
    Survey survey = Survey.of(buckets, slots, fit.places(), progress);
    Facts facts =
        new BucketFacts(buckets.ranges(), slots, fit.places(), appearing)
            .of(mapping, survey, copy.codeWords());
    Optional<Slot> customer =
        slots.stream().filter(slot -> slot.field().role() == Role.CUSTOMER).findFirst();
    return new SpilledLog(
        buckets, fit, survey, RankedWords.of(appearing, customer, columns, progress), facts);
  }

  /// The same events by a rule for sessions.
  ///
  /// @return empty if the rule makes other sessions than those that were spilled
  Optional<SpilledLog> by(Mapping mapping, SessionRule rule) {
    boolean same =
        !rule.cuts()
            && mapping.equals(facts.mapping())
            && rule.key(mapping).equals(mapping.sessionKey());
    return same
        ? Optional.of(new SpilledLog(buckets, fit, survey, words, facts.in(rule.zone())))
        : Optional.empty();
  }

  @Override
  public List<Slot> slots() {
    return survey.slots();
  }

  @Override
  public Dictionaries dictionaries() {
    return words;
  }

  @Override
  public long rows() {
    return buckets.rows();
  }

  @Override
  public int sessions() {
    return survey.sessions();
  }

  @Override
  public boolean times() {
    return buckets.ranges().times();
  }

  @Override
  public boolean testFiles() {
    return false;
  }

  @Override
  public Facts facts() {
    return facts;
  }

  @Override
  public boolean read(Field field) {
    int place = facts.mapping().fields().indexOf(field);
    PlainFile.Kind kind = fit.file().columns().get(place).kind();
    return kind == PlainFile.Kind.NUMBER || kind == PlainFile.Kind.TIME;
  }

  @Override
  public void read(List<Slot> wanted, Reader reader, Progress progress) throws ProblemException {
    read(IntStream.range(0, buckets.size()), wanted, reader, progress);
  }

  @Override
  public void read(Set<Integer> sessions, List<Slot> wanted, Reader reader, Progress progress)
      throws ProblemException {
    read(sessions.stream().mapToInt(survey::bucket).distinct(), wanted, reader, progress);
  }

  private void read(IntStream numbers, List<Slot> wanted, Reader reader, Progress progress)
      throws ProblemException {
    long done = 0;
    for (int number : numbers.toArray()) {
      Bucket bucket = load(number);
      int[] sessions = survey.numbers(bucket);
      log(bucket)
          .read(wanted, events -> reader.read(translated(events, sessions, wanted)), progress);
      done += bucket.rows();
      progress.report(done, rows());
    }
  }

  private Events translated(Events events, int[] numbers, List<Slot> wanted) {
    int[] sessions = events.sessions();
    for (int at = 0; at < events.rows(); at++) {
      sessions[at] = numbers[sessions[at]];
    }
    for (Slot slot : wanted) {
      int[] codes = words.ranked(slot) ? events.words(slot.index()) : new int[0];
      for (int at = 0; at < Math.min(codes.length, events.rows()); at++) {
        codes[at] = words.of(codes[at]);
      }
    }
    return events;
  }

  private Bucket load(int number) throws ProblemException {
    try {
      return buckets.load(number);
    } catch (IOException e) {
      throw EachBucket.failed(e);
    }
  }

  private BucketLog log(Bucket bucket) {
    return new BucketLog(
        bucket, survey.slots(), fit.places(), words.appearing(), buckets.ranges().times(), facts);
  }

  /// A [Pass] over all events, bucket by bucket.
  Passed pass(Pass.Plan plan, Progress progress) throws ProblemException {
    AtomicReference<Optional<Passed>> whole = new AtomicReference<>(Optional.empty());
    new EachBucket(buckets)
        .run(
            (_, bucket, within) -> {
              BucketLog log = log(bucket);
              Pass pass = new Pass(log, plan, within);
              pass.run();
              int[] numbers = survey.numbers(bucket);
              synchronized (whole) {
                Passed all = whole.get().orElseGet(() -> Passed.like(pass.passed(), sessions()));
                all.add(pass.passed(), numbers);
                whole.set(Optional.of(all));
              }
            },
            progress);
    Passed all = whole.get().orElseThrow();
    for (Draft draft : all.drafts()) {
      draft.sort(progress);
    }
    int[] customers = all.ends().customer();
    Arrays.setAll(customers, session -> words.of(customers[session]));
    return all;
  }

  @Override
  public Column.Categories names(Progress progress) throws ProblemException {
    String[] names = new String[sessions()];
    new EachBucket(buckets)
        .run(
            (_, bucket, _) -> {
              int[] numbers = survey.numbers(bucket);
              for (int session = 0; session < numbers.length; session++) {
                names[numbers[session]] =
                    new String(bucket.text(session, 0), StandardCharsets.UTF_8);
              }
            },
            progress);
    int[] codes = IntStream.range(0, names.length).toArray();
    return Columns.categories("session", codes, Arrays.asList(names));
  }

  @Override
  public double[] files(Progress progress) {
    return new double[sessions()];
  }
}
