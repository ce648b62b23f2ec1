package org.clicktrail.core.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;

/// Exact curves of additive models. Unlike [Effects] they are no question asked to the model: they
/// are the model.
public final class Shapes {

  /// Half a 95 % range in standard errors.
  private static final double Z = 1.959963984540054;

  private Shapes() {}

  /// @param rows whose values are counted, and bound the first and the last step
  /// @return empty where the model is not additive, or the column has fewer than two values there
  public static Optional<Shape> of(Model model, Input input, Table rows) {
    String id = input.info().id();
    return model
        .additive()
        .flatMap(terms ->
            terms.curves().stream()
                .filter(curve -> curve.input().equals(id))
                .findFirst()
                .flatMap(curve ->
                    rows.find(id).flatMap(column -> shape(terms.scale(), input, curve, column))));
  }

  private static Optional<Shape> shape(
      String scale, Input input, Additive.Curve curve, Column column) {
    List<Additive.Values> values = curve.steps().stream().map(Additive.Step::values).toList();
    int[] n = new int[values.size()];
    Arrays.stream(Places.of(values, column)).filter(at -> at >= 0).forEach(at -> n[at]++);
    boolean words = values.stream().allMatch(one -> Double.isNaN(one.from()));
    double[] known =
        column instanceof Column.Numbers numbers && !words
            ? Arrays.stream(numbers.toArray()).filter(Double::isFinite).sorted().toArray()
            : new double[0];
    if (!words && known.length == 0) {
      return Optional.empty();
    }
    ValueNames names = new ValueNames(input.info());
    List<Shape.Step> steps =
        IntStream.range(0, n.length)
            .filter(at -> n[at] > 0 || inside(values.get(at), known))
            .mapToObj(at -> {
              Additive.Step step = curve.steps().get(at);
              Additive.Values one = values.get(at);
              double half = Z * step.error();
              return new Shape.Step(
                  known.length == 0 ? Double.NaN : Math.max(one.from(), known[0]),
                  known.length == 0 ? Double.NaN : Math.min(one.to(), known[known.length - 1]),
                  names.of(one),
                  step.height(),
                  step.height() - half,
                  step.height() + half,
                  n[at]);
            })
            .toList();
    return steps.size() < 2
        ? Optional.empty()
        : Optional.of(new Shape(input.info(), scale, words, steps, column.size()));
  }

  /// Between the smallest and the largest known value.
  private static boolean inside(Additive.Values values, double[] known) {
    return known.length > 0 && values.from() < known[known.length - 1] && values.to() > known[0];
  }
}
