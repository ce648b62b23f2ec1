package org.clicktrail.core.leak;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// A column that is empty more often where nobody converted (or the reverse) may have been filled
/// in afterwards: a question, as only who knows the file can answer it.
final class Missingness implements LeakCheck {

  /// From this AUC of being empty on, whatever the column is.
  private static final double AMBER_AUC = 0.75;

  /// From this lower end of its range on for a column of a file with a row each, where nothing says
  /// when a cell was filled: a difference of 24 percentage points. Empty cells that mean something,
  /// such as no earlier campaign, stay below (docs/methods.md).
  private static final double AMBER_FILLED = 0.62;

  private static final double Z = 1.959963984540054;

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
      Empty empty = Empty.of(evidence.sample().column(info.id()), label);
      Interval auc = empty.auc();
      boolean filled = auc.low() >= AMBER_FILLED && ofRow(evidence, info);
      if ((auc.value() >= AMBER_AUC || filled) && !KnownLater.sure(evidence, info)) {
        findings.add(finding(info, empty));
      }
    }
    return findings;
  }

  /// Whether it is a column of a file with a row for each, as it stands there.
  private static boolean ofRow(Evidence evidence, FeatureInfo info) {
    return Evidence.atEnd(evidence.input()) && info.id().equals(info.source());
  }

  private LeakFinding finding(FeatureInfo info, Empty empty) {
    Interval auc = empty.auc();
    boolean more = empty.converted() > empty.others();
    return new LeakFinding(
        id(),
        List.of(info.id()),
        "",
        Severity.AMBER,
        Messages.text(more ? "leak.missing.more" : "leak.missing.fewer", LeakGuard.label(info)),
        Messages.text(
            more ? "leak.missing.more.evidence" : "leak.missing.fewer.evidence",
            Formats.percent(empty.others(), 0),
            Formats.percent(empty.converted(), 0),
            Formats.decimal(auc.value(), 2),
            Formats.range(Formats.decimal(auc.low(), 2), Formats.decimal(auc.high(), 2))),
        Double.NaN,
        Double.NaN,
        false);
  }

  /// How often a column is empty.
  ///
  /// @param converted share of those that converted, of so many `ones`
  /// @param others share of those that did not, of so many `zeros`
  private record Empty(double converted, double ones, double others, double zeros) {

    static Empty of(Column column, double[] label) {
      double[] rows = new double[2];
      double[] missing = new double[2];
      for (int row = 0; row < label.length; row++) {
        int side = label[row] > 0.5 ? 1 : 0;
        rows[side]++;
        missing[side] += column.missing(row) ? 1 : 0;
      }
      return new Empty(missing[1] / rows[1], rows[1], missing[0] / rows[0], rows[0]);
    }

    /// AUC of being empty alone, from 0.5, whichever way it points, with its 95 % range: half the
    /// difference of two independent shares.
    Interval auc() {
      double value = 0.5 + Math.abs(converted - others) / 2;
      double half = Z / 2 * Math.sqrt(variance(converted, ones) + variance(others, zeros));
      return new Interval(value, Math.max(0.5, value - half), Math.min(1, value + half));
    }

    private static double variance(double share, double rows) {
      return share * (1 - share) / rows;
    }
  }
}
