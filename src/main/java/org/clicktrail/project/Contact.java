package org.clicktrail.project;

import java.util.Optional;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.Metrics;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.money.BreakEven;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.money.Profits;
import org.clicktrail.core.money.Verdict;
import org.clicktrail.core.split.Groups;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Whom to contact in a run, beside contacting everybody and nobody.
///
/// @param run it is said of
/// @param model from the threshold in use on
/// @param all everybody in the test
/// @param overAll what the threshold earns more than contacting everybody
/// @param expected of the threshold, where it was chosen on the rows it is judged on
record Contact(
    Run run,
    ProfitCurve.Point model,
    ProfitCurve.Point all,
    Interval overAll,
    Optional<ProfitCurve.Expected> expected) {

  /// Empty without a profit.
  static Optional<Contact> of(Run run) {
    return run.profit()
        .flatMap(curve ->
            run.conversion()
                .flatMap(Training::best)
                .flatMap(ModelResult::evaluation)
                .map(Evaluation::scores)
                .map(scores -> of(run, curve, scores)));
  }

  private static Contact of(Run run, ProfitCurve curve, Scores scores) {
    int[] groups = Groups.of(Groups.of(run.snapshot().orElseThrow()), scores.rows());
    MoneySpec money = run.pipeline().money();
    long seed = run.pipeline().learn().seed();
    ProfitCurve.Point all =
        Profits.at(scores, groups, money, curve.value(), Double.NEGATIVE_INFINITY, seed);
    return Profit.decided(run)
        .map(point ->
            new Contact(
                run,
                point,
                all,
                Profits.overAll(scores, groups, money, curve.value(), point.threshold(), seed),
                Optional.empty()))
        .orElseGet(() ->
            new Contact(run, curve.at(curve.best()), all, curve.overAll(), Profit.expected(run)));
  }

  /// From which probability on one contact pays, and why the threshold is another one.
  String breakEven() {
    MoneySpec money = run.money();
    double value = run.profit().orElseThrow().value();
    Scores scores =
        run.conversion()
            .flatMap(Training::best)
            .flatMap(ModelResult::evaluation)
            .map(Evaluation::scores)
            .orElseThrow();
    return BreakEven.of(money, value, model.threshold(), at -> Metrics.confusion(scores, at))
        .sentences(run.noun());
  }

  Verdict verdict() {
    return expectation().verdict(limited());
  }

  /// What the threshold is to be judged by.
  private ProfitCurve.Expected expectation() {
    return expected.orElseGet(() -> new ProfitCurve.Expected(model.profit(), overAll));
  }

  /// Whether everybody cannot be contacted.
  boolean limited() {
    return run.money().limits(all.contacted());
  }

  /// Whether the threshold leaves anybody of the test out.
  boolean leavesOut() {
    return model.contacted() < all.contacted();
  }

  /// Why the score, and so the profit, is not to be trusted; empty if nothing is known against it.
  Optional<LeakFinding> fake() {
    return LeakQuestion.standing(run);
  }

  /// What to do, as a sentence; a threshold chosen on the rows it is judged on with what is to be
  /// expected of it.
  String sentence() {
    Optional<LeakFinding> fake = fake();
    if (fake.isPresent()) {
      return Messages.text("report.advice.leak", fake.get().title());
    }
    return switch (verdict()) {
      case THRESHOLD ->
          Messages.text(
              limited() ? "report.advice.limited.threshold" : "report.advice.threshold",
              run.noun(),
              from(),
              Formats.percent(share(model), 0),
              money(expectation().profit().value()),
              money(all.profit().value()));
      case EVERYBODY ->
          leavesOut()
              ? Messages.text(
                  overAll.high() < 0 ? "report.advice.everybody.more" : "report.advice.everybody",
                  money(all.profit().value()),
                  money(model.profit().value()),
                  from())
              : Messages.text("report.advice.everybody.same", money(all.profit().value()), from());
      case NOBODY ->
          expectation().profit().value() > 0
              ? Messages.text("report.advice.nobody", from(), ranged(expectation().profit()))
              : Messages.text("report.advice.none");
    };
  }

  /// What to do and what it is worth, with its range: what is to be expected where the threshold
  /// was chosen on the rows it is judged on. Says where amounts are assumed.
  String answer() {
    if (fake().isPresent()) {
      return sentence();
    }
    String told =
        switch (verdict()) {
          case THRESHOLD ->
              Messages.text(
                  "report.answer.threshold",
                  run.noun(),
                  from(),
                  Formats.percent(share(model), 0),
                  ranged(expectation().profit()));
          case EVERYBODY ->
              Messages.text("report.answer.everybody", run.noun(), ranged(all.profit()));
          case NOBODY -> sentence();
        };
    return run.money().assumed() ? Messages.text("report.answer.assumed", told) : told;
  }

  /// What the answer is to be compared with; empty where it says all there is.
  Optional<String> beside() {
    if (fake().isPresent()) {
      return Optional.empty();
    }
    return switch (verdict()) {
      case THRESHOLD ->
          limited()
              ? Optional.empty()
              : Optional.of(Messages.text("report.answer.all", ranged(all.profit())));
      case EVERYBODY -> Optional.of(sentence());
      case NOBODY -> Optional.empty();
    };
  }

  /// The threshold as it is read.
  String from() {
    return Formats.chance(model.threshold());
  }

  /// Share of the test that is contacted.
  double share(ProfitCurve.Point point) {
    return (double) point.contacted() / Math.max(1, all.contacted());
  }

  String money(double amount) {
    return Formats.money(amount, run.money().currency());
  }

  String ranged(Interval amount) {
    return Formats.money(amount, run.money().currency());
  }
}
