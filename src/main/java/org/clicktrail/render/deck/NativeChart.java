package org.clicktrail.render.deck;

import java.util.List;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.render.chart.ValueRange;

/// A chart as PowerPoint draws it.
///
/// @param names of the places along the category axis; empty for a chart of x and y values
/// @param series from back to front
/// @param across the x axis, for x and y values
record NativeChart(Form form, List<String> names, List<Strand> series, Scale across, Scale values) {

  NativeChart {
    names = List.copyOf(names);
    series = List.copyOf(series);
  }

  /// How places are arranged.
  enum Form {
    /// Names from left to right.
    UPRIGHT,
    /// Names from top to bottom.
    LYING,
    /// Numbers on both axes.
    POINTS
  }

  /// How a series is drawn.
  enum Shape {
    BAR,
    /// A bar on top of the bar before it.
    STACKED,
    /// Holds up the bar above it and is not seen.
    GHOST,
    LINE,
    /// A pale line under points.
    PALE,
    THIN,
    DASHED,
    /// A dashed line as wide as a drawn one.
    EXPECTED,
    DOTS,
    ALARM,
    DECISION
  }

  /// What stands at a point.
  ///
  /// @param text "" for the value itself
  /// @param place as the format names it: `r`, `t`, `b`, `l`, `inBase`, `outEnd`
  /// @param down shift in shares of the chart's height
  record Tag(int index, String text, String color, boolean bold, String place, double down) {}

  /// A series; lists have the same length.
  ///
  /// @param x empty where there are names
  /// @param low lower ends of whiskers, empty for none; NaN where one has none
  /// @param colors of single bars by index, "" for that of the series; empty for all the same
  record Strand(
      String name,
      Shape shape,
      String color,
      List<Double> x,
      List<Double> y,
      List<Double> low,
      List<Double> high,
      List<String> colors,
      List<Tag> tags) {
    Strand {
      x = List.copyOf(x);
      y = List.copyOf(y);
      low = List.copyOf(low);
      high = List.copyOf(high);
      colors = List.copyOf(colors);
      tags = List.copyOf(tags);
    }

    boolean bar() {
      return shape == Shape.BAR || shape == Shape.STACKED || shape == Shape.GHOST;
    }

    boolean ranged() {
      return low.stream().anyMatch(Double::isFinite);
    }
  }

  /// An axis of numbers.
  ///
  /// @param label "" for none
  record Scale(String label, NumberFormat format, ValueRange range) {}
}
