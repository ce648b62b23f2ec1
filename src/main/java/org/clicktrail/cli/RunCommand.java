package org.clicktrail.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.ProjectFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `run`: a project again.
@Command(
    name = "run",
    description = "A project again, on its own or another file.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME.clicktrail")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path project;

  @Option(names = "--data", paramLabel = "FILE", description = "Another file of the same kind")
  private Optional<Path> data = Optional.empty();

  @Option(names = "-o", paramLabel = "DIR", description = "Where to (default clicktrail-report)")
  private Path output = Path.of("clicktrail-report");

  @Option(names = "--format", paramLabel = "pptx,html,pdf,json")
  private String formats = "";

  private final Terminal terminal;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Pipeline pipeline = ProjectFile.open(project).pipeline();
    Pipeline wanted =
        data.map(file ->
                pipeline.with(
                    new Pipeline.Source(List.of(file), List.of(), pipeline.source().options())))
            .orElse(pipeline);
    new Publication(terminal, output, formats).run(wanted);
    return Cli.DONE;
  }
}
