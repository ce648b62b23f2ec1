package org.clicktrail.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;
import org.clicktrail.ml.Learners;

/// What is odd about the trained models, in sentences: a sample instead of all sessions, amounts
/// below zero, models trained that nobody named.
final class ModelRemarks {

  private ModelRemarks() {}

  static List<String> of(RunParts parts, List<String> wanted) {
    List<String> remarks = new ArrayList<>();
    parts.conversion.ifPresent(training -> samples(training, remarks));
    parts.revenue.ifPresent(training -> samples(training, remarks));
    Noun noun = parts.scored.map(Snapshot::noun).orElse(Noun.SESSION);
    parts
        .revenue
        .flatMap(Training::best)
        .flatMap(chosen -> belowZero(chosen, noun))
        .ifPresent(remarks::add);
    parts.conversion.ifPresent(training -> unnamed(training, wanted, remarks));
    parts.revenue.ifPresent(training -> unnamed(training, wanted, remarks));
    if (parts.conversion.isPresent() && parts.revenue.isEmpty()) {
      withoutRevenue(wanted, noun, remarks);
    }
    return remarks;
  }

  private static void samples(Training training, List<String> remarks) {
    int rows = trainingRows(training.split());
    for (ModelResult result : training.results()) {
      Optional<Learner> learner = Learners.find(result.id(), training.task());
      int most = learner.map(Learner::mostRows).orElseThrow().orElse(Integer.MAX_VALUE);
      if (result.model().isPresent() && rows > most) {
        remarks.add(
            Messages.text(
                "warning.sampled", result.name(), Formats.count(most), Formats.count(rows)));
      }
    }
  }

  /// Of the model that is kept: with several folds it learns from all rows.
  private static int trainingRows(Split split) {
    Split.Fold first = split.folds().getFirst();
    return first.train().length + (split.folds().size() > 1 ? first.test().length : 0);
  }

  private static Optional<String> belowZero(ModelResult chosen, Noun noun) {
    double[] predicted =
        chosen.evaluation().map(evaluation -> evaluation.scores().predicted()).orElseThrow();
    long below = Arrays.stream(predicted).filter(amount -> amount < 0).count();
    return below == 0
        ? Optional.empty()
        : Optional.of(
            Messages.text(
                "warning.below_zero",
                chosen.name(),
                Formats.count(below),
                Formats.count(predicted.length),
                noun));
  }

  /// Models were named, but none for this task.
  private static void unnamed(Training training, List<String> wanted, List<String> remarks) {
    boolean named = wanted.stream().anyMatch(id -> Learners.find(id, training.task()).isPresent());
    if (!wanted.isEmpty() && !named) {
      remarks.add(
          Messages.text(
              training.task() == Task.CONVERSION
                  ? "warning.unnamed_conversion"
                  : "warning.unnamed_revenue",
              String.join(", ", wanted)));
    }
  }

  private static void withoutRevenue(List<String> wanted, Noun noun, List<String> remarks) {
    List<String> idle =
        wanted.stream().filter(id -> Learners.find(id, Task.CONVERSION).isEmpty()).toList();
    if (!idle.isEmpty() && idle.size() == wanted.size()) {
      remarks.add(Messages.text("warning.no_revenue", noun, String.join(", ", idle)));
    }
  }
}
