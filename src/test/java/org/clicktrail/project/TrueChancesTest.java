package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.eval.Tested;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.SplitSpec;
import org.clicktrail.ml.Learners;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Predicted probabilities beside the true ones, which the generator of the sample shop writes into
 * side files (docs/sample-data.md). Test rows in ten bins of equal count by prediction: the
 * weighted mean distance of the mean prediction from the mean true chance stays below 0.02.
 */
class TrueChancesTest {

  private static final double MOST = 0.02;

  @TempDir private Path folder;

  @Test
  void visitorsOfTheShopBuyAsOftenAsIsSaid() throws Exception {
    sessions(List.of("logistic"));
  }

  @Test
  void afterThreeEventsVisitorsBuyAsOftenAsIsSaid() throws Exception {
    events(List.of("logistic"));
  }

  /** The models that are trained where nobody chose, see docs/benchmarks.md. */
  @Test
  @Tag("slow")
  void everyUsualModelSaysTheTruth() throws Exception {
    List<String> all =
        Learners.usual().stream()
            .filter(learner -> learner.task() == Task.CONVERSION)
            .map(Learner::id)
            .toList();
    sessions(all);
    events(all);
  }

  /** The table of sessions without the column that gives the purchase away, five folds. */
  private void sessions(List<String> models) throws Exception {
    Map<String, Double> truth = new HashMap<>();
    List<String> lines = Files.readAllLines(Path.of("sample-data/truth/shop-sessions.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      truth.put("row " + (Integer.parseInt(cells[0]) - 2), Double.parseDouble(cells[2]));
    }
    Pipeline pipeline =
        Pipeline.of(List.of(Path.of("sample-data/shop-sessions.csv")))
            .withDropped(Map.of("PageValues", "known later"))
            .with(new SplitSpec.Random(5));
    Run run = run(pipeline);
    assertEquals(truth.size(), run.snapshot().orElseThrow().rows(), "a row a line");
    close(run, models, row -> truth.getOrDefault("row " + row, Double.NaN));
  }

  /** The event log after three events, learnt from October and November, tested on December. */
  private void events(List<String> models) throws Exception {
    Map<String, Double> truth = new HashMap<>();
    List<String> lines = Files.readAllLines(Path.of("sample-data/truth/shop-events.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (!cells[5].isEmpty()) {
        truth.put(cells[0], Double.parseDouble(cells[5]));
      }
    }
    Pipeline pipeline =
        Pipeline.of(List.of(Path.of("sample-data/shop-events.csv")))
            .with(
                new GoalSpec(
                    Optional.of("event=purchase"),
                    Optional.empty(),
                    Optional.of(new DecisionMoment.AfterEvents(3))));
    Run run = run(pipeline);
    Snapshot snapshot = run.snapshot().orElseThrow();
    close(run, models, row -> truth.getOrDefault(snapshot.session().text(row), Double.NaN));
  }

  private Run run(Pipeline pipeline) throws Exception {
    try (PipelineRunner runner = new PipelineRunner(folder, 0.3)) {
      return runner.advance(Run.of(pipeline), pipeline, Step.GOAL, _ -> {}, Progress.none());
    }
  }

  private static void close(Run run, List<String> models, IntToDoubleFunction truth)
      throws Exception {
    for (String id : models) {
      Scores scores =
          Tested.of(
                  Learners.find(id, Task.CONVERSION).orElseThrow(),
                  Params.defaults(),
                  run.snapshot().orElseThrow(),
                  run.split().orElseThrow(),
                  1,
                  Progress.none())
              .scores();
      double[] chance = Arrays.stream(scores.rows()).mapToDouble(truth).toArray();
      assertTrue(
          Arrays.stream(chance).filter(Double::isNaN).count() < 0.01 * chance.length,
          "few sessions differ from the side file, by doubled lines");
      double distance = distance(scores, chance);
      assertTrue(distance < MOST, () -> id + ": " + distance);
    }
  }

  /** Weighted mean over ten bins of |mean predicted − mean true|. */
  private static double distance(Scores scores, double[] truth) {
    int[] order =
        IntStream.range(0, truth.length)
            .filter(i -> !Double.isNaN(truth[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(scores::predicted))
            .mapToInt(Integer::intValue)
            .toArray();
    double distance = 0;
    for (int bin = 0; bin < 10; bin++) {
      double gap = 0;
      for (int i = bin * order.length / 10; i < (bin + 1) * order.length / 10; i++) {
        gap += scores.predicted(order[i]) - truth[order[i]];
      }
      distance += Math.abs(gap) / order.length;
    }
    return distance;
  }
}
