package org.clicktrail.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Conversions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `convert`: what was read, without analysis.
@Command(
    name = "convert",
    description = "What was read, without analysis, as CSV or Parquet.",
    mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

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

  @Option(names = "--rejects", paramLabel = "OUT.csv", description = "Refused rows")
  private Optional<Path> rejects = Optional.empty();

  private final Terminal terminal;

  ConvertCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (!isFolder()) {
      convert(reading.files, output, rejects);
      return Cli.DONE;
    }
    int code = Cli.DONE;
    for (Path file : reading.files) {
      try {
        convert(List.of(file), output.resolve(file.getFileName() + ".csv"), Optional.empty());
      } catch (ProblemException e) {
        terminal.endProgress();
        terminal.err().println(e.problem().sentence());
        code = Cli.PROBLEM;
      }
    }
    return code;
  }

  private boolean isFolder() {
    String name = output.getFileName() == null ? "" : output.getFileName().toString();
    return Files.isDirectory(output) || !(name.endsWith(".csv") || name.endsWith(".parquet"));
  }

  private void convert(List<Path> files, Path to, Optional<Path> rejectsTo)
      throws ProblemException {
    Conversions.convert(
        new Conversions.Request(files, reading.options(), to, typed, rejectsTo),
        terminal.progress());
    terminal.endProgress();
    terminal.err().println(Messages.text("cli.written", to));
  }
}
