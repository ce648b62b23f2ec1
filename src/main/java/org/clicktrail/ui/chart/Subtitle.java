package org.clicktrail.ui.chart;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What stands below the title: the words and, beside them where both fit into one line, the
/// badges; else the badges below.
final class Subtitle extends Pane {

  private static final double BESIDE = 8;
  private static final double BELOW = 4;

  private final Label words;
  private final FlowPane badges;

  Subtitle(Label words, FlowPane badges) {
    super(words, badges);
    this.words = words;
    this.badges = badges;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double gap(double gap) {
    return words.isManaged() && badges.isManaged() ? gap : 0;
  }

  private double textWidth() {
    return words.isManaged() ? Math.ceil(words.prefWidth(-1)) : 0;
  }

  private static double high(Region part, double width) {
    return part.isManaged() ? Math.ceil(part.prefHeight(width)) : 0;
  }

  private double inOneLine() {
    return textWidth() + gap(BESIDE) + inOneRow();
  }

  /// A flow asks for as much as it may take, not for what is in it.
  private double inOneRow() {
    return badges.isManaged()
        ? badges.getChildren().stream().mapToDouble(badge -> Math.ceil(badge.prefWidth(-1))).sum()
            + badges.getHgap() * (badges.getChildren().size() - 1)
        : 0;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return inOneLine();
  }

  @Override
  protected double computePrefHeight(double width) {
    return width < 0 || inOneLine() <= width
        ? Math.max(high(words, -1), high(badges, inOneRow()))
        : high(words, width) + gap(BELOW) + high(badges, width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    if (inOneLine() <= width) {
      double both = getHeight();
      place(words, 0, (both - high(words, -1)) / 2, textWidth());
      place(badges, textWidth() + gap(BESIDE), (both - high(badges, inOneRow())) / 2, inOneRow());
    } else {
      place(words, 0, 0, width);
      place(badges, 0, high(words, width) + gap(BELOW), width);
    }
  }

  private void place(Region part, double x, double y, double width) {
    if (part.isManaged()) {
      part.resizeRelocate(x, snapPositionY(y), width, high(part, width));
    }
  }
}
