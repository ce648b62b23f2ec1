package org.clicktrail.project;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.clicktrail.core.eval.Importances;
import org.clicktrail.core.eval.Tested;
import org.clicktrail.core.eval.Trainer;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.SearchSpec;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.learn.Trial;
import org.clicktrail.ml.Learners;
import org.clicktrail.ml.preprocess.Preprocessing;
import org.clicktrail.ml.tune.Tuning;

/// The models of a run: trained as far as they are not there, one chosen, its profit.
///
/// @param parts what is there, filled in
/// @param live hears of every finished model
record Learning(RunParts parts, Pipeline pipeline, Consumer<Run> live) {

  private static final String HAND_RULE = "one_rule";

  /// Nothing without an outcome.
  void run(Progress progress) throws ProblemException {
    if (parts.goal.flatMap(Goal::outcome).isEmpty()) {
      return;
    }
    if (parts.conversion.isEmpty()) {
      parts.trials.clear();
    }
    boolean hasRevenue = parts.goal.flatMap(Goal::revenue).isPresent();
    if (parts.conversion.isEmpty()) {
      Training trained =
          train(
              Task.CONVERSION,
              training -> parts.conversion = Optional.of(training),
              progress.part(0, hasRevenue ? 0.6 : 1));
      parts.conversion = Optional.of(withHandRule(trained, progress.part(1, 1)));
    }
    if (parts.revenue.isEmpty() && hasRevenue) {
      parts.revenue =
          Optional.of(
              train(
                  Task.REVENUE,
                  training -> parts.revenue = Optional.of(training),
                  progress.part(0.6, 1)));
    }
    settle(progress.part(1, 1));
  }

  /// Beside the models a rule on one column, as somebody would make it by hand.
  private Training withHandRule(Training training, Progress progress) throws ProblemException {
    Learner rule = Learners.find(HAND_RULE, Task.CONVERSION).orElseThrow();
    return training.withHandRule(
        Tested.of(
            rule,
            Params.defaults(),
            parts.snapshot.orElseThrow(),
            parts.split.orElseThrow(),
            pipeline.learn().seed(),
            progress));
  }

  /// Chooses among models that are there already and computes importance and profit of the choice,
  /// where the recipe asks for another one than the run has.
  void settle(Progress progress) {
    parts.conversion =
        parts.conversion.map(this::choose).map(chosen -> explained(chosen, progress));
    profit(progress);
  }

  /// The analyst's choice, else ours.
  private Training choose(Training training) {
    return pipeline
        .decisions()
        .model()
        .filter(id -> training.result(id).isPresent())
        .map(training::choosing)
        .orElseGet(() ->
            training.choosing(training.proposed(Learners.ALL.stream().map(Learner::id).toList())));
  }

  /// Training explains the model it proposes; the analyst's choice is explained when it is made.
  private Training explained(Training training, Progress progress) {
    return training
        .best()
        .filter(best -> best.importance().isEmpty())
        .flatMap(best ->
            Importances.ofTested(
                best,
                parts.snapshot.orElseThrow(),
                parts.split.orElseThrow(),
                pipeline.learn().seed(),
                progress))
        .map(importance -> training.with(training.chosen(), importance))
        .orElse(training);
  }

  private Training train(Task task, Consumer<Training> put, Progress progress)
      throws ProblemException {
    parts.asOf = Optional.empty();
    Trainer trainer =
        new Trainer(
            tuned(learners(task)),
            pipeline.learn().params(),
            pipeline.learn().seed(),
            System::nanoTime,
            Map.of(),
            limit());
    return trainer.train(
        parts.snapshot.orElseThrow(),
        parts.split.orElseThrow(),
        task,
        training -> {
          put.accept(training);
          live.accept(parts.run());
        },
        progress);
  }

  /// Keeps every trial of the search and shows them now and then.
  private record Heard(Learning of, AtomicLong shown) implements Consumer<Trial> {

    private static final long PAUSE = 300_000_000;

    @Override
    public void accept(Trial trial) {
      of.parts.trials.add(trial);
      long now = System.nanoTime();
      if (now - shown.get() >= PAUSE) {
        shown.set(now);
        of.live.accept(of.parts.run());
      }
    }
  }

  private Duration limit() {
    SearchSpec search = pipeline.learn().search();
    return search.kind() == SearchSpec.Kind.NONE
        ? pipeline.learn().limit()
        : pipeline.learn().limit().plus(search.budget());
  }

  /// What is done to the training rows is done inside the search too: its folds are judged by what
  /// the model would say in the end. With several folds there is one more fit: on all rows.
  private List<Learner> tuned(List<Learner> wanted) {
    List<Learner> learners =
        wanted.stream()
            .map(learner -> Preprocessing.around(learner, pipeline.learn().preprocess()))
            .toList();
    SearchSpec search = pipeline.learn().search();
    if (search.kind() == SearchSpec.Kind.NONE) {
      return learners;
    }
    int folds = parts.split.orElseThrow().folds().size();
    int fits = folds > 1 ? folds + 1 : 1;
    Heard heard = new Heard(this, new AtomicLong(System.nanoTime()));
    return learners.stream()
        .map(learner -> Tuning.tuned(learner, search, fits, System::nanoTime, heard))
        .toList();
  }

  private List<Learner> learners(Task task) throws ProblemException {
    List<String> wanted = pipeline.learn().models();
    List<Learner> known = Learners.ALL.stream().filter(l -> l.task() == task).toList();
    for (String id : wanted) {
      if (Learners.ALL.stream().noneMatch(learner -> learner.id().equals(id))) {
        throw new ProblemException(
            Problem.Kind.UNKNOWN_CHOICE,
            id,
            "all, "
                + String.join(", ", Learners.ALL.stream().map(Learner::id).distinct().toList()));
      }
    }
    List<Learner> chosen = known.stream().filter(l -> wanted.contains(l.id())).toList();
    return chosen.isEmpty()
        ? Learners.usual().stream().filter(l -> l.task() == task).toList()
        : chosen;
  }

  private void profit(Progress progress) {
    if (parts.profit.isEmpty()) {
      parts.profit =
          parts
              .conversion
              .flatMap(Profit.Source::of)
              .flatMap(source ->
                  Profit.curve(
                      source,
                      parts.snapshot.orElseThrow(),
                      parts.end.orElseThrow(),
                      pipeline,
                      progress));
    }
  }
}
