package org.clicktrail.core.leak;

import java.util.List;
import java.util.Set;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// A score too good for people: all columns together reach an AUC of 0.97.
final class WholeModel implements LeakCheck {

  private static final double AMBER_AUC = 0.97;

  @Override
  public String id() {
    return "whole_model";
  }

  @Override
  public List<LeakFinding> check(Evidence evidence, Progress progress) throws ProblemException {
    if (evidence.own() || !LeakGuard.judgeable(evidence)) {
      return List.of();
    }
    double auc = evidence.score(Set.of(), progress);
    return auc >= AMBER_AUC
        ? List.of(
            new LeakFinding(
                id(),
                List.of(),
                "",
                Severity.AMBER,
                Messages.text("leak.whole.title"),
                Messages.text("leak.whole.evidence", Formats.decimal(auc, 2)),
                auc,
                Double.NaN,
                false))
        : List.of();
  }
}
