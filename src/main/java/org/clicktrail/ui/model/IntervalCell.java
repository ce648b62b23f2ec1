package org.clicktrail.ui.model;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.paint.Color;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.stat.Interval;

/// A value with its range, drawn on the scale the whole column shares.
final class IntervalCell extends TableCell<LeaderRow, LeaderRow> {

  private static final double MARGIN = 6;
  private static final double RADIUS = 4;

  private final ObservableValue<Optional<Leaders>> leaders;
  private final ObservableValue<Palette> palette;
  private final Canvas canvas = new Canvas(100, 27);

  IntervalCell(ObservableValue<Optional<Leaders>> leaders, ObservableValue<Palette> palette) {
    this.leaders = leaders;
    this.palette = palette;
    getStyleClass().add("ct-interval");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    canvas.widthProperty().bind(widthProperty());
    widthProperty().subscribe(_ -> draw());
    palette.subscribe(_ -> draw());
    // the scale is that of the task looked at: conversion and revenue have a table each
    leaders.subscribe(_ -> draw());
    setGraphic(canvas);
  }

  @Override
  protected void updateItem(LeaderRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(empty ? null : canvas);
    draw();
  }

  private void draw() {
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    LeaderRow row = getItem();
    Optional<Leaders> table = leaders.getValue();
    if (row == null || table.isEmpty()) {
      return;
    }
    LeaderScale scale = table.get().scale();
    Palette colors = palette.getValue();
    double height = canvas.getHeight();
    pen.setLineWidth(1);
    pen.setStroke(Color.web(colors.grid()));
    scale.ticks().forEach(tick -> vertical(pen, x(scale, tick), height));
    if (!Double.isNaN(scale.zero())) {
      pen.setStroke(Color.web(colors.zeroLine()));
      vertical(pen, x(scale, scale.zero()), height);
    }
    if (!Double.isNaN(row.leading().value())) {
      mark(pen, row, scale, colors);
    }
  }

  private static void vertical(GraphicsContext pen, double x, double height) {
    double at = Math.floor(x) + 0.5;
    pen.strokeLine(at, 0, at, height);
  }

  private void mark(GraphicsContext pen, LeaderRow row, LeaderScale scale, Palette colors) {
    boolean counts = row.place() == LeaderRow.Place.CHOSEN || row.place() == LeaderRow.Place.TIE;
    Color color = Color.web(colors.categorical().get(counts ? 0 : 7));
    Interval value = row.leading();
    double middle = canvas.getHeight() / 2;
    if (!Double.isNaN(value.low()) && row.place() != LeaderRow.Place.BASELINE) {
      pen.setStroke(color);
      pen.setLineWidth(1.5);
      pen.strokeLine(x(scale, value.low()), middle, x(scale, value.high()), middle);
    }
    double x = x(scale, value.value());
    pen.setFill(Color.web(colors.card()));
    pen.fillOval(x - RADIUS - 1, middle - RADIUS - 1, 2 * RADIUS + 2, 2 * RADIUS + 2);
    pen.setFill(color);
    pen.fillOval(x - RADIUS, middle - RADIUS, 2 * RADIUS, 2 * RADIUS);
  }

  private double x(LeaderScale scale, double value) {
    return MARGIN + scale.share(value) * (canvas.getWidth() - 2 * MARGIN);
  }
}
