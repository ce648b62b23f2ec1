package org.clicktrail.project.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ReasonCharts;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.explain.Attributions;
import org.clicktrail.core.explain.Counterfactuals;
import org.clicktrail.core.explain.Outside;
import org.clicktrail.core.explain.Reasons;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Attribution;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.table.Table;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.Run;

/// How long the form waits for a prediction with its reasons, and for what it would take, by model.
public final class WhyBench {

  private static final int REASONS = 4;

  /// After so much time a slow model has answered enough, once it has answered so often.
  private static final long MOST = 10_000_000_000L;

  private static final int LEAST = 20;

  private WhyBench() {}

  /// What is measured.
  ///
  /// @param warmUps sessions answered before
  /// @param sessions answered and measured, evenly spread over the file
  /// @param nanos CPU time of this thread
  public record Plan(Path file, int warmUps, int sessions, LongSupplier nanos) {}

  /// Milliseconds of one model.
  ///
  /// @param answers measured
  /// @param reasons median, 99th percentile and largest of a prediction with its reasons
  /// @param way the same of the search for what it would take
  public record Times(
      String model, boolean chosen, int answers, List<Double> reasons, List<Double> way) {
    public Times {
      reasons = List.copyOf(reasons);
      way = List.copyOf(way);
    }
  }

  /// Trains all models of a file, then asks each.
  public static List<Times> run(Plan plan, Progress progress) throws ProblemException {
    try (PipelineRunner runner = PipelineRunner.open()) {
      Run run = runner.all(Pipeline.of(List.of(plan.file())), progress);
      List<Times> times = new ArrayList<>();
      for (ModelResult result : run.conversion().orElseThrow().results()) {
        if (result.model().isPresent()) {
          times.add(times(result, run, plan, progress));
        }
      }
      return times;
    }
  }

  private static Times times(ModelResult result, Run run, Plan plan, Progress progress) {
    Model model = result.model().orElseThrow();
    Table rows = run.snapshot().orElseThrow().features();
    List<Double> reasons = new ArrayList<>();
    List<Double> way = new ArrayList<>();
    long begun = plan.nanos.getAsLong();
    for (int i = -plan.warmUps; i < plan.sessions; i++) {
      progress.report(Math.max(0, i), plan.sessions);
      boolean late = plan.nanos.getAsLong() - begun > MOST;
      if (late && reasons.size() >= LEAST) {
        break;
      }
      int at = (int) ((long) Math.floorMod(i, plan.sessions) * rows.rows() / plan.sessions);
      Table row = rows.rows(new int[] {at});
      long start = plan.nanos.getAsLong();
      if (Double.isNaN(answer(model, row, rows))) {
        throw new IllegalStateException("no answer from " + result.id());
      }
      long middle = plan.nanos.getAsLong();
      Counterfactuals.of(model, row, run.threshold(), rows);
      if (i >= 0 || late) {
        reasons.add((middle - start) / 1e6);
        way.add((plan.nanos.getAsLong() - middle) / 1e6);
      }
    }
    boolean chosen = run.conversion().orElseThrow().chosen().equals(result.id());
    return new Times(result.id(), chosen, reasons.size(), summary(reasons), summary(way));
  }

  /// What the form does for an answer, but for drawing it.
  ///
  /// @return something of each part, so that none is left out
  private static double answer(Model model, Table row, Table rows) {
    double predicted = model.predict(row)[0];
    Attribution attribution = Attributions.of(model, row, 0, rows, 1);
    List<String> words = Reasons.words(attribution, model, REASONS);
    List<Outside> outside = Outside.columns(model, row, 0);
    ChartSpec chart = ReasonCharts.reasons(model, attribution, List.of());
    return predicted + words.size() + outside.size() + chart.heading().title().length();
  }

  private static List<Double> summary(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return List.of(
        sorted[sorted.length / 2],
        sorted[(int) Math.ceil(0.99 * sorted.length) - 1],
        sorted[sorted.length - 1]);
  }
}
