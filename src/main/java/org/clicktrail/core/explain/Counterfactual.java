package org.clicktrail.core.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// The smallest change of a row that moves its prediction across a threshold (Wachter, Mittelstadt
/// and Russell 2018). It is about the model: it promises no cause.
///
/// @param steps one or two, in the order of the model's inputs
/// @param before predicted now
/// @param after predicted with the change
/// @param cost of all steps: shares of the rows passed over, 0 to 1 each (see [Counterfactuals])
public record Counterfactual(List<Step> steps, double before, double after, double cost) {
  public Counterfactual {
    steps = List.copyOf(steps);
  }

  /// One input with another value.
  ///
  /// @param from its value now, as the user reads it
  /// @param to a value that was seen in the data
  public record Step(FeatureInfo input, String from, String to) {

    static Step of(Input input, Column own, Column seen, int row) {
      return new Step(input.info(), input.info().shown(own, 0), input.info().shown(seen, row));
    }

    String words() {
      return switch (input.kind()) {
        case YES_NO -> Messages.text("explain.change.word", input.label(), yesNo(to), yesNo(from));
        case CATEGORY ->
            Messages.text("explain.change.word", input.label(), quoted(to), quoted(from));
        case COUNT, NUMBER -> Messages.text("explain.change.number", input.label(), to, from);
      };
    }

    private static String yesNo(String value) {
      return Messages.text(Reasons.isNo(value) ? "explain.change.no" : "explain.change.yes");
    }

    private static String quoted(String word) {
      return Messages.text("explain.change.quoted", word);
    }
  }

  /// What it would take, as the end of a sentence: "with Page value of 12 instead of 0 the model
  /// would say 31.0 % and reach your threshold of 20.0 %."
  ///
  /// @param found empty: there is no such change
  /// @param fixed ids of inputs that nobody can change
  public static String words(
      Optional<Counterfactual> found, Model model, double threshold, Set<String> fixed) {
    String limit = Formats.percent(threshold);
    if (found.isPresent()) {
      Counterfactual change = found.get();
      String steps =
          change.steps.stream()
              .map(Step::words)
              .reduce((first, second) -> Messages.text("explain.change.two", first, second))
              .orElseThrow();
      boolean up = change.after >= threshold;
      return Messages.text(
          up ? "explain.change.up" : "explain.change.down",
          steps,
          Formats.percent(change.after),
          limit);
    }
    boolean any =
        model.inputs().stream()
            .map(Input::info)
            .anyMatch(info -> info.changeable() && !fixed.contains(info.id()));
    return Messages.text(any ? "explain.change.none" : "explain.change.fixed", limit);
  }
}
