package org.clicktrail.ui.model;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A drawing beside its figures; above them where the card is narrow.
final class Beside extends Pane {

  private static final double GAP = 16;
  private static final double LEAST_DRAWN = 280;
  private static final double HEIGHT_DRAWN = 220;

  private final Region drawn;
  private final Region figures;
  private final double wide;
  private final double high;

  /// @param wide width of the figures
  /// @param high least height of the figures where they stand below
  Beside(Region drawn, Region figures, double wide, double high) {
    this.drawn = drawn;
    this.figures = figures;
    this.wide = wide;
    this.high = high;
    getChildren().addAll(drawn, figures);
  }

  private boolean narrow(double width) {
    return width >= 0 && width < wide + GAP + LEAST_DRAWN;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return narrow(width) ? HEIGHT_DRAWN + GAP + high : Math.max(HEIGHT_DRAWN, high);
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (narrow(width)) {
      double above = Math.max(HEIGHT_DRAWN, height - GAP - high);
      drawn.resizeRelocate(0, 0, width, above);
      figures.resizeRelocate(0, above + GAP, width, height - above - GAP);
    } else {
      double left = snapPositionX(width - wide - GAP);
      drawn.resizeRelocate(0, 0, left, height);
      figures.resizeRelocate(left + GAP, 0, width - left - GAP, height);
    }
  }
}
