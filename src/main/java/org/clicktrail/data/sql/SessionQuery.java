package org.clicktrail.data.sql;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.Features;
import org.clicktrail.core.feature.Op;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;

/// The sessions of an event table at a decision moment as one query: `session`, `test`, `customer`,
/// `start`, `label`, `revenue`, then the features under their ids. Its rows and cells are those of
/// the kernel's snapshot; null is missing, a category is the word as the user reads it.
///
/// Events are put in order once (`ordered`); every helper beside an event looks back only, and
/// features are aggregates over the events up to the moment (`seen`).
public final class SessionQuery {

  private final Dialect dialect;
  private final EventTable table;
  private final SessionSql sessions;
  private final Target target;
  private final List<Feature> features;
  private final DecisionMoment moment;
  private final Cells cells;
  private final ZoneId zone;
  private final FeatureSql featureSql;
  private final ExpressionSql expressions;

  /// What the sessions should be judged by.
  ///
  /// @param outcome of the whole session; empty: the label is null
  /// @param revenue of the whole session; empty: it is null
  /// @param lasting whether the outcome, once true, stays true, so that a session where it happened
  ///   by the moment is left out
  public record Target(
      Optional<Expression> outcome, Optional<Expression> revenue, boolean lasting) {}

  /// @param facts what the table can tell
  /// @param features all of the file; the query has those known at the moment
  public SessionQuery(
      EventTable table,
      SessionRule rule,
      Facts facts,
      Target target,
      List<Feature> features,
      DecisionMoment moment) {
    this.dialect = table.place().dialect();
    this.table = table;
    this.sessions = new SessionSql(dialect, rule, "cells");
    this.target = target;
    this.moment = moment;
    this.features =
        Features.knownAfter(
            features, moment instanceof DecisionMoment.AfterEvents(int events) ? events : 0);
    this.cells = new Cells(dialect, table.columns(), facts.codeWords());
    this.zone = facts.zone();
    this.featureSql = new FeatureSql(dialect, cells, zone);
    this.expressions =
        new ExpressionSql(
            dialect,
            cells,
            featureSql,
            features.stream()
                .filter(feature -> !feature.op().prior())
                .collect(Collectors.toMap(Feature::id, Function.identity())));
  }

  /// The query.
  public String sql() {
    List<String> parts = new ArrayList<>();
    parts.add("cells as (\n  " + cells() + ")");
    parts.add("parts as (\n  " + sessions.parts() + ")");
    parts.add("numbered as (\n  " + numbered() + ")");
    parts.add("ordered as (\n  " + ordered() + ")");
    parts.add("ended as (\n  " + ended() + ")");
    if (prior()) {
      parts.add("running as (\n  " + running() + ")");
      parts.add("changes as (\n  " + changes() + ")");
      parts.add("earlier as (\n  " + earlier() + ")");
    }
    parts.add("seen as (\n  " + seen() + ")");
    parts.add("scored as (\n  " + scored() + ")");
    return "with " + String.join(",\n", parts) + "\n" + rows();
  }

  private boolean prior() {
    return features.stream().anyMatch(feature -> feature.op().prior());
  }

  private String cells() {
    String key =
        table.key().isEmpty()
            ? "'1'"
            : table.key().stream()
                .map(field -> dialect.words(dialect.name(field.name())))
                .collect(Collectors.joining(" || '-' || "));
    String order =
        table.order().map(Field::name).map(dialect::name).map(dialect::number).orElse("0");
    return """
    select %s as r, %s as test, %s as k, %s as o, %s as u,
        %s
      from %s where %3$s is not null\
    """
        .formatted(
            table.place().row(),
            table.place().test(),
            key,
            order,
            dialect.micros(table.place().time()),
            cells.select(),
            table.place().table());
  }

  private static String numbered() {
    return """
    select *, row_number() over w as n, u - lag(u) over w as pause
      from parts window w as (partition by %s order by %s)\
    """
        .formatted(SessionSql.SESSION, SessionSql.ORDER);
  }

  private String ordered() {
    Set<String> own = new HashSet<>();
    Stream.of(target.outcome, target.revenue)
        .forEach(judged -> judged.map(Expressions::ownNames).ifPresent(own::addAll));
    List<Feature> needed =
        Stream.concat(
                features.stream(),
                expressions.features().values().stream().filter(f -> own.contains(f.id())))
            .toList();
    List<String> columns =
        Stream.concat(Stream.of("*"), featureSql.helpers(needed, SessionSql.SESSION).stream())
            .toList();
    return "select " + String.join(",\n    ", columns) + "\n  from numbered";
  }

  private String ended() {
    Optional<String> customer =
        table.columns().stream()
            .filter(cell -> cell.field().role() == Role.CUSTOMER)
            .map(cell -> dialect.first(cells.of(cell.field().name()), "n"))
            .findFirst();
    return """
    select %s, min(u) as start, %s as customer, %s as label, %s as revenue
      from ordered group by %1$s\
    """
        .formatted(
            SessionSql.SESSION,
            customer.orElse("null"),
            happened(Reach.GROUP).orElse("null"),
            earned(Reach.GROUP).orElse("null"));
  }

  private Optional<String> happened(Reach reach) {
    return target.outcome.map(
        outcome -> "case when " + expressions.session(outcome, reach) + " <> 0 then 1 else 0 end");
  }

  private Optional<String> earned(Reach reach) {
    return target.revenue.map(revenue -> expressions.session(revenue, reach));
  }

  /// Outcome and revenue so far, beside every event that has a time.
  private String running() {
    return """
    select %s, n, u, %s as happened, coalesce(%s, 0) as earned
      from ordered where u is not null
      window run as (partition by %1$s order by n rows unbounded preceding)\
    """
        .formatted(
            SessionSql.SESSION,
            happened(Reach.RUNNING).orElse("0"),
            earned(Reach.RUNNING).orElse("0"));
  }

  /// What each event changed.
  private static String changes() {
    return """
    select *, happened - coalesce(lag(happened) over w, 0) as conversions,
        earned - coalesce(lag(earned) over w, 0) as earnings
      from running join ended using (%s)
      where customer is not null
      window w as (partition by %1$s order by n)\
    """
        .formatted(SessionSql.SESSION);
  }

  /// What was known of the customer before the session began: only earlier events count, also of
  /// sessions that go on afterwards.
  private static String earlier() {
    return """
    select %s, prior_sessions, (u - prior_start) / 86400000000.0 as prior_recency,
        prior_conversions, prior_value
      from (
        select *,
          count(case when n = 1 then 1 end) over past as prior_sessions,
          max(case when n = 1 then u end) over past as prior_start,
          coalesce(sum(conversions) over past, 0) as prior_conversions,
          coalesce(sum(earnings) over past, 0) as prior_value
        from changes
        window past as (
          partition by customer order by u range between unbounded preceding and 1 preceding)
      ) as p where n = 1\
    """
        .formatted(SessionSql.SESSION);
  }

  private String seen() {
    return switch (moment) {
      case DecisionMoment.End() -> "select * from ordered";
      case DecisionMoment.AfterEvents(int events) -> "select * from ordered where n <= " + events;
      case DecisionMoment.FirstEvent(String word) ->
          """
          select * from (
              select *, coalesce(sum(case when %s then 1 else 0 end) over (
                partition by %s order by n rows between unbounded preceding and 1 preceding), 0)
                  as had
              from ordered) as h
            where had = 0\
          """
              .formatted(cells.is(event(), word), SessionSql.SESSION);
      case DecisionMoment.At _ -> throw new IllegalArgumentException(moment.id());
    };
  }

  private String event() {
    return table.columns().stream()
        .map(cell -> cell.field())
        .filter(field -> field.role() == Role.EVENT)
        .map(Field::name)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(moment.id() + " without events"));
  }

  /// Sessions that reached the moment, without those where the outcome had happened by then.
  private String scored() {
    List<String> columns = new ArrayList<>(List.of(SessionSql.SESSION));
    for (int at = 0; at < features.size(); at++) {
      if (!features.get(at).op().prior()) {
        columns.add(featureSql.shown(features.get(at), Reach.GROUP) + " as f" + at);
      }
    }
    List<String> conditions = new ArrayList<>();
    switch (moment) {
      case DecisionMoment.End(), DecisionMoment.At _ -> {}
      case DecisionMoment.AfterEvents(int events) -> conditions.add("count(*) = " + events);
      case DecisionMoment.FirstEvent(String word) ->
          conditions.add("count(case when " + cells.is(event(), word) + " then 1 end) > 0");
    }
    if (target.lasting && !(moment instanceof DecisionMoment.End)) {
      happened(Reach.GROUP).ifPresent(happened -> conditions.add(happened + " = 0"));
    }
    String having = conditions.isEmpty() ? "" : "\n  having " + String.join(" and ", conditions);
    return "select %s\n  from seen group by %s%s"
        .formatted(String.join(",\n    ", columns), SessionSql.SESSION, having);
  }

  private String rows() {
    List<String> columns = new ArrayList<>();
    columns.add(
        "k"
            + (sessions.rule().cuts() ? " || '-' || " + dialect.words("part + 1") : "")
            + " as session");
    columns.addAll(
        List.of(
            "test",
            "customer",
            SessionSql.local(dialect, "start", zone) + " as start",
            "label",
            "revenue"));
    for (int at = 0; at < features.size(); at++) {
      Feature feature = features.get(at);
      columns.add(prior(feature.op(), "f" + at) + " as " + dialect.name(feature.id()));
    }
    return "select %s\nfrom scored join ended using (%s)%s"
        .formatted(
            String.join(",\n  ", columns),
            SessionSql.SESSION,
            prior() ? " left join earlier using (" + SessionSql.SESSION + ")" : "");
  }

  private static String prior(Op op, String other) {
    return switch (op) {
      case PRIOR_SESSIONS -> "prior_sessions";
      case PRIOR_RECENCY -> "prior_recency";
      case PRIOR_CONVERSIONS -> "prior_conversions";
      case PRIOR_VALUE -> "prior_value";
      default -> other;
    };
  }
}
