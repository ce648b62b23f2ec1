package org.clicktrail.ui.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
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
import org.clicktrail.project.LeakQuestion;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.jspecify.annotations.Nullable;

/// The engine behind the open file, and the runs it came to.
///
/// [#compute] and [#close] are called in the background, one at a time; everything else on the
/// foreground.
final class OpenProject {

  private static final int RUNS_KEPT = 8;

  /// Share of the work up to training done with the leak check.
  private static final double CHECKED = 1.0 / 3;

  private final Analyst.Source analysts;
  private final Map<Pipeline, Run> runs = new LinkedHashMap<>();
  private volatile Run latest;
  private volatile @Nullable Analyst analyst;

  OpenProject(Analyst.Source analysts, Run saved) {
    this.analysts = analysts;
    this.latest = saved;
    runs.put(saved.pipeline().computed(), saved);
  }

  /// The engine starts with the first step: starting it takes time. Nothing is trained while the
  /// leak check has an open question, also if it comes up on the way to training: the run ends
  /// there.
  synchronized Run compute(Pipeline recipe, Step upTo, Consumer<Run> live, Progress progress)
      throws ProblemException {
    if (analyst == null) {
      analyst = analysts.open();
    }
    if (upTo == Step.TRAIN) {
      latest = analyst.advance(latest, recipe, Step.LEAKS, live, progress.part(0, CHECKED));
      if (latest.leaks().flatMap(found -> LeakQuestion.open(found, recipe)).isPresent()) {
        return latest;
      }
    }
    latest = analyst.advance(latest, recipe, upTo, live, progress);
    return latest;
  }

  /// A session of the file, beside whatever is computed; empty before the file is read.
  Optional<Visit> visit(String session, Progress progress) throws ProblemException {
    Analyst now = analyst;
    return now == null ? Optional.empty() : now.visit(session, progress);
  }

  /// What a rule would make of the file, beside whatever is computed; empty before the file is
  /// read.
  Optional<SessionExample> example(SessionRule rule, Progress progress) throws ProblemException {
    Analyst now = analyst;
    return now == null ? Optional.empty() : now.example(rule, progress);
  }

  /// The rows of the file, beside whatever is computed; empty before the file is read.
  Optional<RowSource> events(RowSource.Shown shown, Progress progress) throws ProblemException {
    Analyst now = analyst;
    return now == null ? Optional.empty() : now.events(shown, progress);
  }

  /// What the sessions of a run show as asked, beside whatever is computed; empty before the file
  /// is read.
  Optional<Exploration> explore(Run run, ExploreSpec spec, Progress progress)
      throws ProblemException {
    Analyst now = analyst;
    return now == null ? Optional.empty() : now.explore(run, spec, progress);
  }

  synchronized void close() {
    if (analyst != null) {
      analyst.close();
      analyst = null;
    }
  }

  void remember(Run run) {
    runs.remove(run.pipeline().computed());
    runs.put(run.pipeline().computed(), run);
    if (runs.size() > RUNS_KEPT) {
      runs.remove(runs.keySet().iterator().next());
    }
  }

  Optional<Run> remembered(Pipeline recipe) {
    return Optional.ofNullable(runs.get(recipe));
  }
}
