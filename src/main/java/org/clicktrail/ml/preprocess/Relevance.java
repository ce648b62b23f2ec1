package org.clicktrail.ml.preprocess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.ml.prep.Prep;
import org.clicktrail.ml.prep.PrepFit;
import org.clicktrail.ml.prep.Style;
import smile.math.special.Gamma;

/// What each column alone tells of the target: its words, or the deciles of its numbers, against
/// the outcome by the G test (2 × rows × mutual information), against amounts by the test of
/// Kruskal and Wallis on their ranks. Missing is a word of its own.
final class Relevance {

  /// Wanted share of useless columns among those kept (Benjamini and Hochberg 1995).
  private static final double FALSE = 0.05;

  private Relevance() {}

  /// One column.
  ///
  /// @param statistic chi-square distributed if the column tells nothing
  /// @param chance p-value; 1 for a column with one value
  record Test(FeatureInfo info, double statistic, double chance) {}

  /// The columns to learn from, in their order; at least one, the one that tells most.
  ///
  /// @throws IllegalArgumentException if nothing is to be chosen
  static List<FeatureInfo> kept(
      TrainingSet set, Task task, PreprocessSpec spec, Progress progress) {
    List<Test> ranked = new ArrayList<>(tests(set, task, progress));
    ranked.sort(
        Comparator.comparingDouble(Test::chance)
            .thenComparing(Comparator.comparingDouble(Test::statistic).reversed()));
    int count =
        switch (spec.selection()) {
          case NONE -> throw new IllegalArgumentException("nothing to choose");
          case K -> spec.columns();
          case AUTO -> passing(ranked.stream().mapToDouble(Test::chance).toArray());
        };
    List<FeatureInfo> best = ranked.stream().limit(Math.max(1, count)).map(Test::info).toList();
    return set.infos().stream().filter(best::contains).toList();
  }

  /// How many of the smallest p-values pass.
  ///
  /// @param chances ascending
  static int passing(double[] chances) {
    int passing = 0;
    for (int i = 0; i < chances.length; i++) {
      if (chances[i] <= FALSE * (i + 1) / chances.length) {
        passing = i + 1;
      }
    }
    return passing;
  }

  /// One a column that can be learned from.
  static List<Test> tests(TrainingSet set, Task task, Progress progress) {
    Prep prep = PrepFit.fit(set, Style.COUNTED, progress.part(0, 0.7));
    double[][] columns = prep.columns(set.features(), progress.part(0.7, 0.9));
    double[] target = set.target().toArray();
    double[] ranks = task == Task.REVENUE ? ranks(target) : target;
    List<Test> tests = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      progress.report(90 + 10 * i / columns.length, 100);
      FeatureInfo info = prep.inputs().get(prep.inputOf(i)).info();
      tests.add(
          switch (task) {
            case CONVERSION -> likelihood(info, columns[i], prep.codes(i), target);
            case REVENUE -> ranked(info, columns[i], prep.codes(i), ranks);
          });
    }
    return tests;
  }

  private static Test likelihood(FeatureInfo info, double[] column, int codes, double[] target) {
    double[] rows = new double[codes];
    double[] ones = new double[codes];
    for (int row = 0; row < column.length; row++) {
      rows[(int) column[row]]++;
      ones[(int) column[row]] += target[row];
    }
    double share = Lines.share(target);
    double sum = 0;
    for (int code = 0; code < codes; code++) {
      sum += part(ones[code], rows[code] * share);
      sum += part(rows[code] - ones[code], rows[code] * (1 - share));
    }
    return test(info, 2 * sum, rows);
  }

  private static double part(double seen, double expected) {
    return seen == 0 ? 0 : seen * Math.log(seen / expected);
  }

  private static Test ranked(FeatureInfo info, double[] column, int codes, double[] ranks) {
    double n = column.length;
    double[] rows = new double[codes];
    double[] sums = new double[codes];
    double squares = 0;
    double mean = (n + 1) / 2;
    for (int row = 0; row < column.length; row++) {
      rows[(int) column[row]]++;
      sums[(int) column[row]] += ranks[row] - mean;
      squares += (ranks[row] - mean) * (ranks[row] - mean);
    }
    double between = 0;
    for (int code = 0; code < codes; code++) {
      between += rows[code] == 0 ? 0 : sums[code] * sums[code] / rows[code];
    }
    return test(info, squares == 0 ? 0 : (n - 1) * between / squares, rows);
  }

  /// @param rows how many have each code
  private static Test test(FeatureInfo info, double statistic, double[] rows) {
    double free = Arrays.stream(rows).filter(count -> count > 0).count() - 1.0;
    double chance =
        free < 1 || statistic <= 0
            ? 1
            : Gamma.regularizedUpperIncompleteGamma(free / 2, statistic / 2);
    return new Test(info, Math.max(0, statistic), chance);
  }

  /// Ranks from 1; equal amounts share their mean rank.
  static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[values.length];
    Map<Double, Double> known = new HashMap<>();
    for (int i = 0; i < sorted.length; ) {
      int end = i;
      while (end < sorted.length && sorted[end] == sorted[i]) {
        end++;
      }
      known.put(sorted[i] + 0.0, (i + 1 + end) / 2.0);
      i = end;
    }
    Arrays.setAll(ranks, row -> known.getOrDefault(values[row] + 0.0, 0.0));
    return ranks;
  }
}
