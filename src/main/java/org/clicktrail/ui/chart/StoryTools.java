package org.clicktrail.ui.chart;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.chart.ChartTable;
import org.clicktrail.render.chart.Pictures;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.job.JobRunner;
import org.clicktrail.ui.workbench.Notice;
import org.clicktrail.ui.workbench.Workbench;

/// The tools every chart of the open project has: into the story, a picture, the data behind it.
public final class StoryTools implements ChartActions {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;

  private final Workbench workbench;
  private final String card;
  private final JobRunner saving;

  /// @param card id of the story card the chart becomes, see [org.clicktrail.core.report.Card#id]
  public StoryTools(Workbench workbench, String card) {
    this.workbench = workbench;
    this.card = card;
    this.saving = workbench.jobs().runner();
  }

  @Override
  public void addToStory(ChartSpec spec) {
    workbench.addToStory(card, spec);
  }

  @Override
  public void savePicture(ChartSpec spec) {
    save(
        FilePort.Kind.PICTURE,
        out -> Files.write(out, Pictures.png(spec, Palette.LIGHT, WIDTH, HEIGHT)));
  }

  @Override
  public void saveData(ChartSpec spec) {
    save(
        FilePort.Kind.TABLE,
        out -> Files.write(out, csv(ChartTable.of(spec)).getBytes(StandardCharsets.UTF_8)));
  }

  private void save(FilePort.Kind kind, SafeFile.Content content) {
    String name = card.replaceAll("[^\\p{L}\\p{N}]+", "-") + "." + kind.extensions().getFirst();
    workbench.files().save(kind, name).ifPresent(file -> write(file, content));
  }

  private void write(Path file, SafeFile.Content content) {
    saving.start(
        Messages.text("workbench.job.save", file.getFileName()),
        _ -> {
          SafeFile.replace(file, content);
          return file;
        },
        outcome -> {
          switch (outcome) {
            case Outcome.Done(Path written) ->
                workbench.say(
                    Notice.done(Messages.text("workbench.notice.saved", written.getFileName())));
            case Outcome.Failed(var problem) -> workbench.say(problem);
            case Outcome.Cancelled() -> {}
          }
        });
  }

  private static String csv(ChartTable table) {
    return Stream.concat(Stream.of(table.header()), table.words().stream())
        .map(StoryTools::line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.matches("[^\",\n\r]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(","));
  }
}
