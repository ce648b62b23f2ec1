package org.clicktrail.ml.additive;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Task;
import org.clicktrail.ml.fitted.AdditiveScorer;

/// One training: curves in every bag, pairs, surfaces in every bag, and the mean of the bags.
///
/// The bags share the pairs, which are found by what the mean of all curves leaves unexplained.
final class Boosting {

  private final Task task;
  private final double[] target;
  private final Codes[] columns;
  private final Settings settings;
  private final List<Bag> bags;
  private final double base;

  /// @param groups a group number for each row
  /// @param columns one a prepared number
  Boosting(
      Task task, double[] target, int[] groups, Codes[] columns, Settings settings, long seed) {
    this.task = task;
    this.target = target;
    this.columns = columns;
    this.settings = settings;
    bags =
        new SplittableRandom(seed)
            .longs(settings.bags())
            .mapToObj(bag -> new Bag(task, target, groups, bag))
            .toList();
    double mean = Arrays.stream(target).sum() / target.length;
    base = task == Task.CONVERSION ? Math.log(mean / (1 - mean)) : mean;
  }

  AdditiveScorer scorer(Progress progress) {
    Curve curve = new Curve(settings.least());
    List<Bag.Term> terms =
        Arrays.stream(columns).map(column -> new Bag.Term(column, curve)).toList();
    List<double[]> starts = bags.stream().map(_ -> scores(List.of(), new double[0][])).toList();
    List<double[][]> curves = boosted(terms, starts, Bag.Order.CYCLIC, progress.part(0, 0.7));
    double[][] meanCurves = mean(curves);
    Slopes slopes = new Slopes(task, target, scores(terms, meanCurves));
    List<Pairs.Pair> pairs =
        settings.pairs() == 0
            ? List.of()
            : Pairs.found(columns, meanCurves, slopes, settings, progress.part(0.7, 0.75));
    List<Bag.Term> surfaces =
        pairs.stream()
            .map(pair -> new Bag.Term(pair.codes(), pair.shape(settings.least())))
            .toList();
    List<double[]> explained = curves.stream().map(tables -> scores(terms, tables)).toList();
    List<double[][]> heights =
        boosted(surfaces, explained, Bag.Order.GREEDY, progress.part(0.75, 1));
    List<double[][]> alone =
        IntStream.range(0, bags.size())
            .mapToObj(bag ->
                new Purified(columns, pairs, base, curves.get(bag), heights.get(bag)).curves())
            .toList();
    return new Purified(columns, pairs, base, meanCurves, mean(heights))
        .scorer(task, errors(alone));
  }

  /// Standard errors of the mean curves: a bag leaves rows out, so what the bags differ by is that
  /// of a delete-d jackknife (Shao and Wu 1989), `(n − d) / d × variance of the bags`. It knows
  /// nothing of what all bags get wrong alike, such as steps that are too coarse.
  private static double[][] errors(List<double[][]> bags) {
    double[][] mean = mean(bags);
    double[][] errors = new double[mean.length][];
    for (int i = 0; i < mean.length; i++) {
      int term = i;
      errors[i] = new double[mean[i].length];
      Arrays.setAll(
          errors[i],
          code -> {
            double squares =
                bags.stream()
                    .mapToDouble(bag -> bag[term][code] - mean[term][code])
                    .map(off -> off * off)
                    .sum();
            return Math.sqrt(Bag.JACKKNIFE * squares / Math.max(1, bags.size() - 1));
          });
    }
    return errors;
  }

  /// What the terms predict for each row.
  private double[] scores(List<Bag.Term> terms, double[][] tables) {
    double[] scores = new double[target.length];
    Arrays.fill(scores, base);
    for (int i = 0; i < tables.length; i++) {
      Codes codes = terms.get(i).codes();
      for (int row = 0; row < scores.length; row++) {
        scores[row] += tables[i][codes.at(row)];
      }
    }
    return scores;
  }

  private List<double[][]> boosted(
      List<Bag.Term> terms, List<double[]> starts, Bag.Order order, Progress progress) {
    AtomicInteger rounds = new AtomicInteger();
    int most = settings.rounds() * bags.size();
    Runnable tick = () -> progress.report(rounds.incrementAndGet(), most);
    return IntStream.range(0, bags.size())
        .parallel()
        .mapToObj(bag -> bags.get(bag).boosted(terms, starts.get(bag), order, settings, tick))
        .toList();
  }

  private static double[][] mean(List<double[][]> tables) {
    double[][] mean = new double[tables.getFirst().length][];
    for (int i = 0; i < mean.length; i++) {
      int term = i;
      mean[i] = new double[tables.getFirst()[i].length];
      Arrays.setAll(
          mean[i],
          code -> tables.stream().mapToDouble(bag -> bag[term][code]).sum() / tables.size());
    }
    return mean;
  }
}
