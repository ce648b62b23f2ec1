package org.clicktrail.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.goal.Within;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.report.Exporter;
import org.clicktrail.core.report.Report;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Sentences;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.ReportFile;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;
import org.clicktrail.render.Exporters;

/// Runs a recipe and writes everything it came to into a folder.
///
/// @param folder made if it is not there
/// @param formats comma-separated exporter ids and `json`; "" for all
record Publication(Terminal terminal, Path folder, String formats) {

  /// @throws ProblemException if a format is not known, or the analysis or a file fails
  void run(AnalysisOptions options) throws ProblemException {
    List<String> wanted = wanted();
    try (PipelineRunner runner = PipelineRunner.open().sparing()) {
      Pipeline settled = options.settled(runner, terminal.progress());
      run(runner, Run.of(settled), settled, wanted);
    }
  }

  /// The same with a recipe of a project, going on from what it keeps. Columns it leaves out may be
  /// missing in another file.
  void run(Run before, Pipeline pipeline) throws ProblemException {
    List<String> wanted = wanted();
    try (PipelineRunner runner = PipelineRunner.open().sparing()) {
      run(runner, before, pipeline, wanted);
    }
  }

  private void run(PipelineRunner runner, Run before, Pipeline pipeline, List<String> wanted)
      throws ProblemException {
    Progress progress = terminal.progress();
    Run run = runner.all(before, pipeline, progress.part(0, 0.85));
    write(run, wanted, progress);
    terminal.endProgress();
    summary(terminal, run);
    terminal.err().println(Messages.text("cli.written", folder));
  }

  private void write(Run run, List<String> wanted, Progress progress) throws ProblemException {
    if (wanted.contains("json")) {
      ReportFile.write(run, folder.resolve("report.json"));
    }
    LocalDate today = LocalDate.now(java.time.ZoneId.systemDefault());
    int done = 0;
    for (Exporter exporter : Exporters.ALL) {
      progress.report(85 + 5L * done++, 100);
      if (wanted.contains(exporter.id())) {
        progress.stage(Messages.text("cli.writing", exporter.name()));
        Report report = Reports.of(run, exporter, today);
        exporter.write(report, folder.resolve("report." + exporter.extension()), progress);
      }
    }
  }

  private List<String> wanted() throws ProblemException {
    List<String> known =
        java.util.stream.Stream.concat(
                Exporters.ALL.stream().map(Exporter::id), java.util.stream.Stream.of("json"))
            .toList();
    List<String> wanted = formats.isEmpty() ? known : ReadingOptions.list(formats);
    for (String format : wanted) {
      if (!known.contains(format)) {
        throw new ProblemException(
            Problem.Kind.UNKNOWN_CHOICE, "--format " + format, String.join(", ", known));
      }
    }
    return wanted;
  }

  /// The answer in a few lines on standard output.
  static void summary(Terminal terminal, Run run) {
    run.goal()
        .ifPresent(goal -> {
          line(terminal, goal.sentence());
          if (goal.outcome().isPresent()) {
            line(terminal, Messages.text("cli.rate", run.noun(), rate(goal.rate())));
          }
          goal.suggestion().ifPresent(text -> line(terminal, suggestion(text)));
        });
    run.leaks()
        .ifPresent(leaks ->
            leaks.of(LeakFinding.Severity.RED).forEach(finding -> leak(terminal, finding)));
    run.split().ifPresent(split -> line(terminal, split.sentence()));
    run.conversion().ifPresent(training -> table(terminal, training));
    run.revenue().ifPresent(training -> table(terminal, training));
    run.warnings().forEach(warning -> line(terminal, "! " + warning));
  }

  private static String suggestion(String outcome) {
    return Messages.text(
        Within.isTimed(outcome) ? "project.suggestion.customers" : "project.suggestion", outcome);
  }

  private static void leak(Terminal terminal, LeakFinding finding) {
    line(terminal, "✗ " + Sentences.joined(finding.title(), finding.evidence()));
  }

  private static void table(Terminal terminal, Training training) {
    Metric metric = training.task() == Task.CONVERSION ? Metric.ROC_AUC : Metric.RMSE;
    line(terminal, "");
    line(terminal, metric.label());
    for (ModelResult result : training.results()) {
      line(terminal, row(result, metric, training.chosen()));
    }
    line(terminal, row(training.baseline(), metric, training.chosen()));
    training.results().stream()
        .filter(result -> !result.params().values().isEmpty())
        .forEach(result -> line(terminal, settings(result)));
  }

  /// Settings that are not the defaults: "Gradient boosting: Depth 4, Learning rate 0.031".
  private static String settings(ModelResult result) {
    return new TreeMap<>(result.params().values())
        .entrySet().stream()
            .map(entry -> Messages.text("model.param." + entry.getKey()) + " " + entry.getValue())
            .collect(
                Collectors.joining(", ", Messages.text("cli.settings", result.name()) + " ", ""));
  }

  private static String row(ModelResult result, Metric metric, String chosen) {
    String score =
        result
            .evaluation()
            .map(evaluation -> evaluation.metric(metric))
            .map(interval ->
                Formats.score(interval.value())
                    + "  "
                    + Formats.range(Formats.score(interval.low()), Formats.score(interval.high())))
            .orElseGet(() ->
                result.problem().map(Problem::commandSentence).orElse(result.status().name()));
    String mark =
        result.id().equals(chosen)
            ? Messages.text("cli.chosen")
            : result.tieWithBest() ? Messages.text("cli.tie") : "";
    return String.format("  %-24s %s  %s", result.name(), score, mark).stripTrailing();
  }

  private static String rate(Interval rate) {
    return Formats.percent(rate.value())
        + " ("
        + Formats.range(Formats.percent(rate.low()), Formats.percent(rate.high()))
        + ")";
  }

  private static void line(Terminal terminal, String text) {
    terminal.out().println(text);
  }
}
