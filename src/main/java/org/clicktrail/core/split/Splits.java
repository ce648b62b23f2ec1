package org.clicktrail.core.split;

import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.text.Formats;

/// Split specifications as written on the command line and in project files.
public final class Splits {

  /// Folds of k-fold cross-validation unless the user says otherwise.
  public static final int FOLDS = 5;

  private static final int FEWEST = 2;

  private static final int MOST = 100;

  private Splits() {}

  /// `auto`, `time`, `random:5`, `group:5`, `files`.
  public static String id(SplitSpec spec) {
    return switch (spec) {
      case SplitSpec.Auto() -> "auto";
      case SplitSpec.ByTime() -> "time";
      case SplitSpec.Random(int folds) -> "random:" + folds;
      case SplitSpec.ByGroup(int folds) -> "group:" + folds;
      case SplitSpec.Files() -> "files";
    };
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

  /// Reads what [#id] writes; `random` and `group` may come without a number.
  ///
  /// @param folds used where the text has none; 0 for [#FOLDS]
  /// @throws ProblemException if the text is none of these
  public static SplitSpec of(String text, int folds) throws ProblemException {
    String kind = text.replaceFirst(":[0-9]{1,6}$", "");
    int count =
        kind.equals(text)
            ? (folds == 0 ? FOLDS : folds)
            : Integer.parseInt(text.substring(kind.length() + 1));
    check(count, "--split " + kind + ":" + count);
    return switch (kind) {
      case "auto" -> new SplitSpec.Auto();
      case "time" -> new SplitSpec.ByTime();
      case "random" -> new SplitSpec.Random(count);
      case "group" -> new SplitSpec.ByGroup(count);
      case "files" -> new SplitSpec.Files();
      default ->
          throw new ProblemException(
              Problem.Kind.UNKNOWN_CHOICE, "--split " + text, "time, random, group");
    };
  }
}
