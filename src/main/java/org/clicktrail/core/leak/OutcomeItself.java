package org.clicktrail.core.leak;

import java.util.List;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.text.Messages;

/// Says that the file's own outcome column is left out.
final class OutcomeItself implements LeakCheck {

  @Override
  public String id() {
    return "outcome_itself";
  }

  @Override
  public List<LeakFinding> check(Evidence evidence, Progress progress) {
    if (!evidence.own() || !statedByFile(evidence)) {
      return List.of();
    }
    return evidence.infos().stream().map(this::finding).toList();
  }

  private LeakFinding finding(FeatureInfo info) {
    return new LeakFinding(
        id(),
        List.of(info.id()),
        "",
        Severity.GOOD,
        Messages.text("leak.itself.title", LeakGuard.label(info)),
        Messages.text("leak.itself.evidence"),
        Double.NaN,
        Double.NaN,
        true);
  }

  /// Whether the outcome is a statement of the file and no rule over behaviour.
  static boolean statedByFile(Evidence evidence) {
    var goal = evidence.input().goal();
    return !goal.proxy()
        && goal.outcome().map(Definition::new).filter(Definition::statedByFile).isPresent();
  }
}
