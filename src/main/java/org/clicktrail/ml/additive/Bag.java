package org.clicktrail.ml.additive;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
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

  /// Rows learned from over rows left out.
  static final double JACKKNIFE = (1 - HELD) / HELD;

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
  double[][] boosted(
      List<Term> terms, double[] score, Order order, Settings settings, Runnable tick) {
    List<Growing> growing = terms.stream().map(term -> new Growing(term, this)).toList();
    Slopes in = slopes(learned, score);
    Slopes out = slopes(held, score);
    double least = out.loss();
    int since = 0;
    for (int round = 0; round < settings.rounds() && since < PATIENCE; round++) {
      tick.run();
      in.refresh();
      for (Growing turn : growing) {
        Growing next = order.cyclic(round) ? turn : most(growing);
        next.step(in, out, settings.rate());
      }
      double loss = out.loss();
      since++;
      if (loss < least) {
        least = loss;
        since = 0;
        growing.forEach(Growing::keep);
      }
    }
    return growing.stream().map(term -> term.best).toArray(double[][]::new);
  }

  private static Growing most(List<Growing> growing) {
    return Collections.max(growing, Comparator.comparingDouble(term -> term.gain));
  }

  private Slopes slopes(int[] rows, double[] score) {
    return new Slopes(
        task,
        Arrays.stream(rows).mapToDouble(row -> target[row]).toArray(),
        Arrays.stream(rows).mapToDouble(row -> score[row]).toArray());
  }

  /// Who takes the next step.
  enum Order {
    /// Each in turn: of columns that say the same, every one gets its share.
    CYCLIC,
    /// After a round of all, ten rounds of steps by whoever gained most when it last stepped: pairs
    /// are many, and most of them have little to say but noise. As in InterpretML (`greedy_ratio`).
    GREEDY;

    private static final int GREEDY_ROUNDS = 10;

    private boolean cyclic(int round) {
      return this == CYCLIC || round % (GREEDY_ROUNDS + 1) == 0;
    }
  }

  /// A column or a pair of columns.
  record Term(Codes codes, Shape shape) {}

  /// A term while it is boosted.
  private static final class Growing {
    private final Shape shape;
    private final Codes inside;
    private final Codes outside;
    private final Sums sums;
    private final double[] step;
    private final double[] table;
    private double[] best;

    /// What its last step gained.
    private double gain;

    Growing(Term term, Bag bag) {
      int size = term.codes().size();
      shape = term.shape();
      inside = term.codes().rows(bag.learned);
      outside = term.codes().rows(bag.held);
      sums = new Sums(size);
      step = new double[size];
      table = new double[size];
      best = new double[size];
    }

    void step(Slopes in, Slopes out, double rate) {
      sums.fill(inside, in);
      gain = shape.step(sums, step);
      for (int code = 0; code < step.length; code++) {
        step[code] *= rate;
        table[code] += step[code];
      }
      in.move(inside, step);
      out.move(outside, step);
    }

    void keep() {
      best = table.clone();
    }
  }
}
