package org.clicktrail.core.eval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.stat.Interval;

/// A training run: every learner on the same split.
///
/// @param results one a learner in the order of the leader table: done ones best first, then
///   running, waiting, failed
/// @param baseline the last row of the leader table, always there
/// @param chosen id of the model to use: the proposed one, or the analyst's; while training runs
///   the best so far; "" if none is done
/// @param closer what else is known of the proposed conversion model
public record Training(
    Task task,
    Split split,
    List<ModelResult> results,
    ModelResult baseline,
    String chosen,
    Optional<CloserLook> closer) {

  private static final double NORMAL_95 = 1.959964;

  /// Of what was added up.
  private static final double ROUNDING = 1e-9;

  public Training {
    results = List.copyOf(results);
  }

  /// Without a closer look.
  public Training(
      Task task, Split split, List<ModelResult> results, ModelResult baseline, String chosen) {
    this(task, split, results, baseline, chosen, Optional.empty());
  }

  /// The same with a closer look at a model.
  Training with(CloserLook look) {
    return new Training(task, split, results, baseline, chosen, Optional.of(look));
  }

  /// The same with a rule on one column to compare with; unchanged without a closer look.
  public Training withHandRule(Tested rule) {
    return closer
        .filter(_ -> rule.scores().size() > 0)
        .map(look -> with(look.with(rule.scores().once())))
        .orElse(this);
  }

  /// What else is known of the chosen model; empty where the analyst chose another than we did.
  public Optional<CloserLook> look() {
    return closer.filter(look -> look.model().equals(chosen));
  }

  /// The model to propose: the simplest of the ties within one standard error of the best (Breiman
  /// and others 1984), for on few test rows everything ties, also what is far behind. One that the
  /// baseline beats, or that predicts less than ever came, only where all do.
  ///
  /// @param simplest ids of models, the simplest first
  /// @return id; [#chosen()] if nothing ties because training has not ended
  public String proposed(List<String> simplest) {
    List<ModelResult> ties =
        results.stream()
            .filter(ModelResult::tieWithBest)
            .filter(result -> !(behind(result) > 1))
            .toList();
    List<ModelResult> useful = preferring(ties, this::beatsBaseline);
    return preferring(useful, Training::possible).stream()
        .map(ModelResult::id)
        .min(Comparator.comparingInt(simplest::indexOf))
        .orElse(chosen);
  }

  private static List<ModelResult> preferring(
      List<ModelResult> results, Predicate<ModelResult> which) {
    List<ModelResult> preferred = results.stream().filter(which).toList();
    return preferred.isEmpty() ? results : preferred;
  }

  /// Whether what it says could come: a straight line is below nothing at one end, where nobody
  /// pays less than nothing, and far too high at the other.
  private static boolean possible(ModelResult result) {
    Scores scores = result.evaluation().orElseThrow().scores();
    double least = Arrays.stream(scores.actual()).min().orElse(Double.NEGATIVE_INFINITY);
    return Arrays.stream(scores.predicted()).noneMatch(predicted -> predicted < least - ROUNDING);
  }

  /// Where ranges are wide, also what is worse than saying the same of everybody ties.
  private boolean beatsBaseline(ModelResult result) {
    double better = leading(result).value() - leading(baseline).value();
    return Metrics.leading(task).higherIsBetter() ? better > 0 : better < 0;
  }

  /// How far a finished model is behind the first, in standard errors of the first; NaN where that
  /// is unknown.
  private double behind(ModelResult result) {
    Interval best = leading(results.getFirst());
    double error = (best.high() - best.low()) / (2 * NORMAL_95);
    return Math.abs(leading(result).value() - best.value()) / error;
  }

  private Interval leading(ModelResult result) {
    return result.evaluation().orElseThrow().metric(Metrics.leading(task));
  }

  public Optional<ModelResult> result(String id) {
    return results.stream().filter(result -> result.id().equals(id)).findFirst();
  }

  /// The same with the importance of one model filled in.
  public Training with(String id, Importance importance) {
    return new Training(
        task,
        split,
        results.stream()
            .map(result -> result.id().equals(id) ? result.with(importance) : result)
            .toList(),
        baseline,
        chosen,
        closer);
  }

  /// The same with the analyst's choice in place of ours; unchanged unless that model is done.
  public Training choosing(String id) {
    return result(id).filter(result -> result.status() == ModelResult.Status.DONE).isPresent()
        ? new Training(task, split, results, baseline, id, closer)
        : this;
  }

  /// Whether every model has ended, one way or another.
  public boolean finished() {
    return results.stream()
        .noneMatch(result ->
            result.status() == ModelResult.Status.RUNNING
                || result.status() == ModelResult.Status.WAITING);
  }

  /// The chosen result; empty if nothing finished.
  public Optional<ModelResult> best() {
    return result(chosen).filter(result -> result.status() == ModelResult.Status.DONE);
  }
}
