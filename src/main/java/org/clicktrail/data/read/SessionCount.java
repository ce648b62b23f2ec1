package org.clicktrail.data.read;

import java.util.Optional;
import java.util.stream.Collectors;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;

/// How many sessions a file holds by the standard rule.
final class SessionCount {

  private static final int GAP_MINUTES = 30;

  private SessionCount() {}

  /// Rows, if a row is a session; different sessions, if a column names them; else pauses above 30
  /// minutes per customer; 0 if nothing tells.
  static long of(Query query, Mapping mapping) throws ProblemException {
    if (mapping.grain() == Grain.SESSIONS) {
      return query.number("select count(*) from rows");
    }
    if (SessionRule.standard(mapping).gap().isEmpty()) {
      String key =
          mapping.sessionKey().stream()
              .map(field -> "cast(" + Sql.name(field.name()) + " as varchar)")
              .collect(Collectors.joining(" || '-' || "));
      return query.number("select count(distinct " + key + ") from rows");
    }
    Optional<Field> customer = mapping.first(Role.CUSTOMER);
    if (customer.isEmpty()) {
      return 0;
    }
    String name = Sql.name(customer.get().name());
    return query.number(
        "select count(*) from (select \"#time\" t, lag(\"#time\") over (partition by "
            + name
            + " order by \"#time\", \"#row\") b from rows where "
            + name
            + " is not null) where b is null or t - b > interval "
            + GAP_MINUTES
            + " minutes");
  }
}
