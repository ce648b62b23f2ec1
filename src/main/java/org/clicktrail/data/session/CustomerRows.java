package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Cutoffs;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.text.Noun;

/// From a pass over customers to snapshots.
///
/// @param names of the customers, by number
record CustomerRows(
    List<Feature> features, Customers.Ask ask, CustomerPass pass, Column.Categories names) {

  Customers.Found found() {
    List<CustomerPass.Cutoff> cutoffs = pass.cutoffs();
    Snapshot all = snapshot(cutoffs);
    int[] last = IntStream.range(all.rows() - cutoffs.getLast().rows(), all.rows()).toArray();
    Snapshot test = all.rows(last);
    long[] first = new long[last.length];
    int[] customers = cutoffs.getLast().customers();
    Arrays.setAll(first, row -> pass.first()[customers[row]]);
    return new Customers.Found(all, test.starting(Columns.times("start", first)));
  }

  private Snapshot snapshot(List<CustomerPass.Cutoff> cutoffs) {
    int rows = cutoffs.stream().mapToInt(CustomerPass.Cutoff::rows).sum();
    int[] customers = new int[rows];
    double[] label = new double[rows];
    double[] revenue = new double[rows];
    long[] start = new long[rows];
    int from = 0;
    for (CustomerPass.Cutoff cutoff : cutoffs) {
      int[] here = cutoff.customers();
      for (int row = 0; row < here.length; row++) {
        customers[from + row] = here[row];
        label[from + row] = cutoff.label()[here[row]];
        revenue[from + row] = cutoff.revenue()[here[row]];
        start[from + row] = cutoff.at();
      }
      from += here.length;
    }
    SessionTable table = SessionTable.ofRows(rows);
    for (int index = 0; index < features.size(); index++) {
      add(table, features.get(index), values(cutoffs, index));
    }
    Column.Categories who = names.rows(customers);
    return new Snapshot(
        Cutoffs.at(ask.cutoffs().test()),
        table,
        features.stream().map(Feature::info).toList(),
        Columns.numbers("label", label),
        ask.revenue().map(_ -> Columns.numbers("revenue", revenue)),
        who,
        Optional.of((Column.Categories) who.named("customer")),
        Optional.of(Columns.times("start", start)),
        Optional.empty(),
        cutoffs.getLast().scored(),
        Noun.CUSTOMER);
  }

  private static double[] values(List<CustomerPass.Cutoff> cutoffs, int feature) {
    List<double[]> parts = new ArrayList<>();
    cutoffs.forEach(cutoff -> parts.add(cutoff.column(feature)));
    return parts.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  private static void add(SessionTable table, Feature feature, double[] values) {
    if (feature.info().kind() == FeatureInfo.Kind.CATEGORY) {
      table.add(Columns.categories(feature.id(), SnapshotBuilder.codes(values), feature.shown()));
    } else {
      table.add(feature.id(), values);
    }
  }
}
