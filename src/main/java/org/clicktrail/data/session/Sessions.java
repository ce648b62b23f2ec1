package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.explore.Trails;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.Features;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.goal.TimeSpan;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionExample;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.table.Column;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.LargeRows;
import org.clicktrail.data.sql.Dialect;
import org.clicktrail.data.sql.EventTable;
import org.clicktrail.data.sql.SessionQuery;
import org.jspecify.annotations.Nullable;

/// The sessions of an imported file, by a session rule. Where a row is a session already, its
/// columns are the features and the only moment is the end.
///
/// The first question sorts and codes the events once; every later one is a single pass over them.
/// Features that only exist because of the outcome are included: whoever trains asks
/// [org.clicktrail.core.goal.Goals#dropped] which must be left out.
public final class Sessions {

  private final Imported imported;
  private final Mapping mapping;
  private final SessionRule rule;
  private final Optional<List<Feature>> given;
  private @Nullable EventLog log;
  private @Nullable EngineLog engineLog;
  private Column.@Nullable Categories names;

  public Sessions(Imported imported, Mapping mapping, SessionRule rule) {
    this(imported, mapping, inForce(rule, imported, mapping), Optional.empty());
  }

  /// All that each customer did as one, never cut, for [#customers]; days are those of UTC, as the
  /// dates one asks at are.
  ///
  /// @param mapping from [Customers#mapping]
  public static Sessions ofCustomers(Imported imported, Mapping mapping) {
    SessionRule whole =
        new SessionRule(SessionRule.By.CUSTOMER, Optional.empty(), false, SessionRule.AS_WRITTEN);
    return new Sessions(imported, mapping, whole, Optional.empty());
  }

  /// Sessions described by features defined on another file, so that a model trained there can
  /// score them.
  ///
  /// @param features from [#features] of the other file
  public Sessions(Imported imported, Mapping mapping, SessionRule rule, List<Feature> features) {
    this(imported, mapping, inForce(rule, imported, mapping), Optional.of(List.copyOf(features)));
  }

  /// The rule with what it leaves to the file.
  private static SessionRule inForce(SessionRule rule, Imported imported, Mapping mapping) {
    return rule.in(mapping).of(imported.report());
  }

  private Sessions(
      Imported imported, Mapping mapping, SessionRule rule, Optional<List<Feature>> given) {
    this.imported = imported;
    this.mapping = mapping;
    this.rule = rule;
    this.given = given;
  }

  /// How the rows of files too large to be held are kept where they are plain enough.
  public static LargeRows.Way spilling() {
    return SpilledLog::of;
  }

  synchronized EventLog log(Progress progress) throws ProblemException {
    EventLog known = log;
    if (known == null) {
      Optional<EventLog> beside = beside(progress);
      known = beside.isPresent() ? beside.get() : engineLog(progress);
      log = known;
    }
    return known;
  }

  /// The events where they need not go through the engine.
  private Optional<EventLog> beside(Progress progress) throws ProblemException {
    if (imported.rows().large().orElse(null) instanceof SpilledLog spilled) {
      return spilled.by(mapping, rule).map(log -> log);
    }
    return HeldLog.build(imported, mapping, rule, progress).map(held -> held);
  }

  /// For questions that the engine answers.
  private synchronized EngineLog engineLog(Progress progress) throws ProblemException {
    EngineLog known = engineLog;
    if (known == null) {
      known = EventLogBuilder.build(imported, mapping, rule, progress);
      engineLog = known;
    }
    return known;
  }

  synchronized Column.Categories names(Progress progress) throws ProblemException {
    Column.Categories known = names;
    if (known == null) {
      known = log(progress).names(progress);
      names = known;
    }
    return known;
  }

  /// The names an expression may use.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public Vocabulary vocabulary(Progress progress) throws ProblemException {
    return Vocabulary.of(facts(progress), features());
  }

  /// The same, not to be stopped.
  public Vocabulary vocabulary() throws ProblemException {
    return vocabulary(Progress.none());
  }

  /// What the file can tell. The first question about a file sorts and codes its events.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public Facts facts(Progress progress) throws ProblemException {
    return log(progress).facts();
  }

  /// The same, not to be stopped: quick once the events are sorted.
  public Facts facts() throws ProblemException {
    return facts(Progress.none());
  }

  /// Every feature of this file, as data; all of them exist at the end of the session.
  public List<Feature> features() throws ProblemException {
    return given.isPresent() ? given.get() : Features.of(facts());
  }

  /// What is odd about the rows, seen from the file the features were defined on.
  ///
  /// @param trained what that file can tell
  /// @param columns to look at
  public Oddities oddities(Facts trained, Set<String> columns, Progress progress)
      throws ProblemException {
    return Oddities.of(engineLog(progress), trained, columns, progress);
  }

  /// Single sessions event by event, by their ids; ids that are not there are left out. What
  /// earlier sessions say is not known here.
  public Map<String, Visit> visits(List<String> sessions, Progress progress)
      throws ProblemException {
    EventLog events = log(progress);
    return events instanceof EngineLog engine
        ? Visits.read(engine, sessions, progress)
        : VisitPass.read(events, names(progress), sessions, progress);
  }

  /// The sessions event by event, for a funnel or paths.
  public Trails trails(Progress progress) throws ProblemException {
    return new LogTrails(log(progress));
  }

  /// Columns that are the same in all events of a product, with the number of products that shows
  /// it; empty where a row is a session.
  public Map<String, Long> productConstants(Progress progress) throws ProblemException {
    return mapping.grain() == Grain.EVENTS
        ? ProductProperties.of(log(progress), progress)
        : Map.of();
  }

  /// Every session scored at the moment with the features known by then.
  ///
  /// @param outcome judged on the whole session; empty: labels are NaN and nobody is already
  ///   decided
  /// @param revenue of the whole session
  public Snapshot snapshot(
      Optional<Expression> outcome,
      Optional<Expression> revenue,
      DecisionMoment moment,
      Progress progress)
      throws ProblemException {
    return snapshots(outcome, revenue, List.of(moment), progress).getFirst();
  }

  /// One snapshot a moment, in their order, by a single pass over the events.
  ///
  /// @param outcome as for [#snapshot]
  /// @param revenue as for [#snapshot]
  public List<Snapshot> snapshots(
      Optional<Expression> outcome,
      Optional<Expression> revenue,
      List<DecisionMoment> moments,
      Progress progress)
      throws ProblemException {
    EventLog events = log(progress);
    List<Feature> features = features();
    Pass.Plan plan = new Pass.Plan(features, outcome, revenue, moments);
    Passed passed = pass(events, plan, progress.part(0, 0.8));
    if (mapping.grain() == Grain.SESSIONS && outcome.isPresent() && revenue.isPresent()) {
      passed.ends().settle();
    }
    Progress rest = progress.part(0.8, 1);
    SnapshotBuilder builder =
        new SnapshotBuilder(events, passed, names(rest), revenue.isPresent(), rest);
    List<Snapshot> snapshots = new ArrayList<>();
    for (Draft draft : passed.drafts()) {
      snapshots.add(builder.build(draft).of(imported.report().noun()));
    }
    return snapshots;
  }

  /// The sessions at a moment as one query over a table of events, which gives the rows and cells
  /// of [#snapshot]; for events only.
  ///
  /// @param place where the events lie
  /// @param outcome as for [#snapshot]
  /// @param revenue as for [#snapshot]
  public SessionQuery query(
      EventTable.Place place,
      Optional<Expression> outcome,
      Optional<Expression> revenue,
      DecisionMoment moment)
      throws ProblemException {
    List<EventTable.Cell> columns =
        log(Progress.none()).slots().stream()
            .map(slot -> new EventTable.Cell(slot.field(), slot.words()))
            .toList();
    EventTable rows = new EventTable(place, rule.key(mapping), mapping.first(Role.ORDER), columns);
    boolean lasting = outcome.filter(Lasting.of(facts(), features())::holds).isPresent();
    return new SessionQuery(
        rows,
        rule,
        facts(),
        new SessionQuery.Target(outcome, revenue, lasting),
        features(),
        moment);
  }

  /// The rows of the file as they lie in the engine.
  EventTable.Place place() {
    return new EventTable.Place(
        Dialect.DUCKDB,
        "rows",
        "\"#row\"",
        "\"#time\"",
        new RowKeys(imported, mapping, rule).test("\"#file\""));
  }

  /// What another rule would make of the same rows.
  public SessionExample example(SessionRule other, Progress progress) throws ProblemException {
    imported.store(progress);
    Mapping read = imported.report().mapping();
    return new RuleExample(imported, read, inForce(other, imported, read)).of(progress);
  }

  /// Customers at cut-offs, where this was made by [#ofCustomers].
  ///
  /// @param of from [org.clicktrail.core.feature.CustomerFeatures]
  public Customers.Found customers(List<Feature> of, Customers.Ask ask, Progress progress)
      throws ProblemException {
    return Customers.found(log(progress), of, ask, names(progress), progress);
  }

  /// The time the events cover that belong to a session or customer.
  ///
  /// @throws ProblemException if none has a time
  public TimeSpan span(Progress progress) throws ProblemException {
    EventLog events = log(progress);
    long[] ends = {Long.MAX_VALUE, Long.MIN_VALUE};
    events.read(
        List.of(),
        part -> {
          for (int row = 0; row < part.rows(); row++) {
            long time = part.times()[row];
            if (time != Events.NO_TIME) {
              ends[0] = Math.min(ends[0], time);
              ends[1] = Math.max(ends[1], time);
            }
          }
        },
        progress);
    if (ends[0] > ends[1]) {
      throw new ProblemException(Problem.Kind.CUSTOMERS_NEED_EVENTS);
    }
    return TimeSpan.of(ends[0], ends[1], events.facts().clock());
  }

  /// Rows of the file that belong to no session or customer.
  public long outside(Progress progress) throws ProblemException {
    return imported.report().rows() - log(progress).rows();
  }

  private static Passed pass(EventLog events, Pass.Plan plan, Progress progress)
      throws ProblemException {
    if (events instanceof SpilledLog spilled) {
      return spilled.pass(plan, progress);
    }
    Pass pass = new Pass(events, plan, progress);
    pass.run();
    return pass.passed();
  }

  /// Keeps a snapshot in the engine as table `sessions`, replacing an earlier one.
  public void keep(Snapshot snapshot, Progress progress) throws ProblemException {
    new SessionStore(imported.engine(), progress).write(snapshot);
  }
}
