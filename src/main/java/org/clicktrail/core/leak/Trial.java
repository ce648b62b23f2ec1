package org.clicktrail.core.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Param;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.stat.Ranking;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;

/// Quick scores with and without some columns: 70 % of at most 10,000 rows teach, 30 % test. A
/// learner with a number of trees gets 60 of them: enough to tell 0.93 from 0.78.
final class Trial {

  /// Share of the rows that teach.
  static final double LEARNT = 0.7;

  private static final int ROWS = 10_000;
  private static final String TREES = "60";
  private static final String RATE = "0.1";
  private static final int DEPTH = 5;
  private static final int LEAF = 30;

  private final Table table;
  private final List<FeatureInfo> infos;
  private final double[] label;
  private final Optional<Learner> learner;
  private final long seed;
  private final int[] learn;
  private final int[] test;
  private final Map<Set<String>, Double> known = new HashMap<>();

  /// Which rows are tested.
  enum Tested {
    RANDOM,
    /// The last of the table.
    LAST
  }

  Trial(
      Table table,
      List<FeatureInfo> infos,
      double[] label,
      Optional<Learner> learner,
      Tested tested,
      long seed) {
    this.table = table;
    this.infos = infos;
    this.label = label;
    this.learner = learner;
    this.seed = seed;
    int[] order = Sample.rows(label.length, label.length, seed);
    Sample.shuffle(order, seed + 1);
    int used = Math.min(ROWS, order.length);
    int cut = (int) Math.round(used * LEARNT);
    if (tested == Tested.LAST) {
      Arrays.sort(order, 0, used);
    }
    learn = Arrays.copyOf(order, cut);
    test = Arrays.copyOfRange(order, cut, used);
    Arrays.sort(learn);
    Arrays.sort(test);
  }

  /// NaN if a class is too small to learn from or no column is left.
  double auc(Set<String> without, Progress progress) throws ProblemException {
    Double before = known.get(without);
    if (before != null) {
      return before;
    }
    List<FeatureInfo> used = infos.stream().filter(info -> !without.contains(info.id())).toList();
    double auc = used.isEmpty() || !learnable() ? Double.NaN : score(used, progress);
    known.put(Set.copyOf(without), auc);
    return auc;
  }

  private boolean learnable() {
    double ones = Arrays.stream(learn).mapToDouble(row -> label[row]).sum();
    return ones >= 5 && learn.length - ones >= 5;
  }

  private double score(List<FeatureInfo> used, Progress progress) throws ProblemException {
    double[] actual = Arrays.stream(test).mapToDouble(row -> label[row]).toArray();
    if (learner.isPresent()) {
      Table features = table.only(used.stream().map(FeatureInfo::id).toList());
      double[] target = Arrays.stream(learn).mapToDouble(row -> label[row]).toArray();
      TrainingSet set =
          new TrainingSet(features.rows(learn), used, Columns.numbers("target", target));
      var model = learner.get().train(set, quick(learner.get()), seed, progress);
      return Ranking.auc(model.predict(features.rows(test)), actual);
    }
    return ownTree(used, actual);
  }

  private static Params quick(Learner learner) {
    Map<String, String> values = new HashMap<>();
    for (Param param : learner.params()) {
      if (param.name().equals("trees")) {
        values.put("trees", TREES);
      } else if (param.name().equals("rate")) {
        values.put("rate", RATE);
      }
    }
    return new Params(values);
  }

  private double ownTree(List<FeatureInfo> used, double[] actual) {
    List<Ranked> columns = new ArrayList<>();
    for (FeatureInfo info : used) {
      switch (table.column(info.id())) {
        case Column.Numbers column -> columns.add(Ranked.of(column));
        case Column.Categories column -> columns.add(Ranked.of(column, label, learn));
        case Column.Times _ -> {}
      }
    }
    Tree tree = Tree.grow(columns, label, learn, DEPTH, LEAF);
    double[] scores = Arrays.stream(test).mapToDouble(row -> tree.share(columns, row)).toArray();
    return Ranking.auc(scores, actual);
  }
}
