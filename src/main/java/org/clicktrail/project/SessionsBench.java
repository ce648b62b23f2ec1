package org.clicktrail.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.ScanFloor;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.clicktrail.data.read.PlainText;
import org.clicktrail.data.sample.LargeLog;
import org.clicktrail.data.session.LargeBeginning;
import org.clicktrail.data.session.LargeSessions;
import org.clicktrail.data.session.Sessions;
import org.clicktrail.data.session.TablesawPeer;

/// One measurement of the benchmark of large files, in a process of its own.
public final class SessionsBench {

  private static final int LAST_MOMENT = 10;
  private static final long PREVIEW = 64L << 20;

  /// So much smaller than usual are the buckets of the preview.
  private static final int SMALL = 16;

  private static final double MEGABYTE = 1 << 20;

  private SessionsBench() {}

  /// Ways to the session table.
  public enum Way {
    /// The database alone: count and sum of the file.
    SCAN,
    /// The same of the file that is not plain.
    SCAN_QUOTED,
    /// Bucket by bucket, every session at its end.
    FAST,
    /// The same after 1 to 10 events at once.
    MOMENTS,
    /// The file that is not plain: every cell made plain, then bucket by bucket.
    GENERAL,
    /// The import with its report, then through the engine.
    IMPORT,
    /// Tablesaw, the peer: all in memory, few features.
    TABLESAW
  }

  /// What was measured.
  ///
  /// @param seconds of the clock
  /// @param cpu seconds of all cores
  /// @param megabytes most memory the process had; NaN where the system does not say
  /// @param rows sessions written; rows scanned
  /// @param features of a session
  public record Measured(double seconds, double cpu, double megabytes, long rows, int features) {

    /// One line that [#parse] understands.
    public String line() {
      return String.format(
          Locale.ROOT, "%.3f %.3f %.1f %d %d", seconds, cpu, megabytes, rows, features);
    }

    /// @throws IllegalArgumentException if the line is not from [#line]
    public static Measured parse(String line) {
      List<String> parts = List.of(line.strip().split(" ", -1));
      if (parts.size() != 5) {
        throw new IllegalArgumentException(line);
      }
      return new Measured(
          Double.parseDouble(parts.get(0)),
          Double.parseDouble(parts.get(1)),
          Double.parseDouble(parts.get(2)),
          Long.parseLong(parts.get(3)),
          Integer.parseInt(parts.get(4)));
    }
  }

  /// What to measure.
  ///
  /// @param bytes of memory for the engine
  /// @param warm whether the beginning of the file is gone through once before
  /// @param nanos the clock
  public record Plan(Path file, Way way, long bytes, boolean warm, LongSupplier nanos) {}

  private record Table(long rows, int features) {}

  /// Writes the log to measure with.
  ///
  /// @param plain whether the fast way can read it as it stands
  public static void generate(Path file, long events, long seed, boolean plain, Progress progress)
      throws ProblemException {
    try {
      LargeLog.Form form = plain ? LargeLog.Form.PLAIN : LargeLog.Form.QUOTED;
      LargeLog.write(file, events, seed, form, progress);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.FILE_NOT_WRITABLE, file, String.valueOf(e.getMessage())), e);
    }
  }

  /// Takes a way.
  ///
  /// @throws java.util.NoSuchElementException if the file must be imported
  public static Measured measure(Plan plan, Progress progress) throws ProblemException {
    Path folder = Objects.requireNonNull(plan.file().toAbsolutePath().getParent());
    try (Engine engine = Engine.openWithin(folder, plan.bytes())) {
      Optional<LargeBeginning> preview =
          plan.warm() ? preview(plan, engine, progress) : Optional.empty();
      long start = plan.nanos().getAsLong();
      double cpu = cpu();
      Table table =
          switch (plan.way()) {
            case SCAN -> new Table(ScanFloor.rows(plan.file(), "price", false), 0);
            case SCAN_QUOTED -> new Table(ScanFloor.rows(plan.file(), "price", true), 0);
            case IMPORT -> imported(plan.file(), engine, progress);
            case TABLESAW -> {
              TablesawPeer.Made made = TablesawPeer.sessions(plan.file());
              yield new Table(made.sessions(), made.features());
            }
            case FAST, MOMENTS, GENERAL -> {
              Optional<LargeBeginning> beginning =
                  preview.isPresent() ? preview : beginning(plan.file(), engine, progress);
              yield fast(beginning.orElseThrow(), usual(), moments(plan.way()), engine, progress);
            }
          };
      return new Measured(
          (plan.nanos().getAsLong() - start) / 1e9,
          cpu() - cpu,
          peakMegabytes(),
          table.rows,
          table.features);
    }
  }

  /// The first page of the file, as a user sees it before the rest is read: all steps on the first
  /// 64 MB, in buckets so small that there are about as many as the whole file has and every step
  /// is taken often enough to be compiled.
  private static Optional<LargeBeginning> preview(Plan plan, Engine engine, Progress progress)
      throws ProblemException {
    try {
      Path page = Files.createTempFile(engine.folder(), "page-", ".csv");
      PlainText.copyBeginning(plan.file(), ReadOptions.none(), PREVIEW, page, engine.folder());
      var limits = new LargeSessions.Limits(usual().beginning(), usual().bucket() / SMALL);
      fast(
          beginning(page, engine, progress).orElseThrow(),
          limits,
          moments(plan.way()),
          engine,
          progress);
      Files.delete(page);
      return beginning(plan.file(), engine, progress);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.LIBRARY_FAILED, String.valueOf(e.getMessage())), e);
    }
  }

  private static Optional<LargeBeginning> beginning(Path file, Engine engine, Progress progress)
      throws ProblemException {
    return LargeBeginning.of(file, ReadOptions.none(), usual().beginning(), engine, progress);
  }

  private static LargeSessions.Limits usual() {
    return LargeSessions.Limits.usual();
  }

  private static List<DecisionMoment> moments(Way way) {
    return way == Way.MOMENTS ? moments() : List.of(new DecisionMoment.End());
  }

  private static List<DecisionMoment> moments() {
    return IntStream.rangeClosed(1, LAST_MOMENT)
        .<DecisionMoment>mapToObj(DecisionMoment.AfterEvents::new)
        .toList();
  }

  private static Table fast(
      LargeBeginning beginning,
      LargeSessions.Limits limits,
      List<DecisionMoment> moments,
      Engine engine,
      Progress progress)
      throws ProblemException {
    try (LargeSessions open =
        LargeSessions.open(beginning, limits, engine, progress).orElseThrow()) {
      return new Table(open.write(moments, progress), open.features().size());
    }
  }

  private static Table imported(Path file, Engine engine, Progress progress)
      throws ProblemException {
    Imported imported =
        Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, progress);
    var mapping = imported.report().mapping();
    Sessions sessions = new Sessions(imported, mapping, SessionRule.standard(mapping));
    Snapshot end =
        sessions.snapshot(Optional.empty(), Optional.empty(), new DecisionMoment.End(), progress);
    sessions.keep(end, progress);
    return new Table(end.rows(), end.features().columns().size());
  }

  private static double cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  /// Linux tells; others do not.
  private static double peakMegabytes() throws ProblemException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / MEGABYTE)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.FILE_NOT_READABLE, status, String.valueOf(e.getMessage())), e);
    }
  }
}
