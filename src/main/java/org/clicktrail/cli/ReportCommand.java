package org.clicktrail.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `report`: the whole analysis into a folder.
@Command(
    name = "report",
    description = "The whole analysis: goal, leaks, models, segments, deck.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  @Option(names = "-o", paramLabel = "DIR", description = "Where to (default clicktrail-report)")
  private Path output = Path.of("clicktrail-report");

  @Option(
      names = "--format",
      paramLabel = "pptx,html,pdf,json",
      description = "What to write (default all)")
  private String formats = "";

  private final Terminal terminal;

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    new Publication(terminal, output, formats).run(options);
    return Cli.DONE;
  }
}
