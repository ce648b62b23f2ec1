package org.clicktrail.core.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.table.Table;

/// Searches the smallest realistic change of a row that moves its prediction across a threshold.
///
/// Only inputs that are the analyst's to set take part, none that already speaks for the other
/// side, and only with values that rows of the data have, numbers between the 1st and 99th
/// percentile the model learnt from. One input is a smaller change than two; two inputs take values
/// that were seen together in one row. Among as many inputs the least cost wins: of a number the
/// share of rows its value passes over (as in Ustun, Spangher and Liu 2019), of a word the share of
/// rows that have another one.
public final class Counterfactuals {

  /// Rows that are looked at for values, evenly spread.
  private static final int ROWS = 500;

  /// Values tried of one input, evenly spread.
  private static final int VALUES = 60;

  /// Inputs whose pairs are tried: those that alone come nearest to the threshold.
  private static final int PAIRED = 8;

  /// Rows whose pairs of values are tried.
  private static final int PAIRS = 128;

  private final Model model;
  private final Table row;
  private final Table seen;
  private final List<Choices> choices;

  private Counterfactuals(Model model, Table row, Table seen, Set<String> kept) {
    this.model = model;
    this.row = row;
    this.seen = seen;
    choices =
        IntStream.range(0, model.inputs().size())
            .filter(j -> model.inputs().get(j).info().changeable())
            .filter(j -> !kept.contains(model.inputs().get(j).info().id()))
            .boxed()
            .flatMap(j -> Choices.of(j, model.inputs().get(j), row, seen).stream())
            .toList();
  }

  /// The smallest change; of equal ones the first by inputs, then by value. A missing value is not
  /// changed: how it came about is not known.
  ///
  /// @param row one row
  /// @param threshold a prediction that reaches it is on its upper side
  /// @param seen rows of the data, for realistic values
  /// @return empty if no change of one or two inputs crosses the threshold
  public static Optional<Counterfactual> of(Model model, Table row, double threshold, Table seen) {
    return of(model, row, threshold, seen, Set.of());
  }

  /// As above, with inputs that stay as they are.
  ///
  /// @param kept ids of inputs that are named as reasons for what is wanted: to change them would
  ///   contradict the reasons
  public static Optional<Counterfactual> of(
      Model model, Table row, double threshold, Table seen, Set<String> kept) {
    if (Double.isNaN(threshold) || seen.rows() == 0) {
      return Optional.empty();
    }
    Table looked = seen.rows(Choices.spread(seen.rows(), ROWS));
    return new Counterfactuals(model, row, looked, kept).search(threshold);
  }

  /// A change to the values of a row of the data.
  ///
  /// @param second empty if one input is enough
  private record Try(int from, Choices first, Optional<Choices> second, double cost) {

    boolean changes(int input) {
      return input == first.number() || second.filter(two -> two.number() == input).isPresent();
    }
  }

  private Optional<Counterfactual> search(double threshold) {
    double before = model.predict(row)[0];
    boolean up = before < threshold;
    List<Try> singles =
        choices.stream()
            .flatMap(of ->
                of.rows(VALUES).stream().map(at -> new Try(at, of, Optional.empty(), of.cost(at))))
            .toList();
    double[] single = predicted(singles);
    Optional<Counterfactual> one = best(singles, single, before, threshold);
    if (one.isPresent() || choices.size() < 2) {
      return one;
    }
    List<Try> pairs = pairs(nearest(singles, single, up));
    return best(pairs, predicted(pairs), before, threshold);
  }

  private double[] predicted(List<Try> tries) {
    return model.predict(
        Mix.of(
            model,
            row,
            seen,
            tries.size(),
            (copy, input) -> tries.get(copy).changes(input) ? tries.get(copy).from : Mix.OWN));
  }

  private Optional<Counterfactual> best(
      List<Try> tries, double[] predicted, double before, double threshold) {
    boolean up = before < threshold;
    return IntStream.range(0, predicted.length)
        .filter(i -> predicted[i] >= threshold == up)
        .boxed()
        .min(Comparator.comparingDouble(i -> tries.get(i).cost))
        .map(i -> found(tries.get(i), before, predicted[i]));
  }

  private Counterfactual found(Try change, double before, double after) {
    List<Counterfactual.Step> steps = new ArrayList<>();
    steps.add(change.first.step(change.from));
    change.second.ifPresent(second -> steps.add(second.step(change.from)));
    return new Counterfactual(steps, before, after, change.cost);
  }

  /// The inputs that alone come nearest to the threshold, in the order of the model.
  private List<Choices> nearest(List<Try> singles, double[] predicted, boolean up) {
    double[] reach = new double[model.inputs().size()];
    java.util.Arrays.fill(reach, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < predicted.length; i++) {
      int input = singles.get(i).first.number();
      reach[input] = Math.max(reach[input], up ? predicted[i] : -predicted[i]);
    }
    return choices.stream()
        .sorted(Comparator.comparingDouble(of -> -reach[of.number()]))
        .limit(PAIRED)
        .sorted(Comparator.comparingInt(Choices::number))
        .toList();
  }

  private List<Try> pairs(List<Choices> of) {
    int[] rows = Choices.spread(seen.rows(), PAIRS);
    List<Try> pairs = new ArrayList<>();
    for (int i = 0; i < of.size(); i++) {
      for (int j = i + 1; j < of.size(); j++) {
        for (int from : rows) {
          Choices first = of.get(i);
          Choices second = of.get(j);
          if (first.possible(from) && second.possible(from)) {
            double cost = first.cost(from) + second.cost(from);
            pairs.add(new Try(from, first, Optional.of(second), cost));
          }
        }
      }
    }
    return pairs;
  }
}
