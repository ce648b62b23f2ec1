package org.clicktrail.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ExploreCharts;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.explore.Explorer;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.project.OpenBench;
import org.clicktrail.project.Run;
import org.clicktrail.project.Samples;
import org.clicktrail.project.SessionsBench;
import org.clicktrail.project.bench.ModelsBench;
import org.clicktrail.project.bench.RowsBench;
import org.clicktrail.project.bench.WhyBench;
import org.clicktrail.render.chart.Pictures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bench`: our own benchmarks.
@Command(
    name = "bench",
    description = "Our own benchmarks: open, sessions, rows, models, why, ui.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

  /// One measurement of `sessions`, in its own process.
  static final String MEASURE = "measure";

  private static final String CHOICES = "open, sessions, rows, models, why, ui";

  /// As many events as the public click log UCI 553 has.
  private static final int CLICKS = 165_474;

  private static final int WARM_UPS = 5;
  private static final int ROUNDS = 7;
  private static final int RACE_ROUNDS = 3;
  private static final int SEED = 7;
  private static final int ANSWERS_BEFORE = 500;
  private static final int ANSWERS = 1000;

  @Parameters(index = "0", paramLabel = "open|sessions|rows|models|why|ui")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String what;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "open, rows: file (default: the bundled click log); models: folder of the public files"
              + " (default ../shared/data); why: file (default: the bundled sessions); ui: file of"
              + " clicks (default: a generated one of 165,474 events)")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Measured rounds (open: 7, sessions: 3, models: 3)")
  private Optional<Integer> rounds = Optional.empty();

  @Option(
      names = "--events",
      paramLabel = "N,…",
      description = "sessions: sizes of the generated files (default 1M,10M)")
  private String events = "1M,10M";

  @Option(
      names = "--memory",
      paramLabel = "SIZE,…",
      description = "sessions: limits of memory (default 600m,1g)")
  private String memory = "600m,1g";

  @Option(
      names = "--way",
      paramLabel = "WAY,…",
      description =
          "sessions: fast, moments (after 1 to 10 events at once), general (default these),"
              + " import, tablesaw")
  private String ways = "fast,moments,general";

  @Option(names = "--seed", paramLabel = "N", description = "sessions: seed (default 7)")
  private long seed = SEED;

  @Option(
      names = "--sets",
      paramLabel = "SET,…",
      description = "models: files (default all: shoppers,shoppers-no-pv,bank,telco,campaign)")
  private String sets = "";

  @Option(names = "--models", paramLabel = "ID,…", description = "models: learners (default all)")
  private String models = "";

  @Option(names = "--warm", hidden = true)
  private boolean warm;

  private final Terminal terminal;
  private final WindowBench window;

  BenchCommand(Terminal terminal, WindowBench window) {
    this.terminal = terminal;
    this.window = window;
  }

  @Override
  public Integer call() throws Exception {
    switch (what) {
      case "open" -> open();
      case "sessions" ->
          new SessionsRace(terminal, rounds.orElse(RACE_ROUNDS), seed)
              .run(SessionsRace.split(events), SessionsRace.split(memory), ways());
      case "rows" -> rows();
      case "models" ->
          new ModelsRace(
                  terminal,
                  new ModelsBench.Plan(
                      file.orElse(Path.of("../shared/data")),
                      ReadingOptions.list(sets),
                      ReadingOptions.list(models),
                      rounds.orElse(RACE_ROUNDS),
                      System::nanoTime))
              .run();
      case "why" -> why();
      case "ui" -> ui();
      case MEASURE -> measure();
      default -> throw new ProblemException(Problem.Kind.UNKNOWN_CHOICE, what, CHOICES);
    }
    return Cli.DONE;
  }

  private List<SessionsBench.Way> ways() throws ProblemException {
    List<SessionsBench.Way> wanted = new ArrayList<>();
    for (String way : SessionsRace.split(ways)) {
      try {
        wanted.add(SessionsBench.Way.valueOf(way.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new ProblemException(
            Problem.of(Problem.Kind.UNKNOWN_CHOICE, way, "fast, moments, general"), e);
      }
    }
    return wanted;
  }

  private void measure() throws ProblemException {
    line(
        SessionsBench.measure(
                new SessionsBench.Plan(
                    bundledOr(file),
                    ways().getFirst(),
                    SessionsRace.amount(memory, 1024),
                    warm,
                    System::nanoTime),
                terminal.progress())
            .line());
  }

  private void open() throws ProblemException {
    OpenBench.Times times =
        OpenBench.run(
            new OpenBench.Plan(bundledOr(file), WARM_UPS, rounds.orElse(ROUNDS), System::nanoTime),
            BenchCommand::firstChart,
            terminal.progress());
    terminal.endProgress();
    line(String.format(Locale.ROOT, "first open (cold)      %.3f s", times.firstOpen()));
    line(
        String.format(
            Locale.ROOT,
            "opened → first chart   %.3f s  median of %s",
            median(times.ours()),
            all(times.ours())));
    line(
        String.format(
            Locale.ROOT,
            "load + group-by alone  %.3f s  median of %s",
            median(times.floor()),
            all(times.floor())));
    line(String.format(Locale.ROOT, "ratio                  %.2f", times.ratio()));
  }

  private void rows() throws ProblemException {
    List<RowsBench.Times> times =
        RowsBench.run(
            new RowsBench.Plan(bundledOr(file), seed, System::nanoTime), terminal.progress());
    terminal.endProgress();
    for (RowsBench.Times of : times) {
      line(
          String.format(
              Locale.ROOT,
              "%-22s %,12d rows  first page %.3f s  pages median %.3f s  95 %% %.3f s",
              of.what(),
              of.rows(),
              of.find(),
              of.within(0.5),
              of.within(0.95)));
    }
  }

  /// CPU time of this thread: another program's work does not count.
  private void why() throws ProblemException {
    WhyBench.Plan plan =
        new WhyBench.Plan(
            file.orElse(Samples.bundled("shop-sessions.csv")),
            ANSWERS_BEFORE,
            ANSWERS,
            ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    List<WhyBench.Times> all = WhyBench.run(plan, terminal.progress());
    terminal.endProgress();
    line("model            answers   ms of CPU: median, p99, max; what it would take: the same");
    for (WhyBench.Times times : all) {
      line(
          String.format(
              Locale.ROOT,
              "%-14s %-7s %5d %s  %s",
              times.model(),
              times.chosen() ? "chosen" : "",
              times.answers(),
              three(times.reasons()),
              three(times.way())));
    }
  }

  /// The window clicked through: it lies in another layer, and is handed in.
  private void ui() throws Exception {
    Path folder = Files.createTempDirectory("clicktrail-bench");
    try {
      window.run(file.isPresent() ? file.get() : generated(folder), folder, this::line);
    } finally {
      try (Stream<Path> left = Files.walk(folder)) {
        for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private Path generated(Path folder) throws ProblemException {
    Samples.write(folder, CLICKS, seed, terminal.progress());
    terminal.endProgress();
    return folder.resolve("shop-events.csv");
  }

  private static String three(List<Double> times) {
    return String.format(
        Locale.ROOT, "%8.2f %8.2f %8.2f", times.get(0), times.get(1), times.get(2));
  }

  private static Path bundledOr(Optional<Path> file) {
    return file.orElse(Samples.bundled("shop-clicks.csv"));
  }

  private static double median(List<Double> seconds) {
    return OpenBench.median(seconds);
  }

  private static String all(List<Double> seconds) {
    return String.join(
        " ", seconds.stream().map(s -> String.format(Locale.ROOT, "%.3f", s)).toList());
  }

  /// The distribution of the first feature, drawn as the Explore screen would.
  private static void firstChart(Run run) {
    Snapshot end = run.end().orElseThrow();
    ChartSpec chart =
        end.infos().stream()
            .flatMap(info -> Explorer.distribution(end, run.goal().orElseThrow(), info).stream())
            .map(found -> ExploreCharts.distribution(found, List.of()))
            .findFirst()
            .orElseThrow();
    byte[] picture = Pictures.png(chart, Palette.LIGHT, 480, 300);
    if (picture.length == 0) {
      throw new IllegalStateException("no picture");
    }
  }

  private void line(String text) {
    terminal.out().println(text);
  }
}
