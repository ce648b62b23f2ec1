package org.clicktrail.ml.additive;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.Groups;
import org.clicktrail.ml.prep.RowSample;

/// A random part of the training rows to learn from, and the rest to know when to stop.
final class Bag {

  /// Share of the rows held back.
  private static final double HELD = 0.15;

  /// So many rounds without a better loss on the rows held back end the learning.
  private static final int PATIENCE = 20;

  private final Task task;
  private final double[] target;
  private final int[] learned;
  private final int[] held;

  /// @param groups a group number for each row: none is torn apart
  Bag(Task task, double[] target, int[] groups, long seed) {
    this.task = task;
    this.target = target;
    int all = Groups.count(groups);
    boolean[] out = new boolean[all];
    int most = Math.max(1, (int) (HELD * all));
    for (int group : RowSample.of(all, most, new SplittableRandom(seed).nextLong())) {
      out[group] = true;
    }
    held = IntStream.range(0, target.length).filter(row -> out[groups[row]]).toArray();
    learned = IntStream.range(0, target.length).filter(row -> !out[groups[row]]).toArray();
  }

  /// Goes round the terms; each in turn takes a small step towards a lower loss. Ends after
  /// `rounds`, or when the rows held back have not gained for a while.
  ///
  /// @param score n: what the rows are predicted to be without the terms
  /// @param tick called once a round; may throw to end everything
  /// @return one a term: an entry a code, as they were when the rows held back were predicted best
  double[][] boosted(List<Term> terms, double[] score, Settings settings, Runnable tick) {
    Slopes in = slopes(learned, score);
    Slopes out = slopes(held, score);
    List<Codes> inside = terms.stream().map(term -> term.codes().rows(learned)).toList();
    List<Codes> outside = terms.stream().map(term -> term.codes().rows(held)).toList();
    double[][] tables = empty(terms);
    double[][] steps = empty(terms);
    List<Sums> sums = terms.stream().map(term -> new Sums(term.codes().size())).toList();
    double[][] best = empty(terms);
    double least = out.loss();
    int since = 0;
    for (int round = 0; round < settings.rounds() && since < PATIENCE; round++) {
      tick.run();
      in.refresh();
      for (int i = 0; i < tables.length; i++) {
        sums.get(i).fill(inside.get(i), in);
        terms.get(i).shape().step(sums.get(i), steps[i]);
        for (int code = 0; code < steps[i].length; code++) {
          steps[i][code] *= settings.rate();
          tables[i][code] += steps[i][code];
        }
        in.move(inside.get(i), steps[i]);
        out.move(outside.get(i), steps[i]);
      }
      double loss = out.loss();
      since++;
      if (loss < least) {
        least = loss;
        since = 0;
        for (int i = 0; i < tables.length; i++) {
          best[i] = tables[i].clone();
        }
      }
    }
    return best;
  }

  private Slopes slopes(int[] rows, double[] score) {
    return new Slopes(
        task,
        Arrays.stream(rows).mapToDouble(row -> target[row]).toArray(),
        Arrays.stream(rows).mapToDouble(row -> score[row]).toArray());
  }

  private static double[][] empty(List<Term> terms) {
    return terms.stream().map(term -> new double[term.codes().size()]).toArray(double[][]::new);
  }

  /// A column or a pair of columns.
  record Term(Codes codes, Shape shape) {}
}
