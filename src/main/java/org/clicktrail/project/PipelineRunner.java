package org.clicktrail.project;

import java.util.function.Consumer;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// Runs a recipe. A step is computed again exactly when its own part of the recipe or an earlier
/// one changed. Holds the engine of the open file; close it with the project.
public final class PipelineRunner implements AutoCloseable {

  /// Computes up to a step.
  ///
  /// @param before the latest run of this runner, or [Run#of]
  /// @param pipeline the recipe wanted now
  /// @param upTo last step needed
  /// @param live receives intermediate runs (after each step, each finished model); may be called
  ///   on the job's thread
  /// @return a run of `pipeline`, at least up to the step
  public Run advance(
      Run before, Pipeline pipeline, Step upTo, Consumer<Run> live, Progress progress)
      throws ProblemException {
    throw new UnsupportedOperationException(before + " " + pipeline + upTo + live + progress);
  }

  @Override
  public void close() {}
}
