package org.clicktrail.core.chart;

/// A named set of points in the plane.
public final class PointCloud {
  private final String name;
  private final double[] x;
  private final double[] y;

  public PointCloud(String name, double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " and " + y.length);
    }
    this.name = name;
    this.x = x.clone();
    this.y = y.clone();
  }

  public String name() {
    return name;
  }

  public int size() {
    return x.length;
  }

  public double x(int i) {
    return x[i];
  }

  public double y(int i) {
    return y[i];
  }
}
