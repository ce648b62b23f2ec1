package org.clicktrail.core.leak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Runs every leak check: first on the outcome's own columns at the end of the session, which is
/// how the rule is shown, then on the features of the moment.
public final class LeakGuard {

  private static final int FEWEST = 10;

  private LeakGuard() {}

  /// @return without findings if there is no outcome
  /// @throws ProblemException if the learner of the input cannot learn from the sample
  public static LeakReport check(LeakInput input, Progress progress) throws ProblemException {
    progress.stage(Messages.text("leak.stage"));
    DecisionMoment moment = input.moment().moment();
    List<LeakFinding> findings = new ArrayList<>();
    if (input.goal().outcome().isPresent()) {
      Progress first = progress.part(0, 0.3);
      Progress second = progress.part(0.3, 1);
      run(Evidence.own(input), findings, first);
      run(Evidence.moment(input), findings, second);
    }
    findings.sort(
        Comparator.comparing(LeakFinding::severity)
            .thenComparing(finding -> !finding.ownColumns())
            .thenComparing(finding -> finding.rule().isEmpty()));
    progress.report(1, 1);
    return new LeakReport(findings, moment.words());
  }

  private static void run(Evidence evidence, List<LeakFinding> findings, Progress progress)
      throws ProblemException {
    if (!evidence.own() && evidence.fewest() < FEWEST) {
      findings.add(
          new LeakFinding(
              "too_few",
              List.of(),
              "",
              Severity.NOTE,
              Messages.text("leak.too_few.title"),
              Messages.text("leak.too_few.evidence", Formats.count(evidence.fewest())),
              Double.NaN,
              Double.NaN,
              false));
    }
    int done = 0;
    for (LeakCheck check : Checks.ALL) {
      progress.report(done, Checks.ALL.size());
      double from = (double) done / Checks.ALL.size();
      done++;
      findings.addAll(
          check.check(evidence, progress.part(from, (double) done / Checks.ALL.size())));
    }
  }

  /// The label as it stands between quotes: “Events ‘purchase’”.
  static String label(FeatureInfo info) {
    return Formats.inner(info.label());
  }

  /// Columns by their labels: “Clicks”, “Events ‘purchase’”.
  static String names(List<FeatureInfo> infos) {
    return infos.stream().map(info -> "“" + label(info) + "”").collect(Collectors.joining(", "));
  }

  /// Whether the sample is large enough to judge columns by their statistics.
  static boolean judgeable(Evidence evidence) {
    return evidence.fewest() >= FEWEST && !evidence.infos().isEmpty();
  }
}
