package org.clicktrail.core.leak;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.stat.Ranks;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Columns that hardly change from a row to the next, as an interest rate does in a file written
/// day by day, tell when a row was written. Tested at random, a model knows the days it is asked
/// about from their other rows; tested on the last rows it does not, as it will not when it is
/// used. Asks only where that costs at least 0.05 of AUC, red from 0.10 on, and only where rows are
/// divided at random.
final class FileOrder implements LeakCheck {

  static final String ID = "file_order";

  private static final double RED_LOSS = 0.10;
  private static final double AMBER_LOSS = 0.05;

  /// Rows beside each other differ at most so much of what any two rows do.
  private static final double ALIKE = 0.1;

  /// So many columns are named.
  private static final int FIRST = 3;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<LeakFinding> check(Evidence evidence, Progress progress) throws ProblemException {
    if (evidence.own() || !LeakGuard.judgeable(evidence) || !divided(evidence.input())) {
      return List.of();
    }
    List<FeatureInfo> alike = alike(evidence);
    if (alike.isEmpty()) {
      return List.of();
    }
    Set<String> later =
        evidence.infos().stream()
            .filter(info -> KnownLater.sure(evidence, info))
            .map(FeatureInfo::id)
            .collect(Collectors.toSet());
    double random = evidence.score(later, progress.part(0, 0.5));
    double last = evidence.scoreOfLast(later, progress.part(0.5, 1));
    return random - last >= AMBER_LOSS
        ? List.of(finding(alike, evidence, random, last))
        : List.of();
  }

  /// Whether rows are divided at random because nothing says when they were written.
  private static boolean divided(LeakInput input) {
    return input.moment().start().isEmpty()
        && input.split().map(Split::kind).filter(Set.of("random", "group")::contains).isPresent();
  }

  private static List<FeatureInfo> alike(Evidence evidence) {
    return evidence.infos().stream()
        .filter(info -> unlike(evidence.snapshot().features().column(info.id())) <= ALIKE)
        .toList();
  }

  /// How much a row differs from the next, as a share of how much any two rows differ: 1 for rows
  /// in no order, 0 for a column with one value or sorted rows. Of numbers the squared difference
  /// of ranks, a missing one being the lowest; of words whether they differ; NaN if all are the
  /// same.
  ///
  /// Source: half of von Neumann's ratio of ranks, Bartels 1982 (R: `DescTools::BartelsRankTest`).
  static double unlike(Column column) {
    return switch (column) {
      case Column.Numbers numbers -> unlike(numbers.toArray());
      case Column.Categories words -> unlike(words);
      case Column.Times _ -> Double.NaN;
    };
  }

  private static double unlike(double[] cells) {
    double[] ranks =
        Ranks.of(Arrays.stream(cells).map(v -> Double.isNaN(v) ? -Double.MAX_VALUE : v).toArray());
    double middle = (ranks.length + 1) / 2.0;
    double steps = 0;
    double all = 0;
    for (int row = 0; row < ranks.length; row++) {
      double step = row == 0 ? 0 : ranks[row] - ranks[row - 1];
      steps += step * step;
      all += (ranks[row] - middle) * (ranks[row] - middle);
    }
    return all == 0 ? Double.NaN : steps / all / 2;
  }

  private static double unlike(Column.Categories words) {
    int missing = words.levels().size();
    int[] codes =
        IntStream.range(0, words.size())
            .map(row -> words.missing(row) ? missing : words.code(row))
            .toArray();
    double[] counts = new double[missing + 1];
    double changes = 0;
    for (int row = 0; row < codes.length; row++) {
      counts[codes[row]]++;
      changes += row > 0 && codes[row] != codes[row - 1] ? 1 : 0;
    }
    double same = Arrays.stream(counts).map(count -> count * count).sum();
    double rows = codes.length;
    double any = 1 - same / rows / rows;
    return any <= 0 ? Double.NaN : changes / (rows - 1) / any;
  }

  private static LeakFinding finding(
      List<FeatureInfo> alike, Evidence evidence, double random, double last) {
    double[] label = evidence.label();
    int cut = (int) Math.round(Trial.LEARNT * label.length);
    return new LeakFinding(
        ID,
        List.of(),
        "",
        random - last >= RED_LOSS ? Severity.RED : Severity.AMBER,
        Messages.text("leak.order.title"),
        Messages.text(
            "leak.order.evidence",
            names(alike),
            Formats.count(alike.size()),
            Formats.decimal(random, 2),
            Formats.decimal(last, 2),
            Formats.percent(Sample.mean(Arrays.copyOf(label, cut)), 0),
            Formats.percent(Sample.mean(Arrays.copyOfRange(label, cut, label.length)), 0)),
        random,
        last,
        false);
  }

  private static String names(List<FeatureInfo> alike) {
    String first = LeakGuard.names(alike.subList(0, Math.min(FIRST, alike.size())));
    return alike.size() > FIRST
        ? Messages.text("leak.order.more", first, Formats.count(alike.size() - FIRST))
        : first;
  }
}
