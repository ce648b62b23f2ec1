package org.clicktrail.data.sql;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.schema.SessionRule;

/// How a [SessionRule] cuts a table of events, in SQL.
///
/// @param from what is read: columns `r` (row), `test`, `k` (what names a session before it is
///   cut), `u` (microseconds since 1970) and `o` (position)
public record SessionSql(Dialect dialect, SessionRule rule, String from) {

  /// What names a session.
  static final String SESSION = "test, k, part";

  /// Events with the same time follow their position, then their row.
  static final String ORDER = "u nulls last, o nulls last, r";

  /// Everything read with `part`, the number of the part, from 0.
  public String parts() {
    List<String> cuts = new ArrayList<>();
    rule.gap().ifPresent(gap -> cuts.add("u - lag(u) over w > " + gap.toNanos() / 1000));
    if (rule.midnight()) {
      cuts.add(day("u") + " <> " + day("lag(u) over w"));
    }
    return cuts.isEmpty()
        ? "select *, 0 as part from " + from
        : """
        select *, sum(cut) over (
            partition by test, k order by %1$s rows unbounded preceding) as part
          from (
            select *, case when %2$s then 1 else 0 end as cut
            from %3$s window w as (partition by test, k order by %1$s)) as c\
        """
            .formatted(ORDER, String.join(" or ", cuts), from);
  }

  private String day(String micros) {
    return dialect.day(local(dialect, micros, rule.zone()));
  }

  /// Microseconds since 1970 as if a clock so far from UTC showed UTC.
  public static String ahead(String micros, ZoneOffset zone) {
    int seconds = zone.getTotalSeconds();
    return seconds == 0 ? micros : "(" + micros + " + (" + seconds * 1_000_000L + "))";
  }

  /// The point in time of microseconds since 1970 as a clock in the zone shows it.
  static String local(Dialect dialect, String micros, ZoneId zone) {
    return zone instanceof ZoneOffset ahead
        ? dialect.time(ahead(micros, ahead))
        : dialect.time(micros, zone.getId());
  }
}
