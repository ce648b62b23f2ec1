package org.clicktrail.project;

import org.clicktrail.core.eval.Comparison;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Task;

/// Compares two trained models of a run.
public final class Comparisons {

  private Comparisons() {}

  /// The comparison of two results of one task.
  ///
  /// @throws IllegalArgumentException if one of them is not done
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public static Comparison of(Run run, ModelResult one, ModelResult other, Progress progress) {
    Scores scores =
        one.evaluation().orElseThrow(() -> new IllegalArgumentException(one.id())).scores();
    return Comparison.of(
        one,
        other,
        GroupCheck.customers(run.snapshot().orElseThrow(), scores),
        run.pipeline().learn().seed(),
        progress);
  }

  /// Id of the card that shows a comparison.
  public static String id(Task task, String one, String other) {
    return (task == Task.CONVERSION ? "compare:" : "compare_revenue:") + one + ":" + other;
  }
}
