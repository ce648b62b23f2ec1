package org.clicktrail.data.session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionExample;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;
import org.clicktrail.data.read.Imported;
import org.jspecify.annotations.Nullable;

/// Finds an example of what a rule does: somebody whose rows it cuts a few times, if there is
/// anybody.
record RuleExample(Imported imported, Mapping mapping, SessionRule rule) {

  /// Parts and kinds shown.
  private static final int MOST = 5;

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  SessionExample of(Progress progress) throws ProblemException {
    String parts = "(" + new RowKeys(imported, mapping, rule).parts() + ")";
    try (Query query = Query.on(imported.engine(), progress)) {
      long sessions =
          query.number("select count(*) from (select distinct test, k, part from " + parts + ")");
      long events = query.number("select count(*) from " + parts);
      return new SessionExample(sessions, events, parts(query, parts));
    }
  }

  /// Of those cut once to four times the one with the fewest rows; without one, who comes first.
  private List<SessionExample.Part> parts(Query query, String parts) throws ProblemException {
    List<SessionExample.Part> found = new ArrayList<>();
    Optional<String> event =
        mapping
            .first(Role.EVENT)
            .or(() -> mapping.first(Role.PAGE))
            .map(field -> "cast(d." + Sql.name(field.name()) + " as varchar)");
    String kinds = event.map(kind -> "list(" + kind + " order by p.u, p.o, p.r)").orElse("[]");
    query.each(
        """
        with p as %1$s,
        who as (
          select test, k from p group by all
          order by max(part) between 1 and %2$d desc, count(*) > 1 desc, count(*), min(r) limit 1)
        select p.k, p.part, min(p.u), max(p.u), count(*), array_to_string(%3$s[1:%2$d], '\u001f')
        from who join p on p.k = who.k and p.test = who.test join rows d on d."#row" = p.r
        group by p.k, p.part order by p.part limit %2$d
        """
            .formatted(parts, MOST, kinds),
        row ->
            found.add(
                new SessionExample.Part(
                    row.getString(1) + (rule.cuts() ? "-" + (row.getLong(2) + 1) : ""),
                    clock(row.getObject(3)),
                    clock(row.getObject(4)),
                    row.getLong(5),
                    Stream.of(Optional.ofNullable(row.getString(6)).orElse("").split("\u001f"))
                        .filter(kind -> !kind.isEmpty())
                        .toList())));
    return found;
  }

  private String clock(@Nullable Object micros) {
    return micros instanceof Number time
        ? LocalDateTime.ofInstant(
                Instant.ofEpochSecond(Math.floorDiv(time.longValue(), 1_000_000)), rule.zone())
            .format(CLOCK)
        : "";
  }
}
