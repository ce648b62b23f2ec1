package org.clicktrail.core.goal;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Noun;

/// The scored sessions at a decision moment: what is known by then, and how it ended. All parts
/// have the same rows in the same order.
///
/// @param moment the decision moment
/// @param features a row a session, only what is known at the moment
/// @param infos one an entry of `features`, same order
/// @param label 1 if the session converts (judged on the whole session), else 0; all NaN without an
///   outcome
/// @param revenue of the whole session; empty if not in the file
/// @param session the session's id
/// @param customer the customer's id, where known
/// @param start start of the session, where known; of a customer, the cut-off
/// @param file 0 for a session of the training files, 1 for one of the test files (a session id in
///   both gives two rows); empty without test files
/// @param scored how many, and who is left out
/// @param noun what a row is
public record Snapshot(
    DecisionMoment moment,
    Table features,
    List<FeatureInfo> infos,
    Column.Numbers label,
    Optional<Column.Numbers> revenue,
    Column.Categories session,
    Optional<Column.Categories> customer,
    Optional<Column.Times> start,
    Optional<Column.Numbers> file,
    Scored scored,
    Noun noun) {

  public Snapshot {
    infos = List.copyOf(infos);
  }

  /// A snapshot without test files.
  public Snapshot(
      DecisionMoment moment,
      Table features,
      List<FeatureInfo> infos,
      Column.Numbers label,
      Optional<Column.Numbers> revenue,
      Column.Categories session,
      Optional<Column.Categories> customer,
      Optional<Column.Times> start,
      Scored scored) {
    this(
        moment,
        features,
        infos,
        label,
        revenue,
        session,
        customer,
        start,
        Optional.empty(),
        scored);
  }

  /// A snapshot of sessions.
  public Snapshot(
      DecisionMoment moment,
      Table features,
      List<FeatureInfo> infos,
      Column.Numbers label,
      Optional<Column.Numbers> revenue,
      Column.Categories session,
      Optional<Column.Categories> customer,
      Optional<Column.Times> start,
      Optional<Column.Numbers> file,
      Scored scored) {
    this(
        moment,
        features,
        infos,
        label,
        revenue,
        session,
        customer,
        start,
        file,
        scored,
        Noun.SESSION);
  }

  /// The same rows called by another noun.
  public Snapshot of(Noun other) {
    return with(features, infos, start, other);
  }

  public int rows() {
    return features.rows();
  }

  public FeatureInfo info(String column) {
    return infos.stream()
        .filter(info -> info.id().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no feature " + column));
  }

  /// Only some rows.
  public Snapshot rows(int[] indices) {
    return new Snapshot(
        moment,
        features.rows(indices),
        infos,
        label.rows(indices),
        revenue.map(column -> column.rows(indices)),
        session.rows(indices),
        customer.map(column -> column.rows(indices)),
        start.map(column -> column.rows(indices)),
        file.map(column -> column.rows(indices)),
        scored,
        noun);
  }

  /// With other values of the same features.
  public Snapshot with(Table other) {
    return with(other, infos, start, noun);
  }

  /// With other starts.
  public Snapshot starting(Column.Times other) {
    return with(features, infos, Optional.of(other), noun);
  }

  /// Without some features.
  public Snapshot without(java.util.Collection<String> names) {
    return with(
        features.without(names),
        infos.stream().filter(info -> !names.contains(info.id())).toList(),
        start,
        noun);
  }

  private Snapshot with(
      Table columns, List<FeatureInfo> named, Optional<Column.Times> starts, Noun called) {
    return new Snapshot(
        moment, columns, named, label, revenue, session, customer, starts, file, scored, called);
  }
}
