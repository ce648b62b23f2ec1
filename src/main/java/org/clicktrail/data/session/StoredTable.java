package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.feature.Features;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.data.engine.Sql;

/// The sessions of a large file as they lie in pages, and the view of the engine in which they look
/// like those of any other file.
///
/// @param moments of the rows, which say by number which one they are of
record StoredTable(
    List<StoredName> names, List<StoredFeature> features, List<DecisionMoment> moments) {

  /// The features that have a column of their own.
  List<StoredFeature> written() {
    return features.stream().filter(feature -> !feature.derived()).toList();
  }

  /// The columns as they lie in the pages: names, `start` in microseconds since 1970, the features
  /// that are written; then `moment`, which the pages know.
  List<StoredColumn> columns() {
    List<StoredColumn> columns = new ArrayList<>();
    for (StoredName name : names) {
      for (int part = 0; part < name.columns().size(); part++) {
        columns.add(new StoredColumn(name.columns().get(part), name.kinds().get(part)));
      }
    }
    columns.add(new StoredColumn("start", StoredColumn.Kind.WHOLE));
    for (StoredFeature feature : written()) {
      columns.add(new StoredColumn(feature.value(), StoredColumn.Kind.NUMBER));
    }
    columns.add(new StoredColumn("moment", StoredColumn.Kind.MOMENT));
    return columns;
  }

  /// @param function that reads the pages
  String view(String function) {
    List<String> columns = new ArrayList<>();
    names.forEach(name -> columns.add(name.sql() + " as " + name.title()));
    if (names.size() == 1) {
      columns.add("null::varchar as customer");
    }
    columns.add("make_timestamp(start) as start");
    columns.add("moment");
    columns.add("null::double as label");
    columns.add("null::double as revenue");
    for (StoredFeature stored : features) {
      columns.add(known(stored) + " as " + Sql.name(stored.feature().id()));
    }
    return "select " + String.join(", ", columns) + " from " + function + "()";
  }

  /// A derived feature is there at every moment; what is not known then must not be shown.
  private String known(StoredFeature stored) {
    if (!stored.derived()) {
      return stored.sql();
    }
    List<String> unknown = new ArrayList<>();
    for (int moment = 0; moment < moments.size(); moment++) {
      int events = moments.get(moment) instanceof DecisionMoment.AfterEvents(int k) ? k : 0;
      if (Features.knownAfter(List.of(stored.feature()), events).isEmpty()) {
        unknown.add(String.valueOf(moment));
      }
    }
    return unknown.isEmpty()
        ? stored.sql()
        : "case when moment not in (%s) then %s end"
            .formatted(String.join(", ", unknown), stored.sql());
  }
}
