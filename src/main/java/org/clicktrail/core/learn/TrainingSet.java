package org.clicktrail.core.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.split.Groups;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;

/// What a learner learns from. Everything in it is training data: whatever is fitted to it
/// (imputation, encoding, scaling) never sees a test row.
///
/// @param features a row a session
/// @param infos one a column of `features`, same order
/// @param target 0 or 1 for conversion, an amount for revenue; never missing
/// @param group whole numbers from 0: rows of a group (of one customer, copies of one row) are
///   never divided between learning and judging inside the training set; empty: each row stands
///   alone
public record TrainingSet(
    Table features,
    List<FeatureInfo> infos,
    Column.Numbers target,
    Optional<Column.Numbers> group) {
  public TrainingSet {
    infos = List.copyOf(infos);
  }

  /// Each row stands alone.
  public TrainingSet(Table features, List<FeatureInfo> infos, Column.Numbers target) {
    this(features, infos, target, Optional.empty());
  }

  public int rows() {
    return target.size();
  }

  /// The rows at `indices`, in that order, as a view.
  public TrainingSet rows(int[] indices) {
    return new TrainingSet(
        features.rows(indices),
        infos,
        target.rows(indices),
        group.map(column -> column.rows(indices)));
  }

  /// The same with these columns only.
  public TrainingSet only(List<FeatureInfo> kept) {
    return new TrainingSet(
        features.only(kept.stream().map(FeatureInfo::id).toList()), kept, target, group);
  }

  /// The same with the group of each row.
  ///
  /// @param groups one a row, from 0
  public TrainingSet grouped(int[] groups) {
    double[] numbers = IntStream.of(groups).asDoubleStream().toArray();
    return new TrainingSet(features, infos, target, Optional.of(Columns.numbers("group", numbers)));
  }

  /// A group number of each row, counted from 0 without gaps; rows that stand alone have one each.
  public int[] groups() {
    int[] rows = IntStream.range(0, rows()).toArray();
    return group
        .map(column ->
            Groups.of(Arrays.stream(rows).map(row -> (int) column.number(row)).toArray(), rows))
        .orElse(rows);
  }
}
