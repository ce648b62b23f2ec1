package org.clicktrail.ui.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Story;
import org.clicktrail.render.chart.Pictures;

/// Small pictures of saved projects, for the list of recent ones: the first chart of the story.
/// Kept beside the settings; without one the list shows a sign.
///
/// @param folder where they are; empty: none are kept
public record Thumbnails(Optional<Path> folder) {

  private static final System.Logger LOG = System.getLogger(Thumbnails.class.getName());
  private static final int WIDTH = 480;
  private static final int HEIGHT = 270;
  private static final int KEPT = 20;

  /// The picture of a project; empty if there is none.
  public Optional<Path> of(Path project) {
    return folder.map(place -> place.resolve(name(project))).filter(Files::exists);
  }

  /// Draws the picture anew. A picture that cannot be kept is no reason to fail: it is only logged.
  void keep(Path project, Story story) {
    if (folder.isEmpty()) {
      return;
    }
    Path file = folder.get().resolve(name(project));
    try {
      Optional<Block.Chart> chart =
          story.cards().stream()
              .flatMap(card -> card.blocks().stream())
              .filter(Block.Chart.class::isInstance)
              .map(Block.Chart.class::cast)
              .findFirst();
      if (chart.isEmpty()) {
        Files.deleteIfExists(file);
        return;
      }
      Files.createDirectories(folder.get());
      byte[] picture = Pictures.png(chart.get().spec(), Palette.LIGHT, WIDTH, HEIGHT);
      SafeFile.replace(file, out -> Files.write(out, picture));
      sweep(folder.get());
    } catch (IOException | ProblemException e) {
      LOG.log(System.Logger.Level.WARNING, "no picture of a project was kept: " + e.getMessage());
    }
  }

  /// More than are ever shown are not kept.
  private static void sweep(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> newest =
          all.filter(file -> file.toString().endsWith(".png"))
              .sorted(
                  Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed())
              .toList();
      for (Path old : newest.subList(Math.min(KEPT, newest.size()), newest.size())) {
        Files.deleteIfExists(old);
      }
    }
  }

  /// The path itself may hold names nobody should read elsewhere.
  private static String name(Path project) {
    String path = project.toAbsolutePath().normalize().toString();
    return UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)) + ".png";
  }
}
