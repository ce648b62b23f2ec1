package org.clicktrail.core.leak;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.stat.Ranking;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// A column that is empty just where nobody converted (or the reverse) was filled afterwards.
final class Missingness implements LeakCheck {

  private static final double AMBER_AUC = 0.75;

  @Override
  public String id() {
    return "missingness";
  }

  @Override
  public List<LeakFinding> check(Evidence evidence, Progress progress) {
    if (evidence.own() || !LeakGuard.judgeable(evidence)) {
      return List.of();
    }
    List<LeakFinding> findings = new ArrayList<>();
    double[] label = evidence.label();
    for (FeatureInfo info : evidence.infos()) {
      Column column = evidence.sample().column(info.id());
      double[] missing = new double[label.length];
      for (int row = 0; row < missing.length; row++) {
        missing[row] = column.missing(row) ? 1 : 0;
      }
      double auc = Ranking.auc(missing, label);
      if (Math.max(auc, 1 - auc) >= AMBER_AUC) {
        findings.add(
            new LeakFinding(
                id(),
                List.of(info.id()),
                "",
                Severity.AMBER,
                Messages.text(
                    auc > 0.5 ? "leak.missing.more" : "leak.missing.fewer", LeakGuard.label(info)),
                Messages.text("leak.missing.evidence", Formats.decimal(Math.max(auc, 1 - auc), 2)),
                Double.NaN,
                Double.NaN,
                false));
      }
    }
    return findings;
  }
}
