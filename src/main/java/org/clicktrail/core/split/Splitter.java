package org.clicktrail.core.split;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Divides the rows of a snapshot into training and test (ARCHITECTURE.md §3, *The default split*).
public final class Splitter {

  private static final int DEFAULT_FOLDS = 5;

  private static final int LEAST_ROWS = 10;

  /// Between the seeds of two divisions.
  private static final long REPEAT = 7919;

  private Splitter() {}

  /// The split a specification asks for. Where it cannot be had (no time in the file, no second
  /// file, all of one class in a part of the default time split) the split is random and its
  /// sentence says so.
  ///
  /// @param seed of the random parts
  /// @throws ProblemException if there are fewer than 10 rows, or fewer than two groups
  public static Split split(Snapshot snapshot, SplitSpec spec, long seed) throws ProblemException {
    if (snapshot.rows() < LEAST_ROWS) {
      throw new ProblemException(Problem.Kind.TOO_FEW_ROWS, snapshot.rows(), LEAST_ROWS);
    }
    return switch (spec) {
      case SplitSpec.Auto() -> {
        if (hasBothFiles(snapshot)) {
          yield byFile(snapshot);
        }
        Optional<Split> byTime =
            timed(snapshot, Duration.ZERO)
                .filter(split -> Sides.isTelling(snapshot, split.folds().getFirst()));
        yield byTime.isPresent()
            ? byTime.get()
            : random(snapshot, DEFAULT_FOLDS, seed, "split.random.no_time");
      }
      case SplitSpec.ByTime(Duration gap) -> {
        Optional<Split> byTime = timed(snapshot, gap);
        yield byTime.isPresent()
            ? byTime.get()
            : random(snapshot, DEFAULT_FOLDS, seed, "split.random.no_time");
      }
      case SplitSpec.Rolling(int folds, Duration gap) -> {
        Optional<Split> rolling =
            snapshot.moment() instanceof DecisionMoment.At
                ? timed(snapshot, gap)
                : new TimeSplit(snapshot, gap).rolling(folds);
        yield rolling.isPresent()
            ? rolling.get()
            : random(snapshot, DEFAULT_FOLDS, seed, "split.random.no_time");
      }
      case SplitSpec.Random(int folds, int repeats) -> repeated(snapshot, folds, repeats, seed);
      case SplitSpec.ByGroup(int folds) -> byGroup(snapshot, folds, seed);
      case SplitSpec.ByOrder() -> byOrder(snapshot);
      case SplitSpec.Files() ->
          hasBothFiles(snapshot)
              ? byFile(snapshot)
              : random(snapshot, DEFAULT_FOLDS, seed, "split.random.no_file");
    };
  }

  private static boolean hasBothFiles(Snapshot snapshot) {
    return snapshot
        .file()
        .filter(file -> Arrays.stream(file.toArray()).distinct().count() > 1)
        .isPresent();
  }

  private static Split byFile(Snapshot snapshot) {
    Column.Numbers file = snapshot.file().orElseThrow();
    Sides sides = Sides.of(snapshot, row -> file.number(row) == 0, row -> file.number(row) != 0);
    String sentence =
        Messages.text("split.files", snapshot.noun(), Formats.count(sides.fold().test().length))
            + sides.sentence(snapshot);
    return new Split(
        "files", List.of(sides.fold()), sentence, "", "", Optional.empty(), sides.shared());
  }

  private static Split byOrder(Snapshot snapshot) {
    int cut = (int) Math.round(CalendarCut.WANTED * snapshot.rows());
    Sides sides = Sides.of(snapshot, row -> row < cut, row -> row >= cut);
    String sentence =
        Messages.text(
                "split.order",
                Formats.count(sides.fold().train().length),
                Formats.count(sides.fold().test().length))
            + sides.sentence(snapshot);
    return new Split(
        "order", List.of(sides.fold()), sentence, "", "", Optional.empty(), sides.shared());
  }

  private static Optional<Split> timed(Snapshot snapshot, Duration gap) {
    return snapshot.moment() instanceof DecisionMoment.At test
        ? CutoffSplit.of(snapshot, test)
        : new TimeSplit(snapshot, gap).once();
  }

  /// Divided at random several times, the folds of all one after the other.
  private static Split repeated(Snapshot snapshot, int folds, int repeats, long seed)
      throws ProblemException {
    Split once = random(snapshot, folds, seed, "split.random");
    List<Split.Fold> all = new ArrayList<>(once.folds());
    for (int repeat = 1; repeat < repeats; repeat++) {
      all.addAll(random(snapshot, folds, seed + repeat * REPEAT, "split.random").folds());
    }
    return repeats == 1
        ? once
        : new Split(
            once.kind(),
            all,
            Messages.text("split.random.repeated", once.folds().size(), repeats),
            "",
            "",
            Optional.empty(),
            once.sharedGroups());
  }

  private static Split random(Snapshot snapshot, int folds, long seed, String key)
      throws ProblemException {
    double[] label = snapshot.label().toArray();
    int[] groups = Folds.joinedByCopies(Groups.of(snapshot), snapshot.features(), label);
    return folds(snapshot, "random", groups, label, new Parts(folds, seed, key));
  }

  private static Split byGroup(Snapshot snapshot, int folds, long seed) throws ProblemException {
    double[] unlabelled = new double[snapshot.rows()];
    String key = "split.group." + Groups.what(snapshot);
    return folds(snapshot, "group", Groups.of(snapshot), unlabelled, new Parts(folds, seed, key));
  }

  private record Parts(int folds, long seed, String key) {}

  private static Split folds(
      Snapshot snapshot, String kind, int[] groups, double[] label, Parts parts)
      throws ProblemException {
    int count = Groups.count(groups);
    if (count < 2) {
      throw new ProblemException(Problem.Kind.TOO_FEW_ROWS, count, 2);
    }
    int folds = Math.clamp(parts.folds(), 2, count);
    List<Split.Fold> all = Folds.folds(Folds.stratified(groups, label, folds, parts.seed()), folds);
    return new Split(
        kind,
        all,
        Messages.text(parts.key(), snapshot.noun(), folds, folds - 1),
        "",
        "",
        Optional.empty(),
        new Split.SharedGroups(Groups.what(snapshot), 0, snapshot.rows()));
  }
}
