package org.clicktrail.render.slide;

import java.util.ArrayList;
import java.util.List;

/// A place on a page of 1280 × 720 units, from its upper left corner.
public record Box(double x, double y, double width, double height) {

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  /// The upper part of the given height.
  Box top(double part) {
    return new Box(x, y, width, Math.clamp(part, 0, height));
  }

  /// What is left below the given height.
  Box below(double part) {
    double cut = Math.clamp(part, 0, height);
    return new Box(x, y + cut, width, height - cut);
  }

  /// Columns side by side.
  List<Box> columns(double gap, double... shares) {
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    double room = width - gap * (shares.length - 1);
    List<Box> boxes = new ArrayList<>();
    double at = x;
    for (double share : shares) {
      double part = room * share / sum;
      boxes.add(new Box(at, y, part, height));
      at += part + gap;
    }
    return boxes;
  }
}
