package org.clicktrail.core.eval;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.split.Split;

/// The leader table of a training run: order, ties, choice.
record Leaders(Rows rows, Split split, ModelResult baseline, long seed) {

  /// As far as it got: without ties, the best so far chosen.
  Training training(Collection<ModelResult> results) {
    List<ModelResult> sorted = sorted(results);
    String chosen = isDone(sorted) ? sorted.getFirst().id() : "";
    return new Training(rows.task(), split, sorted, baseline, chosen);
  }

  /// Finished: ties marked and the proposed model chosen.
  ///
  /// @param simplest ids of models, the simplest first
  Training ranked(Collection<ModelResult> results, List<String> simplest, Progress progress) {
    List<ModelResult> sorted = sorted(results);
    if (!isDone(sorted)) {
      return training(results);
    }
    List<ModelResult> done =
        sorted.stream().filter(result -> result.status() == ModelResult.Status.DONE).toList();
    List<Scores> scores =
        done.stream().map(result -> result.evaluation().orElseThrow().scores()).toList();
    int[] groups = rows.groups(scores.getFirst());
    Resamples resamples = new Resamples(groups, scores.getFirst().fold(), seed, progress);
    boolean[] ties = Ties.withBest(rows.task(), 0, scores, groups, resamples);
    List<ModelResult> marked =
        IntStream.range(0, sorted.size())
            .mapToObj(i -> i < ties.length ? sorted.get(i).withTie(ties[i]) : sorted.get(i))
            .toList();
    Training training = new Training(rows.task(), split, marked, baseline, marked.getFirst().id());
    return training.choosing(training.proposed(simplest));
  }

  private static boolean isDone(List<ModelResult> sorted) {
    return !sorted.isEmpty() && sorted.getFirst().status() == ModelResult.Status.DONE;
  }

  /// Done ones by their leading metric, best first, undefined scores after them; then running,
  /// waiting, failed.
  private List<ModelResult> sorted(Collection<ModelResult> results) {
    return results.stream()
        .sorted(
            Comparator.comparingInt((ModelResult result) -> place(result.status()))
                .thenComparingDouble(this::cost))
        .toList();
  }

  private static int place(ModelResult.Status status) {
    return switch (status) {
      case DONE -> 0;
      case RUNNING -> 1;
      case WAITING -> 2;
      case FAILED, TIMED_OUT, CANCELLED -> 3;
    };
  }

  private double cost(ModelResult result) {
    Metric metric = Metrics.leading(rows.task());
    double value =
        result.evaluation().map(evaluation -> evaluation.metric(metric).value()).orElse(Double.NaN);
    return metric.higherIsBetter() ? -value : value;
  }
}
