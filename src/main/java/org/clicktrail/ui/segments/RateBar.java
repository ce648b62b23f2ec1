package org.clicktrail.ui.segments;

import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.clicktrail.core.stat.Interval;

/// Conversion of a segment as a bar with its range, and the conversion of all as a dashed line, on
/// a scale shared by all segments.
final class RateBar extends Region {

  private final Interval rate;
  private final double all;
  private final double top;
  private final Region track = new Region();
  private final Region bar = new Region();
  private final Region whisker = new Region();
  private final Line line = new Line();

  /// @param all conversion of all sessions; NaN for none
  /// @param top right end of the scale
  /// @param series number of the segment's colour
  RateBar(Interval rate, double all, double top, int series) {
    this.rate = rate;
    this.all = all;
    this.top = top;
    track.getStyleClass().add("ct-rate-track");
    bar.getStyleClass().addAll("ct-rate-bar", "ct-series-" + series % 8);
    whisker.getStyleClass().add("ct-rate-whisker");
    line.getStyleClass().add("ct-rate-all");
    line.setVisible(!Double.isNaN(all) && all <= top);
    getChildren().addAll(track, bar, line, whisker);
    setMinHeight(15);
    setPrefHeight(15);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    track.resizeRelocate(0, 4, width, 7);
    bar.resizeRelocate(0, 4, at(rate.value()), 7);
    whisker.resizeRelocate(
        at(rate.low()), 6.75, Math.max(2, at(rate.high()) - at(rate.low())), 1.5);
    line.setStartX(at(all));
    line.setEndX(at(all));
    line.setStartY(0);
    line.setEndY(15);
  }

  private double at(double share) {
    return Math.clamp(share / top, 0, 1) * getWidth();
  }
}
