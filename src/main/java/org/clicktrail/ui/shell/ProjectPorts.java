package org.clicktrail.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.SessionExample;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.table.RowSource;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.Project;
import org.clicktrail.project.ProjectFile;
import org.clicktrail.project.ProjectLock;
import org.clicktrail.project.Recalled;
import org.clicktrail.project.Run;
import org.clicktrail.project.SourceCheck;
import org.clicktrail.project.Step;
import org.clicktrail.project.Verification;
import org.clicktrail.ui.workbench.Analyst;
import org.clicktrail.ui.workbench.ProjectStore;

/// The project layer behind the workbench's ports.
final class ProjectPorts {

  private ProjectPorts() {}

  static Analyst analyst() throws ProblemException {
    return new Engine(PipelineRunner.open());
  }

  static ProjectStore store() {
    return new Files();
  }

  private record Engine(PipelineRunner runner) implements Analyst {
    @Override
    public Run advance(
        Run before, Pipeline pipeline, Step upTo, Consumer<Run> live, Progress progress)
        throws ProblemException {
      return runner.advance(before, pipeline, upTo, live, progress);
    }

    @Override
    public Optional<Visit> visit(String session, Progress progress) throws ProblemException {
      return runner.visit(session, progress);
    }

    @Override
    public Optional<SessionExample> example(SessionRule rule, Progress progress)
        throws ProblemException {
      return runner.example(rule, progress);
    }

    @Override
    public Optional<Exploration> explore(Run run, ExploreSpec spec, Progress progress)
        throws ProblemException {
      return Optional.of(runner.explore(run, spec, progress));
    }

    @Override
    public Optional<RowSource> events(RowSource.Shown shown, Progress progress)
        throws ProblemException {
      return runner.events(shown, progress);
    }

    @Override
    public void close() {
      runner.close();
    }
  }

  private static final class Files implements ProjectStore {
    @Override
    public Project open(Path file, Progress progress) throws ProblemException {
      return ProjectFile.open(file, progress);
    }

    @Override
    public Recalled recalled(Project project, Path file, Progress progress) {
      return Recalled.of(project, file, progress);
    }

    @Override
    public SourceCheck source(Project project, Progress progress) throws ProblemException {
      return SourceCheck.of(project.run(), progress);
    }

    @Override
    public Verification verify(Path file, Progress progress) throws ProblemException {
      return Verification.of(file, progress);
    }

    @Override
    public Claim claim(Path file) throws ProblemException {
      return ProjectLock.of(file)::close;
    }

    @Override
    public void save(Path file, Project project, Progress progress) throws ProblemException {
      ProjectFile.save(project, file, progress);
    }
  }
}
