package org.clicktrail.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Scored;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;

/** Sessions made up for a test, column by column. */
public final class Visits {
  private final double[] label;
  private final List<Column> columns = new ArrayList<>();
  private final List<FeatureInfo> infos = new ArrayList<>();
  private Optional<Column.Numbers> revenue = Optional.empty();
  private Optional<Column.Times> start = Optional.empty();
  private DecisionMoment moment = new DecisionMoment.End();

  /**
   * @param label 0, 1 or NaN by session
   */
  public Visits(double... label) {
    this.label = label.clone();
  }

  public Visits numbers(String name, double... values) {
    boolean whole = Arrays.stream(values).allMatch(v -> Double.isNaN(v) || v == Math.rint(v));
    return add(
        Columns.numbers(name, values), whole ? FeatureInfo.Kind.COUNT : FeatureInfo.Kind.NUMBER);
  }

  public Visits yesNo(String name, double... values) {
    return add(Columns.numbers(name, values), FeatureInfo.Kind.YES_NO);
  }

  public Visits words(String name, List<String> values) {
    return add(Columns.words(name, values), FeatureInfo.Kind.CATEGORY);
  }

  private Visits add(Column column, FeatureInfo.Kind kind) {
    columns.add(column);
    infos.add(new FeatureInfo(column.name(), column.name(), "", "", kind, false, column.name()));
    return this;
  }

  public Visits revenue(double... amounts) {
    revenue = Optional.of(Columns.numbers("revenue", amounts));
    return this;
  }

  public Visits start(long... micros) {
    start = Optional.of(Columns.times("start", micros));
    return this;
  }

  public Visits at(DecisionMoment other) {
    moment = other;
    return this;
  }

  public Snapshot snapshot() {
    int n = label.length;
    return new Snapshot(
        moment,
        Table.of(n, columns),
        infos,
        Columns.numbers("label", label),
        revenue,
        Columns.words("session", IntStream.range(0, n).mapToObj(i -> "s" + i).toList()),
        Optional.empty(),
        start,
        new Scored(n, 0, 0));
  }

  /** A goal with these labels. */
  public Goal goal(Optional<Expression> outcome, boolean proxy, String... own) {
    double known = Arrays.stream(label).filter(v -> !Double.isNaN(v)).count();
    double ones = Arrays.stream(label).filter(v -> v > 0.5).count();
    return new Goal(
        new GoalSpec(Optional.empty(), Optional.empty(), Optional.of(moment)),
        outcome,
        Optional.empty(),
        "",
        Set.of(own),
        proxy,
        Interval.wilson(ones, known),
        (long) ones,
        (long) known,
        Optional.empty());
  }
}
