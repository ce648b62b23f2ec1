package org.clicktrail.core.leak;

import java.util.List;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;

/// Customers or sessions on both sides of the split: the model meets acquaintances in the test.
final class SharedGroups implements LeakCheck {

  private static final double RED_SHARE = 0.20;
  private static final double AMBER_SHARE = 0.01;

  @Override
  public String id() {
    return "shared_groups";
  }

  @Override
  public List<LeakFinding> check(Evidence evidence, Progress progress) {
    return evidence.own()
        ? List.of()
        : evidence
            .input()
            .split()
            .map(split -> finding(split, evidence.input().end().noun()))
            .map(List::of)
            .orElse(List.of());
  }

  private LeakFinding finding(Split split, Noun noun) {
    Split.SharedGroups groups = split.sharedGroups();
    if (groups.what().equals(Split.SharedGroups.UNNAMED)) {
      return finding(
          Severity.NOTE,
          Messages.text("leak.shared.unnamed"),
          Messages.text("leak.shared.unnamed.evidence") + " " + sizes(split));
    }
    double share = groups.of() == 0 ? 0 : (double) groups.shared() / groups.of();
    Severity severity =
        share > RED_SHARE
            ? Severity.RED
            : share > AMBER_SHARE
                ? Severity.AMBER
                : groups.shared() > 0 ? Severity.NOTE : Severity.GOOD;
    String what = groups.what().isEmpty() ? "sessions" : groups.what();
    String title =
        groups.shared() == 0
            ? Messages.text("leak.shared.clean." + what, noun)
            : Messages.text(
                "leak.shared." + what,
                noun,
                Formats.count(groups.shared()),
                Formats.count(groups.of()),
                Formats.percent(share));
    String sizes = sizes(split);
    return finding(
        severity,
        title,
        groups.shared() == 0 ? sizes : Messages.text("leak.shared.left_out") + " " + sizes);
  }

  private static String sizes(Split split) {
    Split.Fold fold = split.folds().getFirst();
    return split.folds().size() > 1
        ? Messages.text("leak.shared.folds", Formats.count(split.folds().size()))
        : Messages.text(
            "leak.shared.sizes",
            Formats.count(fold.train().length),
            Formats.count(fold.test().length));
  }

  private LeakFinding finding(Severity severity, String title, String evidence) {
    return new LeakFinding(
        id(), List.of(), "", severity, title, evidence, Double.NaN, Double.NaN, false);
  }
}
