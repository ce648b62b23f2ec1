package org.clicktrail.data.session;

import static org.clicktrail.data.engine.Sql.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.read.Imported;

/// Sorts and codes the rows of a file once, so that every later pass only reads on.
final class EventLogBuilder {

  private final Imported imported;
  private final Mapping mapping;
  private final SessionRule rule;
  private final Progress progress;
  private final Query query;
  private final RowKeys keys;
  private final String suffix;

  private EventLogBuilder(
      Imported imported, Mapping mapping, SessionRule rule, Progress progress, Query query) {
    this.imported = imported;
    this.mapping = mapping;
    this.rule = rule;
    this.progress = progress;
    this.query = query;
    this.keys = new RowKeys(imported, mapping, rule);
    this.suffix = Integer.toHexString(Objects.hash(mapping, rule, imported.trainFiles()));
  }

  static EngineLog build(Imported imported, Mapping mapping, SessionRule rule, Progress progress)
      throws ProblemException {
    imported.store(progress);
    try (Query query = Query.on(imported.engine(), progress)) {
      return new EventLogBuilder(imported, mapping, rule, progress, query).build();
    }
  }

  private EngineLog build() throws ProblemException {
    List<Slot> slots = new ArrayList<>();
    for (Field field : mapping.fields()) {
      Slot.Kind kind = Slot.kind(field);
      if (kind != Slot.Kind.NONE) {
        slots.add(slot(field, kind, slots.size()));
      }
      progress.report(slots.size(), mapping.fields().size() * 2L);
    }
    visits();
    events(slots);
    long sessions = query.number("select count(*) from " + table("visits"));
    if (sessions > Integer.MAX_VALUE - 8) {
      throw new IllegalStateException(sessions + " sessions");
    }
    long rows = query.number("select count(*) from " + table("events"));
    long times = query.number("select count(t) from " + table("events"));
    Facts facts =
        new FactFinder(query, table("events"), slots, mapping, imported.report().codeWords())
            .find()
            .in(rule.zone());
    return new EngineLog(
        imported.engine(),
        table("events"),
        table("visits"),
        slots,
        new EngineWords(imported.engine(), imported.report().codeWords()),
        rows,
        Math.toIntExact(sessions),
        times > 0,
        keys.testFiles(),
        facts);
  }

  private String table(String what) {
    return Engine.QUICK + "." + name(what + "_" + suffix);
  }

  private Slot slot(Field field, Slot.Kind kind, int index) throws ProblemException {
    if (kind == Slot.Kind.NUMBERS) {
      return new Slot(index, field, kind, "", 0);
    }
    String dictionary = table("words" + index);
    query.run(
        """
        create or replace table %s as
        select w, row_number() over (order by train desc, n desc, w) - 1 as code,
          nullif(try_cast(w as double), 'nan'::double) as num
        from (
          select cast(%s as varchar) as w, count(*) as n, count(*) filter ("#file" < %d) as train
          from rows where %2$s is not null group by 1)
        """
            .formatted(dictionary, name(field.name()), imported.trainFiles()));
    long distinct = query.number("select count(*) from " + dictionary);
    return new Slot(index, field, kind, dictionary, Math.toIntExact(distinct));
  }

  /// Numbers the sessions and names them.
  private void visits() throws ProblemException {
    if (mapping.grain() == Grain.SESSIONS) {
      query.run(
          """
          create or replace table %s as
          select row_number() over (order by d."#row") - 1 as s, d."#row" as r, %s as name,
            %s as test
          from rows d
          """
              .formatted(table("visits"), rowName(), keys.test()));
      return;
    }
    boolean cut = rule.cuts();
    if (cut) {
      query.run("create or replace table " + table("parts") + " as " + keys.parts());
    }
    query.run(
        """
        create or replace table %s as
        select row_number() over (order by min(r)) - 1 as s, test, k, part,
          k || case when %s then '-' || (part + 1) else '' end as name
        from %s group by test, k, part
        """
            .formatted(table("visits"), cut, cut ? table("parts") : "(" + keys.parts() + ")"));
  }

  private String rowName() {
    return mapping
        .first(Role.SESSION)
        .or(() -> mapping.first(Role.CUSTOMER))
        .map(field -> "coalesce(cast(d." + name(field.name()) + " as varchar), '')")
        .orElse("cast(d.\"#row\" + 1 as varchar)");
  }

  private String joinVisits() {
    if (mapping.grain() == Grain.SESSIONS) {
      return " join %s v on v.r = d.\"#row\"".formatted(table("visits"));
    }
    if (rule.cuts()) {
      return " join %s k on k.r = d.\"#row\" join %s v on v.test = k.test and v.k = k.k and v.part = k.part"
          .formatted(table("parts"), table("visits"));
    }
    return " join %s v on v.k = %s and v.test = (%s)"
        .formatted(table("visits"), keys.key(), keys.test());
  }

  private void events(List<Slot> slots) throws ProblemException {
    StringBuilder columns = new StringBuilder();
    StringBuilder joins = new StringBuilder();
    for (Slot slot : slots) {
      String cell = "d." + name(slot.field().name());
      columns.append(", ");
      if (slot.words()) {
        String words = "w" + slot.index();
        columns.append("coalesce(").append(words).append(".code, -1)::integer");
        joins.append(
            " left join %s %s on %2$s.w = cast(%s as varchar)"
                .formatted(slot.dictionary(), words, cell));
      } else if (slot.field().type() == ColumnType.YES_NO) {
        columns.append("try_cast(try_cast(").append(cell).append(" as boolean) as double)");
      } else {
        columns.append("try_cast(").append(cell).append(" as double)");
      }
      columns.append(" as ").append(slot.column());
    }
    query.run(
        """
        create or replace table %s as
        select v.s::integer as s, epoch_us(d."#time") as t%s
        from rows d%s%s
        order by v.s, d."#time", %s, d."#row"
        """
            .formatted(table("events"), columns, joinVisits(), joins, keys.order()));
    if (rule.cuts() && mapping.grain() == Grain.EVENTS) {
      query.run("drop table " + table("parts"));
    }
  }
}
