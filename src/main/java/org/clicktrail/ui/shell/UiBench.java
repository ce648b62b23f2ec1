package org.clicktrail.ui.shell;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.clicktrail.project.Samples;
import org.clicktrail.ui.chart.PanBench;

/// How the window answers: the program's own window, without a display, is clicked through on a
/// file, from opening it to the deck, while the heartbeat of the JavaFX thread is taken; then a
/// slider of the form is moved, and a cloud of a million points is dragged.
public final class UiBench {

  private static final int POINTS = 1_000_000;
  private static final int FRAMES = 120;
  private static final long SEED = 1;
  private static final int TOLD = 12;

  /// Milliseconds no turn of the guided path should exceed.
  private static final double AIM = 50;

  /// Steps of the walk that are the guided path.
  private static final List<String> GUIDED =
      List.of(BenchWalk.OPEN, BenchWalk.USE, BenchWalk.ANSWER, BenchWalk.STORY, BenchWalk.DECK);

  private UiBench() {}

  /// @param data file of clicks
  /// @param folder for the deck
  /// @param out gets the figures, line by line
  public static void run(Path data, Path folder, Consumer<String> out) throws Exception {
    Windowless.start();
    pan(out);
    Path deck = folder.resolve("deck.pptx");
    try (Windowless window = Windowless.open(new Windowless.Files(data, deck));
        Beats beats = Windowless.onJavaFx(Beats::start)) {
      try {
        new BenchWalk(window, beats).walk();
      } finally {
        report(beats.turns(), out);
      }
    }
    Path table = Samples.bundled("shop-sessions.csv");
    try (Windowless window = Windowless.open(new Windowless.Files(table, deck));
        Beats beats = Windowless.onJavaFx(Beats::start)) {
      new BenchWalk(window, beats).upToModel();
      List<SliderBench.Answer> answers = new SliderBench(window).run();
      out.accept(
          three(
              "slider of the form to its answer, clock",
              answers.stream().map(SliderBench.Answer::wall).toList()));
      out.accept(
          three(
              "the same, CPU of all threads",
              answers.stream().map(SliderBench.Answer::cpu).toList()));
    }
  }

  private static void pan(Consumer<String> out) throws InterruptedException, ExecutionException {
    out.accept(three("first drag of a million points, frame, CPU", drag(POINTS)));
    out.accept(three("second drag", drag(POINTS)));
    out.accept(three("the same with two points: axes, CPU", drag(2)));
  }

  private static List<Double> drag(int points) throws InterruptedException, ExecutionException {
    var clock = ManagementFactory.getThreadMXBean();
    return Windowless.onJavaFx(() ->
        PanBench.run(new PanBench.Plan(points, FRAMES, SEED, clock::getCurrentThreadCpuTime)));
  }

  private static void report(List<Beats.Turn> turns, Consumer<String> out) {
    out.accept(
        "turns of the JavaFX thread, ms       number   CPU p99  longest  clock p99  longest");
    Map<String, List<Beats.Turn>> steps =
        turns.stream()
            .collect(
                Collectors.groupingBy(Beats.Turn::step, LinkedHashMap::new, Collectors.toList()));
    steps.forEach((step, of) -> out.accept(line(step, of)));
    out.accept(line("guided path", turns.stream().filter(UiBench::guided).toList()));
    out.accept(line("whole walk", turns));
    out.accept(
        String.format(
            Locale.ROOT,
            "above %.0f ms of cost: %d",
            AIM,
            turns.stream().filter(turn -> turn.cost() > AIM).count()));
    turns.stream()
        .filter(turn -> turn.cost() > AIM)
        .sorted(Comparator.comparingDouble(Beats.Turn::cost).reversed())
        .limit(TOLD)
        .forEach(turn -> out.accept(blocked(turn)));
  }

  /// From *Open a file* over every screen to *Make the deck*, without the looks at every tab on the
  /// way and at all screens again.
  private static boolean guided(Beats.Turn turn) {
    return GUIDED.contains(turn.step()) || turn.step().startsWith(BenchWalk.GO);
  }

  private static String blocked(Beats.Turn turn) {
    return String.format(
        Locale.ROOT,
        "%.0f ms CPU, %.0f ms waiting, %.0f ms clock in “%s”%n   %s",
        turn.cpu(),
        turn.waited(),
        turn.wall(),
        turn.step(),
        String.join(System.lineSeparator() + "   ", turn.where()));
  }

  private static String line(String step, List<Beats.Turn> turns) {
    return String.format(
        Locale.ROOT,
        "%-34s %8d %9.1f %8.1f %10.1f %8.1f",
        step,
        turns.size(),
        within(turns, Beats.Turn::cost, 0.99),
        within(turns, Beats.Turn::cost, 1),
        within(turns, Beats.Turn::wall, 0.99),
        within(turns, Beats.Turn::wall, 1));
  }

  private static double within(
      List<Beats.Turn> turns, ToDoubleFunction<Beats.Turn> of, double share) {
    return quantile(turns.stream().map(turn -> of.applyAsDouble(turn)).toList(), share);
  }

  /// The smallest value that so large a share does not exceed; NaN of nothing.
  static double quantile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }

  private static String three(String what, List<Double> times) {
    return String.format(
        Locale.ROOT,
        "%-44s median %.1f ms  p99 %.1f ms  longest %.1f ms",
        what,
        quantile(times, 0.5),
        quantile(times, 0.99),
        quantile(times, 1));
  }
}
