package org.clicktrail.ui.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ChartTable;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.chart.Pictures;
import org.clicktrail.ui.chart.ChartActions;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.job.JobRunner;

/// The tools of every chart: into the story, as a picture, as data.
final class ChartTools implements ChartActions {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;

  private final Workbench workbench;
  private final Function<ChartSpec, String> id;
  private final JobRunner writing;

  ChartTools(Workbench workbench, Function<ChartSpec, String> id) {
    this.workbench = workbench;
    this.id = id;
    this.writing = workbench.jobs().runner();
  }

  @Override
  public void addToStory(ChartSpec spec) {
    workbench.addToStory(id.apply(spec), spec);
  }

  @Override
  public void savePicture(ChartSpec spec) {
    workbench
        .files()
        .save(FilePort.Kind.PICTURE, name(spec) + ".png")
        .ifPresent(file ->
            write(
                file, path -> Files.write(path, Pictures.png(spec, Palette.LIGHT, WIDTH, HEIGHT))));
  }

  @Override
  public void saveData(ChartSpec spec) {
    workbench
        .files()
        .save(FilePort.Kind.TABLE, name(spec) + ".csv")
        .ifPresent(file -> write(file, path -> Files.writeString(path, ChartTable.of(spec).csv())));
  }

  @Override
  public List<String> shownAbove() {
    return workbench.caveats().getValue();
  }

  private void write(Path file, SafeFile.Content content) {
    writing.<Path>start(
        Messages.text("workbench.job.write", file.getFileName()),
        _ -> {
          SafeFile.replace(file, content);
          return file;
        },
        workbench.whenDone(written ->
            workbench.say(
                Notice.done(Messages.text("workbench.notice.saved", written.getFileName())))));
  }

  private String name(ChartSpec spec) {
    return id.apply(spec).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
