package org.clicktrail.render.chart;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import org.clicktrail.core.chart.PointCloud;
import org.jfree.data.Range;

/// Draws clouds as one raster: the colour of a pixel mixes the clouds by their points there, its
/// strength is the logarithm of how many. A million points take as long as a thousand.
final class Density {

  private static final double WEAKEST = 0.35;

  private final int width;
  private final int height;
  private final int[][] counts;

  private Density(int width, int height, int clouds) {
    this.width = width;
    this.height = height;
    this.counts = new int[clouds][width * height];
  }

  static void draw(Pen pen, List<PointCloud> clouds) {
    double pixels = pen.ink.style().pixels();
    int width = (int) Math.ceil(pen.area.getWidth() * pixels);
    int height = (int) Math.ceil(pen.area.getHeight() * pixels);
    Density density = new Density(width, height, clouds.size());
    Range x = pen.xAxis().getRange();
    Range y = pen.yAxis().getRange();
    for (int i = 0; i < clouds.size(); i++) {
      density.count(i, clouds.get(i), x, y);
    }
    AffineTransform there = AffineTransform.getTranslateInstance(pen.area.getX(), pen.area.getY());
    there.scale(1 / pixels, 1 / pixels);
    pen.g.drawImage(density.image(pen.ink), there, null);
  }

  /// Each point is a plus of five pixels, so that a lonely one is seen.
  private void count(int index, PointCloud cloud, Range x, Range y) {
    double sx = width / x.getLength();
    double sy = height / y.getLength();
    int[] cells = counts[index];
    for (int i = 0; i < cloud.size(); i++) {
      int column = (int) ((cloud.x(i) - x.getLowerBound()) * sx);
      int row = height - 1 - (int) ((cloud.y(i) - y.getLowerBound()) * sy);
      boolean finite = Double.isFinite(cloud.x(i)) && Double.isFinite(cloud.y(i));
      if (finite && column >= 1 && row >= 1 && column < width - 1 && row < height - 1) {
        int at = row * width + column;
        cells[at - width]++;
        cells[at - 1]++;
        cells[at]++;
        cells[at + 1]++;
        cells[at + width]++;
      }
    }
  }

  private BufferedImage image(Ink ink) {
    int most = 1;
    for (int at = 0; at < width * height; at++) {
      most = Math.max(most, total(at));
    }
    Color[] colors = new Color[counts.length];
    for (int i = 0; i < colors.length; i++) {
      colors[i] = ink.series(i);
    }
    double scale = (1 - WEAKEST) / Math.max(1e-9, Math.log1p(most) - Math.log1p(1));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int at = 0; at < width * height; at++) {
      int total = total(at);
      if (total > 0) {
        double alpha = WEAKEST + scale * (Math.log1p(total) - Math.log1p(1));
        image.setRGB(at % width, at / width, mixed(colors, at, total, Math.min(1, alpha)));
      }
    }
    return image;
  }

  private int total(int at) {
    int total = 0;
    for (int[] cells : counts) {
      total += cells[at];
    }
    return total;
  }

  private int mixed(Color[] colors, int at, int total, double alpha) {
    double red = 0;
    double green = 0;
    double blue = 0;
    for (int i = 0; i < colors.length; i++) {
      double share = counts[i][at] / (double) total;
      red += share * colors[i].getRed();
      green += share * colors[i].getGreen();
      blue += share * colors[i].getBlue();
    }
    return (int) (255 * alpha) << 24 | (int) red << 16 | (int) green << 8 | (int) blue;
  }
}
