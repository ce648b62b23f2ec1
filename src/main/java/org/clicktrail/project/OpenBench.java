package org.clicktrail.project;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.engine.LoadFloor;

/// How long it takes to open a file, against the floor: the engine loading the same file into a
/// table, and a group-by over it.
public final class OpenBench {

  private OpenBench() {}

  /// Seconds of each round, warm.
  ///
  /// @param firstOpen the very first open of this process, cold
  /// @param ours opened → session table → first chart rendered
  /// @param floor bare load and group-by
  public record Times(double firstOpen, List<Double> ours, List<Double> floor) {
    public Times {
      ours = List.copyOf(ours);
      floor = List.copyOf(floor);
    }

    /// Median of ours over median of the floor.
    public double ratio() {
      return median(ours) / median(floor);
    }
  }

  /// What is measured.
  ///
  /// @param rounds measured after as many warm-up rounds as `warmUps`
  /// @param nanos the clock
  public record Plan(Path file, int warmUps, int rounds, LongSupplier nanos) {}

  /// Runs both, interleaved.
  ///
  /// @param firstChart draws the first chart of a run into an image
  public static Times run(Plan plan, Consumer<Run> firstChart, Progress progress)
      throws ProblemException {
    List<Double> ours = new java.util.ArrayList<>();
    List<Double> floor = new java.util.ArrayList<>();
    double cold = ours(plan, firstChart);
    int all = plan.warmUps() + plan.rounds();
    for (int round = 0; round < all; round++) {
      progress.report(round, all);
      double mine = ours(plan, firstChart);
      double bare = floor(plan);
      if (round >= plan.warmUps()) {
        ours.add(mine);
        floor.add(bare);
      }
    }
    return new Times(cold, ours, floor);
  }

  private static double ours(Plan plan, Consumer<Run> firstChart) throws ProblemException {
    try (PipelineRunner runner = PipelineRunner.open()) {
      Pipeline pipeline = Pipeline.of(List.of(plan.file()));
      long start = plan.nanos().getAsLong();
      Run run = runner.advance(Run.of(pipeline), pipeline, Step.GOAL, _ -> {}, Progress.none());
      firstChart.accept(run);
      return (plan.nanos().getAsLong() - start) / 1e9;
    }
  }

  private static double floor(Plan plan) throws ProblemException {
    try (LoadFloor floor = LoadFloor.open(plan.file())) {
      long start = plan.nanos().getAsLong();
      floor.loadAndGroup();
      return (plan.nanos().getAsLong() - start) / 1e9;
    }
  }

  /// Median; of an even number the mean of the two in the middle.
  public static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
  }
}
