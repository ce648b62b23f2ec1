package org.clicktrail.core.leak;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// One column that decides alone. Limits: STACK.md §13.
final class SingleColumn implements LeakCheck {

  private static final double RED_AUC = 0.98;
  private static final double RED_MCC = 0.95;
  private static final double AMBER_AUC = 0.85;
  private static final int MOST = 5;

  @Override
  public String id() {
    return "single_column";
  }

  @Override
  public List<LeakFinding> check(Evidence evidence, Progress progress) throws ProblemException {
    if (!LeakGuard.judgeable(evidence)
        || (evidence.own() && OutcomeItself.statedByFile(evidence))) {
      return List.of();
    }
    List<LeakFinding> findings = new ArrayList<>();
    for (Evidence.Single single : evidence.singles()) {
      boolean red = single.auc() >= RED_AUC || single.mcc() >= RED_MCC;
      if ((red || (single.auc() >= AMBER_AUC && !evidence.own())) && findings.size() < MOST) {
        findings.add(finding(evidence, single, red ? Severity.RED : Severity.AMBER, progress));
      }
    }
    if (findings.isEmpty() && !evidence.own()) {
      Evidence.Single best = evidence.singles().getFirst();
      findings.add(
          new LeakFinding(
              id(),
              List.of(),
              "",
              Severity.GOOD,
              Messages.text("leak.single.clean"),
              Messages.text(
                  "leak.single.clean.evidence",
                  best.info().label(),
                  Formats.decimal(best.auc(), 2)),
              Double.NaN,
              Double.NaN,
              false));
    }
    return findings;
  }

  private LeakFinding finding(
      Evidence evidence, Evidence.Single single, Severity severity, Progress progress)
      throws ProblemException {
    boolean own = evidence.own();
    boolean event = own && !evidence.input().goal().proxy();
    String key =
        event
            ? "leak.single.away"
            : severity == Severity.RED ? "leak.single.red" : "leak.single.amber";
    String column = single.info().id();
    return new LeakFinding(
        id(),
        List.of(column),
        "",
        severity,
        Messages.text(key, single.info().label()),
        Messages.text(key + ".evidence", Formats.decimal(single.auc(), 2)),
        own ? Double.NaN : evidence.score(java.util.Set.of(), progress),
        own ? Double.NaN : evidence.score(java.util.Set.of(column), progress),
        own);
  }
}
