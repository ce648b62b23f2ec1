package org.clicktrail.core.explain;

import java.util.List;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.Attribution;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.text.Messages;

/// An attribution in words.
public final class Reasons {

  /// Parts smaller than this share of the largest are no reason.
  private static final double LEAST = 0.02;

  private Reasons() {}

  /// "Exit rate of 5.1 % lowers the chance", strongest first.
  ///
  /// @param top most sentences wanted
  public static List<String> words(Attribution attribution, Model model, int top) {
    double largest =
        attribution.parts().stream().mapToDouble(part -> Math.abs(part.amount())).max().orElse(0);
    return attribution.parts().stream()
        .filter(part -> part.amount() != 0 && Math.abs(part.amount()) >= LEAST * largest)
        .flatMap(part ->
            model.inputs().stream()
                .map(Input::info)
                .filter(info -> info.id().equals(part.input()))
                .map(info -> sentence(part, info, model.task())))
        .limit(top)
        .toList();
  }

  /// What moved the prediction one way, strongest first and without the effect: "Exit rate of 5.1
  /// %".
  ///
  /// @param up whether to name what raises it, else what lowers it
  /// @param top most wanted
  public static List<String> subjects(Attribution attribution, Model model, boolean up, int top) {
    double largest =
        attribution.parts().stream().mapToDouble(part -> Math.abs(part.amount())).max().orElse(0);
    return attribution.parts().stream()
        .filter(part -> up ? part.amount() > 0 : part.amount() < 0)
        .filter(part -> Math.abs(part.amount()) >= LEAST * largest)
        .flatMap(part ->
            model.inputs().stream()
                .map(Input::info)
                .filter(info -> info.id().equals(part.input()))
                .map(info -> subject(part.value(), info)))
        .limit(top)
        .toList();
  }

  private static String sentence(Attribution.Part part, FeatureInfo info, Task task) {
    String effect =
        Messages.text(
            "explain."
                + (part.amount() > 0 ? "raises" : "lowers")
                + (task == Task.CONVERSION ? ".chance" : ".revenue"));
    return Messages.text("explain.reason", subject(part.value(), info), effect);
  }

  private static String subject(String value, FeatureInfo info) {
    if (value.isEmpty()) {
      return Messages.text("explain.missing", info.label());
    }
    return switch (info.kind()) {
      case YES_NO -> Messages.text(isNo(value) ? "explain.no" : "explain.yes", info.label());
      case CATEGORY -> Messages.text("explain.word", info.label(), value);
      case COUNT, NUMBER -> Messages.text("explain.number", info.label(), value);
    };
  }

  static boolean isNo(String value) {
    return value.equals("0") || value.equalsIgnoreCase("no") || value.equalsIgnoreCase("false");
  }
}
