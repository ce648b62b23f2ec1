package org.clicktrail.ml.neural;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Param;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.ml.fitted.FittedModel;
import org.clicktrail.ml.fitted.Link;
import org.clicktrail.ml.fitted.NetworkScorer;
import org.clicktrail.ml.pool.Pools;
import org.clicktrail.ml.prep.Design;
import org.clicktrail.ml.prep.Style;

/// Multilayer perceptron: the mean of a few networks with one hidden layer, which together are one
/// network. Our own fit, because Smile's needs a native library.
final class MlpLearner implements Learner {

  private static final Param.Whole UNITS = new Param.Whole("units", 16, 1, 1_000);
  private static final Param.Whole NETWORKS = new Param.Whole("networks", 4, 1, 50);
  private static final Param.Whole ROUNDS = new Param.Whole("rounds", 40, 1, 5_000);
  private static final Param.Real RATE = new Param.Real("rate", 0.003, 1e-5, 1);
  private static final Param.Real DECAY = new Param.Real("decay", 0.001, 0, 1);

  private final Task task;

  MlpLearner(Task task) {
    this.task = task;
  }

  @Override
  public String id() {
    return "mlp";
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public List<Param> params() {
    return List.of(UNITS, NETWORKS, ROUNDS, RATE, DECAY);
  }

  @Override
  public Model train(TrainingSet set, Params params, long seed, Progress progress)
      throws ProblemException {
    Design design = Design.of(set, task, Style.STANDARD_LOG, progress.part(0, 0.05));
    NetworkScorer scorer =
        Pools.call(
            progress,
            () ->
                switch (task) {
                  case CONVERSION -> classes(design, params, seed, progress.part(0.05, 1));
                  case REVENUE -> amounts(design, params, seed, progress.part(0.05, 1));
                });
    progress.report(1, 1);
    return new FittedModel(id(), task, design.prep(), scorer);
  }

  private static NetworkScorer classes(Design design, Params params, long seed, Progress progress) {
    double share = Arrays.stream(design.target()).average().orElseThrow();
    List<double[]> networks =
        networks(
            new MlpFit(design.rows(), design.target(), design.groups(), settings(params, true)),
            Math.log(share / (1 - share)),
            params,
            seed,
            progress);
    return joined(Link.LOGIT, 0, 1, networks, design.width());
  }

  private static NetworkScorer amounts(Design design, Params params, long seed, Progress progress) {
    double[] amounts = design.target();
    double mean = Arrays.stream(amounts).average().orElseThrow();
    double deviation =
        Math.sqrt(Arrays.stream(amounts).map(y -> (y - mean) * (y - mean)).average().orElseThrow());
    double[] target =
        Arrays.stream(amounts).map(y -> deviation > 0 ? (y - mean) / deviation : 0).toArray();
    List<double[]> networks =
        networks(
            new MlpFit(design.rows(), target, design.groups(), settings(params, false)),
            0,
            params,
            seed,
            progress);
    return joined(Link.IDENTITY, mean, deviation, networks, design.width());
  }

  private static MlpFit.Settings settings(Params params, boolean odds) {
    return new MlpFit.Settings(
        params.whole(UNITS), params.whole(ROUNDS), params.real(RATE), params.real(DECAY), odds);
  }

  private static List<double[]> networks(
      MlpFit fit, double intercept, Params params, long seed, Progress progress) {
    long[] seeds = new SplittableRandom(seed).longs(params.whole(NETWORKS)).toArray();
    AtomicInteger done = new AtomicInteger();
    return Arrays.stream(seeds)
        .parallel()
        .mapToObj(one -> {
          double start = (double) done.getAndIncrement() / seeds.length;
          return fit.weights(intercept, one, progress.part(start, start + 1.0 / seeds.length));
        })
        .toList();
  }

  /// All units side by side; each output counts for its share.
  private static NetworkScorer joined(
      Link link, double bias, double scale, List<double[]> networks, int width) {
    int units = (networks.getFirst().length - 1) / (width + 2);
    double[][] in = new double[units * networks.size()][];
    double[] out = new double[in.length + 1];
    int at = 0;
    for (double[] network : networks) {
      for (int unit = 0; unit < units; unit++) {
        int line = unit * (width + 1);
        in[at] = Arrays.copyOfRange(network, line, line + width + 1);
        out[at++] = network[units * (width + 1) + unit] / networks.size();
      }
      out[in.length] += network[network.length - 1] / networks.size();
    }
    return new NetworkScorer(link, bias, scale, in, out);
  }
}
