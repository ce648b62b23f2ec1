package org.clicktrail.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.eval.EarlyCurve;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.leak.LeakReport;
import org.clicktrail.core.learn.Trial;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.segment.Segmentation;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.text.Noun;

/// What a recipe came to, as far as it was computed. Immutable: each step makes a new run.
///
/// @param pipeline the recipe these results belong to
/// @param report what was read
/// @param vocabulary the names an expression may use
/// @param end all sessions at their end, the outcome's own columns included
/// @param goal outcome and revenue as understood
/// @param scored the scored sessions at the decision moment with every feature
/// @param snapshot the scored sessions at the decision moment, dropped features left out
/// @param origin what the features of `snapshot` were made from
/// @param split training and test rows of `snapshot`
/// @param conversion trained conversion models
/// @param revenue trained revenue models
/// @param profit of the chosen conversion model
/// @param segments of `end`
/// @param recommended what to show next to whom
/// @param kept what a reopened project can score with until its models are trained again
/// @param asOf when the project file was saved that the models and segments come from; empty where
///   they were learnt here
/// @param trials settings that were tried where they were searched for, in the order of the search
/// @param notes what the user should know about how the question was understood
/// @param warnings sentences that stand beside every affected number
public record Run(
    Pipeline pipeline,
    Optional<ImportReport> report,
    Optional<Vocabulary> vocabulary,
    Optional<Snapshot> end,
    Optional<Goal> goal,
    Optional<Snapshot> scored,
    Optional<Snapshot> snapshot,
    Optional<Origin> origin,
    Optional<Split> split,
    Optional<Exploration> exploration,
    Optional<LeakReport> leaks,
    Optional<EarlyCurve> early,
    Optional<Training> conversion,
    Optional<Training> revenue,
    Optional<ProfitCurve> profit,
    Optional<Segmentation> segments,
    Optional<Recommended> recommended,
    Optional<Scorer> kept,
    Optional<LocalDate> asOf,
    List<Trial> trials,
    List<String> notes,
    List<String> warnings) {

  public Run {
    boolean trained = conversion.filter(Training::finished).flatMap(Training::best).isPresent();
    kept = kept.filter(_ -> !trained);
    trials = List.copyOf(trials);
    notes = List.copyOf(notes);
    warnings = List.copyOf(warnings);
  }

  /// What new sessions can be scored with: the chosen models, or those of the reopened project.
  public Optional<Scorer> scorer() {
    boolean training = conversion.filter(now -> !now.finished()).isPresent();
    return kept.filter(_ -> training).or(() -> Scorer.of(this)).or(() -> kept);
  }

  /// How many there are: sessions of the file, or customers at the date.
  public long rows() {
    return pipeline.goal().ofCustomers()
        ? end.map(Snapshot::rows).orElse(0)
        : report.map(ImportReport::sessions).orElse(0L);
  }

  /// What is scored, as the user calls it.
  public Noun noun() {
    return pipeline.goal().ofCustomers()
        ? Noun.CUSTOMER
        : report.map(ImportReport::noun).orElse(Noun.SESSION);
  }

  /// What acting costs and earns, with what the file says where the analyst has not.
  public MoneySpec money() {
    return Profit.spec(pipeline.money(), this);
  }

  /// The segments as they are shown: with the advice that follows from the amounts.
  public Optional<Segmentation> advised() {
    return segments.map(found -> found.advised(money()));
  }

  /// Contact sessions from this probability on: as the analyst decided, else where profit is
  /// highest, else 0.5.
  public double threshold() {
    return pipeline.decisions().threshold().or(() -> profit.map(ProfitCurve::best)).orElse(0.5);
  }

  /// The same results under another threshold, which no step depends on.
  public Run deciding(double threshold) {
    return new Run(
        pipeline.with(pipeline.decisions().withThreshold(threshold)),
        report,
        vocabulary,
        end,
        goal,
        scored,
        snapshot,
        origin,
        split,
        exploration,
        leaks,
        early,
        conversion,
        revenue,
        profit,
        segments,
        recommended,
        kept,
        asOf,
        trials,
        notes,
        warnings);
  }

  /// Nothing computed yet.
  public static Run of(Pipeline pipeline) {
    return of(pipeline, Optional.empty());
  }

  /// Nothing computed yet, but a reopened project can score.
  public static Run of(Pipeline pipeline, Optional<Scorer> kept) {
    return new Run(
        pipeline,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        kept,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }
}
