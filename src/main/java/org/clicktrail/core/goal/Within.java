package org.clicktrail.core.goal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;

/// An outcome as written, its time taken off: `event=purchase within 7d`.
///
/// @param condition the outcome without it
/// @param horizon the time; empty if none is written
public record Within(String condition, Optional<Horizon> horizon) {

  private static final Pattern WRITTEN =
      Pattern.compile("(?is)(.*\\S)\\s+within\\s+([^\\s\"].*?)\\s*");

  /// Takes an outcome apart. A word `within` in double quotes is a word.
  ///
  /// @throws ProblemException if what stands behind `within` is no time
  public static Within of(String outcome) throws ProblemException {
    Matcher found = WRITTEN.matcher(outcome);
    if (!found.matches() || found.group(2).contains("\"")) {
      return new Within(outcome, Optional.empty());
    }
    Optional<Horizon> horizon = Horizon.of(found.group(2));
    if (horizon.isEmpty()) {
      throw new ProblemException(
          Problem.Kind.NOT_UNDERSTOOD, "within " + found.group(2), "30m, 12h, 7d, 4w");
    }
    return new Within(found.group(1), horizon);
  }

  /// Whether an outcome has its time, so that it is a question about customers.
  public static boolean isTimed(String outcome) {
    try {
      return of(outcome).horizon().isPresent();
    } catch (ProblemException _) {
      return false;
    }
  }

  /// What [#of] takes apart.
  public String text() {
    return horizon.map(time -> condition + " within " + time.id()).orElse(condition);
  }
}
