package org.clicktrail.ml.additive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clicktrail.core.learn.Task;
import org.clicktrail.ml.fitted.AdditiveScorer;
import org.clicktrail.ml.fitted.Link;

/// The same sums with each thing said once: what a surface says about one of its columns alone
/// belongs to that column's curve, and the mean of every curve belongs to the base (functional
/// analysis of variance; Lengerich et al. 2020, "Purifying interaction effects").
final class Purified {

  /// Sweeps over the rows and columns of a surface; each shrinks what is left many times.
  private static final int SWEEPS = 20;

  private final Codes[] columns;
  private final List<Pairs.Pair> pairs;
  private final double[][] curves;
  private final double[][] surfaces;
  private double base;

  Purified(
      Codes[] columns,
      List<Pairs.Pair> pairs,
      double base,
      double[][] curves,
      double[][] surfaces) {
    this.columns = columns;
    this.pairs = pairs;
    this.base = base;
    this.curves = Arrays.stream(curves).map(double[]::clone).toArray(double[][]::new);
    this.surfaces = Arrays.stream(surfaces).map(double[]::clone).toArray(double[][]::new);
    for (int pair = 0; pair < surfaces.length; pair++) {
      purify(pair);
    }
    for (int i = 0; i < curves.length; i++) {
      centre(i);
    }
  }

  /// What is left to each column alone.
  double[][] curves() {
    return curves;
  }

  /// @param errors standard errors of the curves
  AdditiveScorer scorer(Task task, double[][] errors) {
    List<AdditiveScorer.Surface> kept = new ArrayList<>();
    for (int i = 0; i < surfaces.length; i++) {
      if (Arrays.stream(surfaces[i]).anyMatch(entry -> entry != 0)) {
        Pairs.Part first = pairs.get(i).first();
        Pairs.Part second = pairs.get(i).second();
        kept.add(
            new AdditiveScorer.Surface(
                new AdditiveScorer.Side(first.column, first.group),
                new AdditiveScorer.Side(second.column, second.group),
                surfaces[i]));
      }
    }
    Link link = task == Task.CONVERSION ? Link.LOGIT : Link.IDENTITY;
    return new AdditiveScorer(link, base, curves, errors, kept);
  }

  private void purify(int pair) {
    Pairs.Part first = pairs.get(pair).first();
    Pairs.Part second = pairs.get(pair).second();
    double[] rows = pairs.get(pair).codes().counts();
    int width = first.codes.size();
    int height = second.codes.size();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      move(first, surfaces[pair], rows, new Lines(width, height, height, 1));
      move(second, surfaces[pair], rows, new Lines(height, width, 1, height));
    }
  }

  /// Where the lines of a surface lie: `count` lines, `step` apart, of `length` places `stride`
  /// apart.
  private record Lines(int count, int length, int step, int stride) {}

  /// Takes the mean of each line away and gives it to the curve.
  private void move(Pairs.Part part, double[] surface, double[] rows, Lines lines) {
    double[] means = new double[lines.count];
    for (int line = 0; line < lines.count; line++) {
      double sum = 0;
      double weight = 0;
      for (int i = 0; i < lines.length; i++) {
        int at = line * lines.step + i * lines.stride;
        sum += rows[at] * surface[at];
        weight += rows[at];
      }
      means[line] = weight > 0 ? sum / weight : 0;
      for (int i = 0; i < lines.length; i++) {
        surface[line * lines.step + i * lines.stride] -= means[line];
      }
    }
    double[] curve = curves[part.column];
    for (int code = 0; code < curve.length; code++) {
      curve[code] += means[part.group[code]];
    }
  }

  private void centre(int column) {
    double[] counts = columns[column].counts();
    double[] curve = curves[column];
    double sum = 0;
    for (int code = 0; code < curve.length; code++) {
      sum += counts[code] * curve[code];
    }
    double mean = sum / columns[column].rows();
    base += mean;
    for (int code = 0; code < curve.length; code++) {
      curve[code] -= mean;
    }
  }
}
