package org.clicktrail.ui.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
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

  private final Supplier<Analyst> analysts;
  private final Map<Pipeline, Run> runs = new LinkedHashMap<>();
  private volatile Run latest;
  private @Nullable Analyst analyst;

  OpenProject(Supplier<Analyst> analysts, Run saved) {
    this.analysts = analysts;
    this.latest = saved;
    runs.put(saved.pipeline(), saved);
  }

  /// The engine starts with the first step: starting it takes time.
  synchronized Run compute(Pipeline recipe, Step upTo, Consumer<Run> live, Progress progress)
      throws ProblemException {
    if (analyst == null) {
      analyst = analysts.get();
    }
    Run run = analyst.advance(latest, recipe, upTo, live, progress);
    latest = run;
    return run;
  }

  synchronized void close() {
    if (analyst != null) {
      analyst.close();
      analyst = null;
    }
  }

  void remember(Run run) {
    runs.remove(run.pipeline());
    runs.put(run.pipeline(), run);
    if (runs.size() > RUNS_KEPT) {
      runs.remove(runs.keySet().iterator().next());
    }
  }

  Optional<Run> remembered(Pipeline recipe) {
    return Optional.ofNullable(runs.get(recipe));
  }
}
