package org.clicktrail.project;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.leak.LeakReport;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Messages;

/// Features with one value, or none, in all rows that are learnt from, as what an order costs is
/// before there is one. They tell nothing, and a model that has them asks for them in forms and new
/// files.
final class SameForAll {

  private static final String ID = "constant";

  /// So many names are told.
  private static final int FIRST = 5;

  private SameForAll() {}

  /// Without those; as it is if nothing else is there.
  static Snapshot without(Snapshot usable, Split split) {
    int[] learnt = learnt(split.folds());
    List<String> same =
        usable.features().columns().stream()
            .filter(column -> same(column, learnt))
            .map(Column::name)
            .toList();
    return same.size() == usable.infos().size() ? usable : usable.without(same);
  }

  /// With several folds the last model learns from the tested rows too.
  private static int[] learnt(List<Split.Fold> folds) {
    return folds.size() == 1
        ? folds.getFirst().train()
        : folds.stream()
            .flatMapToInt(
                fold -> IntStream.concat(Arrays.stream(fold.train()), Arrays.stream(fold.test())))
            .distinct()
            .toArray();
  }

  private static boolean same(Column column, int[] rows) {
    IntPredicate asFirst =
        column instanceof Column.Numbers numbers
            ? row -> Double.compare(numbers.number(row), numbers.number(rows[0])) == 0
            : row -> column.text(row).equals(column.text(rows[0]));
    return Arrays.stream(rows).allMatch(asFirst);
  }

  /// The report with a note on what was left out.
  static LeakReport told(LeakReport report, Snapshot usable, Snapshot varying) {
    List<FeatureInfo> left =
        usable.infos().stream().filter(info -> !varying.infos().contains(info)).toList();
    if (left.isEmpty()) {
      return report;
    }
    return new LeakReport(
        Stream.concat(report.findings().stream(), Stream.of(finding(left)))
            .sorted(Comparator.comparing(LeakFinding::severity))
            .toList(),
        report.moment());
  }

  private static LeakFinding finding(List<FeatureInfo> left) {
    String names =
        left.stream().limit(FIRST).map(FeatureInfo::label).collect(Collectors.joining(", "));
    return new LeakFinding(
        ID,
        left.stream().map(FeatureInfo::id).toList(),
        "",
        LeakFinding.Severity.NOTE,
        Messages.text("leak.constant.title", left.size()),
        left.size() > FIRST
            ? Messages.text("leak.constant.evidence.more", names, left.size() - FIRST)
            : Messages.text("leak.constant.evidence", names),
        Double.NaN,
        Double.NaN,
        false);
  }
}
