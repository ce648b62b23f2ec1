package org.clicktrail.ui.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.clicktrail.core.eval.Calibration;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// The probability as a bar from 0, with the threshold in orange, the average, and below it the
/// range seen among test sessions like this one.
final class ChanceBar extends Region {

  private static final double TOP = 20;
  private static final double BAR = 14;
  private static final double HEIGHT = 62;
  private static final List<Double> SCALES = List.of(0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0);

  private final Region track = region("ct-chance-track");
  private final Region bar = region("ct-chance-bar");
  private final Region alike = region("ct-chance-alike");
  private final Region threshold = region("ct-chance-threshold");
  private final Region average = region("ct-chance-average");
  private final Label thresholdWords = label("ct-chance-words", "decision");
  private final Label averageWords = label("ct-chance-words", "ct-muted");
  private final List<Label> ticks = new ArrayList<>();
  private Optional<Verdict> shown = Optional.empty();
  private double end = 1;

  ChanceBar() {
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    getChildren().addAll(track, bar, alike, threshold, average, thresholdWords, averageWords);
    for (int i = 0; i <= 4; i++) {
      Label tick = label("ct-axis");
      ticks.add(tick);
      getChildren().add(tick);
    }
  }

  void show(Verdict verdict) {
    shown = Optional.of(verdict);
    double limit = verdict.by().scorer().threshold();
    double high = Math.max(verdict.probability(), limit);
    high = Math.max(high, Double.isNaN(verdict.average()) ? 0 : verdict.average() * 1.5);
    high = Math.max(high, range().map(Interval::high).orElse(0.0));
    double wanted = high;
    end = SCALES.stream().filter(scale -> scale >= wanted).findFirst().orElse(1.0);
    for (int i = 0; i < ticks.size(); i++) {
      double at = end * i / (ticks.size() - 1);
      ticks
          .get(i)
          .setText(Formats.percent(at, Math.abs(at * 100 - Math.rint(at * 100)) < 1e-6 ? 0 : 1));
    }
    thresholdWords.setText(Messages.text("predictscreen.threshold", Formats.percent(limit)));
    boolean known = !Double.isNaN(verdict.average());
    averageWords.setText(
        known ? Messages.text("predictscreen.average", Formats.percent(verdict.average())) : "");
    average.setVisible(known);
    alike.setVisible(range().isPresent());
    requestLayout();
  }

  private Optional<Interval> range() {
    return shown.flatMap(Verdict::alike).map(Calibration.Bin::actual);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    track.resizeRelocate(0, TOP, width, BAR);
    if (shown.isEmpty()) {
      return;
    }
    Verdict verdict = shown.get();
    bar.resizeRelocate(0, TOP, at(verdict.probability()), BAR);
    range()
        .ifPresent(found ->
            alike.resizeRelocate(
                at(found.low()),
                TOP + BAR + 3,
                Math.max(3, at(found.high()) - at(found.low())),
                4));
    double limit = at(verdict.by().scorer().threshold());
    threshold.resizeRelocate(limit - 1, TOP - 5, 2, BAR + 10);
    double middle = at(Double.isNaN(verdict.average()) ? 0 : verdict.average());
    average.resizeRelocate(middle - 0.75, TOP - 4, 1.5, BAR + 8);
    words(limit, middle, width);
    for (int i = 0; i < ticks.size(); i++) {
      Label tick = ticks.get(i);
      tick.autosize();
      double x = width * i / (ticks.size() - 1) - tick.getWidth() / 2;
      tick.relocate(Math.clamp(x, 0, Math.max(0, width - tick.getWidth())), TOP + BAR + 11);
    }
  }

  /// Words above the bar do not touch: the right one gives way.
  private void words(double limit, double middle, double width) {
    thresholdWords.autosize();
    averageWords.autosize();
    boolean first = limit <= middle;
    Label left = first ? thresholdWords : averageWords;
    Label right = first ? averageWords : thresholdWords;
    double a = Math.min(limit, middle) - left.getWidth() / 2;
    double b = Math.max(limit, middle) - right.getWidth() / 2;
    a = Math.clamp(a, 0, Math.max(0, width - left.getWidth() - right.getWidth() - 14));
    b =
        Math.clamp(
            b,
            a + left.getWidth() + 14,
            Math.max(a + left.getWidth() + 14, width - right.getWidth()));
    left.relocate(a, -3);
    right.relocate(b, -3);
  }

  private double at(double share) {
    return Math.clamp(share / end, 0, 1) * getWidth();
  }

  private static Region region(String style) {
    Region region = new Region();
    region.getStyleClass().add(style);
    return region;
  }

  private static Label label(String... styles) {
    Label label = new Label();
    label.getStyleClass().addAll(styles);
    return label;
  }
}
