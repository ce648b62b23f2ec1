package org.clicktrail.ui.chart;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.chart.PointCloud;

/// What one frame costs while a cloud of points is dragged about. On the JavaFX thread.
public final class PanBench {

  private static final double WIDTH = 900;
  private static final double HEIGHT = 520;

  private static final long FRAME = TimeUnit.SECONDS.toNanos(1) / 60;

  /// Of the plot, dragged in one frame: 6 of 900 units.
  private static final double STEP = 0.007;

  private PanBench() {}

  /// What is measured.
  ///
  /// @param points in two clouds
  /// @param frames of one drag to the right and back
  /// @param nanos CPU time of this thread
  public record Plan(int points, int frames, long seed, LongSupplier nanos) {}

  /// Milliseconds of each frame: axes, grid and all points drawn anew. Frames begin no sooner than
  /// a screen shows them: a hand cannot drag faster than it sees.
  public static List<Double> run(Plan plan) {
    ChartArea area = new ChartArea();
    area.resize(WIDTH, HEIGHT);
    area.show(spec(plan), Palette.LIGHT);
    area.layout();
    List<Double> frames = new ArrayList<>();
    long begins = System.nanoTime();
    for (int i = 0; i < plan.frames(); i++) {
      double by = i % plan.frames() < plan.frames() / 2 ? STEP : -STEP;
      long before = plan.nanos().getAsLong();
      area.pan(by, by / 2, new Point2D.Double(WIDTH / 2, HEIGHT / 2));
      frames.add((plan.nanos().getAsLong() - before) / 1e6);
      begins += FRAME;
      LockSupport.parkNanos(begins - System.nanoTime());
    }
    return List.copyOf(frames);
  }

  private static ChartSpec spec(Plan plan) {
    SplittableRandom random = new SplittableRandom(plan.seed());
    List<PointCloud> clouds =
        List.of(
            cloud("Converted", plan.points() / 2, 1, random),
            cloud("Others", plan.points() - plan.points() / 2, -1, random));
    return new ChartSpec.Scatter(
        new ChartSpec.Heading("", ""),
        ChartSpec.Axis.of("x", ChartSpec.NumberFormat.PLAIN),
        ChartSpec.Axis.of("y", ChartSpec.NumberFormat.PLAIN),
        clouds);
  }

  private static PointCloud cloud(String name, int size, double middle, SplittableRandom random) {
    double[] x = new double[size];
    double[] y = new double[size];
    for (int i = 0; i < size; i++) {
      x[i] = middle + random.nextGaussian();
      y[i] = middle / 2 + random.nextGaussian();
    }
    return new PointCloud(name, x, y);
  }
}
