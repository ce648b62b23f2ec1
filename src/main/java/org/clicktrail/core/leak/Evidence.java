package org.clicktrail.core.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.stat.Ranking;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;

/// One stage of the leak check: the columns under test on at most 20,000 sampled rows, and what has
/// been measured on them so far.
final class Evidence {

  /// What is looked at.
  enum Stage {
    /// The outcome's own columns at the end of the session.
    OWN,
    /// What the model would use.
    MOMENT
  }

  /// How much a column says alone, out of fold.
  ///
  /// @param auc from 0.5, whichever way it points
  record Single(FeatureInfo info, double auc, double mcc) {}

  static final int ROWS = 20_000;
  static final int DEPTH = 3;
  private static final int FOLDS = 5;
  private static final int LEAF = 20;

  /// Known rows of each class from which an order among them is no accident: below, the standard
  /// deviation of an AUC that means nothing exceeds 0.09.
  private static final int KNOWN = 20;

  private final LeakInput input;
  private final Stage stage;
  private final Snapshot snapshot;
  private final List<FeatureInfo> infos;
  private final Table sample;
  private final double[] label;
  private final int[] fold;
  private final Map<String, Ranked> numbers = new HashMap<>();
  private final Trial trial;
  private final Trial last;
  private Optional<List<Single>> singles = Optional.empty();
  private double rebuilt = Double.NaN;

  private Evidence(LeakInput input, Stage stage, Snapshot snapshot, List<FeatureInfo> infos) {
    this.input = input;
    this.stage = stage;
    this.snapshot = snapshot;
    this.infos = infos;
    int[] known =
        Arrays.stream(Sample.rows(snapshot.rows(), snapshot.rows(), input.seed()))
            .filter(row -> !snapshot.label().missing(row))
            .toArray();
    int[] chosen =
        Arrays.stream(Sample.rows(known.length, ROWS, input.seed())).map(i -> known[i]).toArray();
    this.sample =
        snapshot.features().only(infos.stream().map(FeatureInfo::id).toList()).rows(chosen);
    this.label = snapshot.label().rows(chosen).toArray();
    this.fold = Sample.folds(label, FOLDS, input.seed() ^ 0x5eed);
    this.trial = trial(Trial.Tested.RANDOM);
    this.last = trial(Trial.Tested.LAST);
  }

  private Trial trial(Trial.Tested tested) {
    return new Trial(sample, infos, label, input.learner(), tested, input.seed());
  }

  /// The outcome's own columns at the end of the session. After an early moment also what is made
  /// of them, if they are no columns of the session table themselves.
  static Evidence own(LeakInput input) {
    Set<String> own = input.goal().ownColumns();
    List<FeatureInfo> infos = usable(input.end(), info -> own.contains(info.id()));
    if (infos.isEmpty() && !atEnd(input)) {
      infos = usable(input.end(), info -> own.contains(info.source()));
    }
    return new Evidence(input, Stage.OWN, input.end(), infos);
  }

  /// What is known at the moment. The end-of-session value of an own column is never a feature.
  static Evidence moment(LeakInput input) {
    Set<String> own = atEnd(input) ? input.goal().ownColumns() : Set.of();
    return new Evidence(
        input,
        Stage.MOMENT,
        input.moment(),
        usable(input.moment(), info -> !own.contains(info.id())));
  }

  private static List<FeatureInfo> usable(
      Snapshot snapshot, java.util.function.Predicate<FeatureInfo> wanted) {
    return snapshot.infos().stream()
        .filter(wanted)
        .filter(info -> !(snapshot.features().column(info.id()) instanceof Column.Times))
        .toList();
  }

  static boolean atEnd(LeakInput input) {
    return input.moment().moment() instanceof DecisionMoment.End;
  }

  LeakInput input() {
    return input;
  }

  boolean own() {
    return stage == Stage.OWN;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  List<FeatureInfo> infos() {
    return infos;
  }

  Table sample() {
    return sample;
  }

  double[] label() {
    return label.clone();
  }

  /// Rows of the smaller class in the sample.
  long fewest() {
    long ones = Arrays.stream(label).filter(value -> value > 0.5).count();
    return Math.min(ones, label.length - ones);
  }

  /// Each column alone, most telling first.
  List<Single> singles() {
    if (singles.isEmpty()) {
      List<Single> all = new ArrayList<>();
      for (FeatureInfo info : infos) {
        double[] scores = outOfFold(List.of(info));
        double auc = Ranking.auc(scores, label);
        if (sample.column(info.id()) instanceof Column.Numbers column) {
          auc = Math.max(auc, ranked(column.toArray()));
        }
        all.add(new Single(info, Math.max(0.5, auc), Ranking.bestMcc(scores, label)));
      }
      all.sort(Comparator.comparingDouble(single -> -single.auc() - single.mcc()));
      singles = Optional.of(List.copyOf(all));
    }
    return singles.get();
  }

  /// How well a number ranks as it is, from 0.5. Unknown rows count, at the end that suits better:
  /// a handful of known rows in the right order decides nothing. Known rows alone count where there
  /// are enough of both classes, so that gaps do not hide a column filled in afterwards.
  private double ranked(double[] cells) {
    double best = Math.max(ranked(cells, -Double.MAX_VALUE), ranked(cells, Double.MAX_VALUE));
    int[] known = new int[2];
    for (int row = 0; row < cells.length; row++) {
      known[(int) label[row]] += Double.isNaN(cells[row]) ? 0 : 1;
    }
    return Math.min(known[0], known[1]) < KNOWN ? best : Math.max(best, ranked(cells, Double.NaN));
  }

  private double ranked(double[] cells, double unknown) {
    double[] filled = Arrays.stream(cells).map(v -> Double.isNaN(v) ? unknown : v).toArray();
    double auc = Ranking.auc(filled, label);
    return Math.max(auc, 1 - auc);
  }

  /// Shares of ones told by trees of depth three that did not see the row.
  double[] outOfFold(List<FeatureInfo> of) {
    double[] scores = new double[label.length];
    for (int k = 0; k < FOLDS; k++) {
      int[] learn = rows(k, false);
      List<Ranked> columns = ranked(of, learn);
      Tree tree = Tree.grow(columns, label, learn, DEPTH, leaf(learn.length));
      for (int row : rows(k, true)) {
        scores[row] = tree.share(columns, row);
      }
    }
    return scores;
  }

  /// How well trees of depth three on all columns tell rows they did not see: Matthews correlation.
  double rebuilt() {
    if (Double.isNaN(rebuilt)) {
      rebuilt = Ranking.bestMcc(outOfFold(infos), label);
    }
    return rebuilt;
  }

  /// The rule of a tree of depth three on all columns, learned from all sampled rows.
  Optional<Rule> rule() {
    int[] all = Sample.rows(label.length, label.length, 0);
    List<Ranked> columns = ranked(infos, all);
    Tree tree = Tree.grow(columns, label, all, DEPTH, leaf(all.length));
    return new RuleFinder(columns, label, all).rule(tree);
  }

  private int leaf(int rows) {
    return Math.clamp(rows / 20, 5, LEAF);
  }

  private int[] rows(int k, boolean inside) {
    int[] rows = new int[label.length];
    int n = 0;
    for (int row = 0; row < rows.length; row++) {
      if ((fold[row] == k) == inside) {
        rows[n++] = row;
      }
    }
    return Arrays.copyOf(rows, n);
  }

  private List<Ranked> ranked(List<FeatureInfo> of, int[] learn) {
    List<Ranked> columns = new ArrayList<>();
    for (FeatureInfo info : of) {
      switch (sample.column(info.id())) {
        case Column.Numbers column ->
            columns.add(numbers.computeIfAbsent(info.id(), _ -> Ranked.of(column)));
        case Column.Categories column -> columns.add(Ranked.of(column, label, learn));
        case Column.Times _ -> {}
      }
    }
    return columns;
  }

  /// AUC of a model on a holdout, without some columns.
  double score(Set<String> without, Progress progress) throws ProblemException {
    return trial.auc(without, progress);
  }

  /// The same where the last rows of the file are the holdout.
  double scoreOfLast(Set<String> without, Progress progress) throws ProblemException {
    return last.auc(without, progress);
  }
}
