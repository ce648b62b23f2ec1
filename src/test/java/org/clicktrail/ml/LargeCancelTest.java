package org.clicktrail.ml;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Stream;
import org.clicktrail.core.job.Cancellation;
import org.clicktrail.core.job.Deadline;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.learn.PreprocessSpec.Balance;
import org.clicktrail.core.learn.PreprocessSpec.Calibration;
import org.clicktrail.core.learn.PreprocessSpec.Selection;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.ml.preprocess.Preprocessing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every learner stops within a second on 200,000 rows, wherever it is: while rows are chosen,
/// balanced, prepared, or learned from. The longest time of each is printed.
@Tag("slow")
class LargeCancelTest {

  private static final int ROWS = 200_000;

  /// Milliseconds after the start at which the user stops it.
  private static final int[] MOMENTS = {20, 60, 150, 300, 600, 1_000, 1_500, 2_500, 5_000};

  static Stream<Learner> all() {
    PreprocessSpec spec = new PreprocessSpec(Balance.SMOTE, 1, Calibration.AUTO, Selection.AUTO, 1);
    return Stream.concat(
        Learners.ALL.stream(),
        Learners.ALL.stream()
            .filter(learner -> learner.id().equals("boosting"))
            .map(learner -> Preprocessing.around(learner, spec)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void stopsWithinASecond(Learner learner) {
    TrainingSet set =
        learner.task() == Task.CONVERSION
            ? Samples.mixed(ROWS, Task.CONVERSION, 1)
            : Samples.amounts(ROWS, 0.3, 1);
    double longest = 0;
    for (int millis : MOMENTS) {
      Cancellation stop = new Cancellation();
      long start = System.nanoTime();
      Outcome<?> outcome;
      try (Deadline _ = Deadline.after(Duration.ofMillis(millis), stop)) {
        outcome =
            Outcome.of(
                progress -> learner.train(set, Params.defaults(), 1, stop.guard(progress)),
                Progress.none());
      }
      if (outcome instanceof Outcome.Done) {
        break;
      }
      longest = Math.max(longest, (System.nanoTime() - start) / 1e9 - millis / 1e3);
    }
    System.out.printf("%s %s stopped within %.2f s%n", learner.id(), learner.task(), longest);
    assertTrue(longest < 1, learner.id() + " took " + longest + " s to stop");
  }
}
