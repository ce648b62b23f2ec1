package org.clicktrail.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.Recognition;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.core.schema.SourceFile;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Sentences;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.ReportJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `inspect`: what the file is.
@Command(
    name = "inspect",
    description = "What the file is: template, encoding, separator, columns, roles, findings.",
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Option(names = "--json", description = "Machine-readable (docs/json.md)")
  private boolean json;

  private final Terminal terminal;

  InspectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Pipeline pipeline =
        Pipeline.of(reading.files)
            .with(new Pipeline.Source(reading.files, java.util.List.of(), reading.options()))
            .withFixes(reading.fixes());
    try (PipelineRunner runner = PipelineRunner.open()) {
      ImportReport report = runner.checked(pipeline, terminal.progress());
      terminal.endProgress();
      if (json) {
        terminal.out().print(ReportJson.inspection(report));
      } else {
        print(report);
      }
    }
    return Cli.DONE;
  }

  private void print(ImportReport report) {
    for (SourceFile file : report.files()) {
      line(
          Messages.text(
              "cli.read",
              file.path() + (file.table().isEmpty() ? "" : " (" + file.table() + ")"),
              Formats.count(file.rows()),
              Formats.count(file.rejected())));
    }
    Recognition kind = report.recognition();
    line(String.format(Locale.ROOT, "%s (%s)", kind.name(), kind.reason()));
    kind.documented().ifPresent(page -> line(Messages.text("template.documented", page)));
    line(String.format(Locale.ROOT, "%s", report.dialect()));
    line(Messages.text("cli.sessions", Formats.count(report.sessions()), report.noun()));
    line("");
    for (Field field : report.mapping().fields()) {
      line(
          String.format(
              Locale.ROOT,
              "  %-32s %-10s %s%s",
              field.name(),
              field.type().name().toLowerCase(Locale.ROOT),
              field.role().id(),
              field.sure() ? "" : " (guessed)"));
    }
    line("");
    for (Quality finding : report.quality()) {
      String words = Sentences.joined(finding.title(), finding.detail());
      line("  " + mark(finding.severity()) + " " + words);
    }
    for (Reject reject : report.rejects()) {
      line(
          String.format(
              Locale.ROOT,
              "  refused: %s line %d: %s",
              reject.file(),
              reject.line(),
              reject.reason()));
    }
  }

  private static String mark(Quality.Severity severity) {
    return switch (severity) {
      case GOOD -> "✓";
      case NOTE -> "·";
      case ATTENTION -> "!";
    };
  }

  private void line(String text) {
    terminal.out().println(text);
  }
}
