package org.clicktrail.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.job.JobEntry;

/// How far a job is, in words.
final class JobWords {

  private static final int MINUTE = 60;
  private static final int FEW = 10;
  private static final int STEP = 5;

  private JobWords() {}

  /// "42 %, about 20 s left"; "" while nothing is known.
  static ObservableValue<String> progress(JobEntry entry) {
    return Derived.of(
        () -> words(entry.fractionProperty().get(), entry.secondsLeftProperty().get()),
        entry.fractionProperty(),
        entry.secondsLeftProperty());
  }

  /// @param fraction from 0 to 1; below 0 if not known
  /// @param secondsLeft NaN if not known
  static String words(double fraction, double secondsLeft) {
    List<String> parts = new ArrayList<>();
    if (fraction >= 0) {
      parts.add(Formats.percent(fraction, 0));
    }
    if (!Double.isNaN(secondsLeft)) {
      parts.add(left(secondsLeft));
    }
    return String.join(", ", parts);
  }

  /// No more exact than it can be.
  private static String left(double seconds) {
    if (seconds >= MINUTE) {
      return Messages.text("shell.job.minutes", Formats.count(Math.rint(seconds / MINUTE)));
    }
    double told = seconds < FEW ? Math.ceil(seconds) : Math.rint(seconds / STEP) * STEP;
    return Messages.text("shell.job.seconds", Formats.count(told));
  }
}
