package org.clicktrail.render.deck;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.chart.ChartSpec.Bar;
import org.clicktrail.core.chart.ChartSpec.BarItem;
import org.clicktrail.core.text.Formats;
import org.clicktrail.render.chart.NumberWords;
import org.clicktrail.render.chart.ValueRange;
import org.clicktrail.render.deck.NativeChart.Form;
import org.clicktrail.render.deck.NativeChart.Scale;
import org.clicktrail.render.deck.NativeChart.Shape;
import org.clicktrail.render.deck.NativeChart.Strand;
import org.clicktrail.render.deck.NativeChart.Tag;

/// Bars as native charts, always from 0. The reference value is a grey bar of its own. Numbers
/// stand inside the foot of the bars where no whisker reaches, else beside the names.
final class NativeBars {

  private final Bar spec;
  private final Room room;
  private final ValueRange range;
  private final boolean ranged;
  private final boolean inside;
  private final List<String> names = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();
  private final List<Double> low = new ArrayList<>();
  private final List<Double> high = new ArrayList<>();
  private final List<String> colors = new ArrayList<>();
  private final List<Tag> tags = new ArrayList<>();

  private NativeBars(Bar spec, Room room) {
    this.spec = spec;
    this.room = room;
    ValueRange asked = ValueRange.of(spec);
    this.range =
        asked.low() > 0
            ? ValueRange.around(0, asked.high())
            : new ValueRange(asked.low(), asked.high(), asked.step());
    this.ranged = spec.items().stream().anyMatch(item -> Double.isFinite(item.low()));
    this.inside = ranged && free();
  }

  static NativeChart of(Bar spec, Room room) {
    return new NativeBars(spec, room).chart();
  }

  /// Whether a number inside the foot of every bar touches no whisker.
  private boolean free() {
    double label = spec.lying() ? 5 * room.size() / room.width() : 2 * room.size() / room.height();
    double reach = label * 1.5 * (range.high() - range.low());
    return spec.items().stream()
        .allMatch(item -> Math.min(item.value(), item.low()) >= reach && item.value() >= reach);
  }

  private NativeChart chart() {
    boolean stressed = spec.items().stream().anyMatch(BarItem::highlight);
    for (BarItem item : spec.items()) {
      String soft = ranged ? NativeCharts.INK.accentMuted() : color();
      String own = stressed && !item.highlight() ? NativeCharts.INK.grid() : soft;
      add(named(item), item.value(), item.low(), item.high(), own, item.highlight());
    }
    spec.baseline()
        .ifPresent(line -> {
          String slate = NativeCharts.INK.categorical().getLast();
          add(line.label(), line.from(), Double.NaN, Double.NaN, slate, false);
        });
    String label = spec.value().label();
    String name = label.isEmpty() ? spec.heading().subtitle() : label;
    Strand strand =
        new Strand(name, Shape.BAR, color(), List.of(), values, low, high, colors, tags);
    return new NativeChart(
        spec.lying() ? Form.LYING : Form.UPRIGHT,
        names,
        List.of(strand),
        NativeCharts.NO_SCALE,
        new Scale(label, spec.value().format(), range));
  }

  private static String color() {
    return NativeCharts.INK.categorical().getFirst();
  }

  private void add(
      String name, double value, double from, double to, String color, boolean stressed) {
    if (inside || !ranged) {
      String place = inside ? "inBase" : "outEnd";
      tags.add(new Tag(names.size(), "", NativeCharts.INK.foreground(), stressed, place, 0));
    }
    names.add(name);
    values.add(value);
    low.add(from);
    high.add(to);
    colors.add(color);
  }

  private String named(BarItem item) {
    List<String> parts = new ArrayList<>();
    if (ranged && !inside) {
      parts.add(NumberWords.value(spec.value().format(), item.value()));
    }
    if (item.n() > 0) {
      parts.add("n = " + Formats.count((double) item.n()));
    }
    if (parts.isEmpty()) {
      return item.label();
    }
    return item.label() + (spec.lying() ? ":  " : "\n") + String.join(", ", parts);
  }
}
