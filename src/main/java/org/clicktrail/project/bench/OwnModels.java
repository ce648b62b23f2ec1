package org.clicktrail.project.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.Learners;
import org.clicktrail.project.OpenBench;

/// Our learners with their default settings on a table with folds.
///
/// @param rounds each learner is trained so often on the same folds
/// @param nanos the clock
record OwnModels(FoldedTable table, int rounds, LongSupplier nanos) {

  /// Ids of all learners for conversion.
  static List<String> ids() {
    return Learners.ALL.stream()
        .filter(learner -> learner.task() == Task.CONVERSION)
        .map(Learner::id)
        .toList();
  }

  ModelScore score(String id, Progress progress) throws ProblemException {
    Learner learner = Learners.find(id, Task.CONVERSION).orElseThrow();
    double[] predicted = new double[table.rows()];
    List<Double> fit = new ArrayList<>();
    List<Double> predict = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      double before = cpu();
      long fitting = 0;
      long predicting = 0;
      for (int fold = 0; fold < FoldedTable.FOLDS; fold++) {
        var training = table.training(fold);
        Table test = table.test(fold);
        long start = nanos.getAsLong();
        Model model = learner.train(training, Params.defaults(), 1, progress);
        long middle = nanos.getAsLong();
        double[] scores = model.predict(test);
        predicting += nanos.getAsLong() - middle;
        fitting += middle - start;
        int[] rows = table.testRows(fold);
        for (int i = 0; i < rows.length; i++) {
          predicted[rows[i]] = scores[i];
        }
      }
      fit.add(fitting / 1e9);
      predict.add(predicting / 1e9);
      cpu.add(cpu() - before);
    }
    return ModelScore.of(
        id,
        table,
        predicted,
        new ModelScore.Times(
            OpenBench.median(fit), OpenBench.median(predict), OpenBench.median(cpu)));
  }

  private static double cpu() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(Duration::toNanos)
        .map(time -> time / 1e9)
        .orElse(Double.NaN);
  }
}
