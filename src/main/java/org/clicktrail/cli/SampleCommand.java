package org.clicktrail.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Samples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sample`: the synthetic files of sample-data.
@Command(
    name = "sample",
    description = "Synthetic sample files from a simulated shop (docs/sample-data.md).",
    mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "Where to (default sample-data)")
  private Path folder = Path.of("sample-data");

  @Option(names = "--events", paramLabel = "N", description = "Events of the event log")
  private int events = Samples.EVENTS;

  @Option(names = "--seed", paramLabel = "N")
  private long seed = 1;

  private final Terminal terminal;

  SampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    for (Path file : Samples.write(folder, events, seed, terminal.progress())) {
      terminal.endProgress();
      terminal.err().println(Messages.text("cli.written", file));
    }
    return Cli.DONE;
  }
}
