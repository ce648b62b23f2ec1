package org.clicktrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Conversions;
import org.clicktrail.project.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `convert`: what was read, without analysis.
@Command(
    name = "convert",
    description = "What was read, without analysis, as CSV or Parquet.",
    mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "refused",
          "lower_tables",
          "mended",
          "undecoded",
          "preamble",
          "strays",
          "empty_rows",
          "remarks",
          "nul");

  /// Names that are meant as a file, though none of a kind that is written.
  private static final Pattern OTHER_KINDS =
      Pattern.compile("(?is).*\\.(tsv|txt|docx?|xlsx?|json|ndjson|jsonl|sql|gz|zip)");

  private static final Set<String> UNCLEAR = Set.of("ambiguous", "unreadable");

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "-o",
      required = true,
      paramLabel = "OUT.csv|.parquet|DIR",
      description = "A file, or a folder for one file per input")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path output;

  @Option(names = "--typed", description = "ISO dates and point decimals instead of the raw text")
  private boolean typed;

  @Option(
      names = "--rejects",
      paramLabel = "OUT.csv|DIR",
      description = "Refused rows: a file, or a folder for one file per input")
  private Optional<Path> rejects = Optional.empty();

  private final Terminal terminal;

  ConvertCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(output) && OTHER_KINDS.matcher(output.toString()).matches()) {
      throw new ProblemException(Problem.Kind.UNKNOWN_CHOICE, "-o " + output, ".csv, .parquet");
    }
    if (!isFolder()) {
      convert(reading.files, output, rejects);
      return Cli.DONE;
    }
    int code = Cli.DONE;
    Set<String> taken = new HashSet<>();
    for (Path file : reading.files) {
      String name = free(file.getFileName().toString(), taken);
      try {
        convert(List.of(file), output.resolve(name), rejects.map(folder -> folder.resolve(name)));
      } catch (ProblemException e) {
        terminal.endProgress();
        terminal.err().println(e.problem().commandSentence());
        code = Cli.PROBLEM;
      }
    }
    return code;
  }

  /// Inputs of one name from several folders must not overwrite each other.
  private static String free(String input, Set<String> taken) {
    String name = input + ".csv";
    for (int copy = 2; !taken.add(name); copy++) {
      name = input + " (" + copy + ").csv";
    }
    return name;
  }

  private boolean isFolder() {
    String name = output.getFileName() == null ? "" : output.getFileName().toString();
    return Files.isDirectory(output) || !(name.endsWith(".csv") || name.endsWith(".parquet"));
  }

  private void convert(List<Path> files, Path to, Optional<Path> rejectsTo)
      throws ProblemException {
    if (to.toString().endsWith(".csv") && nothingIn(files)) {
      SafeFile.replace(to, path -> Files.write(path, new byte[0]));
      terminal.err().println(Messages.text("cli.nothing", files.getFirst(), to));
      return;
    }
    ImportReport report =
        Conversions.convert(
            new Conversions.Request(
                files, reading.options(), reading.fixes(), to, typed, rejectsTo),
            terminal.progress());
    terminal.endProgress();
    tell(report, files.getFirst());
    terminal.err().println(Messages.text("cli.written", to));
  }

  /// A single file of no bytes: what is in it is nothing.
  private static boolean nothingIn(List<Path> files) {
    try {
      Path only = files.getFirst();
      return files.size() == 1 && Files.isRegularFile(only) && Files.size(only) == 0;
    } catch (IOException _) {
      return false;
    }
  }

  /// Whether rows were left out because the user asked for it.
  private static boolean fixed(Quality found) {
    return found.severity() == Quality.Severity.GOOD
        && Stream.of(Pipeline.Fix.values()).anyMatch(fix -> fix.finding().equals(found.finding()));
  }

  /// Says what is not in the output as it stood in the file.
  private void tell(ImportReport report, Path file) {
    for (Quality found : report.quality()) {
      if (found.count() > 0
          && (LEFT_OUT.contains(found.finding())
              || fixed(found)
              || (typed && UNCLEAR.contains(found.finding())))) {
        String example = found.examples().stream().limit(1).collect(Collectors.joining());
        String key = example.isEmpty() ? "cli.finding" : "cli.finding.example";
        terminal.err().println(Messages.text(key, file, found.title(), example));
      }
    }
  }
}
