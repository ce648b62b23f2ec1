package org.clicktrail.ui.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

/// Writes the story as a deck, and single charts as pictures, in the background. A deck may be
/// asked for before everything is computed: it is written when that is done.
public final class Decks {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;

  private final Workbench workbench;
  private final JobRunner making;
  private final JobRunner saving;
  private final ReadOnlyObjectWrapper<Optional<Wish>> wish =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  Decks(Workbench workbench) {
    this.workbench = workbench;
    making = workbench.jobs().runner();
    saving = workbench.jobs().runner();
    workbench.guide().stateProperty().subscribe(this::follow);
  }

  /// A deck that waits for its numbers.
  ///
  /// @param target where to
  public record Wish(Path target, Exporter format) {}

  /// The deck that is asked for and not yet begun.
  public ReadOnlyObjectProperty<Optional<Wish>> wishProperty() {
    return wish.getReadOnlyProperty();
  }

  /// Asks where; computes what is missing with the defaults, then writes.
  public void makeWhenComputed(Exporter format) {
    workbench
        .runProperty()
        .get()
        .flatMap(run -> where(run, format))
        .ifPresent(target -> {
          wish.set(Optional.of(new Wish(target, format)));
          workbench.guide().start();
          follow(workbench.guide().stateProperty().get());
        });
  }

  private void follow(Guide.State state) {
    Optional<Wish> asked = wish.get();
    if (asked.isEmpty() || state == Guide.State.WORKING || state == Guide.State.ASKING) {
      return;
    }
    wish.set(Optional.empty());
    if (state == Guide.State.READY) {
      Run run = workbench.runProperty().get().orElseThrow();
      write(run, workbench.storyProperty().get(), asked.get().target(), asked.get().format());
    } else {
      workbench.say(
          new Notice(
              Notice.Tone.ATTENTION,
              Messages.text("workbench.deck.dropped", asked.get().target().getFileName()),
              List.of()));
    }
  }

  public ReadOnlyBooleanProperty workingProperty() {
    return making.runningProperty();
  }

  public ReadOnlyObjectProperty<Optional<JobEntry>> jobProperty() {
    return making.currentProperty();
  }

  /// What an exporter would be given today.
  public Report report(Run run, Story story) {
    return Reports.of(run, story, LocalDate.now(java.time.ZoneId.systemDefault()));
  }

  /// Asks where, then writes.
  public void make(Run run, Story story, Exporter format) {
    where(run, format).ifPresent(target -> write(run, story, target, format));
  }

  private Optional<Path> where(Run run, Exporter format) {
    return workbench.files().save(kind(format), name(run) + "." + format.extension());
  }

  private void write(Run run, Story story, Path target, Exporter format) {
    making.start(
        Messages.text("presentscreen.job", target.getFileName()),
        progress -> {
          format.write(report(run, story), target, progress);
          return target;
        },
        workbench.whenDone(this::written));
  }

  /// Asks where, then draws the chart with its title and badges.
  public void picture(String card, ChartSpec spec) {
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
    workbench.say(Notice.done(Messages.text("presentscreen.done", file)));
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
