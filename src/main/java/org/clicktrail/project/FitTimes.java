package org.clicktrail.project;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// How long a model is likely to train: measured on two public files, carried over to other numbers
/// of rows and columns.
///
/// The seconds are those of five fits on 9,864 rows of 16 columns (online shoppers without
/// `PageValues`) and on 36,169 rows of 15 (bank-full without `duration`), CPU of all cores on a
/// machine of two (docs/benchmarks.md, `./clicktrail bench models`). Between and beyond them the
/// time grows by a power of the rows, from 0 to 2, and in proportion to the columns. A guess: a
/// machine can be twice as fast or slow.
public final class FitTimes {

  private static final double FEW = 9_864;
  private static final double MANY = 36_169;
  private static final double COLUMNS = 16;
  private static final double FITS = 5;

  private static final Map<String, List<Double>> SECONDS =
      Map.ofEntries(
          Map.entry("logistic", List.of(0.91, 0.87)),
          Map.entry("lasso", List.of(4.25, 7.40)),
          Map.entry("elastic_net", List.of(4.74, 13.13)),
          Map.entry("linear_svm", List.of(1.56, 3.11)),
          Map.entry("lda", List.of(0.13, 0.32)),
          Map.entry("qda", List.of(0.25, 0.50)),
          Map.entry("additive", List.of(3.00, 23.32)),
          Map.entry("tree", List.of(0.21, 0.53)),
          Map.entry("forest", List.of(1.70, 6.88)),
          Map.entry("extra_trees", List.of(4.71, 21.14)),
          Map.entry("boosting", List.of(1.20, 3.61)),
          Map.entry("adaboost", List.of(1.33, 3.80)),
          Map.entry("knn", List.of(0.49, 3.93)),
          Map.entry("one_rule", List.of(0.07, 0.16)),
          Map.entry("naive_bayes", List.of(0.08, 0.22)),
          Map.entry("svm", List.of(7.98, 7.30)),
          Map.entry("mlp", List.of(1.50, 6.19)));

  private FitTimes() {}

  /// Seconds of one fit; empty for a model that was not measured.
  ///
  /// @param rows learnt from, at least 1
  /// @param columns learnt from
  public static OptionalDouble seconds(String learner, long rows, int columns) {
    List<Double> measured = SECONDS.get(learner);
    if (measured == null) {
      return OptionalDouble.empty();
    }
    double power =
        Math.clamp(Math.log(measured.getLast() / measured.getFirst()) / Math.log(MANY / FEW), 0, 2);
    double share = Math.pow(Math.max(1, rows) / FEW, power) * columns / COLUMNS;
    return OptionalDouble.of(measured.getFirst() / FITS * share);
  }
}
