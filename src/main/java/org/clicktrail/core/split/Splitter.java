package org.clicktrail.core.split;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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

  /// Test sessions of each class without which a score says nothing.
  private static final int LEAST_OF_CLASS = 5;

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
            timed(snapshot).filter(split -> isTelling(snapshot, split.folds().getFirst()));
        yield byTime.isPresent()
            ? byTime.get()
            : random(snapshot, DEFAULT_FOLDS, seed, "split.random.no_time");
      }
      case SplitSpec.ByTime() -> {
        Optional<Split> byTime = timed(snapshot);
        yield byTime.isPresent()
            ? byTime.get()
            : random(snapshot, DEFAULT_FOLDS, seed, "split.random.no_time");
      }
      case SplitSpec.Random(int folds) -> random(snapshot, folds, seed, "split.random");
      case SplitSpec.ByGroup(int folds) -> byGroup(snapshot, folds, seed);
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
    Sides sides = sides(snapshot, row -> file.number(row) == 0, row -> file.number(row) != 0);
    String sentence =
        Messages.text("split.files", Formats.count(sides.fold().test().length))
            + sides.sentence(snapshot);
    return new Split(
        "files", List.of(sides.fold()), sentence, "", "", Optional.empty(), sides.shared());
  }

  private static Optional<Split> timed(Snapshot snapshot) {
    return snapshot.moment() instanceof DecisionMoment.At test
        ? CutoffSplit.of(snapshot, test)
        : byTime(snapshot);
  }

  private static Optional<Split> byTime(Snapshot snapshot) {
    if (snapshot.start().isEmpty()) {
      return Optional.empty();
    }
    Column.Times start = snapshot.start().get();
    long[] known =
        IntStream.range(0, start.size())
            .filter(row -> !start.missing(row))
            .mapToLong(start::micros)
            .toArray();
    return CalendarCut.of(known).map(cut -> byTime(snapshot, start, known, cut));
  }

  private static Split byTime(
      Snapshot snapshot, Column.Times start, long[] known, CalendarCut cut) {
    Sides sides =
        sides(
            snapshot,
            row -> !start.missing(row) && start.micros(row) < cut.boundary(),
            row -> !start.missing(row) && start.micros(row) >= cut.boundary());
    long first = Arrays.stream(known).min().orElseThrow();
    long last = Arrays.stream(known).max().orElseThrow();
    Period.YearShown years =
        CalendarCut.time(first).getYear() == CalendarCut.time(last).getYear()
            ? Period.YearShown.NO
            : Period.YearShown.YES;
    long lastTrain =
        Arrays.stream(known).filter(micros -> micros < cut.boundary()).max().orElseThrow();
    String train = Period.words(cut.unit(), first, lastTrain, years);
    String test = Period.words(cut.unit(), cut.boundary(), last, years);
    String sentence =
        Messages.text("split.time", train, Formats.count(sides.fold().test().length), test)
            + sides.sentence(snapshot);
    int timeless = snapshot.rows() - known.length;
    if (timeless > 0) {
      sentence += Messages.text("split.timeless", Formats.count(timeless));
    }
    return new Split(
        "time",
        List.of(sides.fold()),
        sentence,
        train,
        test,
        Optional.of(cut.boundary()),
        sides.shared());
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
        Messages.text(parts.key(), folds, folds - 1),
        "",
        "",
        Optional.empty(),
        new Split.SharedGroups(Groups.what(snapshot), 0, snapshot.rows()));
  }

  /// A training and a test side with the test sessions of known groups set apart.
  ///
  /// @param kept true if so few would have remained that they stayed in the test side too
  private record Sides(Split.Fold fold, Split.SharedGroups shared, boolean kept) {

    /// What to add to the sentence; "" if nothing is shared.
    String sentence(Snapshot snapshot) {
      if (shared.shared() == 0) {
        return "";
      }
      String key = "split.shared." + Groups.what(snapshot) + (kept ? ".kept" : "");
      return Messages.text(
          key, Formats.count((double) shared.shared()), Formats.count((double) shared.of()));
    }
  }

  private static Sides sides(Snapshot snapshot, IntPredicate isTrain, IntPredicate isTest) {
    int[] groups = Groups.of(snapshot);
    int[] train = IntStream.range(0, snapshot.rows()).filter(isTrain).toArray();
    int[] test = IntStream.range(0, snapshot.rows()).filter(isTest).toArray();
    BitSet trained = new BitSet();
    Arrays.stream(train).forEach(row -> trained.set(groups[row]));
    int[] known = Arrays.stream(test).filter(row -> trained.get(groups[row])).toArray();
    int[] unknown = Arrays.stream(test).filter(row -> !trained.get(groups[row])).toArray();
    boolean kept = known.length > 0 && !isEnough(snapshot, unknown);
    return new Sides(
        new Split.Fold(train, kept ? test : unknown, known),
        new Split.SharedGroups(Groups.what(snapshot), known.length, test.length),
        kept);
  }

  private static boolean isTelling(Snapshot snapshot, Split.Fold fold) {
    return isEnough(snapshot, fold.train()) && isEnough(snapshot, fold.test());
  }

  /// Whether some rows hold enough of both classes; without labels, enough rows.
  private static boolean isEnough(Snapshot snapshot, int[] rows) {
    Column.Numbers label = snapshot.label();
    long ones = Arrays.stream(rows).filter(row -> label.number(row) == 1).count();
    long zeros = Arrays.stream(rows).filter(row -> label.number(row) == 0).count();
    boolean unlabelled = ones + zeros == 0;
    return unlabelled ? rows.length >= 2 * LEAST_OF_CLASS : Math.min(ones, zeros) >= LEAST_OF_CLASS;
  }
}
