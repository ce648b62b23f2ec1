package org.clicktrail.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ChartTable;
import org.clicktrail.core.chart.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartRendererTest {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 300;

  static Stream<Map.Entry<String, ChartSpec>> samples() {
    return SampleCharts.all().entrySet().stream();
  }

  static Stream<Map.Entry<String, ChartSpec>> odd() {
    return OddCharts.all().entrySet().stream();
  }

  /// Share of pixels below the heading that are not card colour.
  private static double drawn(ChartSpec spec, Palette palette) {
    BufferedImage image = Pictures.image(spec, palette, WIDTH, HEIGHT);
    int card = Ink.color(palette.card()).getRGB();
    int hits = 0;
    int all = 0;
    for (int y = image.getHeight() / 3; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        hits += image.getRGB(x, y) == card ? 0 : 1;
        all++;
      }
    }
    return hits / (double) all;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void drawsMarksInBothThemes(Map.Entry<String, ChartSpec> sample) {
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      double share = drawn(sample.getValue(), palette);
      assertTrue(share > 0.01, "only " + share + " of the plot is drawn");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("odd")
  void survivesOddData(Map.Entry<String, ChartSpec> odd) {
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      BufferedImage image = Pictures.image(odd.getValue(), palette, WIDTH, HEIGHT);
      assertEquals(2 * WIDTH, image.getWidth());
      Pictures.image(odd.getValue(), palette, 60, 40);
    }
    ChartTable.of(odd.getValue()).csv();
  }

  @Test
  void everyKindHasASample() {
    Set<Class<?>> kinds =
        SampleCharts.all().values().stream().map(Object::getClass).collect(Collectors.toSet());
    assertEquals(Set.of(ChartSpec.class.getPermittedSubclasses()), kinds);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void samePictureForTheSameChart(Map.Entry<String, ChartSpec> sample) {
    assertEquals(
        Pictures.svg(sample.getValue(), Palette.LIGHT, WIDTH, HEIGHT).replaceAll("_?\\d{9,}", ""),
        Pictures.svg(sample.getValue(), Palette.LIGHT, WIDTH, HEIGHT).replaceAll("_?\\d{9,}", ""));
  }

  @Test
  void drawsNoColourOutsideItsPalette() {
    BufferedImage image = Pictures.image(SampleCharts.sources(), Palette.DARK, WIDTH, HEIGHT);
    int bright = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        bright += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 1 : 0;
      }
    }
    assertEquals(0, bright, "white pixels on a dark card");
  }

  /// To be looked at: target/charts.
  @Test
  void writesSamplePictures() throws IOException {
    Path folder = Path.of("target", "charts");
    Gallery.write(folder);
    assertTrue(folder.resolve("trend-light.png").toFile().length() > 5_000);
  }
}
