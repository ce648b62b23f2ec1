package org.clicktrail.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.clicktrail.core.job.Afterwards;
import org.clicktrail.core.job.Cancellation;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.CrashLog;
import org.clicktrail.project.Samples;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line. Exit codes: 0 done, 1 a problem the user can act on, 2 wrong usage.
@Command(
    name = "clicktrail",
    description = "From an exported clickstream to an answer you can defend.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[COMMAND]")
public final class Cli implements Runnable {

  /// Done.
  public static final int DONE = 0;

  /// A problem the user can act on.
  public static final int PROBLEM = 1;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  private Cli() {}

  /// Whether the first argument is a command or an option of the command line rather than a file. A
  /// bare word that is no file is a command with a slip in it.
  public static boolean understands(String argument) {
    return argument.startsWith("-")
        || line(quiet(), WindowBench.NONE).getSubcommands().containsKey(argument)
        || (argument.matches("[a-z]+") && Files.notExists(Path.of(argument)));
  }

  /// Runs one command on the calling thread; Ctrl+C stops it cleanly.
  ///
  /// @return the exit code
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    return run(arguments, out, err, WindowBench.NONE);
  }

  /// The same with a window to measure.
  public static int run(String[] arguments, PrintStream out, PrintStream err, WindowBench window) {
    Cancellation cancellation = new Cancellation();
    Terminal terminal = new Terminal(out, err, isTerminal(), cancellation);
    CompletableFuture<Integer> ended = new CompletableFuture<>();
    Thread hook = new Thread(() -> stop(cancellation, ended), "ctrl-c");
    Runtime.getRuntime().addShutdownHook(hook);
    int code = execute(arguments, terminal, window);
    ended.complete(code);
    if (!cancellation.cancelled()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
    return code;
  }

  /// Where there is no display: says so and writes the report of the file, or of the bundled
  /// sample, into `clicktrail-report`.
  public static int reportInstead(List<String> files, PrintStream out, PrintStream err) {
    List<String> named =
        files.isEmpty() ? List.of(Samples.bundled("shop-events.csv").toString()) : files;
    err.println(Messages.text("cli.nodisplay", String.join(", ", named), "clicktrail-report/"));
    List<String> arguments = new ArrayList<>(List.of("report"));
    arguments.addAll(named);
    return run(arguments.toArray(String[]::new), out, err);
  }

  /// Runs one command on a given terminal; used by tests.
  static int execute(String[] arguments, Terminal terminal) {
    return execute(arguments, terminal, WindowBench.NONE);
  }

  private static int execute(String[] arguments, Terminal terminal, WindowBench window) {
    CommandLine line = line(terminal, window);
    line.setOut(writer(terminal.out()));
    line.setErr(writer(terminal.err()));
    line.setParameterExceptionHandler((e, _) -> misused(e, terminal));
    line.registerConverter(int.class, text -> whole(text, Integer::valueOf));
    line.registerConverter(Integer.class, text -> whole(text, Integer::valueOf));
    line.registerConverter(long.class, text -> whole(text, Long::valueOf));
    line.setExecutionExceptionHandler((e, _, _) -> failed(e, terminal));
    try {
      return line.execute(arguments);
    } catch (Error e) {
      // The command line library hands on exceptions only; memory may run out too.
      terminal.endProgress();
      terminal.err().println(broken(e));
      return PROBLEM;
    }
  }

  @SuppressWarnings("SystemConsoleNull") // a runtime image without jdk.internal.le has none
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static CommandLine line(Terminal terminal, WindowBench window) {
    return new CommandLine(new Cli())
        .addSubcommand("inspect", new InspectCommand(terminal))
        .addSubcommand("convert", new ConvertCommand(terminal))
        .addSubcommand("sessions", new SessionsCommand(terminal))
        .addSubcommand("report", new ReportCommand(terminal))
        .addSubcommand("train", new TrainCommand(terminal))
        .addSubcommand("run", new RunCommand(terminal))
        .addSubcommand("predict", new PredictCommand(terminal))
        .addSubcommand("sample", new SampleCommand(terminal))
        .addSubcommand("bench", new BenchCommand(terminal, window));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command or a file.");
  }

  /// Wrong usage in one line, with the command that was meant where it is near, and where to read
  /// on; not the whole usage, which would push the line off the screen.
  private static int misused(ParameterException e, Terminal terminal) {
    CommandLine command = e.getCommandLine();
    terminal.err().println(e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    terminal.err().println(Messages.text("cli.usage", command.getCommandSpec().qualifiedName()));
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static <T> T whole(String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (NumberFormatException _) {
      throw new TypeConversionException(Messages.text("cli.whole", text));
    }
  }

  private static int failed(Exception e, Terminal terminal) {
    terminal.endProgress();
    switch (e) {
      case ProblemException problem -> terminal.err().println(problem.problem().commandSentence());
      case CancellationException _ -> terminal.err().println(Messages.text("cli.cancelled"));
      default -> terminal.err().println(broken(e));
    }
    return PROBLEM;
  }

  /// Bugs go to the log file, never to the user's screen.
  private static String broken(Throwable bug) {
    CrashLog.Entry entry = CrashLog.ofUser().write(bug, Instant.now());
    return Messages.text("cli.bug", entry.code(), entry.log());
  }

  /// Waits for the command to clean up after itself, then ends the process with its exit code in
  /// place of the signal's.
  private static void stop(Cancellation cancellation, CompletableFuture<Integer> ended) {
    cancellation.cancel();
    CompletableFuture<Integer> clean =
        ended.thenApply(code -> {
          Afterwards.finish();
          return code;
        });
    Runtime.getRuntime().halt(clean.completeOnTimeout(PROBLEM, 5, TimeUnit.SECONDS).join());
  }

  private static Terminal quiet() {
    PrintStream nowhere = new PrintStream(java.io.OutputStream.nullOutputStream());
    return new Terminal(nowhere, nowhere, false, new Cancellation());
  }
}
