package org.clicktrail.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.clicktrail.core.eval.EarlyCurve;
import org.clicktrail.core.eval.EarlyCurves;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Resamples;
import org.clicktrail.core.eval.Trainer;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Goals;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.goal.Suggestions;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakGuard;
import org.clicktrail.core.leak.LeakInput;
import org.clicktrail.core.leak.LeakReport;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.money.Profits;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.split.SplitSpec;
import org.clicktrail.core.split.Splitter;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Noun;
import org.clicktrail.ml.Learners;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.project.Scorer;
import org.clicktrail.project.Step;
import org.clicktrail.ui.workbench.Analyst;

/// Computes runs over a [Shop] with the real core, without files and engine.
public final class ShopAnalyst implements Analyst {

  private final Shop shop;
  private final List<String> models;
  private Optional<Scorer> kept = Optional.empty();

  /// Steps asked for, in order.
  public final List<Step> asked = new ArrayList<>();

  /// @param models ids of the learners to train, few and fast
  public ShopAnalyst(Shop.Log log, String... models) {
    shop = new Shop(log);
    this.models = List.of(models);
  }

  @Override
  public Run advance(Run before, Pipeline recipe, Step upTo, Consumer<Run> live, Progress progress)
      throws ProblemException {
    asked.add(upTo);
    kept = before.kept();
    Vocabulary words = shop.vocabulary();
    GoalSpec spec = recipe.goal();
    Optional<String> text = spec.outcome().or(() -> shop.report().suggestedOutcome());
    Optional<Expression> outcome = Optional.empty();
    if (text.isPresent()) {
      outcome = Optional.of(Expressions.parseOutcome(text.get(), words).expression());
    }
    DecisionMoment moment =
        spec.moment().orElse(Goals.defaultMoment(outcome, shop.report().mapping()));
    Snapshot end = shop.at(new DecisionMoment.End(), outcome);
    Goal goal = goal(text, outcome, moment, end, words);
    if (outcome.isEmpty() || upTo == Step.IMPORT) {
      return run(recipe, end, goal, Parts.NONE);
    }
    Set<String> own = Goals.dropped(outcome.get(), moment, words.mapping(), end.infos());
    Snapshot scored = shop.at(moment, outcome).without(own).without(recipe.dropped().keySet());
    Split split = Splitter.split(scored, recipe.split(), recipe.learn().seed());
    Parts parts = new Parts(Optional.of(scored), Optional.of(split));
    live.accept(run(recipe, end, goal, parts));
    if (upTo.compareTo(Step.LEAKS) >= 0) {
      LeakInput input =
          new LeakInput(
              end, scored, goal, Optional.of(split), Set.of(), Set.of(), false, boosting(), 1);
      parts = parts.with(LeakGuard.check(input, Progress.none()));
      live.accept(run(recipe, end, goal, parts));
    }
    if (upTo.compareTo(Step.EARLY) >= 0) {
      parts = parts.with(early(outcome, end));
    }
    return upTo.compareTo(Step.TRAIN) >= 0
        ? train(recipe, end, goal, parts, live, progress)
        : run(recipe, end, goal, parts);
  }

  private Optional<Learner> boosting() {
    return Learners.find("logistic", Task.CONVERSION);
  }

  private EarlyCurve early(Optional<Expression> outcome, Snapshot end) throws ProblemException {
    List<Snapshot> perK = new ArrayList<>();
    for (int k = 1; k <= 5; k++) {
      perK.add(shop.at(new DecisionMoment.AfterEvents(k), outcome).without(Set.of("clicks")));
    }
    return new EarlyCurves(boosting().orElseThrow(), Params.defaults(), new SplitSpec.ByTime(), 1)
        .compute(perK, Optional.of(end), Progress.none());
  }

  private Run train(
      Pipeline recipe, Snapshot end, Goal goal, Parts parts, Consumer<Run> live, Progress progress)
      throws ProblemException {
    List<Learner> learners =
        Learners.ALL.stream().filter(learner -> models.contains(learner.id())).toList();
    Trainer trainer = new Trainer(learners, Map.of(), recipe.learn().seed(), () -> 0);
    Snapshot scored = parts.snapshot.orElseThrow();
    Split split = parts.split.orElseThrow();
    Training conversion =
        trainer.train(
            scored,
            split,
            Task.CONVERSION,
            training -> live.accept(run(recipe, end, goal, parts.with(training))),
            progress);
    if (recipe.decisions().model().isPresent()) {
      conversion = conversion.choosing(recipe.decisions().model().get());
    }
    Parts done = parts.with(conversion);
    if (goal.revenue().isPresent()) {
      done = done.withRevenue(trainer.train(scored, split, Task.REVENUE, _ -> {}, progress));
    }
    return run(recipe, end, goal, done.with(profit(recipe, conversion)));
  }

  private static Optional<ProfitCurve> profit(Pipeline recipe, Training training) {
    return training
        .best()
        .flatMap(ModelResult::evaluation)
        .flatMap(evaluation -> {
          int[] rows = evaluation.scores().rows();
          return Profits.curve(
              evaluation.scores(),
              new Resamples(rows.clone(), evaluation.scores().fold(), 1),
              recipe.money(),
              Optional.of(25.0));
        });
  }

  private Goal goal(
      Optional<String> text,
      Optional<Expression> outcome,
      DecisionMoment moment,
      Snapshot end,
      Vocabulary words)
      throws ProblemException {
    long converting = 0;
    for (int row = 0; row < end.rows(); row++) {
      converting += end.label().number(row) == 1 ? 1 : 0;
    }
    Optional<String> earns = shop.report().suggestedRevenue();
    Optional<Expression> revenue = Optional.empty();
    if (earns.isPresent()) {
      revenue = Optional.of(Expressions.parseRevenue(earns.get(), words).expression());
    }
    return new Goal(
        new GoalSpec(text, earns, Optional.of(moment)),
        outcome,
        revenue,
        outcome.map(e -> Goals.sentence(e, Noun.SESSION, words)).orElse(""),
        outcome.map(e -> Goals.ownFeatures(e, end.infos())).orElse(Set.of()),
        outcome.map(e -> Goals.proxy(e, words)).orElse(false),
        Interval.wilson((double) converting, end.rows()),
        converting,
        end.rows(),
        outcome.isPresent() ? Optional.empty() : Suggestions.of(words, end));
  }

  private Run run(Pipeline recipe, Snapshot end, Goal goal, Parts parts) {
    return new Run(
        recipe,
        Optional.of(shop.report()),
        Optional.of(shop.vocabulary()),
        Optional.of(end),
        Optional.of(goal),
        parts.snapshot,
        parts.snapshot,
        Optional.empty(),
        parts.split,
        Optional.empty(),
        parts.leaks,
        parts.early,
        parts.conversion,
        parts.revenue,
        parts.profit,
        Optional.empty(),
        Optional.empty(),
        kept,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  private record Parts(
      Optional<Snapshot> snapshot,
      Optional<Split> split,
      Optional<LeakReport> leaks,
      Optional<EarlyCurve> early,
      Optional<Training> conversion,
      Optional<Training> revenue,
      Optional<ProfitCurve> profit) {

    private static final Parts NONE = new Parts(Optional.empty(), Optional.empty());

    Parts(Optional<Snapshot> snapshot, Optional<Split> split) {
      this(
          snapshot,
          split,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    Parts with(LeakReport other) {
      return new Parts(snapshot, split, Optional.of(other), early, conversion, revenue, profit);
    }

    Parts with(EarlyCurve other) {
      return new Parts(snapshot, split, leaks, Optional.of(other), conversion, revenue, profit);
    }

    Parts with(Training other) {
      return new Parts(snapshot, split, leaks, early, Optional.of(other), revenue, profit);
    }

    Parts withRevenue(Training other) {
      return new Parts(snapshot, split, leaks, early, conversion, Optional.of(other), profit);
    }

    Parts with(Optional<ProfitCurve> other) {
      return new Parts(snapshot, split, leaks, early, conversion, revenue, other);
    }
  }
}
