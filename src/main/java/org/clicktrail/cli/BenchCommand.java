package org.clicktrail.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
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
import org.clicktrail.render.chart.Pictures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bench`: our own benchmarks.
@Command(name = "bench", description = "Our own benchmarks: open.", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

  private static final int WARM_UPS = 5;
  private static final int ROUNDS = 7;

  @Parameters(index = "0", paramLabel = "open")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String what;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "File to open (default: the bundled click log)")
  private Path file = Samples.bundled("shop-clicks.csv");

  @Option(names = "--rounds", paramLabel = "N", description = "Measured rounds (default 7)")
  private int rounds = ROUNDS;

  private final Terminal terminal;

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (!what.equals("open")) {
      throw new ProblemException(Problem.Kind.UNKNOWN_CHOICE, what, "open");
    }
    OpenBench.Times times =
        OpenBench.run(
            new OpenBench.Plan(file, WARM_UPS, rounds, System::nanoTime),
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
    return Cli.DONE;
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
