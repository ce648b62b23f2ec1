package org.clicktrail.core.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.split.SplitSpec;
import org.clicktrail.core.split.Splitter;
import org.clicktrail.core.text.Messages;

/// How early the outcome can be told: the same learner on what is known after 1, 2, … events.
///
/// The sessions of the first snapshot are split once; a session stays on its side for every k. The
/// curve ends where fewer than 20 sessions of an outcome, or a tenth of those of the first k, are
/// left.
///
/// @param learner of conversion
/// @param spec how the first snapshot is split
/// @param seed of the split and of every fit
public record EarlyCurves(Learner learner, Params params, SplitSpec spec, long seed) {

  private static final int LEAST_OF_CLASS = 20;
  private static final int LEAST_SHARE = 10;

  /// The curve over snapshots of growing k.
  ///
  /// @param perK snapshots after k events, k ascending, so that each holds the sessions of the next
  /// @param end the whole sessions with the outcome's own columns, for the score that fools; often
  ///   empty
  /// @throws ProblemException if the first snapshot is too small to split, or the learner fails; a
  ///   k with one outcome only gets a point of NaN instead
  public EarlyCurve compute(List<Snapshot> perK, Optional<Snapshot> end, Progress progress)
      throws ProblemException {
    return perK.isEmpty()
        ? new EarlyCurve(List.of(), List.of(), Double.NaN)
        : curve(telling(perK), end, progress);
  }

  /// The first of them and those after it that are large enough to tell something.
  private static List<Snapshot> telling(List<Snapshot> perK) {
    long least = perK.getFirst().rows() / LEAST_SHARE;
    List<Snapshot> telling = new ArrayList<>(perK.subList(0, 1));
    for (Snapshot snapshot : perK.subList(1, perK.size())) {
      double[] label = snapshot.label().toArray();
      long ones = Arrays.stream(label).filter(value -> value == 1).count();
      long zeros = Arrays.stream(label).filter(value -> value == 0).count();
      if (Math.min(ones, zeros) < LEAST_OF_CLASS || snapshot.rows() < least) {
        break;
      }
      telling.add(snapshot);
    }
    return telling;
  }

  private EarlyCurve curve(List<Snapshot> perK, Optional<Snapshot> end, Progress progress)
      throws ProblemException {
    Sides sides = new Sides(perK.getFirst(), Splitter.split(perK.getFirst(), spec, seed));
    Set<String> lasting = new HashSet<>(keys(perK.getLast()));
    List<EarlyCurve.Point> own = new ArrayList<>();
    List<EarlyCurve.Point> same = new ArrayList<>();
    int steps = 2 * perK.size() + 1;
    for (int i = 0; i < perK.size(); i++) {
      Snapshot snapshot = perK.get(i);
      progress.stage(Messages.text("eval.stage.early", events(snapshot)));
      List<String> keys = keys(snapshot);
      Progress first = progress.part(2.0 * i / steps, (2.0 * i + 1) / steps);
      own.add(point(snapshot, sides.split(keys, _ -> true), first));
      Progress second = progress.part((2.0 * i + 1) / steps, (2.0 * i + 2) / steps);
      same.add(
          i == perK.size() - 1
              ? own.getLast()
              : point(snapshot, sides.split(keys, row -> lasting.contains(keys.get(row))), second));
    }
    double endScore = Double.NaN;
    if (end.isPresent()) {
      Split split = sides.split(keys(end.get()), _ -> true);
      Tested whole = tested(end.get(), split, progress.part(2.0 * perK.size() / steps, 1));
      endScore = whole.rocAuc().value();
    }
    progress.report(1, 1);
    return new EarlyCurve(own, same, endScore);
  }

  private EarlyCurve.Point point(Snapshot snapshot, Split split, Progress progress)
      throws ProblemException {
    Tested tested = tested(snapshot, split, progress);
    return new EarlyCurve.Point(
        events(snapshot),
        split.folds().stream().mapToLong(fold -> fold.test().length).sum(),
        tested.rocAuc(),
        Evaluator.lift(tested.scores(), tested.groups(), seed, Progress.none()),
        Gains.of(tested.scores()));
  }

  private static int events(Snapshot snapshot) {
    if (snapshot.moment() instanceof DecisionMoment.AfterEvents(int events)) {
      return events;
    }
    throw new IllegalArgumentException("not after k events: " + snapshot.moment().id());
  }

  private Tested tested(Snapshot snapshot, Split split, Progress progress) throws ProblemException {
    return Tested.of(learner, params, snapshot, split, seed, progress);
  }

  /// Session ids, told apart by file.
  private static List<String> keys(Snapshot snapshot) {
    return IntStream.range(0, snapshot.rows())
        .mapToObj(row ->
            snapshot.file().map(file -> (int) file.number(row)).orElse(0)
                + " "
                + snapshot.session().text(row))
        .toList();
  }

  /// Which side each session of the first snapshot is on, fold by fold.
  private static final class Sides {
    private final Split split;
    private final List<Map<String, Side>> folds = new ArrayList<>();

    private enum Side {
      TRAIN,
      TEST
    }

    Sides(Snapshot first, Split split) {
      this.split = split;
      List<String> keys = keys(first);
      for (Split.Fold fold : split.folds()) {
        Map<String, Side> sides = new HashMap<>();
        for (int row : fold.train()) {
          sides.put(keys.get(row), Side.TRAIN);
        }
        for (int row : fold.test()) {
          sides.put(keys.get(row), Side.TEST);
        }
        folds.add(sides);
      }
    }

    /// The same split of other rows; sessions the first snapshot did not have are left out.
    Split split(List<String> keys, IntPredicate rows) {
      List<Split.Fold> same =
          folds.stream()
              .map(sides ->
                  new Split.Fold(
                      side(keys, rows, sides, Side.TRAIN),
                      side(keys, rows, sides, Side.TEST),
                      new int[0]))
              .toList();
      return new Split(
          split.kind(),
          same,
          split.sentence(),
          split.trainPeriod(),
          split.testPeriod(),
          split.boundaryMicros(),
          split.sharedGroups());
    }

    private static int[] side(
        List<String> keys, IntPredicate rows, Map<String, Side> sides, Side side) {
      return IntStream.range(0, keys.size())
          .filter(rows)
          .filter(row -> sides.get(keys.get(row)) == side)
          .toArray();
    }
  }
}
