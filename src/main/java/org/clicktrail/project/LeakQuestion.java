package org.clicktrail.project;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.leak.LeakReport;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// The one question training waits for: a red finding the analyst has not answered yet.
///
/// @param finding what was found
/// @param kind what can be done about it
public record LeakQuestion(LeakFinding finding, Kind kind) {

  private static final String RULE = "rule";

  /// What is wrong decides which answer is safe.
  public enum Kind {
    /// The outcome is a rule over the visit and is predicted when the visit is over: predict it
    /// earlier.
    RULE,
    /// A column knows the answer: leave it out.
    COLUMN,
    /// Rows at random make the score better than the last rows of the file do: test on those.
    ORDER
  }

  /// The gravest open question of a leak report; empty if all are answered.
  ///
  /// @param recipe as it is now, with the answers given
  public static Optional<LeakQuestion> open(LeakReport report, Pipeline recipe) {
    return report.of(LeakFinding.Severity.RED).stream()
        .flatMap(finding -> of(finding, report).stream())
        .filter(question -> !answered(question.finding(), recipe))
        .findFirst();
  }

  /// The gravest red finding whose columns the models still learn from, kept on purpose or not, or
  /// whose order of rows nobody answered for: no score of theirs is to be trusted.
  static Optional<LeakFinding> standing(Run run) {
    return run.leaks().stream()
        .flatMap(report ->
            report.of(LeakFinding.Severity.RED).stream()
                .filter(finding -> of(finding, report).isPresent()))
        .filter(finding ->
            finding.ofOrder()
                ? !answered(finding, run.pipeline())
                : !finding.columns().isEmpty()
                    && !run.pipeline().dropped().keySet().containsAll(names(finding)))
        .findFirst();
  }

  /// Why its columns are left out, as the recipe and the deck tell it: with the scores it was found
  /// by, which nobody can compute once they are gone.
  public static String reason(LeakFinding finding) {
    return Double.isNaN(finding.scoreWith()) || Double.isNaN(finding.scoreWithout())
        ? finding.title()
        : Messages.text(
            "report.dropped.scores",
            finding.title(),
            Formats.decimal(finding.scoreWith(), 2),
            Formats.decimal(finding.scoreWithout(), 2));
  }

  /// See [#names(LeakFinding)].
  public Set<String> names() {
    return names(finding);
  }

  /// Nothing is asked where nothing can be decided: what is on both sides of the split is left out.
  private static Optional<LeakQuestion> of(LeakFinding finding, LeakReport report) {
    if (!finding.ownColumns()) {
      if (finding.ofOrder()) {
        return Optional.of(new LeakQuestion(finding, Kind.ORDER));
      }
      return finding.columns().isEmpty()
          ? Optional.empty()
          : Optional.of(new LeakQuestion(finding, Kind.COLUMN));
    }
    boolean atEnd = report.moment().equals(new DecisionMoment.End().words());
    return atEnd && finding.check().equals(RULE)
        ? Optional.of(new LeakQuestion(finding, Kind.RULE))
        : Optional.empty();
  }

  private static boolean answered(LeakFinding finding, Pipeline recipe) {
    Set<String> done = new HashSet<>(recipe.decisions().kept());
    done.addAll(recipe.dropped().keySet());
    return done.containsAll(names(finding));
  }

  /// What stands for a finding in [Pipeline.Decisions#kept]: its columns, else the check.
  public static Set<String> names(LeakFinding finding) {
    List<String> columns = finding.columns();
    return columns.isEmpty() ? Set.of(finding.check()) : Set.copyOf(columns);
  }
}
