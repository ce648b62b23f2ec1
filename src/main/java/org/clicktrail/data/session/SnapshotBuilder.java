package org.clicktrail.data.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;

/// From the rows of a pass to a [Snapshot].
final class SnapshotBuilder {

  private final EventLog log;
  private final Ends ends;
  private final Optional<Priors> priors;
  private final Column.Categories names;
  private final boolean earns;
  private final Optional<List<String>> customers;
  private final Optional<double[]> files;
  private final Progress progress;

  /// @param earns whether the file knows a revenue
  SnapshotBuilder(
      EventLog log, Passed pass, Column.Categories names, boolean earns, Progress progress)
      throws ProblemException {
    this.log = log;
    this.ends = pass.ends();
    this.names = names;
    this.earns = earns;
    this.progress = progress;
    this.priors = pass.priors(progress);
    Optional<Slot> customer = log.customer();
    this.customers =
        customer.isPresent()
            ? Optional.of(log.dictionaries().words(customer.get(), progress))
            : Optional.empty();
    this.files = log.testFiles() ? Optional.of(log.files(progress)) : Optional.empty();
  }

  Snapshot build(Draft draft) {
    int[] sessions = draft.sessions();
    SessionTable table = SessionTable.ofRows(sessions.length);
    List<Feature> features = draft.features();
    for (int index = 0; index < features.size(); index++) {
      progress.report(index, features.size());
      add(table, features.get(index), draft.column(index), sessions);
    }
    return new Snapshot(
        draft.moment(),
        table,
        features.stream().map(Feature::info).toList(),
        numbers("label", ends.label(), sessions),
        earns ? Optional.of(numbers("revenue", ends.revenue(), sessions)) : Optional.empty(),
        names.rows(sessions),
        customers.map(words -> customer(words, sessions)),
        log.times() ? Optional.of(times(sessions)) : Optional.empty(),
        files.map(all -> numbers("file", all, sessions)),
        draft.scored());
  }

  private void add(SessionTable table, Feature feature, double[] values, int[] sessions) {
    if (feature.op().prior()) {
      double[] all = priors.orElseThrow().of(feature.op());
      Arrays.setAll(values, row -> all[sessions[row]]);
    }
    if (feature.info().kind() == FeatureInfo.Kind.CATEGORY) {
      table.add(Columns.categories(feature.id(), codes(values), feature.shown()));
    } else {
      table.add(feature.id(), values);
    }
  }

  /// Levels as codes; NaN is missing.
  static int[] codes(double[] levels) {
    return Arrays.stream(levels)
        .mapToInt(level -> Double.isNaN(level) ? -1 : (int) level)
        .toArray();
  }

  private static Column.Numbers numbers(String name, double[] all, int[] sessions) {
    return Columns.numbers(name, Arrays.stream(sessions).mapToDouble(s -> all[s]).toArray());
  }

  private Column.Categories customer(List<String> words, int[] sessions) {
    int[] codes = Arrays.stream(sessions).map(s -> ends.customer()[s]).toArray();
    return Columns.categories("customer", codes, words);
  }

  private Column.Times times(int[] sessions) {
    long[] micros =
        Arrays.stream(sessions)
            .mapToLong(s -> ends.start()[s])
            .map(time -> time == Events.NO_TIME ? Columns.NO_TIME : log.facts().local(time))
            .toArray();
    return Columns.times("start", micros);
  }
}
