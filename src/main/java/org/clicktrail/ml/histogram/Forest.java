package org.clicktrail.ml.histogram;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.fitted.TreeScorer;
import org.clicktrail.ml.fitted.TreeScorerBuilder;

/// The mean of many trees that differ by chance.
///
/// @param chooser makes one for each tree
/// @param bootstrap whether each tree learns from rows drawn with replacement; else from all
record Forest(
    Binned binned, Limits limits, Supplier<Chooser> chooser, int trees, boolean bootstrap) {

  /// Predicts the mean target of the leaves; grown in the pool of the caller.
  TreeScorer scorer(double[] target, long seed, Progress progress) {
    long[] seeds = new SplittableRandom(seed).longs(trees).toArray();
    AtomicInteger done = new AtomicInteger();
    List<TreeScorerBuilder> grown =
        Arrays.stream(seeds)
            .parallel()
            .mapToObj(tree -> {
              progress.report(done.getAndIncrement(), trees);
              return tree(target, new SplittableRandom(tree));
            })
            .toList();
    TreeScorerBuilder all = new TreeScorerBuilder(binned.width());
    grown.forEach(all::add);
    return all.scorer(Link.IDENTITY, 0, 1.0 / trees);
  }

  private TreeScorerBuilder tree(double[] target, SplittableRandom random) {
    double[] weight = new double[target.length];
    if (bootstrap) {
      for (int draw = 0; draw < weight.length; draw++) {
        weight[random.nextInt(weight.length)]++;
      }
    } else {
      Arrays.fill(weight, 1);
    }
    double[] slope = new double[target.length];
    Arrays.setAll(slope, row -> -weight[row] * target[row]);
    int[] order = IntStream.range(0, weight.length).filter(row -> weight[row] > 0).toArray();
    Grower grower = new Grower(binned, limits, chooser.get(), node -> -node.slope / node.weight);
    TreeScorerBuilder builder = new TreeScorerBuilder(binned.width());
    grower.write(grower.tree(order, new Targets(slope, weight), random), builder);
    return builder;
  }
}
