package org.clicktrail.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.SessionExample;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.workbench.Analyst;

/// The real engine behind a fake workbench.
///
/// @param runner closed by the test that made it
public record EngineAnalyst(Supplier<PipelineRunner> runner) implements Analyst {

  @Override
  public Run advance(Run before, Pipeline recipe, Step upTo, Consumer<Run> live, Progress progress)
      throws ProblemException {
    return runner.get().advance(before, recipe, upTo, live, progress);
  }

  @Override
  public Optional<Visit> visit(String session, Progress progress) throws ProblemException {
    return runner.get().visit(session, progress);
  }

  @Override
  public Optional<SessionExample> example(SessionRule rule, Progress progress)
      throws ProblemException {
    return runner.get().example(rule, progress);
  }
}
