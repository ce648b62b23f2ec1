package org.clicktrail.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Question and answer of a run: tiles and sentences.
record Answer(Run run) {

  /// The tile of the amounts of the file.
  private static final String REVENUE = "revenue_per_session";

  /// Whom to contact and what it is worth; without a profit how much better than chance it is told
  /// who converts; without a model how many do.
  String headline(Goal goal) {
    return Contact.of(run)
        .map(Contact::answer)
        .or(() ->
            run.conversion()
                .filter(training -> training.best().isPresent())
                .map(new EvaluationCards(run)::headline))
        .orElseGet(() ->
            goal.outcome().isEmpty()
                ? Messages.text("report.explored", run.noun(), Formats.count(goal.sessions()))
                : rate(goal));
  }

  /// The question, the rate where the headline says more, and what the worth is counted on.
  String subtitle(Goal goal) {
    Optional<Contact> contact = Contact.of(run).filter(found -> found.fake().isEmpty());
    String asked =
        run.conversion().flatMap(Training::best).isEmpty()
            ? goal.sentence()
            : Messages.text("report.answer.asked", goal.sentence(), rate(goal));
    return contact
        .map(found ->
            Messages.text(
                "report.answer.counted", run.noun(), asked, Formats.count(found.all().contacted())))
        .orElse(asked);
  }

  private String rate(Goal goal) {
    return Messages.text(
        "report.answer",
        run.noun(),
        Formats.percent(goal.rate().value()),
        Formats.count(goal.sessions()));
  }

  /// The best model, what contacting everybody earns, the segments, or what could be asked.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    run.conversion().flatMap(Training::best).ifPresent(best -> lines.add(told(best)));
    Contact.of(run).flatMap(Contact::beside).ifPresent(lines::add);
    run.segments().ifPresent(found -> lines.add(found.sentence()));
    run.goal()
        .flatMap(Goal::suggestion)
        .ifPresent(text -> lines.add(Messages.text("report.answer.suggestion", text)));
    return lines;
  }

  private String told(ModelResult best) {
    Interval auc =
        best.evaluation()
            .map(evaluation -> evaluation.metric(Metric.ROC_AUC))
            .orElse(Interval.unknown(Double.NaN));
    String moment =
        run.snapshot().map(snapshot -> snapshot.moment().words(snapshot.noun())).orElse("");
    return Messages.text(
        "report.told",
        best.name(),
        Formats.decimal(auc.value(), 2),
        Formats.range(Formats.decimal(auc.low(), 2), Formats.decimal(auc.high(), 2)),
        moment,
        Formats.pairs(auc.value()));
  }

  /// The first numbers; what is not there stands among the limits. Where the file has no amounts
  /// but profit is told, what it rests on stands in their place.
  Block tiles(Exploration seen) {
    boolean amounts = run.end().flatMap(Snapshot::revenue).isPresent();
    boolean worth = !amounts && run.profit().isPresent();
    return new Block.Tiles(
        seen.tiles().stream()
            .limit(4)
            .map(tile ->
                worth && tile.id().equals(REVENUE)
                    ? new AmountWords(run).worth()
                    : new Block.Tile(tile.label(), tile.value(), tile.range(), tile.note()))
            .filter(tile -> tile.value().chars().anyMatch(Character::isDigit))
            .toList());
  }
}
