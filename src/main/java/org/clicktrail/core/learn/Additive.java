package org.clicktrail.core.learn;

import java.util.List;
import java.util.stream.Stream;

/// What an additive model is made of, exactly: a height for every value of every input, and for
/// pairs of inputs. Base plus all heights that apply is the prediction on its scale.
///
/// @param scale `logit` (log-odds), `log` or `value`
/// @param curves one an input
public record Additive(String scale, List<Curve> curves, List<Pair> pairs) {
  public Additive {
    curves = List.copyOf(curves);
    pairs = List.copyOf(pairs);
  }

  /// The heights of one input; their mean over the training rows is 0.
  ///
  /// @param input its id
  /// @param steps numbers ascending, then missing; words by their mean outcome
  public record Curve(String input, List<Step> steps) {
    public Curve {
      steps = List.copyOf(steps);
    }
  }

  /// @param error standard error of the height; NaN where the file of the model is older
  public record Step(Values values, double height, double error) {}

  /// What two inputs say together beyond what each says alone.
  ///
  /// @param first id of the input by row
  /// @param second id of the input by column
  /// @param heights a list a row
  public record Pair(
      String first,
      String second,
      List<Values> rows,
      List<Values> columns,
      List<List<Double>> heights) {
    public Pair {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      heights = List.copyOf(heights);
    }
  }

  /// The values that have one height: numbers above `from` up to and with `to`, or words.
  ///
  /// @param from −∞ for the lowest; NaN where there are no numbers
  /// @param to ∞ for the highest; NaN where there are no numbers
  /// @param missing also missing cells
  /// @param others also every word that has no place of its own
  public record Values(
      double from, double to, List<String> words, boolean missing, boolean others) {
    public Values {
      words = List.copyOf(words);
    }

    /// Missing cells alone.
    public static Values none() {
      return new Values(Double.NaN, Double.NaN, List.of(), true, false);
    }

    /// No value at all.
    public static Values nothing() {
      return new Values(Double.NaN, Double.NaN, List.of(), false, false);
    }

    /// Both together, the other one behind this one.
    public Values and(Values next) {
      return new Values(
          Double.isNaN(from)
              ? next.from
              : Double.isNaN(next.from) ? from : Math.min(from, next.from),
          Double.isNaN(to) ? next.to : Double.isNaN(next.to) ? to : Math.max(to, next.to),
          Stream.concat(words.stream(), next.words.stream()).toList(),
          missing || next.missing,
          others || next.others);
    }

    /// Whether they hold this number.
    public boolean holds(double number) {
      return Double.isNaN(number) ? missing : number > from && number <= to;
    }
  }
}
