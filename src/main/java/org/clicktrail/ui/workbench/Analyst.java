package org.clicktrail.ui.workbench;

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
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;

/// Computes runs of one open file: in the application a [org.clicktrail.project.PipelineRunner]; in
/// tests a few lines. Used by one job at a time, on its thread.
public interface Analyst {

  /// See [org.clicktrail.project.PipelineRunner#advance].
  Run advance(Run before, Pipeline pipeline, Step upTo, Consumer<Run> live, Progress progress)
      throws ProblemException;

  /// See [org.clicktrail.project.PipelineRunner#visit]; may be called beside another job.
  default Optional<Visit> visit(String session, Progress progress) throws ProblemException {
    return Optional.empty();
  }

  /// See [org.clicktrail.project.PipelineRunner#example]; may be called beside another job.
  default Optional<SessionExample> example(SessionRule rule, Progress progress)
      throws ProblemException {
    return Optional.empty();
  }

  /// See [org.clicktrail.project.PipelineRunner#events]; may be called beside another job.
  default Optional<RowSource> events(RowSource.Shown shown, Progress progress)
      throws ProblemException {
    return Optional.empty();
  }

  /// See [org.clicktrail.project.PipelineRunner#explore]; may be called beside another job.
  default Optional<Exploration> explore(Run run, ExploreSpec spec, Progress progress)
      throws ProblemException {
    return Optional.empty();
  }

  /// Makes the engine for one file.
  @FunctionalInterface
  interface Source {
    Analyst open() throws ProblemException;
  }

  /// Frees the file's engine. Called once, after its last job has ended.
  default void close() {}
}
