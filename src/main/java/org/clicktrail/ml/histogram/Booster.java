package org.clicktrail.ml.histogram;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Task;
import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.fitted.TreeScorer;
import org.clicktrail.ml.fitted.TreeScorerBuilder;
import org.clicktrail.ml.prep.RowSample;

/// Gradient boosting with second derivatives (Friedman 2001; Chen, Guestrin 2016).
final class Booster {

  private final Settings settings;
  private final Binned binned;
  private final double[] target;

  /// @param sample share of the rows a tree learns from
  record Settings(int trees, double rate, double sample, Limits limits) {}

  Booster(Settings settings, Binned binned, double[] target) {
    this.settings = settings;
    this.binned = binned;
    this.target = target;
  }

  /// @param link [Link#LOGIT]: targets 0 and 1, both there; [Link#IDENTITY]: any
  TreeScorer scorer(Link link, long seed, Progress progress) {
    int rows = binned.rows;
    double base = base(link);
    double[] score = new double[rows];
    Arrays.fill(score, base);
    double[] slope = new double[rows];
    double[] weight = new double[rows];
    Arrays.fill(weight, 1);
    Targets targets = new Targets(slope, weight);
    Limits limits = settings.limits();
    double rate = settings.rate();
    Grower grower =
        new Grower(
            binned,
            limits,
            new BestCut(binned, limits),
            node -> -rate * node.slope / (node.weight + limits.lambda()));
    TreeScorerBuilder builder = new TreeScorerBuilder(binned.width());
    SplittableRandom random = new SplittableRandom(seed);
    for (int tree = 0; tree < settings.trees(); tree++) {
      progress.report(tree, settings.trees());
      derive(link, score, slope, weight);
      Node root = grower.tree(sample(random), targets, random);
      for (int row = 0; row < rows; row++) {
        score[row] += grower.leaf(root, row).value;
      }
      grower.write(root, builder);
    }
    return builder.scorer(link, base, 1);
  }

  private int[] sample(SplittableRandom random) {
    int most = (int) Math.ceil(settings.sample() * binned.rows);
    return most >= binned.rows
        ? IntStream.range(0, binned.rows).toArray()
        : RowSample.of(binned.rows, most, random.nextLong());
  }

  private double base(Link link) {
    double mean = Arrays.stream(target).sum() / target.length;
    return link == Link.LOGIT ? Math.log(mean / (1 - mean)) : mean;
  }

  private void derive(Link link, double[] score, double[] slope, double[] weight) {
    for (int row = 0; row < score.length; row++) {
      if (link == Link.LOGIT) {
        double chance = 1 / (1 + Math.exp(-score[row]));
        slope[row] = chance - target[row];
        weight[row] = Math.max(chance * (1 - chance), 1e-16);
      } else {
        slope[row] = score[row] - target[row];
      }
    }
  }

  static Link link(Task task) {
    return task == Task.CONVERSION ? Link.LOGIT : Link.IDENTITY;
  }
}
