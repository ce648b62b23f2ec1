package org.clicktrail.ml.tune;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.clicktrail.core.learn.Param;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.stat.Sample;

/// The settings that are tried: each from a quarter of its default to four times that, or a
/// thirtieth to thirty times where its legal values reach far; never beyond them. A default of 0
/// means that the learner finds the setting itself, so it is left to it.
final class Space {

  private static final double NEAR = 4;
  private static final double FAR = 30;

  /// A setting whose legal values reach so many times the default reaches far.
  private static final double REACH = 1_000;

  /// More settings make a grid too large: these are the first ones of the learner.
  private static final int MOST_OF_GRID = 4;

  private final List<Axis> axes = new ArrayList<>();

  /// One setting.
  private record Axis(String name, double low, double def, double high, boolean whole) {
    /// Three digits are enough, and can be read.
    String at(double value) {
      return whole
          ? Long.toString(Math.round(value))
          : Double.toString(BigDecimal.valueOf(value).round(new MathContext(3)).doubleValue());
    }
  }

  Space(List<Param> params) {
    for (Param param : params) {
      switch (param) {
        case Param.Whole whole when whole.def() > 0 ->
            axes.add(axis(whole.name(), whole.def(), whole.min(), whole.max(), true));
        case Param.Real real when real.def() > 0 ->
            axes.add(axis(real.name(), real.def(), real.min(), real.max(), false));
        case Param.Whole _ -> {}
        case Param.Real _ -> {}
        case Param.Choice _ -> {}
      }
    }
  }

  private static Axis axis(String name, double def, double min, double max, boolean whole) {
    double factor = !whole && max >= REACH * def ? FAR : NEAR;
    double low = Math.max(def / factor, min);
    return new Axis(name, whole ? Math.max(1, low) : low, def, Math.min(def * factor, max), whole);
  }

  boolean isEmpty() {
    return axes.isEmpty();
  }

  /// Settings drawn on a logarithmic scale.
  Params drawn(SplittableRandom random) {
    Map<String, String> values = new HashMap<>();
    for (Axis axis : axes) {
      double low = Math.max(axis.low(), axis.def() / FAR);
      values.put(
          axis.name(),
          axis.at(
              low >= axis.high()
                  ? axis.def()
                  : Math.exp(random.nextDouble(Math.log(low), Math.log(axis.high())))));
    }
    return new Params(values);
  }

  /// All combinations of low, default and high of the first settings, shuffled.
  List<Params> grid(SplittableRandom random) {
    List<Map<String, String>> grid = new ArrayList<>(List.of(Map.of()));
    for (Axis axis : axes.subList(0, Math.min(MOST_OF_GRID, axes.size()))) {
      List<Map<String, String>> wider = new ArrayList<>();
      for (Map<String, String> values : grid) {
        for (double value : new double[] {axis.low(), axis.def(), axis.high()}) {
          Map<String, String> more = new HashMap<>(values);
          more.put(axis.name(), axis.at(value));
          wider.add(more);
        }
      }
      grid = wider;
    }
    int[] order = new int[grid.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Sample.shuffle(order, random);
    List<Params> shuffled = new ArrayList<>();
    for (int i : order) {
      shuffled.add(new Params(grid.get(i)));
    }
    return Collections.unmodifiableList(shuffled);
  }
}
