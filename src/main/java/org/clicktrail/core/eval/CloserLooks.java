package org.clicktrail.core.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.split.Groups;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.split.SplitSpec;
import org.clicktrail.core.split.Splitter;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.stat.Sample;

/// A closer look at one learner of conversion: fits it a few more times on parts of the rows.
record CloserLooks(Learner learner, Params params, Snapshot snapshot, Split split, long seed) {

  /// Shares of the training rows of the learning curve.
  private static final double[] SHARES = {0.125, 0.25, 0.5, 1};

  /// Share of the training rows set aside to choose a threshold.
  private static final double ASIDE = 0.25;

  /// Test parts of a random split: not finer than this.
  private static final int MOST_PARTS = 10;

  CloserLook look(Progress progress) throws ProblemException {
    List<Tested> learnt = learning(progress.part(0, 0.5));
    List<CloserLook.Point> points = new ArrayList<>();
    int[] train = split.folds().getFirst().train();
    for (int i = 0; i < learnt.size(); i++) {
      points.add(
          new CloserLook.Point(Math.round(SHARES[i] * train.length), learnt.get(i).rocAuc()));
    }
    Interval doubling = learnt.getLast().above(learnt.get(learnt.size() - 2));
    Optional<Interval> atRandom =
        split.kind().equals("random") || split.kind().equals("group")
            ? Optional.empty()
            : Optional.of(atRandom(progress.part(0.5, 0.75)));
    Optional<Scores> validation =
        split.folds().size() > 1
            ? Optional.empty()
            : Optional.of(validation(train, progress.part(0.75, 1)))
                .filter(scores -> scores.size() > 0);
    progress.report(1, 1);
    return new CloserLook(learner.id(), atRandom, points, doubling, validation, Optional.empty());
  }

  /// On growing parts of the training rows of the first fold, whole groups at random; each part
  /// holds the one before.
  private List<Tested> learning(Progress progress) throws ProblemException {
    Split.Fold fold = split.folds().getFirst();
    int[] train = shuffled(fold.train());
    List<Tested> learnt = new ArrayList<>();
    double from = 0;
    for (double share : SHARES) {
      int[] part = Arrays.copyOf(train, (int) Math.round(share * train.length));
      Arrays.sort(part);
      learnt.add(tested(part, fold.test(), progress.part(from, share)));
      from = share;
    }
    return learnt;
  }

  /// Rows group by group, groups in an order drawn from the seed.
  private int[] shuffled(int[] rows) {
    int[] groups = Groups.of(snapshot);
    int[] place = IntStream.range(0, Groups.count(groups)).toArray();
    Sample.shuffle(place, seed);
    return Arrays.stream(rows)
        .boxed()
        .sorted(Comparator.comparingInt(row -> place[groups[row]]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Interval atRandom(Progress progress) throws ProblemException {
    Split.Fold fold = split.folds().getFirst();
    int all = fold.train().length + fold.test().length;
    int parts = Math.clamp(Math.round((double) all / fold.test().length), 2, MOST_PARTS);
    Split.Fold one = Splitter.split(snapshot, new SplitSpec.Random(parts), seed).folds().getFirst();
    return tested(one.train(), one.test(), progress).rocAuc();
  }

  /// The latest quarter of the training rows where there is a time, else a quarter at random;
  /// groups of the other rows are left out.
  private Scores validation(int[] train, Progress progress) throws ProblemException {
    int[] ordered =
        snapshot.start().isEmpty()
            ? shuffled(train)
            : Arrays.stream(train)
                .boxed()
                .sorted(
                    Comparator.comparingLong(row ->
                        snapshot.start().get().missing(row)
                            ? Long.MIN_VALUE
                            : snapshot.start().get().micros(row)))
                .mapToInt(Integer::intValue)
                .toArray();
    int cut = (int) Math.round((1 - ASIDE) * ordered.length);
    int[] before = Arrays.copyOf(ordered, cut);
    Arrays.sort(before);
    int[] groups = Groups.of(snapshot);
    BitSet known = new BitSet();
    Arrays.stream(before).forEach(row -> known.set(groups[row]));
    int[] aside =
        Arrays.stream(ordered, cut, ordered.length)
            .filter(row -> !known.get(groups[row]))
            .sorted()
            .toArray();
    return tested(before, aside, progress).scores();
  }

  private Tested tested(int[] train, int[] test, Progress progress) throws ProblemException {
    return Tested.of(learner, params, snapshot, Tested.alone(split, train, test), seed, progress);
  }
}
