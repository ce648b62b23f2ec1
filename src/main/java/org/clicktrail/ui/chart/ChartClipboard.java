package org.clicktrail.ui.chart;

import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.render.chart.ChartRenderer;
import org.clicktrail.render.chart.ChartStyle;
import org.clicktrail.render.chart.Pictures;

/// Charts on the clipboard: a light picture with title and subtitle.
final class ChartClipboard {

  private static final int WIDTH = 760;

  private ChartClipboard() {}

  static void copy(ChartSpec spec) {
    double height = Math.max(380, ChartRenderer.height(spec, ChartStyle.PICTURE) + 80);
    byte[] png = Pictures.png(spec, Palette.LIGHT, WIDTH, (int) height);
    ClipboardContent content = new ClipboardContent();
    content.putImage(new Image(new ByteArrayInputStream(png)));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
