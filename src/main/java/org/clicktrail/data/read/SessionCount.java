package org.clicktrail.data.read;

import java.util.Optional;
import java.util.stream.Collectors;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.engine.Sql;

/// How many sessions a file holds by the standard rule.
final class SessionCount {

  private static final int GAP_MINUTES = 30;

  private SessionCount() {}

  /// Rows, if a row is a session; different sessions, if a column names them; else pauses above 30
  /// minutes per customer; 0 if nothing tells.
  static long of(RowAccess rows, Mapping mapping) throws ProblemException {
    if (mapping.grain() == Grain.SESSIONS) {
      return rows.coded().isPresent()
          ? rows.coded().get().rows()
          : rows.stored().number("select count(*) from rows");
    }
    if (SessionRule.standard(mapping).gap().isEmpty()) {
      if (rows.large().isPresent()) {
        return rows.large().get().sessions();
      }
      if (rows.coded().isPresent() && mapping.sessionKey().size() == 1) {
        Field session = mapping.sessionKey().getFirst();
        return rows.coded().get().distinct(session, rows.progress());
      }
      String key =
          mapping.sessionKey().stream()
              .map(field -> "cast(" + Sql.name(field.name()) + " as varchar)")
              .collect(Collectors.joining(" || '-' || "));
      return rows.stored().number("select count(distinct " + key + ") from rows");
    }
    Optional<Field> customer = mapping.first(Role.CUSTOMER);
    if (customer.isEmpty()) {
      return 0;
    }
    String name = Sql.name(customer.get().name());
    return rows.stored()
        .number(
            "select count(*) from (select \"#time\" t, lag(\"#time\") over (partition by "
                + name
                + " order by \"#time\", \"#row\") b from rows where "
                + name
                + " is not null) where b is null or t - b > interval "
                + GAP_MINUTES
                + " minutes");
  }
}
