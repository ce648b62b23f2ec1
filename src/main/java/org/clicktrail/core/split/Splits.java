package org.clicktrail.core.split;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.text.Formats;

/// Split specifications as written on the command line and in project files.
public final class Splits {

  /// Folds of k-fold cross-validation unless the user says otherwise.
  public static final int FOLDS = 5;

  /// Test periods of a rolling origin unless the user says otherwise.
  public static final int PERIODS = 3;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<kind>[a-z]+)(:(?<folds>[0-9]{1,6})(x(?<repeats>[0-9]{1,6}))?)?"
              + "(\\+(?<gap>PT([0-9]{1,9}H)?([0-9]{1,2}M)?([0-9]{1,2}S)?))?");

  private static final int FEWEST = 2;

  private static final int MOST = 100;

  private Splits() {}

  /// `auto`, `time`, `time+PT24H`, `rolling:3`, `rolling:3+PT24H`, `random:5`, `random:5x3`,
  /// `group:5`, `order`, `files`: folds, repeats behind `x`, a gap behind `+`.
  public static String id(SplitSpec spec) {
    return switch (spec) {
      case SplitSpec.Auto() -> "auto";
      case SplitSpec.ByTime(Duration gap) -> "time" + id(gap);
      case SplitSpec.Rolling(int folds, Duration gap) -> "rolling:" + folds + id(gap);
      case SplitSpec.Random(int folds, int repeats) ->
          "random:" + folds + (repeats > 1 ? "x" + repeats : "");
      case SplitSpec.ByGroup(int folds) -> "group:" + folds;
      case SplitSpec.ByOrder() -> "order";
      case SplitSpec.Files() -> "files";
    };
  }

  private static String id(Duration gap) {
    return gap.isZero() ? "" : "+" + gap;
  }

  /// @param said as the user wrote it
  /// @throws ProblemException unless so many folds are possible: 2 to 100
  public static void check(int folds, String said) throws ProblemException {
    if (folds < FEWEST || folds > MOST) {
      throw new ProblemException(
          Problem.Kind.OUT_OF_RANGE,
          said,
          Formats.range(String.valueOf(FEWEST), String.valueOf(MOST)));
    }
  }

  /// Reads what [#id] writes; the number of folds may be missing.
  ///
  /// @param folds used where the text has none; 0 for [#FOLDS], of `rolling` [#PERIODS]
  /// @throws ProblemException if the text is none of these
  public static SplitSpec of(String text, int folds) throws ProblemException {
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      throw unknown(text);
    }
    String kind = parts.group("kind");
    int usual = kind.equals("rolling") ? PERIODS : FOLDS;
    int count =
        Optional.ofNullable(parts.group("folds"))
            .map(Integer::parseInt)
            .orElse(folds == 0 ? usual : folds);
    int repeats = Optional.ofNullable(parts.group("repeats")).map(Integer::parseInt).orElse(1);
    check(count, "--split " + kind + ":" + count);
    if (repeats > MOST || repeats < 1) {
      throw unknown(text);
    }
    Duration gap =
        Optional.ofNullable(parts.group("gap")).map(Duration::parse).orElse(Duration.ZERO);
    return switch (kind) {
      case "auto" -> new SplitSpec.Auto();
      case "time" -> new SplitSpec.ByTime(gap);
      case "rolling" -> new SplitSpec.Rolling(count, gap);
      case "random" -> new SplitSpec.Random(count, repeats);
      case "group" -> new SplitSpec.ByGroup(count);
      case "order" -> new SplitSpec.ByOrder();
      case "files" -> new SplitSpec.Files();
      default -> throw unknown(text);
    };
  }

  private static ProblemException unknown(String text) {
    return new ProblemException(
        Problem.Kind.UNKNOWN_CHOICE, "--split " + text, "time, rolling, random, group, order");
  }

  /// With a time left out before each test period; where the split has none, by time.
  ///
  /// @throws ProblemException if the split knows no time
  public static SplitSpec withGap(SplitSpec spec, Duration gap, String said)
      throws ProblemException {
    return switch (spec) {
      case SplitSpec.Auto(), SplitSpec.ByTime _ -> new SplitSpec.ByTime(gap);
      case SplitSpec.Rolling(int folds, _) -> new SplitSpec.Rolling(folds, gap);
      case SplitSpec.Random _, SplitSpec.ByGroup _, SplitSpec.ByOrder _, SplitSpec.Files _ ->
          throw new ProblemException(
              Problem.Kind.WORKS_ONLY_WITH, said, "--split time, --split rolling");
    };
  }

  /// Divided so often; where nothing was said, at random.
  ///
  /// @throws ProblemException unless the split is random
  public static SplitSpec repeated(SplitSpec spec, int repeats, String said)
      throws ProblemException {
    if (repeats < 1 || repeats > MOST) {
      throw new ProblemException(
          Problem.Kind.OUT_OF_RANGE, said, Formats.range("1", String.valueOf(MOST)));
    }
    return switch (spec) {
      case SplitSpec.Auto() -> new SplitSpec.Random(FOLDS, repeats);
      case SplitSpec.Random(int folds, _) -> new SplitSpec.Random(folds, repeats);
      case SplitSpec.ByTime _,
          SplitSpec.Rolling _,
          SplitSpec.ByGroup _,
          SplitSpec.ByOrder _,
          SplitSpec.Files _ ->
          throw new ProblemException(Problem.Kind.WORKS_ONLY_WITH, said, "--split random");
    };
  }
}
