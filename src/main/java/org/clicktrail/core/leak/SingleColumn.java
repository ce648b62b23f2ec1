package org.clicktrail.core.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    List<Evidence.Single> guilty =
        evidence.singles().stream()
            .filter(single -> red(single) || (single.auc() >= AMBER_AUC && !evidence.own()))
            .limit(MOST)
            .toList();
    // One score without all of them: without one alone the others would still tell.
    Set<String> all = guilty.stream().map(single -> single.info().id()).collect(Collectors.toSet());
    boolean scored = !guilty.isEmpty() && !evidence.own();
    double with = scored ? evidence.score(Set.of(), progress.part(0, 0.5)) : Double.NaN;
    double without = scored ? evidence.score(all, progress.part(0.5, 1)) : Double.NaN;
    List<LeakFinding> findings = new ArrayList<>();
    for (Evidence.Single single : guilty) {
      findings.add(finding(evidence, single, with, without));
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
                  LeakGuard.label(best.info()),
                  Formats.decimal(best.auc(), 2)),
              Double.NaN,
              Double.NaN,
              false));
    }
    return findings;
  }

  /// Whether the column decides alone.
  static boolean red(Evidence.Single single) {
    return single.auc() >= RED_AUC || single.mcc() >= RED_MCC;
  }

  private LeakFinding finding(
      Evidence evidence, Evidence.Single single, double with, double without) {
    boolean event = evidence.own() && !evidence.input().goal().proxy();
    String key = event ? "leak.single.away" : red(single) ? "leak.single.red" : "leak.single.amber";
    return new LeakFinding(
        id(),
        List.of(single.info().id()),
        "",
        red(single) ? Severity.RED : Severity.AMBER,
        Messages.text(key, LeakGuard.label(single.info())),
        Messages.text(key + ".evidence", Formats.decimal(single.auc(), 2)),
        with,
        without,
        evidence.own());
  }
}
