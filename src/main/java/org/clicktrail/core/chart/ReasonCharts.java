package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.chart.ChartSpec.WaterfallStep;
import org.clicktrail.core.learn.Attribution;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Why one prediction is what it is.
public final class ReasonCharts {

  private static final int STEPS = 5;

  private ReasonCharts() {}

  /// From the average of the training sessions by signed steps to this session; the smallest steps
  /// are drawn together. For a conversion in shares of one, rounded to a tenth of a percentage
  /// point by largest remainder, so that the printed numbers add up.
  ///
  /// Steps of a model that adds up log-odds are turned into percentage points one after the other,
  /// largest first.
  public static ChartSpec reasons(Model model, Attribution reasons, List<String> badges) {
    boolean logit = reasons.scale().equals("logit");
    boolean conversion = model.task() == Task.CONVERSION;
    double sum = reasons.base();
    double start = shown(sum, logit);
    List<WaterfallStep> steps = new ArrayList<>();
    double at = start;
    int named = reasons.parts().size() <= STEPS + 1 ? reasons.parts().size() : STEPS;
    for (Attribution.Part part : reasons.parts().subList(0, named)) {
      sum += part.amount();
      steps.add(new WaterfallStep(label(model, part), shown(sum, logit) - at));
      at = shown(sum, logit);
    }
    if (named < reasons.parts().size()) {
      for (Attribution.Part part : reasons.parts().subList(named, reasons.parts().size())) {
        sum += part.amount();
      }
      int others = reasons.parts().size() - named;
      steps.add(
          new WaterfallStep(
              Messages.text("chart.reasons.others", Formats.count(others)),
              shown(sum, logit) - at));
      at = shown(sum, logit);
    }
    double unit = conversion ? 0.001 : 0.01;
    double from = Math.rint(start / unit) * unit;
    List<WaterfallStep> rounded = rounded(steps, from, Math.rint(at / unit) * unit, unit);
    return new ChartSpec.Waterfall(
        Phrases.heading(
            title(rounded, from, conversion),
            Messages.text(subtitle(conversion, logit), model(model)),
            badges),
        conversion ? NumberFormat.PERCENT : NumberFormat.MONEY,
        Messages.text("chart.reasons.start"),
        from,
        rounded,
        Messages.text(reasons.calibrated() ? "chart.reasons.end" : "chart.reasons.raw"));
  }

  /// Where the steps begin. The average of log-odds as a probability is nearer to 0 or 1 than the
  /// average of probabilities, which is about the rate.
  private static String subtitle(boolean conversion, boolean logit) {
    if (!conversion) {
      return "chart.reasons.amounts";
    }
    return logit ? "chart.reasons.logit" : "chart.reasons.subtitle";
  }

  private static String model(Model model) {
    String key = "model." + model.learner();
    return Messages.has(key) ? Messages.text(key) : model.learner();
  }

  private static double shown(double sum, boolean logit) {
    return logit ? 1 / (1 + Math.exp(-sum)) : sum;
  }

  private static String label(Model model, Attribution.Part part) {
    Map<String, String> labels =
        model.inputs().stream()
            .map(Input::info)
            .collect(java.util.stream.Collectors.toMap(info -> info.id(), info -> info.label()));
    String name = labels.getOrDefault(part.input(), part.input());
    return part.value().isEmpty() ? name : name + ": " + part.value();
  }

  /// Steps as multiples of the unit that together lead from `start` to `end`.
  static List<WaterfallStep> rounded(
      List<WaterfallStep> steps, double start, double end, double unit) {
    long missing = Math.round((end - start) / unit);
    long[] whole = new long[steps.size()];
    double[] rest = new double[steps.size()];
    for (int i = 0; i < whole.length; i++) {
      double units = steps.get(i).amount() / unit;
      whole[i] = (long) Math.floor(units);
      rest[i] = units - whole[i];
      missing -= whole[i];
    }
    List<Integer> order =
        IntStream.range(0, whole.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -rest[i]))
            .toList();
    for (int i = 0; i < order.size() && missing > 0; i++, missing--) {
      whole[order.get(i)]++;
    }
    List<WaterfallStep> rounded = new ArrayList<>();
    for (int i = 0; i < whole.length; i++) {
      rounded.add(new WaterfallStep(steps.get(i).label(), whole[i] * unit));
    }
    return rounded;
  }

  private static String title(List<WaterfallStep> steps, double start, boolean conversion) {
    double end = start + steps.stream().mapToDouble(WaterfallStep::amount).sum();
    String result = conversion ? Formats.percent(end) : Formats.plain(end);
    if (steps.isEmpty() || steps.getFirst().amount() == 0) {
      return Messages.text("chart.reasons.level", result);
    }
    WaterfallStep top = steps.getFirst();
    return Messages.text(
        top.amount() > 0 ? "chart.reasons.up" : "chart.reasons.down",
        Phrases.inner(top.label()),
        result);
  }
}
