package org.clicktrail.project;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.explore.Explorer;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Within;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.SessionExample;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.table.RowSource;
import org.clicktrail.data.read.Nearest;
import org.clicktrail.data.session.Sessions;

/// Runs a recipe. A step is computed again exactly when its own part of the recipe or an earlier
/// one changed. Holds the engine of the open file; close it with the project. One job at a time.
public final class PipelineRunner implements AutoCloseable {

  private final OpenedFile file;

  /// @param folder for the engine's temporary files
  /// @param engineMemory share of physical memory the engine may use
  public PipelineRunner(Path folder, double engineMemory) {
    file = new OpenedFile(folder, engineMemory);
  }

  /// A runner with the user's settings.
  public static PipelineRunner open() throws ProblemException {
    return new PipelineRunner(
        Path.of(System.getProperty("java.io.tmpdir")),
        Settings.load(About.settingsFolder()).engineMemory());
  }

  /// This runner, which leaves out the second look at the rows (repeated keys, robots, gaps, odd
  /// labels) where a large file would have to be put into the engine for it; the run says so.
  public PipelineRunner sparing() {
    file.spare();
    return this;
  }

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
    RunParts parts = new RunParts(before, pipeline);
    new Advance(file, parts, pipeline, live).to(upTo, progress);
    return parts.run();
  }

  /// One session of the open file, event by event; also while something else is computed. Empty if
  /// the file is not read yet or has no such session.
  public Optional<Visit> visit(String session, Progress progress) throws ProblemException {
    Optional<Sessions> sessions = file.present();
    return sessions.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(sessions.get().visits(List.of(session), progress).get(session));
  }

  /// What a rule would make of the open file; also while something else is computed. Empty if the
  /// file is not read yet.
  public Optional<SessionExample> example(SessionRule rule, Progress progress)
      throws ProblemException {
    Optional<Sessions> sessions = file.present();
    return sessions.isEmpty()
        ? Optional.empty()
        : Optional.of(sessions.get().example(rule, progress));
  }

  /// Looks at the sessions of a run as asked; also while something else is computed. Nothing of the
  /// run changes.
  ///
  /// @param run explored before
  /// @throws ProblemException if a column, word or step asked for is not in the file
  public Exploration explore(Run run, ExploreSpec spec, Progress progress) throws ProblemException {
    return Explorer.explore(
        run.end().orElseThrow(),
        run.goal().orElseThrow(),
        spec,
        Following.of(run.report().orElseThrow(), run.pipeline(), file.present()),
        progress);
  }

  /// The rows of the open file to look at; also while something else is computed. Empty if the file
  /// is not read yet.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public Optional<RowSource> events(RowSource.Shown shown, Progress progress)
      throws ProblemException {
    return file.events(shown, progress);
  }

  /// What was read, with the second look at its rows: repeated keys, robots, gaps, labels.
  public ImportReport checked(Pipeline pipeline, Progress progress) throws ProblemException {
    return file.checked(pipeline, progress);
  }

  /// The recipe with the columns it leaves out spelt as in the file.
  ///
  /// @throws ProblemException if one is neither a column of the file nor a feature made from it
  public Pipeline spelt(Pipeline pipeline, Progress progress) throws ProblemException {
    if (pipeline.dropped().isEmpty()) {
      return pipeline;
    }
    Run run = advance(Run.of(pipeline), pipeline, Step.GOAL, _ -> {}, progress);
    Set<String> names = new LinkedHashSet<>();
    run.report().orElseThrow().mapping().fields().forEach(field -> names.add(field.name()));
    run.end().orElseThrow().infos().forEach(info -> names.add(info.id()));
    Map<String, String> spelt = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : pipeline.dropped().entrySet()) {
      spelt.put(Nearest.column(entry.getKey(), names), entry.getValue());
    }
    return pipeline.withDropped(spelt);
  }

  /// The recipe that asks about customers where its file is of a kind that holds purchases only and
  /// suggests it; else the same.
  ///
  /// @param pipeline without an outcome
  public Pipeline ofCustomers(Pipeline pipeline, Progress progress) throws ProblemException {
    ImportReport report = file.imported(pipeline, progress).report();
    if (report.suggestedOutcome().filter(Within::isTimed).isEmpty()) {
      return pipeline;
    }
    return advance(Run.of(pipeline), pipeline, Step.GOAL, _ -> {}, progress)
        .goal()
        .flatMap(Goal::suggestion)
        .filter(Within::isTimed)
        .map(suggested -> pipeline.with(pipeline.goal().asking(suggested)))
        .orElse(pipeline);
  }

  /// Computes everything there is: models and segments.
  public Run all(Pipeline pipeline, Progress progress) throws ProblemException {
    return all(Run.of(pipeline), pipeline, progress);
  }

  /// Computes everything there is, from what is there already.
  ///
  /// @param before the run a reopened project keeps, or [Run#of]
  public Run all(Run before, Pipeline pipeline, Progress progress) throws ProblemException {
    Run trained = advance(before, pipeline, Step.TRAIN, _ -> {}, progress.part(0, 0.9));
    return advance(trained, pipeline, Step.SEGMENTS, _ -> {}, progress.part(0.9, 1));
  }

  @Override
  public void close() {
    file.close();
  }
}
