package org.clicktrail.ml.preprocess;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.ml.prep.RowSample;

/// Training rows with more of the rarer class, or fewer of the commoner one.
///
/// A row that counts w times stands w times: the loss of every learner is a sum over its rows, so
/// whole weights are exact; of a weight's fraction that share of the rows, drawn, stands once more.
/// All rows made from one row are one group, never divided between learning and judging.
final class Balancer {

  private final TrainingSet set;
  private final int[] rare;
  private final int[] common;

  /// @param set target 0 or 1, both there
  Balancer(TrainingSet set) {
    this.set = set;
    double[] target = set.target().toArray();
    int[] ones = IntStream.range(0, target.length).filter(row -> target[row] == 1).toArray();
    int[] zeros = IntStream.range(0, target.length).filter(row -> target[row] != 1).toArray();
    boolean few = ones.length <= zeros.length;
    rare = few ? ones : zeros;
    common = few ? zeros : ones;
  }

  /// Whether [#balanced] changes anything.
  boolean balances(PreprocessSpec spec) {
    return spec.balance() != PreprocessSpec.Balance.NONE && rare.length < wanted(spec);
  }

  private int wanted(PreprocessSpec spec) {
    return (int) Math.round(spec.ratio() * common.length);
  }

  /// The rows to learn from; the same set if its classes are balanced enough.
  TrainingSet balanced(PreprocessSpec spec, long seed, Progress progress) {
    if (!balances(spec)) {
      return set;
    }
    int wanted = wanted(spec);
    TrainingSet grouped = set.grouped(set.groups());
    SplittableRandom random = new SplittableRandom(seed);
    return switch (spec.balance()) {
      case NONE -> set;
      case WEIGHTS -> grouped.rows(repeated(wanted, random));
      case OVER -> grouped.rows(drawn(wanted, random));
      case UNDER -> grouped.rows(thinned(spec.ratio(), random));
      case SMOTE -> new Smote(grouped, rare).filled(wanted - rare.length, random, progress);
    };
  }

  /// Each rare row as often as any other, or once more.
  private int[] repeated(int wanted, SplittableRandom random) {
    int[] order = rare.clone();
    Sample.shuffle(order, random);
    int[] copies = new int[wanted];
    for (int i = 0; i < wanted; i++) {
      copies[i] = order[i % order.length];
    }
    return together(common, copies);
  }

  private int[] drawn(int wanted, SplittableRandom random) {
    int[] more =
        IntStream.range(0, wanted - rare.length)
            .map(_ -> rare[random.nextInt(rare.length)])
            .toArray();
    return together(together(common, rare), more);
  }

  private int[] thinned(double ratio, SplittableRandom random) {
    int most = Math.max(1, (int) Math.round(rare.length / ratio));
    int[] kept =
        Arrays.stream(RowSample.of(common.length, most, random.nextLong()))
            .map(place -> common[place])
            .toArray();
    return together(kept, rare);
  }

  /// In the order of the set, copies side by side.
  private static int[] together(int[] some, int[] others) {
    int[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    Arrays.sort(all);
    return all;
  }
}
