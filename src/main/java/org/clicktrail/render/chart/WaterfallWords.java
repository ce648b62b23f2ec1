package org.clicktrail.render.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.Waterfall;
import org.clicktrail.core.text.Formats;

/// The numbers printed on a waterfall, start, steps and end, rounded by largest remainder so that
/// they add up as printed.
public final class WaterfallWords {

  private final List<String> rows;

  private WaterfallWords(List<String> rows) {
    this.rows = List.copyOf(rows);
  }

  /// @return one text a row: start, each step with its sign, end
  public static WaterfallWords of(Waterfall spec) {
    double unit = unit(spec);
    long start = Math.round(spec.start() / unit);
    long end = Math.round(spec.end() / unit);
    List<Long> steps =
        rounded(spec.steps().stream().map(step -> step.amount() / unit).toList(), end - start);
    List<String> rows = new ArrayList<>();
    rows.add(NumberWords.value(spec.format(), start * unit));
    steps.forEach(step -> rows.add(signed(spec.format(), step * unit, unit)));
    rows.add(NumberWords.value(spec.format(), end * unit));
    return new WaterfallWords(rows);
  }

  /// The text of a row: 0 is the start, the last the end.
  public String row(int index) {
    return rows.get(index);
  }

  private static double unit(Waterfall spec) {
    return switch (spec.format()) {
      case PERCENT, SCORE -> 0.001;
      case COUNT, YEAR -> 1;
      case MONEY, PLAIN -> {
        double size = Math.max(Math.abs(spec.start()), Math.abs(spec.end()));
        yield size >= 100 || !(size > 0) ? 1 : Math.pow(10, Math.floor(Math.log10(size)) - 2);
      }
    };
  }

  /// Whole numbers next to the parts with the given sum: all rounded down, then those with the
  /// largest remainders up.
  static List<Long> rounded(List<Double> parts, long sum) {
    long[] whole = parts.stream().mapToLong(part -> (long) Math.floor(part)).toArray();
    long missing = sum - java.util.Arrays.stream(whole).sum();
    List<Integer> order =
        IntStream.range(0, parts.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> Math.floor(parts.get(i)) - parts.get(i)))
            .toList();
    for (int i = 0; i < missing && i < order.size(); i++) {
      whole[order.get(i)]++;
    }
    return java.util.Arrays.stream(whole).boxed().toList();
  }

  private static String signed(NumberFormat format, double value, double unit) {
    String digits =
        format == NumberFormat.PERCENT
            ? Formats.decimal(Math.abs(value) * 100, 1)
            : NumberWords.tick(format, Math.abs(value), unit);
    return (value < 0 ? "−" : "+") + digits;
  }
}
