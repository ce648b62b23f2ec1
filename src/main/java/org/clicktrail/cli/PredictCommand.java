package org.clicktrail.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.BatchScoring;
import org.clicktrail.project.NewFile;
import org.clicktrail.project.Project;
import org.clicktrail.project.ProjectFile;
import org.clicktrail.project.ScoredTable;
import org.clicktrail.render.sheet.SheetWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `predict`: a new file scored by a project.
@Command(
    name = "predict",
    description = "Score the sessions of a new file with a project.",
    mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "NAME.clicktrail")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path project;

  @Parameters(index = "1", paramLabel = "NEWFILE")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path file;

  @Option(names = "-o", required = true, paramLabel = "scored.csv|.xlsx")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path output;

  @Option(
      names = "--match",
      paramLabel = "COLUMN=NAME",
      description =
          "The column of NEWFILE that stands for one of training; COLUMN= goes without it")
  private Map<String, String> match = Map.of();

  @Option(names = "--personal", description = "Keep personal data in names of sessions, customers")
  private boolean personal;

  private final Terminal terminal;

  PredictCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Project opened = ProjectFile.open(project, terminal.progress());
    ScoredTable found = BatchScoring.score(opened, new NewFile(file, match), terminal.progress());
    ScoredTable scored = personal ? found : found.masked();
    SheetWriter.write(output, scored.header(), scored.cells(), terminal.progress());
    terminal.endProgress();
    if (!personal && !found.personal().isEmpty()) {
      terminal.err().println(Messages.text("cli.masked", String.join(", ", found.personal())));
    }
    scored.notes().forEach(terminal.err()::println);
    terminal
        .err()
        .println(Messages.text("cli.scored", Formats.count(scored.rows().size()), output));
    return Cli.DONE;
  }
}
