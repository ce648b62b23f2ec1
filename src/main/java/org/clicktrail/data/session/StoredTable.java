package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.feature.Features;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.data.engine.Sql;

/// The sessions of a large file as they lie in the engine, and the view in which they look like
/// those of any other file.
///
/// @param moments of the rows, which say by number which one they are of
record StoredTable(
    List<StoredName> names, List<StoredFeature> features, List<DecisionMoment> moments) {

  /// The features that have a column.
  List<StoredFeature> written() {
    return features.stream().filter(feature -> !feature.derived()).toList();
  }

  /// The rows of a table function in any order. Only behind a join the engine lets several threads
  /// write; where one has to write alone, the thread that waits for it spins.
  String filling(String function) {
    return "select s.* from %s() s semi join (select unnest(range(%d))::integer as m) on s.moment = m"
        .formatted(function, moments.size());
  }

  /// @param table in which the rows lie
  String view(String table) {
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
    return "select " + String.join(", ", columns) + " from " + table;
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
