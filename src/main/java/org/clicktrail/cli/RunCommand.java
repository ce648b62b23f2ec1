package org.clicktrail.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Project;
import org.clicktrail.project.ProjectFile;
import org.clicktrail.project.Run;
import org.clicktrail.project.SourceCheck;
import org.clicktrail.project.Verification;
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

  @Option(
      names = "--verify",
      description =
          "Only say whether the project, computed again from the sessions it keeps, shows the same"
              + " numbers")
  private boolean verify;

  private final Terminal terminal;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (verify && data.isPresent()) {
      throw new ProblemException(Problem.Kind.CONTRADICTION, "--verify", "--data");
    }
    if (verify) {
      return verified();
    }
    Project opened = ProjectFile.open(project, terminal.progress());
    Publication publication = new Publication(terminal, output, formats);
    Pipeline pipeline = opened.pipeline();
    if (data.isPresent()) {
      Pipeline other = asked(opened, data.get());
      publication.run(Run.of(other), other);
    } else {
      publication.run(before(opened), pipeline);
    }
    return Cli.DONE;
  }

  /// The recipe for another file, with the question of the project: where the recipe leaves outcome
  /// and revenue to the file, those the project's own file came to, not what the other would
  /// suggest. Says which.
  private Pipeline asked(Project opened, Path other) throws ProblemException {
    Pipeline pipeline =
        opened
            .pipeline()
            .with(
                new Pipeline.Source(
                    List.of(other), List.of(), opened.pipeline().source().options()));
    GoalSpec wish = pipeline.goal();
    Optional<GoalSpec> found = opened.question();
    Optional<String> outcome = wish.outcome().or(() -> found.flatMap(GoalSpec::outcome));
    Optional<String> revenue = wish.revenue().or(() -> found.flatMap(GoalSpec::revenue));
    terminal
        .err()
        .println(
            outcome.isPresent()
                ? Messages.text("cli.run.same", outcome.get(), other.getFileName())
                : Messages.text("cli.run.own", other.getFileName()));
    return pipeline.with(new GoalSpec(wish.unit(), outcome, revenue, wish.moment()));
  }

  private int verified() throws ProblemException {
    Verification verification = Verification.of(project, terminal.progress());
    terminal.endProgress();
    terminal.out().println(verification.sentence());
    return verification.same() && verification.compared() > 0 ? Cli.DONE : Cli.PROBLEM;
  }

  /// Nothing where the file is there; where it is gone, the sessions the project keeps.
  private Run before(Project opened) throws ProblemException {
    SourceCheck check = SourceCheck.of(opened.run(), terminal.progress());
    terminal.endProgress();
    if (!check.missing().isEmpty()) {
      check.sentence().ifPresent(terminal.err()::println);
      return opened.run();
    }
    check
        .changed()
        .forEach(file ->
            terminal.err().println(Messages.text("project.source.rerun", file.getFileName())));
    return Run.of(opened.pipeline());
  }
}
