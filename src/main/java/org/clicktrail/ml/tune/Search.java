package org.clicktrail.ml.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.SearchSpec;
import org.clicktrail.core.learn.Trial;

/// One search on one set of training rows. When the time is over, what was found so far counts.
final class Search {

  /// Settings that successive halving begins with, and how many of them go on.
  private static final int FIRST = 27;

  private static final int KEPT = 3;

  /// Fewer rows say nothing about settings.
  private static final int LEAST_ROWS = 200;

  private final Learner learner;
  private final Inner inner;
  private final Budget budget;
  private final long seed;
  private final Consumer<Trial> heard;
  private final List<Trial> trials = new ArrayList<>();

  /// @param heard gets every trial when it has ended
  Search(Learner learner, Inner inner, Budget budget, long seed, Consumer<Trial> heard) {
    this.learner = learner;
    this.inner = inner;
    this.budget = budget;
    this.seed = seed;
    this.heard = heard;
  }

  /// The best settings of the trials on most rows; the defaults if none ended in time.
  Params best(SearchSpec.Kind kind, Progress progress) {
    Space space = new Space(learner.params());
    if (!space.isEmpty()) {
      SplittableRandom random = new SplittableRandom(seed);
      switch (kind) {
        case NONE -> {}
        case GRID -> grid(space, random, progress);
        case RANDOM -> random(space, random, progress);
        case HALVING -> halving(space, random, progress);
      }
    }
    double most = trials.stream().mapToDouble(Trial::share).max().orElse(1);
    return trials.stream()
        .filter(trial -> trial.share() == most && Double.isFinite(trial.loss()))
        .min(Comparator.comparingDouble(Trial::loss))
        .map(Trial::params)
        .orElse(Params.defaults());
  }

  private void grid(Space space, SplittableRandom random, Progress progress) {
    boolean time = tried(Params.defaults(), 1, progress);
    for (Params params : space.grid(random)) {
      time = time && tried(params, 1, progress);
    }
  }

  private void random(Space space, SplittableRandom random, Progress progress) {
    boolean time = tried(Params.defaults(), 1, progress);
    while (time) {
      time = tried(space.drawn(random), 1, progress);
    }
  }

  /// Ends when the last ones have seen all rows; then begins again with others.
  private void halving(Space space, SplittableRandom random, Progress progress) {
    boolean time = true;
    while (time) {
      List<Params> left = new ArrayList<>();
      if (trials.isEmpty()) {
        left.add(Params.defaults());
      }
      while (left.size() < FIRST) {
        left.add(space.drawn(random));
      }
      double share = Math.clamp((double) LEAST_ROWS / inner.rows(), 1.0 / 9, 1);
      while (time && !left.isEmpty()) {
        int before = trials.size();
        for (Params params : left) {
          time = time && tried(params, share, progress);
        }
        left =
            share == 1
                ? List.of()
                : trials.subList(before, trials.size()).stream()
                    .sorted(Comparator.comparingDouble(Trial::loss))
                    .limit(Math.max(1, left.size() / KEPT))
                    .map(Trial::params)
                    .toList();
        share = Math.min(1, share * KEPT);
      }
    }
  }

  /// Whether there was time for it.
  private boolean tried(Params params, double share, Progress progress) {
    if (budget.over(progress)) {
      return false;
    }
    double loss;
    try {
      loss = inner.loss(learner, params, share, seed, budget.guard(progress));
    } catch (ProblemException _) {
      // these settings do not go with these rows
      loss = Double.POSITIVE_INFINITY;
    } catch (CancellationException e) {
      if (!budget.over(progress)) {
        throw e;
      }
      // ends this too if the user asked to stop
      progress.report(1, 1);
      return false;
    }
    Trial trial = new Trial(learner.id(), learner.task(), params, loss, share);
    trials.add(trial);
    heard.accept(trial);
    return true;
  }
}
