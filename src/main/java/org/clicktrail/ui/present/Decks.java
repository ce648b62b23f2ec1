package org.clicktrail.ui.present;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.report.Exporter;
import org.clicktrail.core.report.Report;
import org.clicktrail.core.report.Story;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;
import org.clicktrail.render.chart.Pictures;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.job.JobRunner;
import org.clicktrail.ui.workbench.Notice;
import org.clicktrail.ui.workbench.Workbench;

/// Writes the story as a deck, and single charts as pictures, in the background.
final class Decks {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;

  private final Workbench workbench;
  private final JobRunner making;
  private final JobRunner saving;

  Decks(Workbench workbench) {
    this.workbench = workbench;
    making = workbench.jobs().runner();
    saving = workbench.jobs().runner();
  }

  ReadOnlyBooleanProperty workingProperty() {
    return making.runningProperty();
  }

  ReadOnlyObjectProperty<Optional<JobEntry>> jobProperty() {
    return making.currentProperty();
  }

  /// What an exporter would be given today.
  Report report(Run run, Story story) {
    return Reports.of(run, story, LocalDate.now(java.time.ZoneId.systemDefault()));
  }

  /// Asks where, then writes.
  void make(Run run, Story story, Exporter format) {
    workbench
        .files()
        .save(kind(format), name(run) + "." + format.extension())
        .ifPresent(target ->
            making.start(
                Messages.text("presentscreen.job", target.getFileName()),
                progress -> {
                  format.write(report(run, story), target, progress);
                  return target;
                },
                workbench.whenDone(this::written)));
  }

  /// Asks where, then draws the chart with its title and badges.
  void picture(String card, ChartSpec spec) {
    String name = card.replaceAll("[^\\p{L}\\p{N}]+", "-") + ".png";
    workbench
        .files()
        .save(FilePort.Kind.PICTURE, name)
        .ifPresent(target ->
            saving.start(
                Messages.text("presentscreen.job.picture", target.getFileName()),
                _ -> {
                  SafeFile.replace(
                      target,
                      out -> Files.write(out, Pictures.png(spec, Palette.LIGHT, WIDTH, HEIGHT)));
                  return target;
                },
                workbench.whenDone(this::written)));
  }

  private void written(Path file) {
    workbench.say(Notice.done(Messages.text("presentscreen.done", file.getFileName())));
  }

  private static FilePort.Kind kind(Exporter format) {
    return Arrays.stream(FilePort.Kind.values())
        .filter(kind -> kind.extensions().getFirst().equals(format.extension()))
        .findFirst()
        .orElse(FilePort.Kind.DECK);
  }

  private static String name(Run run) {
    return run.pipeline().source().files().stream()
        .findFirst()
        .map(file -> String.valueOf(file.getFileName()).replaceAll("\\.[^.]*$", ""))
        .orElse(Messages.text("presentscreen.file"));
  }
}
