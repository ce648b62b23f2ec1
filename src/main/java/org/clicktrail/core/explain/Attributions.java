package org.clicktrail.core.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.learn.Attribution;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.table.Table;

/// What moved one prediction, for any model.
public final class Attributions {

  private static final int PERMUTATIONS = 30;

  private Attributions() {}

  /// The model's own attribution, or an approximation by sampled Shapley values (Strumbelj and
  /// Kononenko 2014): starting from a typical row, inputs take this row's values one after another
  /// in a random order, and each is credited with the change of the prediction it causes; mean of
  /// 30 orders, each from another background row. Parts and base add up to the prediction; how the
  /// sum is shared out is approximate.
  ///
  /// @param rows holds the row to explain; a missing column is a missing value
  /// @param background rows to compare with, at least one; training rows
  /// @param seed same seed, same attribution
  public static Attribution of(Model model, Table rows, int row, Table background, long seed) {
    return model
        .explain(rows, row)
        .orElseGet(() -> sampled(model, rows.rows(new int[] {row}), background, seed));
  }

  private static Attribution sampled(Model model, Table row, Table background, long seed) {
    if (background.rows() == 0) {
      throw new IllegalArgumentException("no background rows");
    }
    SplittableRandom random = new SplittableRandom(seed);
    int inputs = model.inputs().size();
    int steps = inputs + 1;
    int[] from = new int[PERMUTATIONS];
    int[][] place = new int[PERMUTATIONS][];
    for (int p = 0; p < PERMUTATIONS; p++) {
      from[p] = random.nextInt(background.rows());
      place[p] = shuffled(inputs, random);
    }
    Table copies =
        Mix.of(
            model,
            row,
            background,
            PERMUTATIONS * steps,
            (copy, input) ->
                copy % steps > place[copy / steps][input] ? Mix.OWN : from[copy / steps]);
    double[] predicted = model.predict(copies);
    return attribution(model, row, place, predicted);
  }

  private static Attribution attribution(
      Model model, Table row, int[][] place, double[] predicted) {
    int inputs = model.inputs().size();
    int steps = inputs + 1;
    double base = 0;
    double[] amounts = new double[inputs];
    for (int p = 0; p < PERMUTATIONS; p++) {
      base += predicted[p * steps] / PERMUTATIONS;
      for (int j = 0; j < inputs; j++) {
        int before = p * steps + place[p][j];
        amounts[j] += (predicted[before + 1] - predicted[before]) / PERMUTATIONS;
      }
    }
    List<Attribution.Part> parts = new ArrayList<>();
    for (int j = 0; j < inputs; j++) {
      Input input = model.inputs().get(j);
      String value =
          row.find(input.info().id()).map(column -> input.info().shown(column, 0)).orElse("");
      parts.add(new Attribution.Part(input.info().id(), value, amounts[j]));
    }
    parts.sort(Comparator.comparingDouble(part -> -Math.abs(part.amount())));
    return new Attribution("value", false, base, parts);
  }

  private static int[] shuffled(int length, SplittableRandom random) {
    int[] order = IntStream.range(0, length).toArray();
    for (int i = length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int held = order[i];
      order[i] = order[other];
      order[other] = held;
    }
    return order;
  }
}
