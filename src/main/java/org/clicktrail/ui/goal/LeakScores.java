package org.clicktrail.ui.goal;

import java.util.Optional;
import org.clicktrail.core.eval.Doubt;
import org.clicktrail.core.eval.EarlyCurve;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Run;

/// The score that fools beside the honest one.
///
/// @param fooling "1.00"
/// @param honest "0.62"
/// @param plusMinus "± 0.02"; "" if not known
/// @param when where the honest one is from: "Honest, after 3 events"
record LeakScores(String fooling, String honest, String plusMinus, String when) {

  /// A smaller difference fools nobody.
  private static final double TELLING = 0.1;

  /// The end of the visit against the chosen number of events; else with a leaking column against
  /// without it. Empty if neither was computed.
  static Optional<LeakScores> of(Optional<Run> run, DecisionMoment moment) {
    return run.flatMap(Run::early)
        .flatMap(curve -> ofMoment(curve, moment))
        .or(() ->
            run.flatMap(Run::leaks)
                .flatMap(report ->
                    report.findings().stream()
                        .filter(LeakScores::compared)
                        .findFirst()
                        .map(LeakScores::ofColumn)));
  }

  private static Optional<LeakScores> ofMoment(EarlyCurve curve, DecisionMoment moment) {
    int events =
        moment instanceof DecisionMoment.AfterEvents(int count) ? count : Moments.SUGGESTED;
    return curve.own().stream()
        .filter(point -> point.k() == events && !Double.isNaN(point.rocAuc().value()))
        .filter(_ -> !Double.isNaN(curve.endScore()))
        .filter(point -> curve.endScore() - point.rocAuc().value() >= TELLING)
        .findFirst()
        .map(point ->
            new LeakScores(
                Formats.decimal(curve.endScore(), 2),
                Formats.decimal(point.rocAuc().value(), 2),
                half(point.rocAuc()),
                Messages.text(
                    "goalscreen.scores.honest", new DecisionMoment.AfterEvents(events).words())));
  }

  private static boolean compared(LeakFinding finding) {
    return finding.severity() == LeakFinding.Severity.RED
        && !Double.isNaN(finding.scoreWith())
        && !Double.isNaN(finding.scoreWithout());
  }

  private static LeakScores ofColumn(LeakFinding finding) {
    return new LeakScores(
        Formats.decimal(finding.scoreWith(), 2),
        Formats.decimal(finding.scoreWithout(), 2),
        "",
        Messages.text("goalscreen.scores." + without(finding)));
  }

  private static String without(LeakFinding finding) {
    if (finding.ofOrder()) {
      return "order";
    }
    return Doubt.tooGood(finding.scoreWithout()) ? "still" : "without";
  }

  private static String half(Interval range) {
    return Double.isNaN(range.low())
        ? ""
        : "± " + Formats.decimal((range.high() - range.low()) / 2, 2);
  }
}
