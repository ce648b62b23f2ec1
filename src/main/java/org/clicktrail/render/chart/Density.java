package org.clicktrail.render.chart;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.clicktrail.core.chart.PointCloud;
import org.clicktrail.render.chart.ChartStyle.Purpose;
import org.jfree.data.Range;

/// Draws clouds as one raster: the colour of a pixel mixes the clouds by their points there, its
/// strength is the logarithm of how many. On screen, where the chart is dragged about, a raster
/// somewhat larger than what is seen is kept, and only its part is drawn: a frame does not count a
/// million points. The next is made in the background before a drag comes to the edge.
final class Density {

  private static final double WEAKEST = 0.35;

  /// Counts whose strength is looked up, not computed.
  private static final int TABLE = 1 << 12;

  /// Of the width and height, drawn ahead on each side of what is dragged.
  private static final double AHEAD = 0.25;

  /// Of the width and height, from the edge of which on the next is made.
  private static final double NEAR = 0.15;

  private final List<PointCloud> clouds;
  private Optional<Raster> kept = Optional.empty();

  /// What is made in the background; done with nothing at first.
  private CompletableFuture<Optional<Raster>> next =
      CompletableFuture.completedFuture(Optional.empty());

  Density(List<PointCloud> clouds) {
    this.clouds = clouds;
  }

  /// A raster and where it lies.
  ///
  /// @param left data value of its left edge
  /// @param top data value of its upper edge
  /// @param across pixels of a unit of x
  /// @param up pixels of a unit of y
  private record Raster(BufferedImage image, double left, double top, double across, double up) {

    boolean sameScale(View view) {
      return near(across, view.across()) && near(up, view.up());
    }

    private static boolean near(double a, double b) {
      return Math.abs(a - b) <= 1e-9 * Math.abs(a);
    }

    int column(double x) {
      return (int) Math.rint((x - left) * across);
    }

    int row(double y) {
      return (int) Math.rint((top - y) * up);
    }

    /// Whether a view lies within, at least so many pixels from the edges.
    boolean holds(View view, int across, int down) {
      int column = column(view.x().getLowerBound());
      int row = row(view.y().getUpperBound());
      return column >= across
          && row >= down
          && column + view.width() <= image.getWidth() - across
          && row + view.height() <= image.getHeight() - down;
    }

    BufferedImage part(View view) {
      if (image.getWidth() == view.width() && image.getHeight() == view.height()) {
        return image;
      }
      BufferedImage part =
          new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_ARGB);
      int[] from = pixels(image);
      int[] to = pixels(part);
      int first =
          row(view.y().getUpperBound()) * image.getWidth() + column(view.x().getLowerBound());
      for (int line = 0; line < view.height(); line++) {
        System.arraycopy(
            from, first + line * image.getWidth(), to, line * view.width(), view.width());
      }
      return part;
    }
  }

  /// What is seen.
  ///
  /// @param width in pixels
  /// @param height in pixels
  private record View(Range x, Range y, int width, int height) {

    /// Pixels of a unit of x.
    double across() {
      return width / x.getLength();
    }

    /// Pixels of a unit of y.
    double up() {
      return height / y.getLength();
    }
  }

  void draw(Pen pen) {
    double pixels = pen.ink.style().pixels();
    int width = (int) Math.ceil(pen.area.getWidth() * pixels);
    int height = (int) Math.ceil(pen.area.getHeight() * pixels);
    if (width < 1 || height < 1) {
      return;
    }
    AffineTransform there = AffineTransform.getTranslateInstance(pen.area.getX(), pen.area.getY());
    there.scale(1 / pixels, 1 / pixels);
    pen.g.drawImage(
        seen(new View(pen.xAxis().getRange(), pen.yAxis().getRange(), width, height), pen.ink),
        there,
        null);
  }

  private BufferedImage seen(View view, Ink ink) {
    Optional<Raster> before = kept.filter(one -> one.sameScale(view));
    boolean dragged = ink.style().purpose() == Purpose.SCREEN || before.isPresent();
    Raster raster =
        ready(view)
            .or(() -> before)
            .filter(one -> one.holds(view, 0, 0))
            .orElseGet(() -> raster(view, dragged ? AHEAD : 0, ink));
    kept = Optional.of(raster);
    boolean near = !raster.holds(view, (int) (view.width() * NEAR), (int) (view.height() * NEAR));
    if (dragged && near && next.isDone()) {
      // without it, for want of memory say, the view itself is drawn when the drag comes there
      next =
          CompletableFuture.supplyAsync(() -> Optional.of(raster(view, AHEAD, ink)))
              .exceptionally(_ -> Optional.empty());
    }
    return raster.part(view);
  }

  /// What was made in the background, once, if it shows the view.
  private Optional<Raster> ready(View view) {
    Optional<Raster> made =
        next.getNow(Optional.empty())
            .filter(raster -> raster.sameScale(view) && raster.holds(view, 0, 0));
    if (made.isPresent()) {
      next = CompletableFuture.completedFuture(Optional.empty());
    }
    return made;
  }

  private static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  private record Size(int width, int height) {}

  /// @param ahead of the width and height, drawn on each side of the view
  private Raster raster(View view, double ahead, Ink ink) {
    int beside = (int) (ahead * view.width());
    int above = (int) (ahead * view.height());
    Size size = new Size(view.width() + 2 * beside, view.height() + 2 * above);
    double left = view.x().getLowerBound() - beside / view.across();
    double top = view.y().getUpperBound() + above / view.up();
    int[][] counts = new int[clouds.size()][];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = plus(count(clouds.get(i), left, top, view, size), size);
    }
    return new Raster(image(counts, size, ink), left, top, view.across(), view.up());
  }

  /// Points by pixel; a value that is no number lies nowhere.
  private static int[] count(PointCloud cloud, double left, double top, View view, Size size) {
    double across = view.across();
    double up = view.up();
    int[] cells = new int[size.width() * size.height()];
    for (int i = 0; i < cloud.size(); i++) {
      double column = (cloud.x(i) - left) * across;
      double row = (top - cloud.y(i)) * up;
      if (column >= 0 && row >= 0 && column < size.width() && row < size.height()) {
        cells[((int) row) * size.width() + (int) column]++;
      }
    }
    return cells;
  }

  /// Each point as a plus of five pixels, so that a lonely one is seen.
  private static int[] plus(int[] cells, Size size) {
    int width = size.width();
    int[] all = new int[cells.length];
    for (int row = 1; row < size.height() - 1; row++) {
      for (int at = row * width + 1; at < (row + 1) * width - 1; at++) {
        all[at] = cells[at] + cells[at - 1] + cells[at + 1] + cells[at - width] + cells[at + width];
      }
    }
    return all;
  }

  private static BufferedImage image(int[][] counts, Size size, Ink ink) {
    int[] totals = totals(counts);
    int most = 1;
    for (int total : totals) {
      most = Math.max(most, total);
    }
    double[] strengths = new double[Math.min(TABLE, most + 1)];
    double scale = (1 - WEAKEST) / Math.max(1e-9, Math.log1p(most) - Math.log1p(1));
    for (int total = 1; total < strengths.length; total++) {
      strengths[total] = strength(total, scale);
    }
    float[][] colors = new float[counts.length][];
    for (int i = 0; i < colors.length; i++) {
      Color color = ink.series(i);
      colors[i] = new float[] {color.getRed(), color.getGreen(), color.getBlue()};
    }
    BufferedImage image =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB);
    int[] pixels = pixels(image);
    for (int at = 0; at < pixels.length; at++) {
      int total = totals[at];
      if (total > 0) {
        double alpha = total < strengths.length ? strengths[total] : strength(total, scale);
        pixels[at] = mixed(colors, counts, at, total, alpha);
      }
    }
    return image;
  }

  private static double strength(int total, double scale) {
    return Math.min(1, WEAKEST + scale * (Math.log1p(total) - Math.log1p(1)));
  }

  private static int[] totals(int[][] counts) {
    int[] totals = counts[0].clone();
    for (int cloud = 1; cloud < counts.length; cloud++) {
      for (int at = 0; at < totals.length; at++) {
        totals[at] += counts[cloud][at];
      }
    }
    return totals;
  }

  private static int mixed(float[][] colors, int[][] counts, int at, int total, double alpha) {
    float red = 0;
    float green = 0;
    float blue = 0;
    for (int i = 0; i < colors.length; i++) {
      float share = counts[i][at] / (float) total;
      red += share * colors[i][0];
      green += share * colors[i][1];
      blue += share * colors[i][2];
    }
    return (int) (255 * alpha) << 24
        | Math.round(red) << 16
        | Math.round(green) << 8
        | Math.round(blue);
  }
}
