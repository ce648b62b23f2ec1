package org.clicktrail.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.eval.EarlyCurve;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.leak.LeakReport;
import org.clicktrail.core.learn.Trial;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.segment.Merging;
import org.clicktrail.core.segment.Segmentation;
import org.clicktrail.core.split.Split;

/// A run while it is being made: keeps of the run before whatever the new recipe leaves valid.
final class RunParts {

  private final Pipeline pipeline;
  final List<String> notes = new ArrayList<>();
  final List<Trial> trials = new ArrayList<>();
  Optional<ImportReport> report = Optional.empty();
  Optional<Vocabulary> vocabulary = Optional.empty();
  Optional<Snapshot> end = Optional.empty();
  Optional<Goal> goal = Optional.empty();
  Optional<Snapshot> scored = Optional.empty();
  Optional<Snapshot> snapshot = Optional.empty();
  Optional<Origin> origin = Optional.empty();
  Optional<Split> split = Optional.empty();
  Optional<Exploration> exploration = Optional.empty();
  Optional<LeakReport> leaks = Optional.empty();
  Optional<EarlyCurve> early = Optional.empty();
  Optional<Training> conversion = Optional.empty();
  Optional<Training> revenue = Optional.empty();
  Optional<ProfitCurve> profit = Optional.empty();
  Optional<Segmentation> segments = Optional.empty();
  Optional<Recommended> recommended = Optional.empty();
  Optional<LocalDate> asOf = Optional.empty();
  private final Optional<Scorer> kept;

  RunParts(Run before, Pipeline pipeline) {
    this.pipeline = pipeline;
    this.kept = before.kept();
    Pipeline old = before.pipeline();
    boolean sameFile =
        old.source().equals(pipeline.source())
            && old.mapping().equals(pipeline.mapping())
            && old.fixes().equals(pipeline.fixes());
    if (sameFile) {
      boolean counted = old.sessions().isPresent() && pipeline.sessions().isEmpty();
      // it counts the sessions of the rule given before
      report = counted ? Optional.empty() : before.report();
      if (old.sessions().equals(pipeline.sessions())
          && old.goal().unit() == pipeline.goal().unit()) {
        vocabulary = before.vocabulary();
        keepGoal(before);
      }
    }
    asOf = before.asOf().filter(_ -> conversion.isPresent() || segments.isPresent());
  }

  private void keepGoal(Run before) {
    Pipeline old = before.pipeline();
    boolean sameOutcome =
        old.goal().outcome().equals(pipeline.goal().outcome())
            && old.goal().revenue().equals(pipeline.goal().revenue())
            && (!pipeline.goal().ofCustomers()
                || old.goal().moment().equals(pipeline.goal().moment()));
    if (!sameOutcome) {
      return;
    }
    end = before.end();
    exploration = before.exploration();
    if (old.learn().seed() == pipeline.learn().seed() && old.split().equals(pipeline.split())) {
      early = before.early();
    }
    if (old.segments().sameSegments(pipeline.segments())) {
      segments =
          before
              .segments()
              .flatMap(found ->
                  end.map(sessions -> Merging.decided(found, sessions, pipeline.segments())));
    }
    if (old.goal().moment().equals(pipeline.goal().moment())) {
      scored = before.scored();
      origin = before.origin();
    }
    boolean sameMoment =
        old.goal().moment().equals(pipeline.goal().moment())
            && old.dropped().equals(pipeline.dropped())
            && old.split().equals(pipeline.split())
            && old.learn().seed() == pipeline.learn().seed();
    if (sameMoment) {
      goal = before.goal();
      snapshot = before.snapshot();
      notes.addAll(before.notes());
      split = before.split();
      leaks = before.leaks();
      recommended = before.recommended();
      if (old.learn().equals(pipeline.learn())) {
        conversion = before.conversion();
        revenue = before.revenue();
        trials.addAll(before.trials());
        boolean sameProfit =
            old.money().equals(pipeline.money())
                && old.decisions().model().equals(pipeline.decisions().model());
        profit = sameProfit ? before.profit() : Optional.empty();
      }
    }
  }

  /// The run as far as it is now.
  Run run() {
    return new Run(
        pipeline,
        report,
        vocabulary,
        end,
        goal,
        scored,
        snapshot,
        origin,
        split,
        exploration,
        leaks,
        early,
        conversion,
        revenue,
        profit,
        segments,
        recommended,
        kept,
        asOf,
        trials,
        notes.stream().distinct().toList(),
        Warnings.of(this, pipeline.learn().models()));
  }
}
