package org.clicktrail.data.sql;

import java.util.Optional;
import org.clicktrail.core.schema.SessionRule;

/// How a [SessionRule] cuts a table of events, in SQL.
///
/// @param from what is read: columns `r` (row), `test`, `k` (what tells sessions apart before they
///   are cut), `u` (microseconds since 1970) and `o` (position)
record SessionSql(SessionRule rule, String from) {

  /// What names a session.
  static final String SESSION = "test, k, part";

  /// Events with the same time follow their position, then their row.
  static final String ORDER = "u nulls last, o nulls last, r";

  /// Whether sessions are numbered within `k`.
  boolean cuts() {
    return rule.gap().isPresent();
  }

  /// Everything read, with the number of the part, from 0.
  String parts() {
    Optional<String> cut =
        rule.gap()
            .map(gap ->
                "case when u - lag(u) over w > %d then 1 else 0 end"
                    .formatted(gap.toNanos() / 1000));
    return cut.isEmpty()
        ? "select *, 0 as part from " + from
        : """
        select *, sum(cut) over (
            partition by test, k order by %s rows unbounded preceding) as part
          from (select *, %s as cut from %s window w as (partition by test, k order by %1$s)) as c\
        """
            .formatted(ORDER, cut.get(), from);
  }
}
