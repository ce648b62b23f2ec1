package org.clicktrail.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Conversions;
import org.clicktrail.project.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sessions`: the session table.
@Command(
    name = "sessions",
    description = "The session table with every feature known at the moment.",
    mixinStandardHelpOptions = true)
final class SessionsCommand implements Callable<Integer> {

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "-o",
      required = true,
      paramLabel = "OUT.csv|.parquet|.sql",
      description = "The table, or with .sql the query that makes it from a table of events")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path output;

  @Mixin private SessionOptions sessions = new SessionOptions();

  @Option(names = "--moment", paramLabel = "after:K|first:EVENT|end")
  private String moment = "end";

  @Option(names = "--personal", description = "Keep personal data in names of sessions, customers")
  private boolean personal;

  private final Terminal terminal;

  SessionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    DecisionMoment asked = DecisionMoment.of(moment);
    if (asked instanceof DecisionMoment.At) {
      throw new ProblemException(Problem.Kind.ONLY_OF_CUSTOMERS, moment);
    }
    Pipeline pipeline =
        Pipeline.of(reading.files)
            .with(new Pipeline.Source(reading.files, List.of(), reading.options()))
            .withFixes(reading.fixes())
            .with(new GoalSpec(Optional.empty(), Optional.empty(), Optional.of(asked)));
    pipeline = sessions.in(pipeline);
    if (output.toString().endsWith(".sql")) {
      Conversions.query(pipeline, output, terminal.progress());
      terminal.endProgress();
      terminal.err().println(Messages.text("cli.written", output));
      return Cli.DONE;
    }
    Conversions.Written written =
        Conversions.sessions(pipeline, output, personal, terminal.progress());
    terminal.endProgress();
    written.notes().forEach(terminal.err()::println);
    if (!written.masked().isEmpty()) {
      terminal.err().println(Messages.text("cli.masked", String.join(", ", written.masked())));
    }
    terminal.err().println(Messages.text("cli.written", output));
    return Cli.DONE;
  }
}
