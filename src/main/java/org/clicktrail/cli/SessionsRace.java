package org.clicktrail.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.project.OpenBench;
import org.clicktrail.project.SessionsBench;
import org.clicktrail.project.SessionsBench.Measured;
import org.clicktrail.project.SessionsBench.Way;

/// `bench sessions`: files of several sizes, with several limits of memory, in turn by all ways, a
/// fresh process each; medians against the bare scan of the same file in the same rounds.
final class SessionsRace {

  /// Share of the limit that is heap; the engine has the rest.
  private static final double HEAP = 0.6;

  private static final String UNITS = "kmg";

  private final Terminal terminal;
  private final int rounds;
  private final long seed;

  /// A contender.
  ///
  /// @param limit bytes, heap and engine together
  private record Entry(Way way, long limit, boolean warm) {}

  SessionsRace(Terminal terminal, int rounds, long seed) {
    this.terminal = terminal;
    this.rounds = rounds;
    this.seed = seed;
  }

  /// @param events such as 1M
  /// @param limits such as 600m
  /// @param ways to take besides the scan
  void run(List<String> events, List<String> limits, List<Way> ways)
      throws ProblemException, IOException, InterruptedException {
    Path folder = Files.createTempDirectory("clicktrail-bench-");
    try {
      for (String size : events) {
        List<Way> quoted = ways.stream().filter(way -> way == Way.GENERAL).toList();
        List<Way> plain = ways.stream().filter(way -> way != Way.GENERAL).toList();
        race(folder, size, true, entries(limits, plain));
        race(folder, size, false, entries(limits, quoted));
      }
    } finally {
      try (var left = Files.walk(folder)) {
        for (Path path : left.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static List<Entry> entries(List<String> limits, List<Way> ways) throws ProblemException {
    List<Entry> entries = new ArrayList<>();
    for (String limit : limits) {
      long bytes = amount(limit, 1024);
      for (Way way : ways) {
        entries.add(new Entry(way, bytes, false));
        if (way == Way.FAST || way == Way.MOMENTS || way == Way.GENERAL) {
          entries.add(new Entry(way, bytes, true));
        }
      }
    }
    return entries;
  }

  private void race(Path folder, String size, boolean plain, List<Entry> entries)
      throws ProblemException, IOException, InterruptedException {
    if (entries.isEmpty()) {
      return;
    }
    Path file = folder.resolve(plain ? "events.csv" : "quoted.csv");
    SessionsBench.generate(file, amount(size, 1000), seed, plain, terminal.progress());
    terminal.endProgress();
    race(file, size, new Entry(plain ? Way.SCAN : Way.SCAN_QUOTED, 1L << 30, false), entries);
    Files.delete(file);
  }

  private void race(Path file, String size, Entry scan, List<Entry> entries)
      throws IOException, InterruptedException {
    Map<Entry, List<Measured>> found = new LinkedHashMap<>();
    Map<Entry, String> failed = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      measure(file, scan, found, failed);
      for (Entry entry : entries) {
        if (!failed.containsKey(entry)) {
          measure(file, entry, found, failed);
        }
      }
    }
    line(
        String.format(
            Locale.ROOT,
            "%s events, %s, %.0f MB, medians of %d",
            size,
            file.getFileName(),
            Files.size(file) / 1e6,
            rounds));
    line("way, limit               wall s   × scan    CPU s   × scan  peak MB     rows  features");
    List<Measured> floor = found.getOrDefault(scan, List.of());
    found.forEach((entry, all) -> line(row(entry, all, floor)));
    failed.forEach((entry, why) -> line(name(entry) + ": " + why));
  }

  private static String row(Entry entry, List<Measured> all, List<Measured> floor) {
    double seconds = median(all, Measured::seconds);
    double cpu = median(all, Measured::cpu);
    double memory = median(all, Measured::megabytes);
    return String.format(
        Locale.ROOT,
        "%-22s %8.2f %8.2f %8.2f %8.2f %8s %8d %9d",
        name(entry),
        seconds,
        seconds / median(floor, Measured::seconds),
        cpu,
        cpu / median(floor, Measured::cpu),
        Double.isNaN(memory) ? "unknown" : String.format(Locale.ROOT, "%.0f", memory),
        all.getFirst().rows(),
        all.getFirst().features());
  }

  private static String name(Entry entry) {
    String way = entry.way().name().toLowerCase(Locale.ROOT);
    return scan(entry.way())
        ? way
        : way + " " + (entry.limit() >> 20) + "m" + (entry.warm() ? " after preview" : " cold");
  }

  private static boolean scan(Way way) {
    return way == Way.SCAN || way == Way.SCAN_QUOTED;
  }

  private static double median(List<Measured> all, ToDoubleFunction<Measured> what) {
    return OpenBench.median(all.stream().map(what::applyAsDouble).toList());
  }

  private void measure(
      Path file, Entry entry, Map<Entry, List<Measured>> found, Map<Entry, String> failed)
      throws IOException, InterruptedException {
    Path problems = file.resolveSibling("problems.txt");
    Process child =
        new ProcessBuilder(command(file, entry)).redirectError(problems.toFile()).start();
    try (Progress.Registration _ = terminal.progress().onCancel(child::destroy)) {
      String out = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (child.waitFor() == 0) {
        found
            .computeIfAbsent(entry, _ -> new ArrayList<>())
            .add(Measured.parse(out.strip().lines().toList().getLast()));
      } else {
        failed.put(entry, Files.readString(problems).strip().lines().findFirst().orElse(""));
      }
    }
  }

  private static List<String> command(Path file, Entry entry) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(
            List.of(
                java,
                "-Xmx" + (long) (entry.limit() * HEAP),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "org.clicktrail.Main",
                "bench",
                BenchCommand.MEASURE,
                file.toString(),
                "--way",
                entry.way().name(),
                "--memory",
                Long.toString((long) (entry.limit() * (1 - HEAP)))));
    Optional.ofNullable(System.getProperty("java.util.logging.config.file"))
        .ifPresent(log -> command.add(1, "-Djava.util.logging.config.file=" + log));
    if (entry.warm()) {
      command.add("--warm");
    }
    return command;
  }

  /// A number such as 10M or 600m.
  static long amount(String text, double thousand) throws ProblemException {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    int unit = lower.isEmpty() ? -1 : UNITS.indexOf(lower.charAt(lower.length() - 1));
    try {
      double amount = Double.parseDouble(unit < 0 ? lower : lower.substring(0, lower.length() - 1));
      return Math.round(amount * Math.pow(thousand, unit + 1));
    } catch (NumberFormatException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.UNKNOWN_CHOICE, text, "1M, 10M, 600m, 1g"), e);
    }
  }

  private void line(String text) {
    terminal.out().println(text);
  }

  static List<String> split(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).toList();
  }
}
