package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.Features;
import org.clicktrail.core.feature.Op;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Role;

/// One pass over all events: every feature of every moment, label and revenue of every session. The
/// row of a session is taken the instant it reaches the moment, before any later event is looked
/// at, so what follows cannot change it.
final class Pass {

  private final EventLog log;
  private final Tallies tallies;
  private final Progress progress;
  private final Optional<DoubleSupplier> outcome;
  private final Optional<DoubleSupplier> revenue;
  private final boolean decidable;
  private final Optional<Changes> changes;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Draft, Integer> eventsOf = new HashMap<>();
  private final Map<Draft, UntilWord> wordOf = new HashMap<>();
  private final Ends ends;
  private final Optional<WordTally> customer;
  private int session = -1;
  private long done;

  /// A moment at the first event with a word.
  private record UntilWord(WordTally words, int code) {}

  Pass(
      EventLog log,
      List<Feature> features,
      Optional<Expression> outcome,
      Optional<Expression> revenue,
      List<DecisionMoment> moments,
      Progress progress)
      throws ProblemException {
    this.log = log;
    this.progress = progress;
    this.tallies = new Tallies(log, progress);
    this.ends = new Ends(log.sessions());
    Map<String, Feature> byId =
        features.stream()
            .filter(feature -> !feature.op().prior())
            .collect(Collectors.toMap(Feature::id, feature -> feature));
    Calculator calculator = new Calculator(tallies, byId);
    this.outcome = calculated(calculator, outcome);
    this.revenue = calculated(calculator, revenue);
    boolean events = log.facts().mapping().grain() == Grain.EVENTS;
    this.decidable =
        events
            && outcome
                .filter(e ->
                    Expressions.onceTrueStaysTrue(e, id -> growth(id, byId), this::neverNegative))
                .isPresent();
    this.changes =
        features.stream().anyMatch(feature -> feature.op().prior())
            ? Optional.of(new Changes(log.sessions()))
            : Optional.empty();
    this.customer = log.customer().map(slot -> tallies.words(slot.field().name()));
    for (DecisionMoment moment : moments) {
      add(events ? moment : new DecisionMoment.End(), features);
    }
  }

  private static Optional<DoubleSupplier> calculated(
      Calculator calculator, Optional<Expression> expression) throws ProblemException {
    return expression.isPresent()
        ? Optional.of(calculator.session(expression.get()))
        : Optional.empty();
  }

  private Op.Growth growth(String id, Map<String, Feature> byId) {
    Feature feature = byId.get(id);
    if (feature == null) {
      return Op.Growth.MIXED;
    }
    boolean falls = feature.op() == Op.SUM && !neverNegative(feature.column());
    return falls ? Op.Growth.MIXED : feature.op().growth();
  }

  private boolean neverNegative(String column) {
    return Optional.ofNullable(log.facts().columns().get(column))
        .filter(known -> known.min() >= 0)
        .isPresent();
  }

  private void add(DecisionMoment moment, List<Feature> features) throws ProblemException {
    int events = moment instanceof DecisionMoment.AfterEvents(int k) ? k : 0;
    List<Feature> usable = Features.knownAfter(features, events);
    FeatureReaders readers = new FeatureReaders(tallies);
    List<DoubleSupplier> bound = new ArrayList<>();
    for (Feature feature : usable) {
      bound.add(feature.op().prior() ? () -> Double.NaN : readers.reader(feature));
    }
    Draft draft = new Draft(moment, usable, bound, log.sessions());
    drafts.add(draft);
    if (events > 0) {
      eventsOf.put(draft, events);
    }
    if (moment instanceof DecisionMoment.FirstEvent(String word)) {
      wordOf.put(draft, until(word));
    }
  }

  private UntilWord until(String word) throws ProblemException {
    String column =
        log.facts()
            .mapping()
            .first(Role.EVENT)
            .orElseThrow(() ->
                new ProblemException(
                    org.clicktrail.core.job.Problem.Kind.COLUMN_MISSING, "event", ""))
            .name();
    boolean[] matches = log.dictionaries().matches(tallies.use(column), word, progress);
    int code = -2;
    for (int i = matches.length - 1; i >= 0; i--) {
      code = matches[i] ? i : code;
    }
    return new UntilWord(tallies.words(column), code);
  }

  /// Reads all events.
  void run() throws ProblemException {
    log.read(tallies.slots(), this::read, progress);
    if (session >= 0) {
      finish();
    }
  }

  private void read(Events events) {
    for (int row = 0; row < events.rows(); row++) {
      events.moveTo(row);
      if (events.session() != session) {
        next(events.session());
      }
      tallies.add(events);
      after(events.time());
    }
    done += events.rows();
    progress.report(done, log.rows());
  }

  private void next(int number) {
    if (session >= 0) {
      finish();
    }
    if (number <= session) {
      throw new IllegalStateException("session " + number + " after " + session);
    }
    session = number;
    tallies.start();
    drafts.forEach(Draft::start);
    changes.ifPresent(list -> list.start(number));
  }

  /// Takes the rows of the moments this event reaches.
  private void after(long time) {
    for (Draft draft : drafts) {
      if (draft.open() && reached(draft)) {
        if (decidable && happened()) {
          draft.leaveOut();
        } else {
          draft.take(session);
        }
      }
    }
    if (changes.isPresent()) {
      double earned = revenue.isPresent() ? revenue.get().getAsDouble() : 0;
      changes.get().see(session, time, happened() ? 1 : 0, earned);
    }
  }

  private boolean reached(Draft draft) {
    Integer events = eventsOf.get(draft);
    if (events != null) {
      return tallies.times().events() == events;
    }
    UntilWord word = wordOf.get(draft);
    return word != null && word.words().count(word.code()) > 0;
  }

  private boolean happened() {
    return outcome.isPresent() && outcome.get().getAsDouble() != 0;
  }

  private void finish() {
    for (Draft draft : drafts) {
      if (draft.moment() instanceof DecisionMoment.End) {
        draft.take(session);
      }
      draft.finish();
    }
    ends.label()[session] = outcome.isPresent() ? (happened() ? 1 : 0) : Double.NaN;
    ends.revenue()[session] = revenue.isPresent() ? revenue.get().getAsDouble() : Double.NaN;
    ends.start()[session] = tallies.times().first();
    if (customer.isPresent()) {
      ends.customer()[session] = customer.get().first();
    }
  }

  /// One a moment, in the order asked for.
  List<Draft> drafts() {
    return drafts;
  }

  Ends ends() {
    return ends;
  }

  /// What earlier sessions say, if some feature asks for it.
  Optional<Priors> priors() {
    return changes.map(list -> Priors.of(ends, list));
  }
}
