package org.clicktrail.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;

/// Measures how the window answers. The command line does not know the window: who starts both
/// brings them together.
@FunctionalInterface
public interface WindowBench {

  /// Where there is no window to measure.
  WindowBench NONE =
      (_, _, _) -> {
        throw new ProblemException(Problem.Kind.UNKNOWN_CHOICE, "ui", "a program with a window");
      };

  /// @param data file of clicks to click through
  /// @param folder for what is written meanwhile
  /// @param out gets the figures, line by line
  void run(Path data, Path folder, Consumer<String> out) throws Exception;
}
