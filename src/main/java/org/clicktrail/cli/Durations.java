package org.clicktrail.cli;

import java.time.Duration;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;

/// Times as they are written on the command line.
final class Durations {

  private Durations() {}

  /// `90s`, `30m`, `2h` or `1d`.
  static Duration of(String option, String text) throws ProblemException {
    if (!text.matches("[1-9][0-9]{0,6}[smhd]")) {
      throw new ProblemException(
          Problem.Kind.NOT_UNDERSTOOD, option + " " + text, "90s, 30m, 2h, 1d");
    }
    long amount = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 's' -> Duration.ofSeconds(amount);
      case 'm' -> Duration.ofMinutes(amount);
      case 'h' -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
