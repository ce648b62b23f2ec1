package org.clicktrail.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Story;
import org.clicktrail.render.chart.SampleCharts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailsTest {

  @TempDir private Path folder;

  private static Story story() {
    return new Story(List.of(Card.of("trend", SampleCharts.trend())));
  }

  @Test
  void theFirstChartOfTheStoryIsThePicture() throws Exception {
    Thumbnails pictures = new Thumbnails(Optional.of(folder));
    Path project = Path.of("shop.clicktrail");
    assertEquals(Optional.empty(), pictures.of(project));
    pictures.keep(project, story());
    Path picture = pictures.of(project).orElseThrow();
    assertEquals(960, ImageIO.read(picture.toFile()).getWidth(), "twice the size");
    assertNotEquals(pictures.of(Path.of("other.clicktrail")), Optional.of(picture));
    pictures.keep(project, Story.empty());
    assertEquals(Optional.empty(), pictures.of(project), "no chart, no picture");
  }

  @Test
  void onlyTheNewestAreKept() throws Exception {
    Thumbnails pictures = new Thumbnails(Optional.of(folder));
    for (int i = 0; i < 25; i++) {
      Files.createFile(folder.resolve(i + ".png"));
    }
    pictures.keep(Path.of("shop.clicktrail"), story());
    try (var left = Files.list(folder)) {
      assertEquals(20, left.count());
    }
  }

  /// A file stands where the folder should: saving a project goes on.
  @Test
  void aPictureThatCannotBeKeptIsNoReasonToFail() throws Exception {
    Path blocked = Files.createFile(folder.resolve("blocked"));
    Thumbnails pictures = new Thumbnails(Optional.of(blocked));
    pictures.keep(Path.of("shop.clicktrail"), story());
    assertEquals(Optional.empty(), pictures.of(Path.of("shop.clicktrail")));
  }
}
