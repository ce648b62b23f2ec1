package org.clicktrail.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.Project;
import org.clicktrail.project.ProjectFile;
import org.clicktrail.project.ProjectLock;
import org.clicktrail.project.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `train`: the analysis kept as a project.
@Command(
    name = "train",
    description = "The same analysis as report, kept as a project.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  @Option(names = "-o", required = true, paramLabel = "NAME.clicktrail")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path output;

  private final Terminal terminal;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    try (PipelineRunner runner = PipelineRunner.open().sparing()) {
      Run run = runner.all(options.settled(runner, terminal.progress()), terminal.progress());
      try (ProjectLock _ = ProjectLock.of(output)) {
        ProjectFile.save(Project.of(run), output, terminal.progress());
      }
      terminal.endProgress();
      Publication.summary(terminal, run);
      terminal.err().println(Messages.text("cli.written", output));
    }
    return Cli.DONE;
  }
}
