package org.clicktrail.core.leak;

import java.util.List;
import java.util.Set;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// A good model that falls by 0.10 of AUC without its best column leans on that column alone. A
/// weak one that does so is poor, not leaking.
final class DropTop implements LeakCheck {

  private static final double AMBER_LOSS = 0.10;
  private static final double GOOD_AUC = 0.75;

  @Override
  public String id() {
    return "drop_top";
  }

  @Override
  public List<LeakFinding> check(Evidence evidence, Progress progress) throws ProblemException {
    if (evidence.own() || !LeakGuard.judgeable(evidence) || evidence.infos().size() < 2) {
      return List.of();
    }
    FeatureInfo top = evidence.singles().getFirst().info();
    if (SingleColumn.red(evidence.singles().getFirst())
        || KnownLater.named(top, evidence.input().knownAfterByUser())
        || KnownLater.named(top, evidence.input().knownLater())) {
      return List.of();
    }
    double with = evidence.score(Set.of(), progress.part(0, 0.5));
    double without = evidence.score(Set.of(top.id()), progress.part(0.5, 1));
    if (!(with >= GOOD_AUC && with - without >= AMBER_LOSS)) {
      return List.of();
    }
    return List.of(
        new LeakFinding(
            id(),
            List.of(top.id()),
            "",
            Severity.AMBER,
            Messages.text("leak.top.title", LeakGuard.label(top)),
            Messages.text(
                "leak.later.evidence", Formats.decimal(with, 2), Formats.decimal(without, 2)),
            with,
            without,
            false));
  }
}
