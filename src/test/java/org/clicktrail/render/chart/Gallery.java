package org.clicktrail.render.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Palette;

/// Draws every sample chart in both themes into a folder, to be looked at.
public final class Gallery {

  private Gallery() {}

  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]));
  }

  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, ChartSpec> entry : SampleCharts.all().entrySet()) {
      ChartSpec spec = entry.getValue();
      int height = (int) Math.max(250, ChartRenderer.height(spec, ChartStyle.PICTURE) + 60);
      Files.write(
          folder.resolve(entry.getKey() + "-light.png"),
          Pictures.png(spec, Palette.LIGHT, 560, height));
      Files.write(
          folder.resolve(entry.getKey() + "-dark.png"),
          Pictures.png(spec, Palette.DARK, 560, height));
    }
  }
}
